import type { ActorKind } from '../../schema/records/actor.ts';
import type { CitationSignal } from '../../schema/records/citation.ts';
import type { CorrectionKind } from '../../schema/records/correction.ts';
import type { CalendarDate, DatePrecision } from '../../schema/records/date.ts';
import type { MentionKind } from '../../schema/records/mention.ts';
import type { SourcePlace } from '../source-document/source-document.ts';

/** Words of a paragraph or a note, told from the same words elsewhere by what stands around them (W3C's TextQuoteSelector). */
export interface TextQuote {
  readonly exact: string;
  /** Empty where the words need none. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A day, a month, a year or a range, as an editor gives it. */
export interface GivenDate {
  readonly date: CalendarDate;
  /** Last day of a range; null without one. */
  readonly until: CalendarDate | null;
  readonly precision: DatePrecision;
  /** As written: `2017-11`, `2017-10-30/2017-11-02`. */
  readonly text: string;
}

/** What an editor says of a citation; what is left out stays as it is. */
export interface CitationFields {
  /** A source's name, domain or slug; null: the print names none. */
  readonly source?: string | null | undefined;
  readonly via?: string | null | undefined;
  readonly dates?: readonly GivenDate[] | undefined;
  readonly claim?: TextQuote | null | undefined;
  readonly signal?: CitationSignal | undefined;
  readonly url?: string | null | undefined;
}

/** An actor by its slug or name, or one that no registry holds. */
export type GivenActor = string | { readonly name: string; readonly kind: ActorKind };

export interface MentionFields {
  readonly actor?: GivenActor | undefined;
  readonly kind?: MentionKind | undefined;
}

export type CorrectionChange =
  | {
      readonly kind: 'ADD_CITATION' | 'CHANGE_CITATION';
      readonly target: TextQuote;
      readonly citation: CitationFields;
    }
  | { readonly kind: 'ADD_MENTION' | 'CHANGE_MENTION'; readonly target: TextQuote; readonly mention: MentionFields }
  | { readonly kind: 'REMOVE_CITATION' | 'REMOVE_MENTION'; readonly target: TextQuote }
  | { readonly kind: 'SET_TITLE' | 'SET_SLUG'; readonly to: string }
  | { readonly kind: 'SET_AUTHORS'; readonly to: readonly string[] }
  | { readonly kind: 'SET_PUBLISHED'; readonly to: GivenDate };

/** An entry of a corrections file. */
export interface Correction extends SourcePlace {
  readonly id: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason: string | null;
  readonly change: CorrectionChange & { readonly kind: CorrectionKind };
}
