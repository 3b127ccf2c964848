import type { Provenanced } from './provenance.ts';

/** An ISO 8601 calendar date, `2017-11-03`. */
export type CalendarDate = string;

export const datePrecisions = ['DAY', 'MONTH', 'YEAR'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export const dateBases = ['STATED', 'GIVEN', 'FROM_VOLUME', 'FROM_CITATIONS', 'FROM_TEXT'] as const;
/** What a year or a date was taken from. */
export type DateBasis = (typeof dateBases)[number];

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
