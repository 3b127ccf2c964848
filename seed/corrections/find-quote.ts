import type { TextRange } from '../../schema/records/text-range.ts';
import type { TextQuote } from './correction.ts';

/** A place in one of several texts. */
export interface QuotePlace extends TextRange {
  /** Index of the text. */
  readonly text: number;
}

/** Why a correction cannot be applied: it is orphaned then. */
export interface Orphaned {
  readonly problem: string;
}

/** The one place of a quote in texts. */
export function findQuote(quote: TextQuote, texts: readonly string[]): QuotePlace | Orphaned {
  const all = texts.flatMap((text, index) => placesIn(text, quote.exact).map((start) => ({ text: index, start })));
  const found = all.filter(({ text, start }) => isAt(texts[text] ?? '', start, quote));
  const [first] = found;
  if (first !== undefined && found.length === 1) return { ...first, end: first.start + quote.exact.length };
  const words = shortened(quote.exact);
  if (all.length === 0) return { problem: `“${words}” stands nowhere in the text.` };
  if (found.length === 0) return { problem: `“${words}” stands nowhere in the text between its prefix and suffix.` };
  return { problem: `“${words}” stands ${found.length} times in the text: give more of its prefix or suffix.` };
}

function placesIn(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

function isAt(text: string, start: number, { exact, prefix, suffix }: TextQuote): boolean {
  return (
    text.startsWith(suffix, start + exact.length) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length)
  );
}

const longestShown = 60;

function shortened(words: string): string {
  return words.length <= longestShown ? words : `${words.slice(0, longestShown)}…`;
}

export function overlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
