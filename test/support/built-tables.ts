import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { searchPartition, segmentPartition, totalsKey } from '../../schema/table/keys.ts';
import { fromDynamoDBJson } from '../../seed/build-table/dynamodb-json.ts';
import { readSearch } from '../../seed/verify/read-search.ts';
import { verifiedTable } from '../../seed/verify/verified-table.ts';
import { tableName } from './table.ts';

/** The items of files for ImportTable, file by file, in order; of a file at most so many at once. */
export async function* importedItems(directory: string, atOnce = Number.POSITIVE_INFINITY): AsyncGenerator<Item[]> {
  for (const name of (await readdir(directory)).sort()) {
    let items: Item[] = [];
    const lines = createInterface({ input: createReadStream(join(directory, name)).pipe(createGunzip()) });
    for await (const line of lines) {
      const body = /^\{"Item":(.*)\}$/.exec(line)?.[1];
      if (body === undefined) throw new Error(`${name} holds a line that is no item: ${line.slice(0, 100)}`);
      items.push(fromDynamoDBJson(body));
      if (items.length < atOnce) continue;
      yield items;
      items = [];
    }
    yield items;
  }
}

/** Loads such files into the test table, as ImportTable does. Gives the number of items of each file. */
export async function importTable(client: DynamoDBClient, directory: string): Promise<number[]> {
  const counts: number[] = [];
  for await (const items of importedItems(directory)) {
    counts.push(items.length);
    for (let from = 0; from < items.length; from += 25) {
      const RequestItems = { [tableName]: items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } })) };
      await client.send(new BatchWriteItemCommand({ RequestItems }));
    }
  }
  return counts;
}

const attempts = /(\d{8})\.[0-9a-f]{16}/g;
const counter = /^-?\d+$/;

/**
 * A table's items as texts by key, without what differs between one publish and another of the same article: attempts are told
 * by their number alone, marks of what was counted left out, a kept document without its expiry, and the totals without the
 * number of their updates. A count of 0 is the same as none. Without what search stores, which `searchedArticles` compares: how it is merged depends on when, and finds the same.
 */
export function normalizedItems(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const item of items) {
    const { pk, sk } = keyOf(item);
    if (pk === searchPartition || pk.startsWith(segmentPartition(''))) continue;
    const attributes = Object.entries(item)
      .filter(
        ([name, value]) =>
          name !== 'expires' &&
          !(name === 'applied' && sk === totalsKey.sk) &&
          !name.startsWith('applied:') &&
          !(name !== 'from' && value.N !== undefined && isZero(value.N)),
      )
      .map(([name, value]) => [name, value.SS === undefined ? value : { SS: [...value.SS].sort() }] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const text = JSON.stringify(attributes, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    );
    texts.set(`${pk} / ${sk}`.replaceAll(attempts, '$1'), text.replaceAll(attempts, '$1'));
  }
  return texts;
}

const isZero = (text: string): boolean => counter.test(text) && Number(text) === 0;

/** What search holds of each article that counts: words and where they stand, date, publication, lengths, as digests. */
export async function searchedArticles(client: DynamoDBClient): Promise<Record<string, unknown>> {
  const found = await readSearch(verifiedTable(client, tableName));
  if (found === null) throw new Error('The index of search was merged all the time.');
  const articles = [...found.articles.values()].map(({ slug, attempt, postings, sum }) => {
    return [slug, { attempt: attempt.replaceAll(attempts, '$1'), postings, sum }] as const;
  });
  return Object.fromEntries(articles.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where two tables differ, in normalized form, a line a key; none where they are the same. */
export function tableDifferences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .sort()
    .map((key) => `${key}: ${one.get(key) ?? 'absent'} | ${other.get(key) ?? 'absent'}`);
}
