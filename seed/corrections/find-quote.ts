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
  if (all.length === 0) {
    const similar = similarWords(quote.exact, texts);
    const hint = similar === null ? '' : ` It has “${shortened(similar)}”: quote that, letter by letter.`;
    return { problem: `“${words}” stands nowhere in the text.${hint}` };
  }
  if (found.length === 0)
    return {
      problem: `“${words}” stands in the text, but not between this prefix and suffix, which have to be the words right beside it.`,
    };
  return { problem: `“${words}” stands ${found.length} times in the text: give more of its prefix or suffix.` };
}

/** The words of a text that differ from a quote only in case, quotation marks, dashes or white space; null without such. */
function similarWords(exact: string, texts: readonly string[]): string | null {
  const wanted = foldedForms(exact);
  for (const text of texts) {
    const folded = foldedForms(text);
    for (const words of [wanted, wanted.replace(/^"+|"+$/g, '')]) {
      const at = words === '' ? -1 : folded.indexOf(words);
      if (at >= 0) return text.slice(at, at + words.length);
    }
  }
  return null;
}

/** As long as the text, so that places stay. */
function foldedForms(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replace(/['‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s/gu, ' ');
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
