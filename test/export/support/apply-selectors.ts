import {
  type Chunk,
  type Chunker,
  type ChunkRange,
  textPositionSelectorMatcher,
  textQuoteSelectorMatcher,
} from '@apache-annotator/selector';
import type { TextSelectors } from '../../../schema/export/text-selectors.ts';

export interface Selected {
  readonly byPosition: readonly string[];
  /** In UTF-16 code units; a quote may stand in several places. */
  readonly byQuote: readonly { readonly start: number; readonly end: number }[];
}

/** What the selectors select in a text, as Apache Annotator reads them. */
export async function applySelectors(text: string, [position, quote]: TextSelectors): Promise<Selected> {
  const byPosition: string[] = [];
  for await (const { start, end } of placesOf(textPositionSelectorMatcher(position)(chunkerOf(text)))) {
    byPosition.push(text.slice(start, end));
  }
  const byQuote = [];
  for await (const place of placesOf(textQuoteSelectorMatcher(quote)(chunkerOf(text)))) byQuote.push(place);
  return { byPosition, byQuote };
}

async function* placesOf(ranges: AsyncIterable<ChunkRange<Chunk<string>>>) {
  for await (const { startIndex, endIndex } of ranges) yield { start: startIndex, end: endIndex };
}

/** A text in one piece. */
function chunkerOf(data: string): Chunker<Chunk<string>> {
  return {
    currentChunk: { data },
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
}
