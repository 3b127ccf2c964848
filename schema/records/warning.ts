import type { TextRange } from './text-range.ts';

export const warningCodes = [
  'TITLE_MISSING',
  'PUBLICATION_MISSING',
  'BODY_MISSING',
  'DATE_MISSING',
  'YEAR_UNKNOWN',
  'IMPOSSIBLE_DATE',
  'DATE_AMBIGUOUS',
  'UNCLOSED_PARENTHESIS',
  'SOURCE_MISSING',
  'SOURCE_GUESSED',
  'ACTOR_GUESSED',
  'IBID_UNRESOLVED',
  'NOTE_WITHOUT_MARKER',
  'CITATION_NOT_UNDERSTOOD',
  'TEXT_LEFT_OUT',
  'HEAD_CONTRADICTION',
  'FRONT_MATTER_INVALID',
  'LANGUAGE_NOT_ENGLISH',
  'ENCODING_GUESSED',
] as const;
/** Stable: scripts go by it. */
export type WarningCode = (typeof warningCodes)[number];

/** Something in a document that was not understood, was guessed, or was left out; the rest of it was understood. */
export interface AnnotationWarning {
  readonly code: WarningCode;
  readonly message: string;
  /** The number of the paragraph that it is about; null where it is about none. */
  readonly paragraph: number | null;
  /** In the paragraph's text; null where it is about none. */
  readonly range: TextRange | null;
  /** 1-based line of the document. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
}
