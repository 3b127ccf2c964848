import { appliedMarksOf, isUnsettled } from '../../schema/table/applied-mark.ts';
import { type Item, optionalStringAt } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import type { PublisherTable } from './table.ts';

/** So many marks of attempts of which a publisher knows nothing stay on a record before it asks. */
const mostUnknown = 3;

/** Asks which attempts are settled, of items with many marks of attempts of which that is not known: those marks can go. */
export async function learnSettled(table: PublisherTable, items: Iterable<Item>): Promise<void> {
  const unknown = new Map<string, string>();
  for (const item of items) {
    const others = appliedMarksOf(item).filter(({ attempt }) => !table.settled.has(attempt));
    if (others.length > mostUnknown) for (const { attempt, slug } of others) unknown.set(attempt, slug);
  }
  if (unknown.size === 0) return;
  const keys = [...new Set(unknown.values())].map(headKey);
  const heads = new Map((await table.getAll(keys, null, true)).map((head) => [optionalStringAt(head, 'slug'), head]));
  // Of an article without a head nobody finishes anything: it was forgotten.
  for (const [attempt, slug] of unknown) if (!isUnsettled(heads.get(slug), attempt)) table.settled.add(attempt);
}
