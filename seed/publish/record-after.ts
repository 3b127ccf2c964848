import { type Item, numberAt, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { listingOf } from '../../schema/table/name-entry.ts';
import { rankAttribute, rankText } from '../../schema/table/rank-entry.ts';
import { maximumSurfaceForms } from '../../schema/table/record.ts';
import type { RecordChange } from './contributions.ts';
import { rankMoveOf } from './ranks.ts';
import { isLeft, type Relisting, relistingOf } from './relisting.ts';

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
  const relisting = isListedAlike(item, change) ? null : relistingOf(item, change);
  const { to } = rankMoveOf(attempt, item, change, relistingOf(item, change));
  const {
    listed,
    namesAttempt,
    [rankAttribute]: _,
    ...counted
  } = withCounters(item, { ...change.counters, applied: 1 });
  const names =
    relisting === null
      ? { ...(listed && { listed }), ...(namesAttempt && { namesAttempt }) }
      : relisting.to && { listed: { S: JSON.stringify(relisting.to) }, namesAttempt: { S: attempt } };
  const forms = formsAfter(stringSetAt(item, 'surfaceForms'), change.surfaceForms);
  return {
    item: {
      ...counted,
      layout: layoutAttribute,
      ...(isLeft(change) ? {} : { data: { S: change.data } }),
      ...names,
      ...(to === null ? {} : { [rankAttribute]: { S: rankText(to) } }),
      ...(forms.length === 0 ? {} : { surfaceForms: { SS: [...forms] } }),
    },
    relisting,
  };
}

/** Whether a record is and stays in the lists, under the same names. */
function isListedAlike(item: Item, change: RecordChange): boolean {
  const articles = numberAt(item, 'articles');
  if (isLeft(change)) return articles >= 2;
  const { type, slug, names } = change;
  return articles >= 1 && optionalStringAt(item, 'listed') === JSON.stringify(listingOf(type, slug, names));
}

/** An item with its counters changed; those that stay as they are are not added. */
export function withCounters(item: Item, changes: Readonly<Record<string, number>>): Item {
  const changed = Object.entries(changes).filter(([, value]) => value !== 0);
  const sums = changed.map(([name, value]) => [name, { N: String(numberAt(item, name) + value) }] as const);
  return { ...item, ...Object.fromEntries(sums) };
}

/** Forms are only ever added, while there is room. */
function formsAfter(known: readonly string[], forms: readonly string[]): readonly string[] {
  const missing = forms.filter((form) => !known.includes(form));
  return [...known, ...missing.slice(0, maximumSurfaceForms - known.length)];
}
