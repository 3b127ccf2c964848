import { type Item, keyItem, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import { layoutKey, recordKey, totalsKey, workKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { listingItems, nameOfListing, storedListing } from '../../schema/table/name-entry.ts';
import { rankItem, rankKey, rankOf } from '../../schema/table/rank-entry.ts';
import { namesAttemptOf } from '../../schema/table/record.ts';
import { mostOfName } from '../../schema/table/work-item.ts';
import type { RecordChange } from '../publish/contributions.ts';
import { recordAfter, withCounters } from '../publish/record-after.ts';
import { addTotals } from '../publish/relisting.ts';
import { toDynamoDBJson } from './dynamodb-json.ts';
import type { KeyedOperation } from './workspace.ts';

/** Of CHANGE_RECORD. */
export interface AppliedChange {
  readonly attempt: string;
  readonly change: RecordChange;
}

/** Of ADD_SLUG: the name of a work, and the article that has it. */
export interface AddedSlug {
  readonly name: string;
  readonly slug: string;
}

/** An item as DynamoDB's JSON, and the place in which it is to be written. */
export interface BuiltItem {
  readonly place: string;
  readonly json: string;
}

/** What is there of a key so far: the item, or its text where nothing looks into it. */
type Held = { readonly item: Item; readonly change: RecordChange | null } | { readonly json: string } | null;

/**
 * Every item of a table, once: puts and deletes of a key in their order, changes of a record and slugs of a name added up. A
 * record is followed by its entries in the lists by name and by count, as it is listed in the end.
 *
 * @param operations those of a key together, in their order
 * @param ofArticles what the articles themselves change of the totals, with `applied`
 */
export function* builtItems(
  operations: Iterable<KeyedOperation>,
  ofArticles: Readonly<Record<string, number>>,
): Generator<BuiltItem> {
  const totals = { ...ofArticles };
  let place = '';
  let held: Held = null;
  for (const operation of operations) {
    if (operation.place !== place) {
      yield* itemsOf(place, held);
      place = operation.place;
      held = null;
    }
    held = heldAfter(held, operation, totals);
  }
  yield* itemsOf(place, held);
  const corpus = withCounters({ ...keyItem(totalsKey), layout: layoutAttribute }, totals);
  for (const item of [corpus, { ...keyItem(layoutKey), layout: layoutAttribute }])
    yield { place, json: toDynamoDBJson(item) };
}

function heldAfter(held: Held, { kind, body }: KeyedOperation, totals: Record<string, number>): Held {
  switch (kind) {
    case 'PUT':
      return { json: body };
    case 'DELETE':
      return null;
    case 'CHANGE_RECORD': {
      const { attempt, change }: AppliedChange = JSON.parse(body);
      const before = held !== null && 'item' in held ? held.item : keyItem(recordKey(change.type, change.slug));
      const { item, relisting } = recordAfter(before, change, attempt);
      if (relisting !== null) addTotals(totals, change.type, relisting);
      return { item, change };
    }
    case 'ADD_SLUG': {
      const { name, slug }: AddedSlug = JSON.parse(body);
      const item = held !== null && 'item' in held ? held.item : keyItem(workKey(name));
      const slugs = stringSetAt(item, 'slugs');
      if (slugs.includes(slug) || slugs.length >= mostOfName) return { item, change: null };
      return { item: { ...item, slugs: { SS: [...slugs, slug] } }, change: null };
    }
  }
}

function* itemsOf(place: string, held: Held): Generator<BuiltItem> {
  if (held === null) return;
  if ('json' in held) {
    yield { place, json: held.json };
    return;
  }
  const { item, change } = held;
  yield { place, json: toDynamoDBJson(item) };
  const listed = optionalStringAt(item, 'listed');
  const attempt = namesAttemptOf(item);
  if (change === null || listed === null || attempt === null) return;
  const listing = storedListing(change.type, change.slug, JSON.parse(listed));
  for (const name of listingItems(change.slug, listing, attempt)) yield { place, json: toDynamoDBJson(name) };
  const rank = rankOf(item);
  const { type, slug } = change;
  if (rank === null || type === 'PUBLICATION') return;
  const entry = { type, slug, name: nameOfListing(type, slug, listing), kind: listing.kind };
  yield { place, json: toDynamoDBJson(rankItem(rankKey(entry, rank), slug)) };
}
