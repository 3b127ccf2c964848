import type { ParagraphRecord, SentenceRecord } from '../records/paragraph.ts';
import type { TextRange } from '../records/text-range.ts';

/** A sentence with its text, as entries carry it, so that a page of them loads no article. */
export interface QuotedSentence extends SentenceRecord {
  readonly text: string;
}

/** The sentence that holds the beginning of a range; the whole paragraph where none does. */
export function quotedSentenceAt({ text, sentences }: ParagraphRecord, range: TextRange): QuotedSentence {
  const found = sentences.find(({ start, end }) => start <= range.start && range.start < end);
  const sentence = found ?? { start: 0, end: text.length, cited: false };
  return { ...sentence, text: text.slice(sentence.start, sentence.end) };
}
