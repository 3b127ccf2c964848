import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Link } from '../text/links.ts';

/** What goes with a reference and is no part of it. */
export interface Detail extends TextRange {
  readonly kind:
    | 'ACCESSED'
    /** "Date unknown", "n.d.". */
    | 'UNDATED'
    /** "Same day": that of the reference before it. */
    | 'SAME_DAY'
    /** A page, number or volume. */
    | 'LOCATOR'
    /** A periodical's volume or issue. */
    | 'SERIES'
    /** A language or an hour. */
    | 'DETAIL';
}

/** Dates of a reference; of an issue where the periodical's own is meant ("the September 18 issue"). */
export interface DatesToken extends TextRange {
  readonly kind: 'DATES' | 'ISSUE';
  readonly dates: readonly PrintedDate[];
}

/** What a reference is made of, in order. */
export type ReferenceToken =
  | DatesToken
  | Detail
  | (TextRange &
      (
        | { readonly kind: 'NAME' }
        | { readonly kind: 'TITLE' }
        | { readonly kind: 'LINK'; readonly link: Link }
        /** The name that follows "via". */
        | { readonly kind: 'VIA'; readonly name: TextRange }
        /** Nothing before the first comma: a source whose link was stripped. */
        | { readonly kind: 'EMPTY' }
      ));
