import type { ArticleHead } from '../../schema/table/head.ts';
import { type Item, numberAt, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import type { Counters } from './expected-counts.ts';

/*
 * What a publish that is under way owns: an article's head names the attempt that may be published next (`pending`), and,
 * from the flip until all is settled, the attempt before (`previous`). Until then the records of both may or may not have
 * counted it. A record of earlier builds notes each attempt that will change it.
 */

/** The attempt that readers see; null where they see none. */
export function liveAttempt(head: ArticleHead | undefined): string | null {
  return head?.live === true ? head.attempt : null;
}

/** Attempts of which a publish that is under way may still write or delete something. */
export function ownedAttempts(head: ArticleHead | undefined): string[] {
  if (head === undefined) return [];
  const settling = head.previous === null ? [] : [head.previous, head.attempt];
  return [head.pending, ...settling].filter((attempt) => attempt !== null);
}

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

/**
 * Whether an attempt was flipped of which records may still have to count something. Of a head that stands still, nobody will:
 * its publish was abandoned.
 */
export function isSettling(head: ArticleHead): boolean {
  return head.previous !== null;
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
