import type { CalendarDate } from '../../../schema/records/date.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';

/** Year, month and day as far as they are printed. A day implies a month; a month or a year is there. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A day that is told by its distance from another. */
export type RelativeDay =
  /** "Tuesday", "last Friday", "Friday last week": the day of the week (0 for Sunday), before the article appeared. */
  | {
      readonly from: 'WEEK';
      readonly weekday: number;
      readonly last: boolean;
      readonly ofLastWeek?: boolean;
      /** The day that the text spoke of right before it, if it did: a story may go on from there. */
      readonly of?: DateParts;
      /** Whether it did so in the same sentence. */
      readonly inSentence?: boolean;
    }
  /** "That Tuesday", "on the Monday", "the Friday before": a day of the week by the day that the text spoke of last, if it did. */
  | {
      readonly from: 'WEEK_SPOKEN';
      readonly weekday: number;
      readonly direction: 'NEAREST' | 'FROM' | 'AFTER' | 'BEFORE';
      readonly of?: DateParts;
    }
  /** "Yesterday": so many days from that on which the article appeared. */
  | { readonly from: 'ARTICLE'; readonly days: number }
  /** "A day later": so many days from that cited before. */
  | { readonly from: 'CITED'; readonly days: number }
  /** "That very day": the day that the text spoke of last. */
  | { readonly from: 'SPOKEN' }
  /** "The 5th": a day of the month that the text speaks of, or of that before the article appeared. */
  | { readonly from: 'MONTH'; readonly day: number }
  /** The like, where nothing says which day it is counted from. */
  | { readonly from: 'UNSAID' };

/** A date or a range of dates as printed, not yet resolved. One that only an address shows has the range of its reference. */
export interface PrintedDate extends TextRange {
  /** As the address of a link writes it, which the text does not print. */
  readonly text?: string;
  readonly from: DateParts;
  /** Last day of a range, with what it prints itself and what it shares with the first. */
  readonly to: DateParts | null;
  /** Of a day without a year, the day that a story told before it. */
  readonly toldAfter?: CalendarDate;
  /** Of a day told by its distance, how far and from what; its parts are null. */
  readonly relative?: RelativeDay;
  /** The name of the rule that read it. */
  readonly rule: string;
}
