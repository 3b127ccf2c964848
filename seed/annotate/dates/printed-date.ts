import type { TextRange } from '../../../schema/records/text-range.ts';

/** Year, month and day as far as they are printed. A day implies a month; a month or a year is there. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date or a range of dates as printed, not yet resolved. */
export interface PrintedDate extends TextRange {
  readonly from: DateParts;
  /** Last day of a range, with what it prints itself and what it shares with the first. */
  readonly to: DateParts | null;
  /** The name of the rule that read it. */
  readonly rule: string;
}
