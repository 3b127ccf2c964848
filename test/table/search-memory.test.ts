import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { KeptSegments, type SearchMemory } from '../../schema/corpus/search-memory.ts';
import { BlockReader } from '../../schema/search/block-reader.ts';
import { segmentOf } from '../../schema/search/segment.ts';
import { ownSegmentList } from '../../schema/table/keys.ts';
import { ownSegmentItems, ownSegmentName } from '../../schema/table/search-items.ts';
import { publish } from '../../seed/publish/publish.ts';
import { mergeSearch } from '../../seed/publish/search/merge-search.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { type CountingProxy, startCountingProxy } from '../support/counting-proxy.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../support/table.ts';

const now = '2026-01-01T00:00:00.000Z';
let client: DynamoDBClient;
let counted: DynamoDBClient;
let proxy: CountingProxy;
let stop: () => Promise<void>;
beforeAll(async () => {
  const engine = await startEmbeddedDynamoDB();
  client = await clientWithTable(engine.endpoint);
  proxy = await startCountingProxy(engine.endpoint);
  counted = localClient(proxy.endpoint);
  stop = async () => {
    counted.destroy();
    client.destroy();
    await proxy.stop();
    await engine.stop();
  };
});
afterAll(() => stop());
beforeEach(async () => {
  await emptyTable(client);
  const table = publisherTable(client, tableName);
  for (let issue = 1; issue < 12; issue += 1)
    await publish(table, articleOf(`Ship ${issue}`, [`Grain for port ${issue}.`], { issue }), now);
  await mergeSearch(table);
});

/** The texts that a search finds, and the keys of segments that it reads. */
async function search(query: string, searchMemory: SearchMemory) {
  proxy.take();
  const corpus = createCorpus({ client: counted, tableName, searchMemory });
  const { edges } = await corpus.search(query, { limit: 100, cursor: null, isCounted: false }, {});
  const keys = proxy.take().flatMap((request) => request.keys);
  return {
    texts: edges.map(({ node }) => node.text).sort(),
    keys,
    segments: keys.filter((key) => key.includes('SEGMENT')),
  };
}

it('reads nothing again of merged segments as long as a manifest names them', async () => {
  const memory: SearchMemory = {};
  const first = await search('grain port', memory);
  expect(first.texts).toHaveLength(11);
  expect(first.segments.map((key) => key.replace(/.* /, ''))).toEqual([
    'COLUMNS#000000',
    'BLOCK#000000',
    'NAMES#000000',
  ]);
  expect(await search('grain port', memory)).toMatchObject({ texts: first.texts, segments: [] });
  expect(await search('grain port', {})).toMatchObject({ texts: first.texts, segments: first.segments });

  await publish(publisherTable(client, tableName), articleOf('Ship 1', ['Coal for port 1.'], { issue: 1 }), now);
  const later = await search('grain port', memory);
  expect(later).toMatchObject({ texts: first.texts.filter((text) => text !== 'Grain for port 1.'), segments: [] });
  await mergeSearch(publisherTable(client, tableName), { purge: true });
  const merged = await search('grain port', memory);
  expect(merged.texts).toEqual(later.texts);
  expect(merged.segments).toHaveLength(3);
  expect(merged.segments).not.toEqual(first.segments);
});

it('reads an own segment that was written anew under its key', async () => {
  const table = publisherTable(client, tableName);
  const memory: SearchMemory = {};
  await publish(table, articleOf('Airship', ['A zeppelin waits.'], { issue: 50 }), now);
  expect((await search('zeppelin', memory)).texts).toHaveLength(1);
  const article = await createCorpus({ client, tableName }).article('airship');
  const [item] = (await everyItem(client)).filter(({ sk }) => sk?.S?.startsWith(`${ownSegmentList}airship#`) === true);
  if (article === null || item === undefined) throw new Error('It was published just now.');
  const paragraphs = article.paragraphs.map((paragraph) => ({ ...paragraph, text: 'A balloon waits.' }));
  await table.putAll(ownSegmentItems(segmentOf({ ...article, paragraphs }, ownSegmentName(item).attempt)));
  expect((await search('balloon', memory)).texts).toHaveLength(1);
  expect((await search('zeppelin', memory)).texts).toEqual([]);
});

it('holds so many bytes: what was used longest ago goes first', () => {
  const { blocks } = new KeptSegments();
  const block = (): BlockReader => new BlockReader(Buffer.alloc(100_000));
  for (let number = 0; number < 60; number += 1) blocks.set('a', number, block());
  blocks.get('a', 0);
  for (let number = 60; number < 120; number += 1) blocks.set('a', number, block());
  const held = Array.from({ length: 120 }, (_, number) => number).filter(
    (number) => blocks.get('a', number) !== undefined,
  );
  expect(held).toEqual([0, ...Array.from({ length: 79 }, (_, number) => 41 + number)]);
});
