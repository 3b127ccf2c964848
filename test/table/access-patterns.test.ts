import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { ingestObject } from '../../functions/ingest/ingest-object.ts';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { keyOf } from '../../schema/table/item.ts';
import { layoutKey } from '../../schema/table/keys.ts';
import { readRegistry } from '../../seed/corpus-registry/read-registry.ts';
import { registryState, useRegistry } from '../../seed/corpus-registry/stored-registry.ts';
import { publishFile } from '../../seed/publish/publish-file.ts';
import { mergeSearch } from '../../seed/publish/search/merge-search.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { plainDocument } from '../support/plain-document.ts';
import { clientWithTable, everyItem, localClient, tableName } from '../support/table.ts';

/* ACCESS-PATTERNS.md says which keys there are and what an event of the bucket costs: this holds it to that. */

const url = new URL('../../schema/table/ACCESS-PATTERNS.md', import.meta.url);
const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());
/** The rows of the tables whose first heading is `heading`, each by its first cell. */
async function rowsUnder(heading: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = (await readFile(url, 'utf8')).split('\n');
  const start = lines.findIndex((line) => cellsOf(line)[1] === heading);
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  const rows = lines.slice(start + 2, start + length).map((line) => cellsOf(line).slice(1, -1));
  return new Map(rows.map(([first = '', ...others]) => [first, others]));
}

/** What the words of a key in the document stand for. */
const words: Readonly<Record<string, string>> = {
  slug: '[a-z0-9-]+',
  attempt: String.raw`\d{8}\.[0-9a-f]{16}`,
  part: String.raw`\d{4}`,
  version: '[0-9a-f]{12}',
  date: String.raw`\d{4}-\d{2}-\d{2}`,
  volume: String.raw`\d{5}`,
  issue: String.raw`\d{6}`,
  place: String.raw`\d{6}`,
  type: '(?:ACTOR|SOURCE|PUBLICATION)',
  kind: '[A-Z]+',
  rank: String.raw`\d{3}`,
  initial: '.',
  name: '[a-z0-9-]+',
  form: '[a-z0-9-]+',
  key: '.+',
  list: '(?:ARTICLE|CITATION)',
  work: String.raw`(?:[a-z0-9-]+#(?:\d{4}-\d{2}-\d{2}|TITLE#[a-z0-9-]+)|ADDRESS#[\w-]{43})`,
  instant: String.raw`\d{4}-\d{2}-\d{2}T[\d:.]+Z`,
  id: String.raw`[0-9a-z]+\.[0-9a-f]{16}`,
  number: String.raw`\d{6}`,
};

/** A key of the document as an expression: `A` or `B` in code, or in words what it is a digest of. */
function patternOf(cell: string): RegExp {
  const codes = [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) =>
    code
      .split('#')
      .map((word) => (word.startsWith('digest of') ? '[\\w-]{43}' : (words[word] ?? word)))
      .join('#'),
  );
  return new RegExp(`^(?:${codes.length === 0 ? '.+' : codes.join('|')})$`, 'u');
}

let engine: { readonly endpoint: string; stop(): Promise<void> };
beforeAll(async () => {
  engine = await startEmbeddedDynamoDB();
  const client = await clientWithTable(engine.endpoint);
  client.destroy();
  return () => engine.stop();
});

const bucket = new Map<string, string>();
const document = (day: string, text: string): string => `Press Review\n\n${day}\n\n${text}\n`;
const text = 'Moscow told Vladimir Putin that it would wait for the harbors to open again (Kommersant, January 3).';

/** Ingests an object through a client, as one event does. */
async function ingestThrough(table: ReturnType<typeof publisherTable>, key: string, sequencer: string) {
  const readDocument = async (asked: string) => plainDocument(bucket.get(asked));
  const dependencies = {
    table,
    readDocument,
    readCorrectionsText: async () => null,
    remainingMilliseconds: () => 60_000,
  };
  return (await ingestObject(dependencies, { key, sequencer, isPut: true })).outcome;
}

it('names every key of a table, and no other', async () => {
  const client = localClient(engine.endpoint);
  onTestFinished(() => client.destroy());
  const table = publisherTable(client, tableName);
  const now = '2020-01-01T00:00:00.000Z';
  // The article keeps the slug of its first day, which its last one does not tell.
  for (const [index, day] of ['January 9, 2024', 'January 16, 2024'].entries()) {
    bucket.set('review.txt', document(day, text));
    await ingestThrough(table, 'review.txt', `0${index}`);
    bucket.set('other.txt', document('January 23, 2024', text.replace('harbors', 'mines')));
    if (index === 0) await ingestThrough(table, 'other.txt', '01');
  }
  expect(await mergeSearch(table)).toBe(true);
  bucket.set('other.txt', document('January 24, 2024', text.replace('harbors', 'mines')));
  await ingestThrough(table, 'other.txt', '02');
  // So many sentences are more than one entry holds.
  const sentences = Array.from({ length: 99 }, (_, day) => `Russia waits for ship ${day * 7919} (Tass, November 4).`);
  await publishFile(table, articleOf('One Day', sentences), '/documents/one-day.txt', now);
  const undated = {
    ...articleOf('Two Days', ['Iran waits.']),
    volume: null,
    issue: null,
    url: 'https://two.test/days',
  };
  await publishFile(table, undated, '/documents/two-days.txt', now);

  const registry = await readRegistry([{ name: 'registry/a.yaml', text: 'sources: [{name: Ferry Times}]' }]);
  await useRegistry(table, registry, await registryState(table));

  const rows = await rowsUnder('items');
  const patterns = [...rows].map(([name, [pk = '', sk = '']]) => ({ name, pk: patternOf(pk), sk: patternOf(sk) }));
  const met = new Set<string>();
  const unnamed: string[] = [];
  for (const { pk, sk } of (await everyItem(client)).map(keyOf)) {
    if (pk === layoutKey.pk && sk === layoutKey.sk) continue;
    const fitting = patterns.filter((pattern) => pattern.pk.test(pk) && pattern.sk.test(sk));
    if (fitting.length === 0) unnamed.push(`${pk} / ${sk}`);
    for (const { name } of fitting) met.add(name);
  }
  expect(unnamed).toEqual([]);
  expect([...met].sort()).toEqual([...rows.keys()].sort());
});

it('counts the requests of an event of the bucket', async () => {
  const proxy = await startCountingProxy(engine.endpoint);
  onTestFinished(() => proxy.stop());
  const client = localClient(proxy.endpoint);
  onTestFinished(() => client.destroy());
  const table = publisherTable(client, tableName);
  bucket.set('counted.txt', document('January 30, 2024', text.replace('harbors', 'rivers')));
  await ingestThrough(table, 'counted.txt', '01');

  const rows = await rowsUnder('pattern of publishing from the bucket');
  /** `2 UpdateItem, 1 GetItem` as a count of each operation. */
  const requestsOf = (name: string): [string, number][] =>
    [...(rows.get(name)?.[0] ?? '').matchAll(/(\d+) ([A-Z]\w+)/g)].map(([, count, operation = '']) => [
      operation,
      Number(count),
    ]);
  const counted = async (sequencer: string) => {
    proxy.take();
    const outcome = await ingestThrough(table, 'counted.txt', sequencer);
    const operations = proxy.take().map(({ operation }) => operation);
    return { outcome, requests: countOf(operations.map((operation) => [operation, 1])) };
  };
  const object = requestsOf('process an object: what is known, lease');
  expect(await counted('01')).toEqual({
    outcome: 'STALE',
    requests: countOf(requestsOf('an event that is late, or comes again')),
  });
  // What publishing reads to find that there is nothing to publish: heads, then the article and its manifest.
  const publishing: [string, number][] = [
    ['BatchGetItem', 1],
    ['Query', 2],
  ];
  expect(await counted('02')).toEqual({
    outcome: 'UNCHANGED',
    requests: countOf([...object, ...requestsOf('what an object gives now'), ...publishing]),
  });
});

function countOf(requests: readonly (readonly [string, number])[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [operation, count] of requests) counts[operation] = (counts[operation] ?? 0) + count;
  return counts;
}
