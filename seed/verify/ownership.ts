import type { ArticleHead } from '../../schema/table/head.ts';
import { type Item, numberAt, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import type { Counters } from './expected-counts.ts';

/*
 * What a publish that is under way owns: an article's head names the attempt that may be published next (`pending`), and,
 * from the flip until all is settled, the attempt before (`previous`). Until then the records of both may or may not have
 * counted it. A record of earlier builds notes each attempt that will change it.
 */

/** Two heads with the same text: nothing was published, begun or finished between them, as far as they tell. */
export function headText(head: ArticleHead | undefined): string {
  return JSON.stringify(head ?? null);
}

const attributesBesideCounters =
  /^(?:pk|sk|data|listed|namesAttempt|countEntry|surfaceForms|pending|applied|layout|(?:relisting|applied):.*)$/;

/** What a record or the totals count of articles; not how many publishes changed it. */
export function countersOf(item: Item): Counters {
  const counters: Counters = {};
  for (const name of Object.keys(item)) if (!attributesBesideCounters.test(name)) counters[name] = numberAt(item, name);
  return counters;
}

/** The attempts that a record or the totals of earlier builds note: each will change it, or has to finish what it changed. */
export function notesOf(item: Item): string[] {
  const relistings = Object.keys(item).filter((name) => name.startsWith('relisting:'));
  return [...stringSetAt(item, 'pending'), ...relistings.map((name) => name.slice('relisting:'.length))];
}

/** The attempt under which a record's names are listed; null where it is not listed. */
export function namesAttempt(item: Item): string | null {
  return optionalStringAt(item, 'namesAttempt');
}
