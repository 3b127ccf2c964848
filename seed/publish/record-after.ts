import { type Item, numberAt, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { listingOf, storedListing } from '../../schema/table/name-entry.ts';
import { rankAttribute, rankText } from '../../schema/table/rank-entry.ts';
import { maximumSurfaceForms } from '../../schema/table/record.ts';
import type { RecordChange } from './contributions.ts';
import { type RankMove, rankMoveOf } from './ranks.ts';
import { isLeft, type Relisting, relistingOf } from './relisting.ts';

/** An attempt's change of a record, as it is made of the record while that is as it was read. */
export interface ForeseenChange {
  readonly change: RecordChange;
  /** The record as it was read; its key alone where it was not there. */
  readonly item: Item;
  /** How the record comes into the lists by name, leaves them, or is listed otherwise; null where it stays as it is. */
  readonly relisting: Relisting | null;
  /** Of its place in the lists by count. */
  readonly move: RankMove;
  readonly set: Item;
  readonly remove: readonly string[];
  /** What is added to counters. */
  readonly counters: Readonly<Record<string, number>>;
  /** Surface forms that the record lacks and has room for: they are only ever added. */
  readonly forms: readonly string[];
}

export function foresee(item: Item, change: RecordChange, attempt: string): ForeseenChange {
  const { counters, surfaceForms } = change;
  const { from, to } = relistingOf(item, change);
  const relisting = isListedAlike(item, change) ? null : { from, to };
  const move = rankMoveOf(attempt, item, change, { from, to });
  const known = stringSetAt(item, 'surfaceForms');
  const missing = surfaceForms.filter((form) => !known.includes(form));
  const isUnlisted = relisting !== null && to === null;
  return {
    change,
    item,
    relisting,
    move,
    set: {
      layout: layoutAttribute,
      ...(isLeft(change) ? {} : { data: { S: change.data } }),
      ...(relisting === null || to === null ? {} : { listed: { S: JSON.stringify(to) }, namesAttempt: { S: attempt } }),
      ...(move.to === null || move.to === move.from ? {} : { [rankAttribute]: { S: rankText(move.to) } }),
    },
    remove: [...(isUnlisted ? ['listed', 'namesAttempt'] : []), ...(move.to === null ? [rankAttribute] : [])].filter(
      (name) => item[name] !== undefined,
    ),
    counters,
    forms: missing.slice(0, Math.max(0, maximumSurfaceForms - known.length)),
  };
}

/** True where the change leaves the record in the lists, under the same names. */
function isListedAlike(item: Item, change: RecordChange): boolean {
  const articles = numberAt(item, 'articles');
  if (isLeft(change)) return articles >= 2;
  const listed = optionalStringAt(item, 'listed');
  if (articles === 0 || listed === null) return false;
  const { type, slug, names } = change;
  const listing = storedListing(type, slug, JSON.parse(listed));
  return JSON.stringify(listing) === JSON.stringify(listingOf(type, slug, names));
}

/**
 * A record after an attempt's change was applied to it: what `applyChanges` makes of the item in a table, as a function. So the
 * changes of many publishes can be added up elsewhere, in the order of the publishes, and the table be written once.
 *
 * @param item the record before it; its key alone where it was not there
 * @returns the item, and how it was relisted; null where it was not
 */
export function recordAfter(
  item: Item,
  change: RecordChange,
  attempt: string,
): { readonly item: Item; readonly relisting: Relisting | null } {
  const { set, remove, counters, forms, relisting } = foresee(item, change, attempt);
  const after = { ...withCounters(item, { ...counters, applied: 1 }), ...set };
  const known = stringSetAt(item, 'surfaceForms');
  return {
    item: {
      ...Object.fromEntries(Object.entries(after).filter(([name]) => !remove.includes(name))),
      ...(forms.length === 0 ? {} : { surfaceForms: { SS: [...known, ...forms] } }),
    },
    relisting,
  };
}

/** An item with its counters changed; those that stay as they are are not added. */
export function withCounters(item: Item, changes: Readonly<Record<string, number>>): Item {
  const changed = Object.entries(changes).filter(([, value]) => value !== 0);
  const sums = changed.map(([name, value]) => [name, { N: String(numberAt(item, name) + value) }] as const);
  return { ...item, ...Object.fromEntries(sums) };
}
