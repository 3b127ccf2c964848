import type { Provenanced } from './provenance.ts';

/** An ISO 8601 calendar date, `2017-11-03`. */
export type CalendarDate = string;

export const datePrecisions = ['DAY', 'MONTH', 'YEAR'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export const dateBases = ['STATED', 'GIVEN', 'FROM_VOLUME', 'FROM_CITATIONS', 'FROM_TEXT'] as const;
/** What a year or a date was taken from. */
export type DateBasis = (typeof dateBases)[number];

/** Whether days from one to another, both inclusive, are whole years; an end that is not given bounds nothing. */
export function areWholeYears(from: CalendarDate | null | undefined, to: CalendarDate | null | undefined): boolean {
  return (from == null || from.endsWith('-01-01')) && (to == null || to.endsWith('-12-31'));
}

/** When an article appeared, as far as one can tell. */
export interface Published {
  readonly year: number;
  readonly yearBasis: DateBasis;
  /** Equal to `latest` where the date is stated or given; else the newest date the article cites. */
  readonly earliest: CalendarDate;
  readonly earliestBasis: DateBasis;
  readonly latest: CalendarDate | null;
  /** The date as printed, where it is. */
  readonly text: string | null;
}

/** One date of a citation. */
export interface CitedDate extends Provenanced {
  /** First day of a month, a year or a range; null where the print is impossible (February 30), or nothing tells which day it is. */
  readonly date: CalendarDate | null;
  /** Last day of a range. */
  readonly until: CalendarDate | null;
  readonly text: string;
  readonly precision: DatePrecision;
  /** True, too, of a day told by its distance from another: “on Tuesday”, “a day later”. */
  readonly yearInferred: boolean;
}

/** ISO 8601: as much as is printed, a range as an interval; as printed where it is no day of the calendar. */
export function isoDateOf({
  date,
  until,
  precision,
  text,
}: Pick<CitedDate, 'date' | 'until' | 'precision' | 'text'>): string {
  if (date === null) return text;
  const length = { DAY: 10, MONTH: 7, YEAR: 4 }[precision];
  return [date, until].flatMap((day) => day?.slice(0, length) ?? []).join('/');
}
