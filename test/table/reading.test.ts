import { hash, randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageRequest } from '../../schema/corpus/corpus.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const digest = (text: string): string => hash('sha256', text, 'hex').slice(0, 40);
const page: PageRequest = { limit: 20, direction: 'FORWARD', cursor: null };

describe.each(engines)('reading on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const table = () => publisherTable(localClient(endpoint), tableName);

  /** Does something once, when the client is about to send a command of that name for the `nth` time. */
  function beforeSending(client: DynamoDBClient, command: string, nth: number, act: () => Promise<unknown>): void {
    let sent = 0;
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === command) {
          sent += 1;
          if (sent === nth) await act();
        }
        return next(args);
      },
      { step: 'initialize' },
    );
  }

  it('gives an article whole that outgrows an item, and takes it back whole', async () => {
    const long = articleOf('Long', ['Russia is large.', randomBytes(500_000).toString('base64'), 'Iran.']);
    await publish(table(), long, now);
    const parts = (await everyItem(localClient(endpoint))).filter(({ sk }) => sk?.S?.startsWith('DOCUMENT#'));
    expect(parts.length).toBeGreaterThan(1);
    const read = await createCorpus({ client: localClient(endpoint), tableName }).article('long');
    expect(read?.paragraphs).toEqual(long.paragraphs);
    const shorter = articleOf('Long', ['Russia is smaller.']);
    await publish(table(), shorter, now);
    const corpus = createCorpus({ client: localClient(endpoint), tableName });
    expect((await corpus.article('long'))?.paragraphs).toEqual(shorter.paragraphs);
    // What was replaced stays for a while, and says until when.
    const left = (await everyItem(localClient(endpoint))).filter(({ sk }) => sk?.S?.startsWith('DOCUMENT#'));
    expect(left.filter(({ expires }) => expires === undefined)).toHaveLength(1);
    await unpublish(table(), 'long');
    const gone = (await everyItem(localClient(endpoint))).filter(({ sk }) => sk?.S?.startsWith('DOCUMENT#'));
    expect(gone).toEqual([]);
  });

  it.each(['a first publish', 'another revision'])(
    'shows no part of an article whose entries are still written: %s',
    async (which) => {
      const sentences = (word: string) =>
        Array.from({ length: 400 }, (_, index) => `Russia ${word} number ${index + 1}: ${digest(`${word} ${index}`)}.`);
      if (which === 'another revision') await publish(table(), articleOf('Long Day', sentences('old')), now);
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const { promise: halfWritten, resolve: reached } = Promise.withResolvers<void>();
      const writer = localClient(endpoint);
      // Batches of 25: some of what the article writes is there, the rest waits.
      beforeSending(writer, 'BatchWriteItemCommand', 3, async () => {
        reached();
        await released;
      });
      const publishing = publish(publisherTable(writer, tableName), articleOf('Long Day', sentences('new')), now);
      await halfWritten;
      await new Promise((resolve) => setTimeout(resolve, 200));

      const reader = localClient(endpoint);
      beforeSending(reader, 'BatchGetItemCommand', 1, async () => {
        release();
        await publishing;
      });
      const { edges } = await createCorpus({ client: reader, tableName }).actorMentions(
        'russia',
        { ...page, limit: 100 },
        null,
      );
      expect(edges.map(({ node }) => node.sentence.text)).toEqual(sentences('new').slice(0, 100));
    },
  );

  it('shows the new article where a publish comes between the entries and their check', async () => {
    await publish(table(), articleOf('One Day', ['Russia was old.']), now);
    const client = localClient(endpoint);
    const next = articleOf('One Day', ['Russia is new.', 'Russian again.']);
    beforeSending(client, 'BatchGetItemCommand', 1, () => publish(table(), next, now));
    const corpus = createCorpus({ client, tableName });
    const mentions = await corpus.actorMentions('russia', page, null);
    expect(mentions.edges.map(({ node }) => node.sentence.text)).toEqual(['Russia is new.', 'Russian again.']);
  });

  it('goes on showing a request the article that it saw first, however often that is published anew', async () => {
    await publish(table(), articleOf('One Day', ['Russia was old (Tass, November 1).']), now);
    const corpus = createCorpus({ client: localClient(endpoint), tableName });
    expect((await corpus.articles(page, {}, 'PUBLISHED_DESC')).edges).toHaveLength(1);
    for (const word of ['newer', 'new']) {
      await publish(table(), articleOf('One Day', [`Russia is ${word} (Tass, November 2).`, 'Russia.']), now);
    }
    const old = 'Russia was old (Tass, November 1).';
    const sentences = async (from: typeof corpus) => [
      (await from.actorMentions('russia', page, null)).edges.map(({ node }) => node.sentence.text),
      (await from.actorCitations('russia', page)).edges.map(({ node }) => node.sentence.text),
      (await from.sourceCitations('tass', page)).edges.map(({ node }) => node.sentence.text),
      (await from.article('one-day'))?.paragraphs.map(({ text }) => text),
    ];
    expect(await sentences(corpus)).toEqual([[old], [old], [old], [old]]);
    expect(await corpus.actor('russia')).toMatchObject({ counts: { mentions: 2 } });
    const next = ['Russia is new (Tass, November 2).', 'Russia.'];
    const later = createCorpus({ client: localClient(endpoint), tableName });
    expect(await sentences(later)).toEqual([next, [next[0]], [next[0]], next]);
  });

  it('shows no list an article that it saw first without that list’s actor', async () => {
    await publish(table(), articleOf('One Day', ['Iran was old.']), now);
    const corpus = createCorpus({ client: localClient(endpoint), tableName });
    expect((await corpus.articles(page, {}, 'PUBLISHED_DESC')).edges).toHaveLength(1);
    await publish(table(), articleOf('One Day', ['Russia is new.']), now);
    expect((await corpus.articles(page, { actorSlug: 'russia' }, 'PUBLISHED_DESC')).edges).toEqual([]);
    expect((await corpus.actorMentions('russia', page, null)).edges).toEqual([]);
  });

  it('shows nothing of an article that is taken back between the entries and their check', async () => {
    await publish(table(), articleOf('One Day', ['Russia was old.']), now);
    const client = localClient(endpoint);
    beforeSending(client, 'BatchGetItemCommand', 1, () => unpublish(table(), 'one-day'));
    const corpus = createCorpus({ client, tableName });
    expect((await corpus.articles(page, {}, 'PUBLISHED_DESC')).edges).toEqual([]);
  });

  it('refuses cursors into lists as they were before entries held several annotations', async () => {
    await publish(table(), articleOf('One Day', ['Russia one (Tass, November 3).']), now);
    const corpus = createCorpus({ client: localClient(endpoint), tableName });
    const [edge] = (await corpus.actorMentions('russia', page, null)).edges;
    const old = `=${edge?.cursor.slice(1, edge.cursor.lastIndexOf('#'))}#999999`;
    for (const cursor of [old, `@${old.slice(1)}x`, '@', '@2017', `@${'9'.repeat(20)}`]) {
      const asked = { ...page, cursor };
      await expect(corpus.actorMentions('russia', asked, null)).rejects.toMatchObject({
        extensions: { code: 'BAD_CURSOR' },
      });
      await expect(corpus.actorCitations('russia', asked)).rejects.toMatchObject({
        extensions: { code: 'BAD_CURSOR' },
      });
      await expect(corpus.sourceCitations('tass', asked)).rejects.toMatchObject({ extensions: { code: 'BAD_CURSOR' } });
    }
    await expect(
      corpus.articles({ ...page, cursor: edge?.cursor ?? null }, {}, 'PUBLISHED_DESC'),
    ).rejects.toMatchObject({
      extensions: { code: 'BAD_CURSOR' },
    });
  });

  it('pages through annotations inside entries, one by one, both ways, of all kinds or one', async () => {
    const words = ['Russia', 'Moscow', 'Russian'];
    for (const issue of [1, 2, 3]) {
      const sentences = Array.from(
        { length: 12 },
        (_, index) => `${words[(index * issue) % 3]} ${issue} ${index} ${digest(`${issue} ${index}`)}.`,
      );
      await publish(table(), articleOf(`Title ${issue}`, sentences, { issue }), now);
    }
    const corpus = () => createCorpus({ client: localClient(endpoint), tableName });
    for (const kind of [null, 'METONYM', 'NAME'] as const) {
      const all = await corpus().actorMentions('russia', { ...page, limit: 100 }, kind);
      const texts = all.edges.map(({ node }) => node.sentence.text);
      expect(texts).toHaveLength(kind === null ? 36 : kind === 'NAME' ? 20 : 8);
      expect(all.hasNextPage).toBe(false);
      for (const direction of ['FORWARD', 'BACKWARD'] as const) {
        for (const limit of [1, 5]) {
          const seen: string[] = [];
          let cursor: string | null = null;
          for (let more = true; more; ) {
            const asked: PageRequest = { limit, direction, cursor };
            const found = await corpus().actorMentions('russia', asked, kind);
            const given = found.edges.map(({ node }) => node.sentence.text);
            expect(given.length).toBeLessThanOrEqual(limit);
            if (direction === 'FORWARD') seen.push(...given);
            else seen.unshift(...given);
            more = direction === 'FORWARD' ? found.hasNextPage : found.hasPreviousPage;
            cursor = direction === 'FORWARD' ? found.endCursor : found.startCursor;
          }
          expect(seen).toEqual(texts);
        }
      }
    }
  });

  it('goes on from a cursor after the article that it points into was published anew', async () => {
    await publish(table(), articleOf('One Day', ['Russia one.', 'Russia two.', 'Russia three.']), now);
    const first = await createCorpus({ client: localClient(endpoint), tableName }).actorMentions(
      'russia',
      { ...page, limit: 1 },
      null,
    );
    await publish(table(), articleOf('One Day', ['Russia one.', 'Russia two.', 'Russia 3.']), now);
    const rest = await createCorpus({ client: localClient(endpoint), tableName }).actorMentions(
      'russia',
      { ...page, cursor: first.endCursor },
      null,
    );
    expect(rest.edges.map(({ node }) => node.sentence.text)).toEqual(['Russia two.', 'Russia 3.']);
  });
});
