import type { CalendarDate, CitedDate, DatePrecision } from '../../../schema/records/date.ts';
import { calendarDate, dayNumber, daysIn, isDay, yearOf } from './calendar.ts';
import type { DateParts, PrintedDate } from './printed-date.ts';

/** Where in time an article stands, so that a date without a year can be given one. */
export type TimeReference =
  /** The latest such date not after `date`: what an article cites has appeared. */
  | { readonly kind: 'NOT_AFTER'; readonly date: CalendarDate }
  /** The nearest such date to `date`: all that is known is a date that the article cites in full. */
  | { readonly kind: 'NEAREST'; readonly date: CalendarDate };

export type DateFault = 'IMPOSSIBLE_DATE' | 'YEAR_UNKNOWN';

export interface ResolvedDate {
  readonly cited: CitedDate;
  readonly fault: DateFault | null;
}

/**
 * Gives a printed date its place in the calendar. `text` is the date as printed. Without a year and without a reference,
 * and where no such day exists, the date is null and the fault says why.
 */
export function resolveDate(printed: PrintedDate, text: string, reference: TimeReference | null): ResolvedDate {
  const precision = precisionOf(printed.from);
  const bounds = boundsOf(printed, reference);
  if (bounds === null) {
    const possible = existsInSomeYear(printed.from) && (printed.to === null || existsInSomeYear(printed.to));
    const fault = possible && printed.from.year === null ? 'YEAR_UNKNOWN' : 'IMPOSSIBLE_DATE';
    return { cited: { date: null, until: null, text, precision, yearInferred: false }, fault };
  }
  const { date, until } = bounds;
  return { cited: { date, until, text, precision, yearInferred: printed.from.year === null }, fault: null };
}

export function precisionOf({ month, day }: DateParts): DatePrecision {
  if (day !== null) return 'DAY';
  return month !== null ? 'MONTH' : 'YEAR';
}

function boundsOf(
  { from, to }: PrintedDate,
  reference: TimeReference | null,
): { date: CalendarDate; until: CalendarDate | null } | null {
  if (to === null) {
    const date = firstDay(from, reference);
    return date === null ? null : { date, until: null };
  }
  const last = firstDay(to, reference);
  if (last === null) return null;
  const date = firstDay(from, { kind: 'NOT_AFTER', date: last });
  return date === null || date > last ? null : { date, until: lastDay(last, to) };
}

function lastDay(first: CalendarDate, { month, day }: DateParts): CalendarDate {
  if (day !== null) return first;
  const year = yearOf(first);
  return month === null ? calendarDate(year, 12, 31) : calendarDate(year, month, daysIn(year, month));
}

const longestWaitForLeapDay = 8;

function firstDay(parts: DateParts, reference: TimeReference | null): CalendarDate | null {
  const month = parts.month ?? 1;
  const day = parts.day ?? 1;
  if (parts.year !== null) return isDay(parts.year, month, day) ? calendarDate(parts.year, month, day) : null;
  if (reference === null) return null;
  const year = yearOf(reference.date);
  let nearest: CalendarDate | null = null;
  for (let offset = 1; offset >= -longestWaitForLeapDay; offset -= 1) {
    if (!isDay(year + offset, month, day)) continue;
    const date = calendarDate(year + offset, month, day);
    if (reference.kind === 'NOT_AFTER') {
      if (date <= reference.date) return date;
    } else if (nearest === null || distance(date, reference.date) < distance(nearest, reference.date)) nearest = date;
  }
  return nearest;
}

function distance(a: CalendarDate, b: CalendarDate): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

const someLeapYear = 2000;

function existsInSomeYear({ year, month, day }: DateParts): boolean {
  return isDay(year ?? someLeapYear, month ?? 1, day ?? 1);
}
