import { randomBytes } from 'node:crypto';
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
    const left = (await everyItem(localClient(endpoint))).filter(({ sk }) => sk?.S?.startsWith('DOCUMENT#'));
    expect(left).toHaveLength(1);
  });

  it.each(['a first publish', 'another revision'])(
    'shows no part of an article whose entries are still written: %s',
    async (which) => {
      const sentences = (word: string) =>
        Array.from({ length: 30 }, (_, index) => `Russia ${word} number ${index + 1}.`);
      if (which === 'another revision') await publish(table(), articleOf('Long Day', sentences('old')), now);
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const { promise: halfWritten, resolve: reached } = Promise.withResolvers<void>();
      const writer = localClient(endpoint);
      // Batches of 25: some of the mentions are there, the others wait.
      beforeSending(writer, 'BatchWriteItemCommand', which === 'another revision' ? 4 : 3, async () => {
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
      expect(edges.map(({ node }) => node.sentence.text)).toEqual(sentences('new'));
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

  it('shows the new article in a list that is opened after it was published, whatever was read before', async () => {
    await publish(table(), articleOf('One Day', ['Russia was old.']), now);
    const corpus = createCorpus({ client: localClient(endpoint), tableName });
    expect((await corpus.articles(page, {}, 'PUBLISHED_DESC')).edges).toHaveLength(1);
    await publish(table(), articleOf('One Day', ['Russia is new.']), now);
    const mentions = await corpus.actorMentions('russia', page, null);
    expect(mentions.edges.map(({ node }) => node.sentence.text)).toEqual(['Russia is new.']);
  });

  it('shows nothing of an article that is taken back between the entries and their check', async () => {
    await publish(table(), articleOf('One Day', ['Russia was old.']), now);
    const client = localClient(endpoint);
    beforeSending(client, 'BatchGetItemCommand', 1, () => unpublish(table(), 'one-day'));
    const corpus = createCorpus({ client, tableName });
    expect((await corpus.articles(page, {}, 'PUBLISHED_DESC')).edges).toEqual([]);
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
