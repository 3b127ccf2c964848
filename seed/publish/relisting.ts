import type { ActorKind } from '../../schema/records/actor.ts';
import { appliedMark } from '../../schema/table/applied-mark.ts';
import { type Item, keyOf, numberAt, optionalStringAt } from '../../schema/table/item.ts';
import { type RecordType, recordKey } from '../../schema/table/keys.ts';
import {
  type ListedNames,
  type Listing,
  listingItems,
  listingOf,
  storedListing,
} from '../../schema/table/name-entry.ts';
import { kindCounter, namesAttemptOf } from '../../schema/table/record.ts';
import type { RecordChange } from './contributions.ts';
import { inTurn, type PublisherTable } from './table.ts';

/** A record that came into the lists, left them, or changed the names it is listed under. */
export interface Relisting {
  readonly from: { readonly listing: Listing; readonly attempt: string } | null;
  readonly to: Listing | null;
}

/** A change that relisted its record. */
export interface RelistedChange {
  readonly change: RecordChange;
  readonly relisting: Relisting;
}

/** As earlier builds stored it: with names. */
interface StoredRelisting {
  readonly from: { readonly listing?: Listing; readonly names?: ListedNames; readonly attempt: string } | null;
  readonly to: Listing | ListedNames | null;
}

/** A record that came into the lists: the record itself says where it is listed. */
interface FirstListing {
  readonly first: ActorKind | null;
}

/** The attribute in which a record kept its relisting by an attempt that an earlier build had announced. */
const relistingAttribute = (attempt: string): string => `relisting:${attempt}`;

/** A relisting as the mark of the attempt says it. */
export function relistingText({ from, to }: Relisting): string {
  const stored: FirstListing | Relisting = from === null && to !== null ? { first: to.kind } : { from, to };
  return JSON.stringify(stored);
}

/** How a record was relisted by an attempt, as its mark says; null where it was not. */
export function relistingAt(item: Item, attempt: string, { type, slug }: RecordChange): Relisting | null {
  const text = appliedMark(item, attempt)?.relisting ?? optionalStringAt(item, relistingAttribute(attempt));
  if (text === null) return null;
  const stored: FirstListing | StoredRelisting = JSON.parse(text);
  if ('first' in stored) {
    const listed = optionalStringAt(item, 'namesAttempt') === attempt ? optionalStringAt(item, 'listed') : null;
    // Where another attempt relisted it since, that one removes the names of this one.
    if (listed === null) return { from: null, to: { kind: stored.first, entries: {} } };
    return { from: null, to: storedListing(type, slug, JSON.parse(listed)) };
  }
  const { from, to } = stored;
  const listingBefore = from?.listing ?? from?.names;
  return {
    from: from && listingBefore ? { listing: storedListing(type, slug, listingBefore), attempt: from.attempt } : null,
    to: to && storedListing(type, slug, to),
  };
}

/** True where the article speaks of it no more: what the record says stays as the articles that do have it. */
export function isLeft({ counters }: RecordChange): boolean {
  return counters.articles === -1;
}

/** How a change relists a record that is stored like this. */
export function relistingOf(item: Item, change: RecordChange): Relisting {
  const articles = numberAt(item, 'articles') + (change.counters.articles ?? 0);
  const { type, slug } = change;
  const listed = optionalStringAt(item, 'listed');
  const listing = listed === null ? null : storedListing(type, slug, JSON.parse(listed));
  const attempt = optionalStringAt(item, 'namesAttempt');
  return {
    from: listing === null || attempt === null ? null : { listing, attempt },
    to: articles > 0 ? ((isLeft(change) ? listing : null) ?? listingOf(type, slug, change.names)) : null,
  };
}

/** Adds to totals of the corpus how a relisting changes them: how many records of its type, or of its kind of actor, are listed. */
export function addTotals(totals: Record<string, number>, type: RecordType, { from, to }: Relisting): void {
  const add = (kind: ActorKind | null, value: number): void => {
    const name = totalName(type, kind);
    totals[name] = (totals[name] ?? 0) + value;
  };
  if (from !== null) add(from.listing.kind, -1);
  if (to !== null) add(to.kind, 1);
}

function totalName(type: RecordType, kind: ActorKind | null): string {
  if (kind !== null) return kindCounter('actors', kind);
  return type === 'SOURCE' ? 'sources' : 'publications';
}

/**
 * Writes the names that records are listed under now, and deletes those of before: all records together, in as few requests
 * as they fit in. Names carry the attempt that the record names, so that what is left of an interrupted change is never served.
 */
export async function writeNames(
  table: PublisherTable,
  attempt: string,
  relisted: readonly RelistedChange[],
): Promise<void> {
  const written = relisted.flatMap(({ change: { type, slug }, relisting: { to } }) =>
    to === null ? [] : [{ key: recordKey(type, slug), items: listingItems(slug, to, attempt) }],
  );
  await table.putAll(written.flatMap(({ items }) => items));
  // Whoever finishes an old attempt late may come after a record was relisted again, and its names removed.
  const records = await table.getAll(
    written.map(({ key }) => key),
    'pk, sk, namesAttempt',
    true,
  );
  const current = new Set(records.filter((item) => namesAttemptOf(item) === attempt).map((item) => keyOf(item).pk));
  const outdated = written.filter(({ key }) => !current.has(key.pk)).flatMap(({ items }) => items);
  const before = relisted.flatMap(({ change: { slug }, relisting: { from } }) =>
    from === null ? [] : listingItems(slug, from.listing, from.attempt),
  );
  await table.deleteAll([...outdated, ...before].map(keyOf));
}

/** Of an attempt that an earlier build had announced. Delivered a second time, or late: there is nothing to remove. */
export async function forgetRelistings(
  table: PublisherTable,
  attempt: string,
  relisted: readonly RelistedChange[],
): Promise<void> {
  await inTurn(relisted, ({ change: { type, slug } }) =>
    table.update(recordKey(type, slug), {
      UpdateExpression: 'REMOVE #relisting',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#relisting': relistingAttribute(attempt) },
    }),
  );
}
