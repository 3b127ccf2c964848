import type { TextRange } from '../../../schema/records/text-range.ts';
import type { Stops } from './stops.ts';

export interface SentenceContext {
  /** Ranges that no sentence ends inside of (parentheses, links), in order, none overlapping. */
  readonly whole: readonly TextRange[];
  /** Groups and note markers that belong to the sentence before them, in order. */
  readonly attached: readonly TextRange[];
}

const terminators = '.!?…。！？';
const terminator = new RegExp(`[${terminators}]`, 'g');
const closers = '”"’\'»)]*_';
const mostClosers = 4;
const space = /\s+/y;
const starter = /[\p{Lu}\p{Lt}\p{Lo}\p{N}“"‘'«„(（[—–$€£#@]/uy;
const nextWord = /[\p{L}\p{M}’']+/uy;

/**
 * The sentences of a paragraph in order: all of it but the white space between them, each without white space at its
 * edges. One pass.
 */
export function findSentences(text: string, { whole, attached }: SentenceContext, stops: Stops): TextRange[] {
  const sentences: TextRange[] = [];
  let start = skipSpace(text, 0);
  let nextWhole = 0;
  let nextAttached = 0;
  terminator.lastIndex = 0;
  while (terminator.test(text)) {
    const at = terminator.lastIndex - 1;
    let endOfRun = at + 1;
    while (endOfRun < text.length && terminators.includes(text.charAt(endOfRun))) endOfRun += 1;
    terminator.lastIndex = endOfRun;
    let covering = whole[nextWhole];
    while (covering && covering.end <= at) {
      nextWhole += 1;
      covering = whole[nextWhole];
    }
    if (covering && covering.start <= at) {
      terminator.lastIndex = covering.end;
      // A whole sentence in parentheses ends with them: "(It did not.) The next".
      if (!endsInsideSentence(text, covering)) continue;
    }
    let end = covering && covering.start <= at ? covering.end : endOfRun;
    const stop = covering && covering.start <= at ? covering.end : at;
    end = endOfClosers(text, end);
    let taken = attached[nextAttached];
    while (taken && taken.end <= end) {
      nextAttached += 1;
      taken = attached[nextAttached];
    }
    let after = end;
    for (; taken && taken.start >= end && isSpace(text, end, taken.start); taken = attached[nextAttached]) {
      end = endOfClosers(text, text[taken.end] === '.' ? taken.end + 1 : taken.end);
      nextAttached += 1;
    }
    if (end === after && endOfRun === at + 1 && text[at] === '.' && end === endOfRun && staysInside(text, at, stops))
      continue;
    if (end === after && !isBoundary(text, stop, end)) continue;
    after = skipSpace(text, end);
    if (end !== after || isWide(text, stop) || after === text.length) {
      if (end > start) sentences.push({ start, end });
      start = after;
    }
    terminator.lastIndex = Math.max(terminator.lastIndex, end);
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

function endsInsideSentence(text: string, { start, end }: TextRange): boolean {
  return (
    /^[([（]\s*[\p{Lu}“"]/u.test(text.slice(start, start + 4)) &&
    /[.!?…][”"’']?[)\]）]$/u.test(text.slice(end - 3, end))
  );
}

function isBoundary(text: string, stop: number, end: number): boolean {
  if (isWide(text, stop)) return true;
  const next = skipSpace(text, end);
  if (next === text.length) return true;
  if (next === end) return false;
  starter.lastIndex = next;
  return starter.test(text);
}

function isWide(text: string, at: number): boolean {
  const character = text[at];
  return character === '。' || character === '！' || character === '？';
}

const longestWord = 16;

/** Whether the full stop at `dot` is an abbreviation's, an initial's or a name's, and ends nothing. */
function staysInside(text: string, dot: number, stops: Stops): boolean {
  let from = dot;
  while (from > 0 && dot - from < longestWord && isWordCharacter(text, from - 1)) from -= 1;
  const kind = stops.stopAfter(text.slice(from, dot));
  if (kind === 'END') return false;
  if (kind === 'INSIDE') return true;
  const next = skipSpace(text, dot + 1);
  if (kind === 'NUMBER') return /\d/.test(text[next] ?? '');
  // "Wall St. J. (May 3)": what stands in parentheses goes on with the name.
  if (text[next] === '(') return true;
  if (next > dot + 1 && openingQuote.test(text[next] ?? '')) return continuesInQuotes(text, next);
  if (/\d/.test(text[next] ?? '')) return etAl.test(text.slice(Math.max(0, dot - longestWord), dot));
  nextWord.lastIndex = next;
  const word = nextWord.exec(text);
  return word !== null && !stops.opensSentence(word[0]);
}

const openingQuote = /[“"‘'«„]/u;
const etAl = /(?:^|[\s\u00A0])et[\s\u00A0]al$/u;

/** U.S. “hawks” within a sentence: a quotation that begins with a small letter goes on with the words before it. */
function continuesInQuotes(text: string, at: number): boolean {
  return /^[“"‘'«„]\p{Ll}/u.test(text.slice(at, at + 2));
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 46 && code <= 57 && code !== 47);
  return /[\p{L}\p{N}№]/u.test(text[at] ?? '');
}

function endOfClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < mostClosers && closers.includes(text.charAt(end))) end += 1;
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function skipSpace(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code > 32 && code < 0xa0) return at;
  // One space, as between most words.
  const next = text.charCodeAt(at + 1);
  return code === 32 && next > 32 && next < 0xa0 ? at + 1 : matchEnd(space, text, at);
}

function isSpace(text: string, from: number, to: number): boolean {
  return to === from || skipSpace(text, from) >= to;
}
