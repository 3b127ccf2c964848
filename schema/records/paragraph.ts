import type { CitationRecord } from './citation.ts';
import type { MentionRecord } from './mention.ts';
import type { TextRange } from './text-range.ts';

export interface SentenceRecord extends TextRange {
  /** True where a citation supports it. */
  readonly cited: boolean;
}

/** One block of body text. Sentences, citations and mentions are in order of their place; neither overlap. */
export interface ParagraphRecord {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly sentences: readonly SentenceRecord[];
  readonly citations: readonly CitationRecord[];
  readonly mentions: readonly MentionRecord[];
}
