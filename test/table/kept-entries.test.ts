import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { encodeBinaries } from '../../schema/dynamodb/binaries.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { headFromItem, isServedEntry } from '../../schema/table/head.ts';
import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { attemptOfKey, shareOf } from '../../schema/table/kept-entries.ts';
import { headKey } from '../../schema/table/keys.ts';
import { partItems, textOfParts } from '../../schema/table/parts.ts';
import { PublishError } from '../../seed/publish/errors.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { writeUnits } from '../support/item-size.ts';
import { leftoversIn } from '../support/leftovers.ts';
import { corpusFacts, recount } from '../support/recount.ts';
import {
  clientWithTable,
  emptyTable,
  everyItem,
  localClient,
  Stopped,
  stopAfterWrites,
  tableName,
  writeCommands,
} from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });
const waits = 'Russia and Iran wait (Kommersant, November 3).';
const met = 'Putin met Lavrov (Tass, November 4).';
const told = 'Medvedev told Gazprom (Rbc, November 5).';
const day = (...sentences: string[]): AnnotatedArticle => articleOf('One Day', sentences);
const first = day(waits, met, told);
/** Speaks of nobody more. */
const longer = day(waits, met, told, 'Nobody said any more about it.');
/** Other places of what stands last, and nothing else. */
const changed = day(waits, met, `On that day ${told}`, 'Nobody said any more about it.');
const shorter = day(waits, `On that day ${told}`, 'Nobody said any more about it.');

const keySchema = z.looseObject({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });
const writeSchema = z.looseObject({
  PutRequest: z.object({ Item: keySchema }).optional(),
  DeleteRequest: z.object({ Key: keySchema }).optional(),
});
const batchSchema = z.looseObject({ RequestItems: z.record(z.string(), z.array(writeSchema)) });

/** Entries that are kept where nothing of them changes. */
const ofShares = ({ pk, sk }: Key): boolean => shareOf({ pk, sk }) !== null;

describe.each(engines)('entries that another revision leaves alone, on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(async () => {
    await emptyTable(localClient(endpoint));
    for (const article of [other, first]) await publish(table(), article, now);
  });

  const table = (client: DynamoDBClient = localClient(endpoint)) => publisherTable(client, tableName);
  const items = () => everyItem(localClient(endpoint));
  const corpus = () => createCorpus({ client: localClient(endpoint), tableName });
  const itemAt = async (key: Key): Promise<Item> => (await table().get(key)) ?? {};
  const head = async () => headFromItem(await itemAt(headKey('one-day')));
  /** Of the article, all that counts. */
  const entries = async (): Promise<Key[]> => {
    const [now, all] = [await head(), await items()];
    return all
      .filter(({ slug }) => slug?.S === 'one-day')
      .map(keyOf)
      .filter((key) => isServedEntry(now, key));
  };
  const putBack = async (item: Item | undefined) =>
    localClient(endpoint).send(new PutItemCommand({ TableName: tableName, Item: item }));

  async function findings(): Promise<string[]> {
    const lines: string[] = [];
    await verifyTable(localClient(endpoint), tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => lines.push(lineOf(finding)),
      warn: (message) => lines.push(message),
    });
    return lines;
  }

  async function expectOnly(...articles: AnnotatedArticle[]): Promise<void> {
    expect(await corpusFacts(corpus())).toEqual(recount(articles));
    expect(leftoversIn(await items())).toEqual([]);
    expect(await findings()).toEqual([]);
  }

  it('takes no write of what says the same, and no record moves', async () => {
    const records = async () => (await items()).filter(({ sk }) => /^(?:RECORD|TOTALS)$/.test(sk?.S ?? ''));
    const [before, counted] = [await entries(), await records()];
    const written = watchWrites();
    await publish(table(written.client), longer, now);
    const kept = before.filter(ofShares);
    expect(kept).toHaveLength(12);
    expect(written.keys().filter(ofShares)).toEqual([]);
    // Written and deleted: six actors, three sources, the list by time, search and its tombstone, manifests, one of two units.
    expect([written.keys().length, written.units()]).toEqual([2 * (6 + 3 + 1 + 1 + 1) + 1, 26]);
    const after = await entries();
    expect(after).toEqual(expect.arrayContaining(kept));
    expect(after).toHaveLength(before.length);
    expect(await records()).toEqual(counted);
    await expectOnly(longer, other);
  });

  it('is written where it changes, and goes on to count otherwise', async () => {
    const [one] = [(await head()).attempt];
    await publish(table(), longer, now);
    await publish(table(), changed, now);
    const three = (await head()).attempt;
    const byAttempt = Map.groupBy((await entries()).filter(ofShares), attemptOfKey);
    expect([...byAttempt.keys()].sort()).toEqual([one, three]);
    // Only Medvedev and Gazprom have other citations, and what shares a share with theirs.
    const anew = byAttempt.get(three ?? '')?.map(({ pk }) => pk) ?? [];
    expect(anew).toEqual(expect.arrayContaining(['ACTOR#dmitry-medvedev', 'ACTOR#gazprom']));
    expect(byAttempt.get(one ?? '')?.length).toBeGreaterThan(anew.length);
    await expectOnly(changed, other);
  });

  it('goes with the last revision that keeps it', async () => {
    for (const article of [longer, changed, longer, first, changed]) await publish(table(), article, now);
    await expectOnly(changed, other);
    await publish(table(), shorter, now);
    expect((await entries()).filter(({ pk, sk }) => pk === 'ACTOR#vladimir-putin' && ofShares({ pk, sk }))).toEqual([]);
    await expectOnly(shorter, other);
    await unpublish(table(), 'one-day');
    expect((await itemAt(headKey('one-day'))).kept).toBeUndefined();
    await expectOnly(other);
    await publish(table(), longer, now);
    expect((await head()).kept).toEqual([]);
    await expectOnly(longer, other);
  });

  it('is of four earlier attempts at most', async () => {
    const sentences = ['Russia', 'Putin', 'Gazprom', 'Iran', 'Ukraine', 'Belarus', 'Turkey', 'Lavrov', 'Xi'].map(
      (name, index) => `${name} waits (Tass, November ${index + 1}).`,
    );
    for (let index = sentences.length - 1; index >= 0; index -= 1) {
      const now = `2020-01-01T00:00:0${index}.000Z`;
      sentences[index] = `Now ${sentences[index]}`;
      await publish(table(), day(...sentences), now);
    }
    expect((await head()).kept).toHaveLength(4);
    await expectOnly(day(...sentences), other);
  });

  it('is written anew where an earlier build wrote it, whose manifest does not say what, or where that is asked', async () => {
    const key = (await items()).map(keyOf).find(({ pk }) => pk === 'MANIFEST#one-day');
    if (key === undefined) throw new Error('There is no manifest.');
    const { digests, ...earlier } = JSON.parse(textOfParts([await itemAt(key)]) ?? '');
    expect(digests.length).toBeGreaterThan(5);
    const [item] = partItems(JSON.stringify(earlier), () => key);
    await putBack(item);
    await publish(table(), longer, now);
    expect((await head()).kept).toEqual([]);
    await publish(table(), changed, now);
    expect((await head()).kept).not.toEqual([]);
    await publish(table(), changed, now, 'COMMAND', { force: true });
    expect((await head()).kept).toEqual([]);
    await expectOnly(changed, other);
  });

  it('makes a manifest one of a later version, which earlier builds refuse', async () => {
    const versions = async () =>
      (await items())
        .filter(({ pk }) => pk?.S === 'MANIFEST#one-day')
        .map((item) => JSON.parse(textOfParts([item]) ?? '').version);
    expect(await versions()).toEqual([2]);
    await publish(table(), longer, now);
    expect(await versions()).toEqual([3]);
  });

  it('takes readers no document', async () => {
    await publish(table(), longer, now);
    const [client, read] = [localClient(endpoint), [] as string[]];
    client.middlewareStack.add(
      (next) => async (args) => {
        read.push(JSON.stringify(args.input));
        return next(args);
      },
      { step: 'initialize' },
    );
    const page = { limit: 20, direction: 'FORWARD', cursor: null } as const;
    const reading = createCorpus({ client, tableName });
    const { edges } = await reading.actorCitations('iran', page);
    expect(edges.map(({ node }) => node.citation.text).sort()).toEqual([
      'Kommersant, November 2',
      'Kommersant, November 3',
    ]);
    const listed = await createCorpus({ client, tableName }).articles(page, {}, 'PUBLISHED_DESC');
    expect(listed.edges.map(({ node }) => node.slug)).toEqual(['another', 'one-day']);
    expect(read).toHaveLength(4);
    expect(read.filter((input) => input.includes('DOCUMENT#'))).toEqual([]);
  });

  it('is told by the article itself where a request shows a revision that was replaced', async () => {
    const page = { limit: 20, direction: 'FORWARD', cursor: null } as const;
    await publish(table(), longer, now);
    for (const [pinned, next] of [
      [longer, changed],
      [changed, shorter],
      [shorter, first],
    ] as const) {
      const reading = corpus();
      expect((await reading.article('one-day'))?.paragraphs.map(({ text }) => text)).toEqual(textsOf(pinned));
      await publish(table(), next, now);
      // Who is cited no more stands in no list that would tell of it.
      for (const slug of ['russia', 'vladimir-putin', 'gazprom'].filter((one) => citedOf(next, one).length > 0)) {
        const { edges } = await reading.actorCitations(slug, page);
        const own = edges.filter(({ node }) => node.article.slug === 'one-day');
        expect(own.map(({ node }) => node.sentence.text)).toEqual(citedOf(pinned, slug));
      }
      await expectOnly(next, other);
    }
  });

  const textsOf = ({ paragraphs }: AnnotatedArticle): string[] => paragraphs.map(({ text }) => text);
  const citedOf = ({ paragraphs }: AnnotatedArticle, slug: string): string[] =>
    paragraphs.flatMap(({ text, citations, mentions }) =>
      mentions.some(({ actor }) => actor === slug) ? citations.map(() => text) : [],
    );

  it('stays where what names it comes late, after it was replaced', async () => {
    const late = (await items()).filter(({ pk, sk }) => pk?.S === 'MANIFEST#one-day' || /^DOCUMENT#/.test(sk?.S ?? ''));
    expect(late).toHaveLength(3);
    await publish(table(), longer, now);
    for (const item of late.filter(({ pk }) => pk?.S?.endsWith('#one-day'))) await putBack(item);
    await publish(table(), longer, now);
    await expectOnly(longer, other);
    for (const item of late.filter(({ pk }) => pk?.S === 'MANIFEST#one-day')) await putBack(item);
    await publish(table(), changed, now);
    await expectOnly(changed, other);
  });

  it.each([
    ['a revision that keeps some', changed],
    ['one that takes away', shorter],
    ['an unpublish', null],
  ])(
    '%s, stopped after any write, shows whole articles, and whoever comes next finishes it',
    async (_, next) => {
      const finish = async (client: DynamoDBClient) => {
        if (next !== null) await publish(table(client), next, now);
        else await unpublish(table(client), 'one-day').catch(unlessGone);
      };
      const counted = localClient(endpoint);
      const all = stopAfterWrites(counted, Number.POSITIVE_INFINITY);
      await publish(table(), longer, now);
      await finish(counted);
      for (let writes = 1; writes < all.done(); writes += 1) {
        await emptyTable(localClient(endpoint));
        for (const article of [other, first, longer]) await publish(table(), article, now);
        const client = localClient(endpoint);
        stopAfterWrites(client, writes);
        await expect(finish(client)).rejects.toThrow(Stopped);
        const { lists } = await corpusFacts(corpus());
        const possible = [longer, next].map((one) => recount(one === null ? [other] : [one, other]).lists);
        expect(possible).toContainEqual(lists);
        // Another revision than the one that was interrupted, of which some is kept of what it would have kept.
        if (writes % 2 === 0) await publish(table(), first, now);
        await finish(localClient(endpoint));
        await expectOnly(...(next === null ? [other] : [next, other]));
      }
    },
    300_000,
  );

  it.each([
    ['more', longer, changed],
    ['less', changed, longer],
    ['another', changed, shorter],
  ])('stays of a publisher that would have kept %s and was overtaken', async (_, one, two) => {
    const client = localClient(endpoint);
    let overtaken: Promise<unknown> | null = null;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'BatchWriteItemCommand' && JSON.stringify(args.input).includes('INGESTED')) {
            overtaken ??= publish(table(), two, now);
            await overtaken;
          }
          return next(args);
        },
      { step: 'initialize' },
    );
    await expect(publish(table(client), one, now)).rejects.toMatchObject({ code: 'PUBLISH_CONFLICT' });
    expect((await head()).kept).not.toEqual([]);
    await expectOnly(two, other);
  });

  it('is missed by verify where it is missing, and comes back where its article is published with --force', async () => {
    await publish(table(), longer, now);
    const gone = (await entries()).filter(ofShares);
    const [citation, article] = ['CITATION#', 'ARTICLE#'].map((list) => gone.find(({ sk }) => sk.startsWith(list)));
    const [attempt] = (await head()).kept.map((one) => one.attempt);
    expect(attempt).not.toBe((await head()).attempt);
    await table().deleteAll([citation, article].filter((key) => key !== undefined));
    const found = await findings();
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual(
      [citation, article].map((key) => `ENTRY_MISSING ${key?.pk} / ${key?.sk}`).sort(),
    );
    expect(found.every((line) => line.includes('--force') && line.includes(attempt ?? 'none'))).toBe(true);
    await publish(table(), longer, now, 'COMMAND', { force: true });
    await expectOnly(longer, other);
  });

  it('is no finding as long as the publish that keeps it no more is not settled', async () => {
    await publish(table(), longer, now);
    const client = localClient(endpoint);
    let isFlipped = false;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (isFlipped && writeCommands.has(String(commandName))) throw new Stopped();
          const answer = await next(args);
          isFlipped ||=
            commandName === 'UpdateItemCommand' && JSON.stringify(args.input).includes('previous = :previous');
          return answer;
        },
      { step: 'initialize' },
    );
    await expect(publish(table(client), changed, now)).rejects.toThrow(Stopped);
    const found = (await findings()).map((line) => line.split(' ')[0]);
    expect(found).toContain('PUBLISH_ABANDONED');
    expect(found).not.toContain('ENTRY_ORPHANED');
    await publish(table(), changed, now);
    await expectOnly(changed, other);
  });

  it('is removed by --repair where it is of an attempt that the head names for other entries only', async () => {
    const stored = await items();
    await publish(table(), changed, now);
    const after = await head();
    const replaced = stored.filter(
      (item) => item.slug?.S === 'one-day' && ofShares(keyOf(item)) && !isServedEntry(after, keyOf(item)),
    );
    expect(replaced.length).toBeGreaterThan(0);
    for (const item of replaced) await putBack(item);
    expect(await corpusFacts(corpus())).toEqual(recount([changed, other]));
    const lines: string[] = [];
    await verifyTable(localClient(endpoint), tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: true,
      tell: (finding) => lines.push(lineOf(finding)),
      warn: (message) => lines.push(message),
    });
    expect(lines).toHaveLength(replaced.length);
    expect(lines.every((line) => line.startsWith('ENTRY_ORPHANED '))).toBe(true);
    await expectOnly(changed, other);
  });

  /** A client, and the keys of what it puts and deletes, with the write units that takes. */
  function watchWrites() {
    const client = localClient(endpoint);
    const keys: Key[] = [];
    let units = 0;
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName !== 'BatchWriteItemCommand') return next(args);
        for (const { PutRequest, DeleteRequest } of batchSchema.parse(args.input).RequestItems[tableName] ?? []) {
          const item = PutRequest?.Item ?? DeleteRequest?.Key;
          if (item === undefined) continue;
          keys.push({ pk: item.pk.S, sk: item.sk.S });
          units += writeUnits(encodeBinaries(item));
        }
        return next(args);
      },
      { step: 'initialize' },
    );
    return { client, keys: () => keys, units: () => units };
  }
});

function unlessGone(error: unknown): void {
  if (!(error instanceof PublishError && error.code === 'NO_SUCH_ARTICLE')) throw error;
}

describe('the share of an entry', () => {
  it.each([
    ['ARTICLES', 'ARTICLE#2017', 2],
    ['PUBLICATION#eurasia-daily-monitor', 'ISSUE#00014', 0],
    ['CITED#kommersant#2017-11-03', 'ARTICLE#2017', 4],
    ['ACTOR#russia', 'CITATION#2017', 19],
    ['ACTOR#russia', 'PART#CITATION#2017', 19],
    ['ACTOR#владимир', 'CITATION#2017', 9],
  ])('%s / %s is the same in every build', (pk, sk, share) => {
    expect(shareOf({ pk, sk })).toBe(share);
  });

  it('is none of what each attempt writes anew', () => {
    for (const [pk, sk] of [
      ['ACTOR#russia', 'ARTICLE#2017'],
      ['ACTOR#russia', 'PART#ARTICLE#2017'],
      ['SOURCE#tass', 'ARTICLE#2017'],
      ['INGESTED', 'ARTICLE#2020'],
      ['SEARCH', 'ARTICLE#one-day'],
    ] as const)
      expect(shareOf({ pk, sk })).toBeNull();
  });
});
