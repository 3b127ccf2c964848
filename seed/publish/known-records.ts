import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { recordKey, totalsKey } from '../../schema/table/keys.ts';
import type { RecordChange } from './contributions.ts';
import type { PublisherTable } from './table.ts';

/** The records that a publish changes, and the totals, by partition; what was not there is missing. */
export type KnownRecords = ReadonlyMap<string, Item>;

export function changedKeys(changes: readonly RecordChange[]): Key[] {
  return [...changes.map(({ type, slug }) => recordKey(type, slug)), totalsKey];
}

/** Reads them whole: no expression takes all marks of attempts (`applied-mark.ts`), and a projection costs as many units. */
export async function readKnown(
  table: PublisherTable,
  changes: readonly RecordChange[],
  consistent: boolean,
): Promise<KnownRecords> {
  const items = await table.getAll(changedKeys(changes), null, consistent);
  return new Map(items.map((item) => [keyOf(item).pk, item]));
}
