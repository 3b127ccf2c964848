import type { TextRange } from '../../../schema/records/text-range.ts';
import type { Watch } from '../watch.ts';
import type { Stop, Stops } from './stops.ts';

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
export function findSentences(
  text: string,
  { whole, attached }: SentenceContext,
  stops: Stops,
  watch?: Watch,
): TextRange[] {
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
    const isAlone = end === after;
    if (isAlone && endOfRun === at + 1 && text[at] === '.' && end === endOfRun && staysInside(text, at, stops, watch))
      continue;
    if (isAlone && !isBoundary(text, stop, end)) {
      watch?.('DROPPED', { start: at, end: endOfRun }, 'no-sentence-after', 'stop');
      continue;
    }
    after = skipSpace(text, end);
    if (end !== after || isWide(text, stop) || after === text.length) {
      if (end > start) {
        sentences.push({ start, end });
        watch?.('SENTENCE', { start, end }, isAlone ? 'stop' : 'stop-before-citation');
      }
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
  if (text[next] === '(' && shortPlace.test(text.slice(Math.max(0, end - longestShortPlace), end))) return false;
  starter.lastIndex = next;
  return starter.test(text);
}

// "Polis (Venez.) (May 3, 2016)": a country is shortened in parentheses.
const shortPlace = /\(\p{Lu}\p{L}*\.(?:[\s\u00A0]?\p{Lu}\p{L}*\.)?\)$/u;
const longestShortPlace = 20;

function isWide(text: string, at: number): boolean {
  const character = text[at];
  return character === '。' || character === '！' || character === '？';
}

const longestWord = 16;

/** Whether the full stop at `dot` is an abbreviation's, an initial's or a name's, and ends nothing. */
function staysInside(text: string, dot: number, stops: Stops, watch: Watch | undefined): boolean {
  let from = dot;
  while (from > 0 && dot - from < longestWord && isWordCharacter(text, from - 1)) from -= 1;
  if (isDayBeforeMonth(text, from, dot)) return true;
  const stop = stops.stopAfter(text.slice(from, dot));
  if (stop === null) return false;
  const next = skipSpace(text, dot + 1);
  const stays = goesOn(text, dot, next, stop, stops);
  if (watch !== undefined) {
    const range = { start: from, end: dot + 1 };
    if (stays) watch('DROPPED', range, stop.rule, 'stop');
    else {
      const opener = stop.says === 'OPENER' ? stops.openerOf(wordAt(text, next)) : null;
      watch('STOP', range, opener ?? stop.rule);
    }
  }
  return stays;
}

const monthInOthers = /^\s+(?:Jänner|Januar|Februar|Feber|März|Mai|Juni|Juli|Oktober|Dezember)(?!\p{L})/u;

/** "3. Januar 2021": the stop of an ordinal, as German sets it, before a month that English does not know. */
function isDayBeforeMonth(text: string, from: number, dot: number): boolean {
  const length = dot - from;
  if (length < 1 || length > 2 || !isDigitAt(text, from) || !isDigitAt(text, dot - 1)) return false;
  return monthInOthers.test(text.slice(dot + 1, dot + 14));
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Whether what a rule says of a full stop holds before what stands at `next`. */
function goesOn(text: string, dot: number, next: number, { says }: Stop, stops: Stops): boolean {
  if (says === 'INSIDE') return true;
  // Also "p. A3", a page of a newspaper's part.
  if (says === 'NUMBER') return /^(?:\p{Lu}-?)?\d/u.test(text.slice(next, next + 3));
  // "Wall St. J. (May 3)": what stands in parentheses goes on with the name.
  if (text[next] === '(') return true;
  if (next > dot + 1 && openingQuote.test(text[next] ?? '')) return continuesInQuotes(text, next);
  if (/\d/.test(text[next] ?? '')) return etAl.test(text.slice(Math.max(0, dot - longestWord), dot));
  // "K. A. Holm": no article.
  if (initialBeforeName.test(text.slice(next, next + longestInitial))) return true;
  const word = wordAt(text, next);
  return word !== '' && stops.openerOf(word) === null;
}

function wordAt(text: string, at: number): string {
  nextWord.lastIndex = at;
  return nextWord.exec(text)?.[0] ?? '';
}

const initialBeforeName = /^\p{Lu}\.[\s\u00A0]?\p{Lu}/u;
const longestInitial = 4;
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
