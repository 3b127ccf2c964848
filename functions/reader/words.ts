import type { CalendarDate, CitedDate, Published } from '../../schema/records/date.ts';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const integer = new Intl.NumberFormat('en-GB');

/** `3 November 2017` */
export function dayInWords(date: CalendarDate): string {
  return day.format(instantOf(date));
}

/** `3 November 2017`, `November 2017`, `2017`, `19–24 October 2017`; null of an impossible date. */
export function citedDateInWords(cited: CitedDate): string | null {
  return dateInWords(cited, day);
}

/** The same with short months. */
export function citedDateInShort(cited: CitedDate): string | null {
  return dateInWords(cited, shortDay);
}

function dateInWords({ date, until, precision }: CitedDate, days: Intl.DateTimeFormat): string | null {
  if (date === null) return null;
  const first = instantOf(date);
  if (precision === 'DAY') return until === null ? days.format(first) : days.formatRange(first, instantOf(until));
  if (precision === 'MONTH') return month.format(first);
  const years = [date, until ?? date].map((bound) => bound.slice(0, 4));
  return [...new Set(years)].join('–');
}

const bases = {
  STATED: 'the document',
  GIVEN: 'whoever published it here',
  FROM_VOLUME: 'its volume',
  FROM_CITATIONS: 'what it cites',
  FROM_TEXT: 'its text',
} as const;

/** `6 May 2019`; where the day is not known, `4 November 2017 or later`. */
export function publishedInWords({ earliest, latest }: Published): string {
  if (latest === earliest) return dayInWords(earliest);
  return latest === null ? `${dayInWords(earliest)} or later` : `${dayInWords(earliest)} – ${dayInWords(latest)}`;
}

/** What the date was taken from; null where the document states it. */
export function publishedBasis({ earliestBasis, yearBasis }: Published): string | null {
  if (earliestBasis === 'STATED' && yearBasis === 'STATED') return null;
  if (earliestBasis === yearBasis) return `dated by ${bases[earliestBasis]}`;
  return `dated by ${bases[earliestBasis]}, the year by ${bases[yearBasis]}`;
}

/** `1 citation`, `1,034 words` */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${integer.format(count)} ${count === 1 ? one : several}`;
}

/** `1,034` */
export function numberInWords(number: number): string {
  return integer.format(number);
}

function instantOf(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
