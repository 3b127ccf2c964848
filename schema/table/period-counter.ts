import type { CalendarDate } from '../records/date.ts';
import { type Item, numberAt } from './item.ts';

/*
 * Counters of a record by the time of its articles: `2017-11` counts its mentions, or its citations, in the articles of that
 * month; `2017` counts the articles of that year. Each is an attribute, which the update that changes the record's other
 * counters changes too.
 */

/** The counter of an article's month, by its earliest day of publication. */
export const monthCounter = (earliest: CalendarDate): string => earliest.slice(0, 7);
export const yearCounter = (earliest: CalendarDate): string => earliest.slice(0, 4);

export interface PeriodCount {
  /** The first day of the period. */
  readonly start: CalendarDate;
  readonly count: number;
}

const monthName = /^\d{4}-\d{2}$/;
const yearName = /^\d{4}$/;

/** Annotations of a record by month, the oldest first, without months that have none. */
export function monthsOf(item: Item): PeriodCount[] {
  return countersNamed(item, monthName, '-01');
}

/** Articles of a record, or of the corpus, by year, the oldest first, without years that have none. */
export function yearsOf(item: Item): PeriodCount[] {
  return countersNamed(item, yearName, '-01-01');
}

function countersNamed(item: Item, pattern: RegExp, day: string): PeriodCount[] {
  return Object.keys(item)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ start: `${name}${day}`, count: numberAt(item, name) }))
    .filter(({ count }) => count > 0);
}
