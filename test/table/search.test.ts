import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { SearchMemory } from '../../schema/corpus/search-memory.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { encodeBlock } from '../../schema/search/block.ts';
import { segmentOf } from '../../schema/search/segment.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { blockFromItem, blockItem, ownSegmentItems } from '../../schema/table/search-items.ts';
import { SearchFullError, searchManifestFromItem } from '../../schema/table/search-manifest.ts';
import { mergeOwnSegments } from '../../seed/build-table/merge-own-segments.ts';
import { Workspace } from '../../seed/build-table/workspace.ts';
import { purgeSearch } from '../../seed/forget/purge-search.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { mergeSearch } from '../../seed/publish/search/merge-search.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { plainSearch } from '../search/support/plain-search.ts';
import { articleOf } from '../support/articles.ts';
import { clientWithTable, everyItem, tableName } from '../support/table.ts';

let client: DynamoDBClient;
let stop: () => Promise<void>;
beforeAll(async () => {
  const engine = await startEmbeddedDynamoDB();
  client = await clientWithTable(engine.endpoint);
  stop = () => engine.stop();
});
afterAll(async () => {
  client.destroy();
  await stop();
});

const words = ['Russia', 'waits', 'sanctions', 'parade', 'grain', 'ports', 'waited', 'Putin'];
let turn = 0;
const next = (below: number): number => {
  turn = (turn + 0x6d2b79f5) >>> 0;
  const mixed = Math.imul(turn ^ (turn >>> 15), turn | 1);
  return ((mixed ^ (mixed >>> 14)) >>> 8) % below;
};
const sentence = (): string => Array.from({ length: 3 + next(5) }, () => words[next(words.length)]).join(' ');
const article = (number: number): AnnotatedArticle =>
  articleOf(`Article ${number}`, [sentence(), sentence()], { issue: number, date: `2017-11-${10 + (number % 20)}` });

const queries = ['sanctions', 'waiting rus', '"grain ports"', 'parade', 'put'];

async function found(query: string, searchMemory?: SearchMemory): Promise<string[]> {
  const corpus = createCorpus({ client, tableName, searchMemory });
  const page = await corpus.search(query, { limit: 100, cursor: null, isCounted: true }, {});
  return page.edges
    .map(({ node: { article: shown, section, paragraph } }) => {
      const unit = paragraph === null ? (section ?? -1) + 1 : 1 + shown.sections.length + paragraph;
      return `${shown.slug} ${unit}`;
    })
    .sort();
}

async function served(): Promise<StoredArticle[]> {
  const corpus = createCorpus({ client, tableName });
  const page = await corpus.articles({ limit: 100, direction: 'FORWARD', cursor: null }, {}, 'PUBLISHED_DESC');
  const articles = await Promise.all(page.edges.map(({ node }) => corpus.load(node)));
  return articles.filter((one) => one !== null);
}

it('finds what is published, through every publish, revision, unpublish and merge', async () => {
  const table = publisherTable(client, tableName);
  let merges = 0;
  const memory: SearchMemory = {};
  for (let step = 0; step < 120; step += 1) {
    const number = next(30);
    const slug = `article-${number}`;
    if (next(5) === 0 && (await served()).some((one) => one.slug === slug)) await unpublish(table, slug);
    else await publish(table, article(number), '2026-01-01T00:00:00.000Z');
    if (step % 40 === 39) expect(await mergeSearch(table, { purge: step === 79 })).toBe(true);
    if (step % 6 > 0) continue;
    const articles = await served();
    for (const query of queries) {
      const expected = plainSearch(articles, query);
      expect(await found(query), `${query} at ${step}`).toEqual(expected);
      expect(await found(query, memory), `${query} at ${step}, with what was kept`).toEqual(expected);
    }
    const items = await everyItem(client);
    const manifest = searchManifestFromItem(items.find(({ sk }) => sk?.S === 'MANIFEST'));
    merges = Math.max(merges, manifest.segments.length);
    expect(items.filter(({ pk }) => pk?.S === 'SEARCH').length).toBeLessThan(40);
  }
  expect(merges).toBeGreaterThan(1);
}, 60_000);

describe('verify', () => {
  const verify = async (repair = false): Promise<string[]> => {
    const found: string[] = [];
    await verifyTable(client, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair,
      tell: ({ code }, outcome) => void found.push(repair ? `${code} ${outcome}` : code),
      warn: (message) => void found.push(message),
    });
    return [...new Set(found)].sort();
  };
  const remove = async (isRemoved: (key: string) => boolean): Promise<void> => {
    const keys = (await everyItem(client)).map(keyOf).filter(({ pk, sk }) => isRemoved(`${pk} / ${sk}`));
    expect(keys.length).toBeGreaterThan(0);
    await publisherTable(client, tableName).deleteAll(keys);
  };
  const repaired = async (first: readonly string[]): Promise<void> => {
    expect(await verify()).toEqual(first);
    for (let run = 0; run < 3; run += 1) await verify(true);
    expect(await verify()).toEqual([]);
    const articles = await served();
    for (const query of queries) expect(await found(query)).toEqual(plainSearch(articles, query));
  };

  it('finds nothing wrong with what publishing and merging leave', async () => {
    expect(await verify()).toEqual([]);
  });

  it('writes for search what it does not know, as of a table of an earlier build', async () => {
    await remove((key) => key.startsWith('SEARCH / ') || key.startsWith('SEGMENT#'));
    await repaired(['SEARCH_MISSING']);
  });

  it('takes out a segment that is not whole, and writes its articles anew', async () => {
    await mergeSearch(publisherTable(client, tableName));
    await remove((key) => key.startsWith('SEGMENT#') && key.includes('BLOCK#'));
    await repaired(['SEARCH_WRONG']);
  });

  it('writes anew what search finds otherwise than the document has it', async () => {
    const table = publisherTable(client, tableName);
    await mergeSearch(table);
    const blocks = (await everyItem(client)).filter(
      ({ pk, sk }) => pk?.S?.startsWith('SEGMENT#') === true && sk?.S === 'BLOCK#000000',
    );
    const without = (block: Item): Buffer => encodeBlock(blockFromItem(block).filter(({ term }) => term !== 'parad'));
    await table.putAll(blocks.map((block) => ({ ...block, body: { B: without(block) } })));
    await repaired(['SEARCH_WRONG']);
  });

  it('removes what no article and no manifest accounts for', async () => {
    const table = publisherTable(client, tableName);
    const [one] = await served();
    if (one === undefined) throw new Error('There is an article.');
    await table.putAll([
      ...ownSegmentItems(segmentOf(one, '00000001.0123456789abcdef')),
      blockItem('nobody', 0, encodeBlock([])),
    ]);
    await repaired(['SEARCH_ORPHANED']);
  });
});

it('is not merged once the list of its segments has no room, and finds what it did', async () => {
  const table = publisherTable(client, tableName);
  const manifest = async () =>
    (await everyItem(client)).filter(({ pk, sk }) => /^SEARCH (?:MANIFEST|ARTICLE)/.test(`${pk?.S} ${sk?.S}`));
  const [before, finds] = [await manifest(), await found('sanctions')];
  await expect(mergeSearch(table, { mostManifestBytes: 10 })).rejects.toThrow(SearchFullError);
  expect(await manifest()).toEqual(before);
  expect(await found('sanctions')).toEqual(finds);
  expect(await mergeSearch(table, { mostManifestBytes: 100_000 })).toBe(true);
});

it('is refused for a corpus whose list of segments one item does not hold', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gloss-search-'));
  const workspace = new Workspace(join(directory, 'workspace.sqlite'), directory);
  const [stored] = await served();
  if (stored === undefined) throw new Error('No article is served.');
  for (const item of ownSegmentItems(segmentOf(stored, '00000001.0123456789abcdef'))) workspace.put(item);
  expect(() => mergeOwnSegments(workspace, 10)).toThrow(/takes in no more articles/);
  workspace.close();
  await rm(directory, { recursive: true });
});

it('forgets the words of what is gone', async () => {
  const table = publisherTable(client, tableName);
  await publish(table, articleOf('Secret', ['Xylophonist waits.'], { issue: 99 }), '2026-01-01T00:00:00.000Z');
  await mergeSearch(table);
  await unpublish(table, 'secret');
  const holds = async (): Promise<boolean> =>
    (await everyItem(client)).some(({ body }) => Buffer.from(body?.B ?? []).includes('xylophonist'));
  expect(await found('xylophonist')).toEqual([]);
  expect(await holds()).toBe(true);
  await purgeSearch(table);
  expect(await holds()).toBe(false);
});

it('leaves no segment behind where all articles are gone', async () => {
  const table = publisherTable(client, tableName);
  await publish(table, articleOf('Last', ['Russia waits.'], { issue: 100 }), '2026-01-01T00:00:00.000Z');
  await mergeSearch(table);
  for (const { slug } of await served()) await unpublish(table, slug);
  // The first merge finds that everything is gone, the second deletes what it replaced.
  for (let merge = 0; merge < 2; merge += 1) expect(await mergeSearch(table)).toBe(true);
  expect((await everyItem(client)).filter(({ pk }) => pk?.S?.startsWith('SEGMENT#'))).toEqual([]);
});
