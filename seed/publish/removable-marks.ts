import { appliedMarksOf, isUnsettled } from '../../schema/table/applied-mark.ts';
import { type Item, optionalStringAt } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import type { PublisherTable } from './table.ts';

/** So many marks of attempts of which a publisher knows nothing stay on a record before it asks. */
const mostUnknown = 3;

/** Attempts whose marks on these items can go. */
export async function removableMarks(table: PublisherTable, items: Iterable<Item>): Promise<ReadonlySet<string>> {
  const settled = new Set<string>();
  const unknown = new Map<string, string>();
  for (const item of items) {
    const marks = appliedMarksOf(item);
    for (const { attempt } of marks) if (table.settled.has(attempt)) settled.add(attempt);
    const others = marks.filter(({ attempt }) => !table.settled.has(attempt));
    if (others.length > mostUnknown) for (const { attempt, slug } of others) unknown.set(attempt, slug);
  }
  if (unknown.size === 0) return settled;
  const keys = [...new Set(unknown.values())].map(headKey);
  const heads = new Map((await table.getAll(keys, null, true)).map((head) => [optionalStringAt(head, 'slug'), head]));
  for (const [attempt, slug] of unknown) {
    // Of an article without a head nobody finishes anything: it was forgotten.
    if (isUnsettled(heads.get(slug), attempt)) continue;
    settled.add(attempt);
    table.settled.add(attempt);
  }
  return settled;
}
