import { type ParagraphRecord, type SentenceRecord, wholeAsSentence } from '../records/paragraph.ts';
import type { TextRange } from '../records/text-range.ts';

/** A sentence with its text, as entries carry it, so that a page of them loads no article. */
export interface QuotedSentence extends SentenceRecord {
  readonly text: string;
}

/** The sentence that holds the beginning of a range; the whole paragraph where none does. */
export function quotedSentenceAt(paragraph: ParagraphRecord, range: TextRange): QuotedSentence {
  const { text } = paragraph;
  const sentence = sentenceAt(paragraph, range.start) ?? wholeAsSentence(paragraph);
  return { ...sentence, text: text.slice(sentence.start, sentence.end) };
}

/** Sentences stand in the order of the text and do not overlap. */
function sentenceAt({ sentences }: ParagraphRecord, offset: number): SentenceRecord | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low - 1];
  return found !== undefined && offset < found.end ? found : null;
}
