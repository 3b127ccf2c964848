import type { CitationRecord } from './citation.ts';
import type { MentionRecord } from './mention.ts';
import type { TextRange } from './text-range.ts';

export interface SentenceRecord extends TextRange {
  /** True where a citation supports it. */
  readonly cited: boolean;
}

/** A paragraph's whole text as one sentence, where its sentences are not known. */
export function wholeAsSentence({ text }: { readonly text: string }): SentenceRecord {
  return { start: 0, end: text.length, cited: false };
}

export const paragraphKinds = ['TEXT', 'LIST_ITEM', 'QUOTE', 'TABLE', 'CODE'] as const;
/** What a paragraph is in its document. TABLE (rows parted by line feeds, cells by tabs) and CODE have no annotations. */
export type ParagraphKind = (typeof paragraphKinds)[number];

/** One block of body text. Sentences, citations and mentions are in order of their place; neither overlap. */
export interface ParagraphRecord {
  /** 1-based. */
  readonly number: number;
  readonly kind: ParagraphKind;
  /** What numbers an item of a list, where the text does not hold it: 3 of "3.". Articles that were stored before do not say it. */
  readonly itemNumber?: number;
  readonly text: string;
  readonly sentences: readonly SentenceRecord[];
  readonly citations: readonly CitationRecord[];
  readonly mentions: readonly MentionRecord[];
}
