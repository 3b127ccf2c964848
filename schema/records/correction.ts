import type { TextRange } from './text-range.ts';

export const correctionKinds = [
  'ADD_CITATION',
  'CHANGE_CITATION',
  'REMOVE_CITATION',
  'ADD_MENTION',
  'CHANGE_MENTION',
  'REMOVE_MENTION',
  'SET_TITLE',
  'SET_AUTHORS',
  'SET_PUBLISHED',
  'SET_SLUG',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const correctionStates = ['APPLIED', 'ORPHANED'] as const;

/** An editor's correction of an article, and what became of it. */
export interface CorrectionRecord {
  /** A digest of the entry: the same wherever it stands in its file, and in every revision of the article. */
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly state: (typeof correctionStates)[number];
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason: string | null;
  /** The words that it is about; null of a correction of the head. */
  readonly exact: string | null;
  /** Why it is orphaned; null of one that is applied. */
  readonly problem: string | null;
  /** Where its words stand; absent where they stand nowhere or more than once, and in articles that earlier builds made. */
  readonly place?: CorrectionPlace;
}

export interface CorrectionPlace {
  /** The number of the paragraph; of words of a note, the first that carries its marker. */
  readonly paragraph: number;
  /** In the paragraph's text; null of words of a note. */
  readonly range: TextRange | null;
}
