import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { recordKey } from '../../schema/table/keys.ts';
import type { RecordChange } from './contributions.ts';
import type { PublisherTable } from './table.ts';

/** Records that a publish changes, by partition; what was not there is missing. */
export type KnownRecords = ReadonlyMap<string, Item>;

export function changedKeys(changes: readonly RecordChange[]): Key[] {
  return changes.map(({ type, slug }) => recordKey(type, slug));
}

/** Reads them whole: no expression takes all marks of attempts (`applied-mark.ts`), and a projection costs as many units. */
export async function readKnown(
  table: PublisherTable,
  keys: readonly Key[],
  consistent: boolean,
): Promise<KnownRecords> {
  const items = await table.getAll(keys, null, consistent);
  return new Map(items.map((item) => [keyOf(item).pk, item]));
}
