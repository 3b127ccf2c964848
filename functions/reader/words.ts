import type { ArticleHeaderFragment, CitedDatePartsFragment } from '../../schema/client/operations.ts';

type CitedDate = Omit<CitedDatePartsFragment, 'text'>;
type Published = ArticleHeaderFragment['published'];

// Not by Intl: its first formatter costs a cold start 9 ms.
const months = 'January February March April May June July August September October November December'.split(' ');

/** `3 November 2017`, of `2017-11-03`. */
export function dayInWords(date: string): string {
  return inWords(partsOf(date));
}

/**
 * `3 November 2017`, `19–24 October 2017`, `November 2017`, `2017`; a year that was worked out in brackets, as
 * bibliographies do: `3 November [2017]`. Null of an impossible date.
 */
export function citedDateInWords(cited: CitedDate): string | null {
  return citedInWords(cited, (month) => month);
}

/** The same with months of three letters, and without the year where `year` is what it would be. */
export function citedDateInShort(cited: CitedDate, year: string | null = null): string | null {
  const words = citedInWords(cited, (month) => month.slice(0, 3));
  return year === null || cited.precision === 'YEAR'
    ? words
    : (words?.replace(new RegExp(` \\[?${year}\\]?$`), '') ?? null);
}

/** `3`, of `2017-11-03`. */
export function dayOf(date: string): number {
  return partsOf(date).day;
}

/** `3 Nov`, of `2017-11-03`. */
export function dayInShort(date: string): string {
  return `${partsOf(date).day} ${monthInShort(date)}`;
}

/** `Oct`, of `2017-10-19`. */
export function monthInShort(date: string): string {
  return partsOf(date).month.slice(0, 3);
}

interface DateParts {
  readonly day: number | null;
  readonly month: string | null;
  readonly year: string;
}

function citedInWords(
  { date, until, precision, yearInferred }: CitedDate,
  named: (month: string) => string,
): string | null {
  if (date === null) return null;
  const shown = (bound: string): DateParts => {
    const { day, month, year } = partsOf(bound);
    return {
      day: precision === 'DAY' ? day : null,
      month: precision === 'YEAR' ? null : named(month),
      year: yearInferred ? `[${year}]` : year,
    };
  };
  const first = shown(date);
  const last = shown(until ?? date);
  if (inWords(first) === inWords(last)) return inWords(first);
  if (first.year !== last.year || first.day === null) return `${inWords(first)} – ${inWords(last)}`;
  return first.month === last.month
    ? `${first.day}–${inWords(last)}`
    : `${first.day} ${first.month} – ${inWords(last)}`;
}

function partsOf(date: string): { readonly day: number; readonly month: string; readonly year: string } {
  const [year = '', month, day] = date.split('-');
  return { day: Number(day), month: months[Number(month) - 1] ?? '', year };
}

function inWords({ day, month, year }: DateParts): string {
  return [day, month, year].filter((part) => part !== null).join(' ');
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
  return `${numberInWords(count)} ${count === 1 ? one : several}`;
}

/** `1,034`; of whole numbers. */
export function numberInWords(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
