import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { type Item, keyItem, stringAt } from '../table/item.ts';
import { parseEntrySortKey } from '../table/keys.ts';

export interface ListEntry {
  readonly item: Item;
  readonly position: string;
  readonly attempt: string;
}

/** What stands at one place of a list: an article's entries, one for each attempt. Usually there is one. */
export interface EntriesAt<Entry extends ListEntry = ListEntry> {
  readonly position: string;
  readonly entries: readonly Entry[];
}

/** Entries by their place, in the order given. */
export function byPosition<Entry extends ListEntry>(entries: readonly Entry[]): EntriesAt<Entry>[] {
  const groups = Map.groupBy(entries, ({ position }) => position);
  return Array.from(groups, ([position, here]) => ({ position, entries: here }));
}

/** What to read of a list; all keys are sort keys. */
export interface EntryRange {
  /** Inclusive, like `high`. */
  readonly low: string;
  readonly high: string;
  readonly ascending: boolean;
  /** Exclusive: begin after it in the reading direction. Lies between `low` and `high`. */
  readonly after: string | null;
  /** How many entries to look at, at most. */
  readonly limit: number;
}

/** Entries in the reading direction, and where to read on; `next` is null at the end of the range. */
export interface EntriesRead {
  readonly entries: readonly ListEntry[];
  readonly next: string | null;
}

export type ReadEntries = (range: EntryRange) => Promise<EntriesRead>;

/** Sends one Query to the table. */
export type SendQuery = (input: Omit<QueryCommandInput, 'TableName'>) => Promise<QueryCommandOutput>;

/** Reads a list of the table: the entries of one partition whose sort keys begin with `prefix`. One Query each time. */
export function tableEntries(query: SendQuery, partition: string, prefix: string): ReadEntries {
  return async ({ low, high, ascending, after, limit }) => {
    const { Items = [], LastEvaluatedKey } = await query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
      ExpressionAttributeValues: { ':pk': { S: partition }, ':low': { S: low }, ':high': { S: high } },
      ScanIndexForward: ascending,
      Limit: limit,
      ...(after === null ? {} : { ExclusiveStartKey: keyItem({ pk: partition, sk: after }) }),
    });
    return {
      entries: Items.map((item) => ({ item, ...parseEntrySortKey(prefix, stringAt(item, 'sk')) })),
      next: LastEvaluatedKey === undefined ? null : stringAt(LastEvaluatedKey, 'sk'),
    };
  };
}

/** Reads entries that are all there, in any order, as if they were a list of the table. */
export function heldEntries(prefix: string, held: readonly ListEntry[]): ReadEntries {
  return async ({ low, high, ascending, after, limit }) => {
    const keyed = held
      .map((entry) => ({ entry, sk: `${prefix}${entry.position}#${entry.attempt}` }))
      .filter(({ sk }) => compareKeys(low, sk) <= 0 && compareKeys(sk, high) <= 0)
      .sort((left, right) => (ascending ? compareKeys(left.sk, right.sk) : compareKeys(right.sk, left.sk)));
    const start =
      after === null
        ? 0
        : keyed.filter(({ sk }) => (ascending ? compareKeys(sk, after) : compareKeys(after, sk)) <= 0).length;
    const read = keyed.slice(start, start + limit);
    return {
      entries: read.map(({ entry }) => entry),
      next: start + limit < keyed.length ? (read.at(-1)?.sk ?? null) : null,
    };
  };
}

/** By the bytes of their UTF-8, as DynamoDB sorts; JavaScript sorts by UTF-16. */
export function compareKeys(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const one = left.charCodeAt(index);
    const other = right.charCodeAt(index);
    if (one !== other) return weightOf(one) - weightOf(other);
  }
  return left.length - right.length;
}

/** Surrogates stand for characters beyond all others. */
const weightOf = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
