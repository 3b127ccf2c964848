import { type Item, keyItem, optionalStringAt } from '../../schema/table/item.ts';
import { recordKey } from '../../schema/table/keys.ts';
import { listingItems, nameOfListing, storedListing } from '../../schema/table/name-entry.ts';
import { rankItem, rankKey, rankOf } from '../../schema/table/rank-entry.ts';
import { namesAttemptOf } from '../../schema/table/record.ts';
import type { RecordChange } from '../publish/contributions.ts';
import { recordAfter } from '../publish/record-after.ts';
import { addTotals } from '../publish/relisting.ts';
import type { KeyedOperation } from './workspace.ts';

/** Of CHANGE_RECORD. */
export interface AppliedChange {
  readonly attempt: string;
  readonly change: RecordChange;
}

/**
 * Every record with its changes added up, and its entries in the lists by name and by count, as it is listed in the end.
 *
 * @param operations of CHANGE_RECORD: those of a record together, in their order
 * @param totals is changed by what is listed in the end
 */
export function* builtRecords(operations: Iterable<KeyedOperation>, totals: Record<string, number>): Generator<Item> {
  let held: { readonly place: string; readonly item: Item; readonly change: RecordChange } | null = null;
  for (const { place, body } of operations) {
    if (held !== null && held.place !== place) {
      yield* itemsOf(held.item, held.change);
      held = null;
    }
    const { attempt, change }: AppliedChange = JSON.parse(body);
    const before: Item = held?.item ?? keyItem(recordKey(change.type, change.slug));
    const { item, relisting } = recordAfter(before, change, attempt);
    if (relisting !== null) addTotals(totals, change.type, relisting);
    held = { place, item, change };
  }
  if (held !== null) yield* itemsOf(held.item, held.change);
}

function* itemsOf(item: Item, { type, slug }: RecordChange): Generator<Item> {
  yield item;
  const listed = optionalStringAt(item, 'listed');
  const attempt = namesAttemptOf(item);
  if (listed === null || attempt === null) return;
  const listing = storedListing(type, slug, JSON.parse(listed));
  yield* listingItems(slug, listing, attempt);
  const rank = rankOf(item);
  if (rank === null || type === 'PUBLICATION') return;
  const entry = { type, slug, name: nameOfListing(type, slug, listing), kind: listing.kind };
  yield rankItem(rankKey(entry, rank), slug);
}
