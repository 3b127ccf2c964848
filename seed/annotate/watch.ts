import type { SourceRecord } from '../../schema/records/source.ts';
import type { TextRange } from '../../schema/records/text-range.ts';

/** `STOP`: a full stop after an abbreviation that ends a sentence all the same. */
export type SeenKind = 'DROPPED' | 'CITES' | 'SENTENCE' | 'STOP';

/** A verdict on a candidate. `seed/explain` knows its name. */
export interface Decision {
  readonly confidence: string;
}

/**
 * Is told of what is made and dropped in a text. Where nobody watches there is none, and nothing is told.
 *
 * @param range in the text that is read
 * @param by what dropped it, what showed that it cites, or what ends the sentence
 * @param rule the rule that made what was dropped
 */
export type Watch = (kind: SeenKind, range: TextRange, by: string | Decision, rule?: string) => void;

/** The text that ranges are of, and its paragraph's number or its note's label. */
export interface SeenIn {
  readonly paragraph: number | null;
  readonly note: string | null;
  readonly text: string;
}

/** What a watch is told, and where. */
export interface Seen extends SeenIn {
  readonly kind: SeenKind;
  readonly range: TextRange;
  readonly by: string | Decision;
  readonly rule: string | undefined;
}

/** A printed form of a source, resolved. */
export interface SeenSource {
  readonly kind: 'SOURCE';
  readonly printed: string;
  readonly record: SourceRecord;
  /** True where the document defines the form as the source's acronym. */
  readonly isDefined: boolean;
  /** True where the document cites the source for the first time. */
  readonly isNew: boolean;
}

/** What a citation was read from. */
export interface ReadFrom {
  readonly from: { readonly content: { readonly text: string }; readonly paragraph: number | null };
  /** The label of the note; null in a paragraph. */
  readonly note: string | null;
}

/** A citation as it was written; null as its number where it cites only what was cited before, and nothing was. */
export interface SeenCitation extends ReadFrom {
  readonly kind: 'CITATION';
  readonly number: number | null;
  readonly reference: TextRange & { readonly rule: string; readonly cited: { readonly kind: string } };
  /** The citation that it repeats. */
  readonly repeated: { readonly number: number } | null;
}

/** A date of a citation that may be one of two days, or is counted from a day that nothing tells. */
export interface SeenDate extends ReadFrom {
  readonly kind: 'DATE';
  readonly printed: TextRange & { readonly rule: string };
}

/** Is told of what is seen in a document. Of a citation, its sources come right after it. */
export type DocumentWatch = (seen: Seen | SeenSource | SeenCitation | SeenDate) => void;

/** The watch of one text of a document. */
export function watchOf(watch: DocumentWatch, place: SeenIn): Watch {
  return (kind, range, by, rule) => watch({ ...place, kind, range, by, rule });
}
