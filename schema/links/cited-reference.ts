import type { CitationRecord } from '../records/citation.ts';
import type { CalendarDate, CitedDate } from '../records/date.ts';
import { comparableAddress } from './comparable-address.ts';

/** First and last day, both inclusive; the last may be a 31st that its month does not have. */
export type Period = readonly [from: CalendarDate, to: CalendarDate];

/** What a citation tells of the work that it cites. */
export interface CitedReference {
  /** Slug of its source, which is that of a publication where the corpus has the periodical. */
  readonly source: string | null;
  /** When it appeared, by each date that is printed. */
  readonly periods: readonly Period[];
  readonly title: string | null;
  readonly authors: readonly string[];
  /** As `comparableAddress` gives it. */
  readonly address: string | null;
}

export function referenceOf({ source, dates, title, authors, url }: CitationRecord): CitedReference {
  return { source, periods: dates.flatMap(periodsOf), title, authors, address: comparableAddress(url) };
}

function periodsOf({ date, until, precision }: CitedDate): readonly Period[] {
  if (date === null) return [];
  if (until !== null) return [[date, until]];
  if (precision === 'YEAR') return [[date, `${date.slice(0, 4)}-12-31`]];
  return [[date, precision === 'MONTH' ? `${date.slice(0, 7)}-31` : date]];
}

/** The single days among its dates, each once. */
export function daysOf({ periods }: CitedReference): readonly CalendarDate[] {
  return [...new Set(periods.flatMap(([from, to]) => (from === to ? [from] : [])))];
}
