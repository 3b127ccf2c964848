import type { TextRange } from '../../../schema/records/text-range.ts';
import { codesOf } from '../text/codes.ts';
import { isApostrophe, isHyphen, isOpening, isSpace, isUpper, isWordCode } from './characters.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';

/** What stands between a word and the one before it. */
export const gaps = { space: 0, hyphen: 1, comma: 2, other: 3 } as const;

/** How a word is written. `initial` is one capital letter, `mixed` a capital inside (iPhone). */
export const shapes = { lower: 0, capital: 1, upper: 2, initial: 3, number: 4 } as const;

// Hard-wrapped prose breaks its lines late; a short line ends a heading or a list item, which no name runs over.
const wrappedLineLength = 50;

/**
 * The words of a text, found in one pass. Offsets are UTF-16 code units; a word's end leaves out its possessive ’s.
 * Words inside excluded ranges are left out, and whatever stands around such a range is apart.
 */
export class Words {
  readonly text: string;
  count = 0;
  /** True where a word is in lower case: the text is no heading in capitals. */
  hasLower = false;
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly shape: number[] = [];
  /** The gap before each word. */
  readonly gap: number[] = [];
  /** 1 where ’s follows the word, or ’ after its own s. */
  readonly possessive: number[] = [];
  /** 1 where a sentence, a line or a quotation begins. */
  readonly opens: number[] = [];
  /** The words that begin with a capital, in order. */
  readonly capitals: number[] = [];
  readonly #lexemes: (Lexeme | undefined)[];

  constructor(text: string, sentences: readonly TextRange[], excluded: readonly TextRange[]) {
    this.text = text;
    this.#scan(sentences, excluded);
    this.#lexemes = new Array<Lexeme | undefined>(this.count);
  }

  /** The word folded for comparison; empty beyond either end. */
  key(word: number): string {
    return word < 0 || word >= this.count ? '' : this.#lexeme(word).key;
  }

  /** The word's classes, see word-classes.ts; 0 beyond either end. */
  classes(word: number): number {
    return word < 0 || word >= this.count ? 0 : this.#lexeme(word).classes;
  }

  #lexeme(word: number): Lexeme {
    const known = this.#lexemes[word];
    if (known !== undefined) return known;
    const printed = this.text.slice(this.start[word], this.end[word]);
    const lexeme = lexemeOf(printed === '&' ? 'and' : printed);
    this.#lexemes[word] = lexeme;
    return lexeme;
  }

  /** The printed word's length. */
  length(word: number): number {
    return (this.end[word] ?? 0) - (this.start[word] ?? 0);
  }

  isCapital(word: number): boolean {
    const shape = this.shape[word];
    return word >= 0 && word < this.count && shape !== shapes.lower && shape !== shapes.number;
  }

  /** True where nothing but white space or a hyphen stands between the word and the one before it. */
  joins(word: number): boolean {
    return word > 0 && word < this.count && (this.gap[word] ?? gaps.other) <= gaps.hyphen;
  }

  /** The text from one word to another, both included. */
  slice(first: number, last: number): string {
    return this.text.slice(this.start[first], this.end[last]);
  }

  #scan(sentences: readonly TextRange[], excluded: readonly TextRange[]): void {
    const { text } = this;
    const codes = codesOf(text);
    let at = 0;
    let nextExcluded = 0;
    let nextSentence = 0;
    let lineStart = 0;
    let gapStart = 0;
    let gap: number = gaps.other;
    let opens = 1;
    while (at < text.length) {
      const skip = excluded[nextExcluded];
      if (skip !== undefined && at >= skip.start) {
        at = Math.max(at, skip.end);
        gap = gaps.other;
        nextExcluded++;
        continue;
      }
      const code = codeAt(codes, at);
      if (!isWordCode(code)) {
        if (code === 10) {
          if (at - lineStart < wrappedLineLength) {
            gap = gaps.other;
            opens = 1;
          }
          lineStart = at + 1;
        } else if (isSpace(code)) {
          // White space by itself keeps what the gap is.
        } else if (isHyphen(code) && at === gapStart && gap === gaps.space) gap = gaps.hyphen;
        else if (code === 44 && at === gapStart && gap === gaps.space) gap = gaps.comma;
        else if (code === 46 && at === gapStart && this.shape[this.count - 1] === shapes.initial) gap = gaps.space;
        else if (code === 38 && gap === gaps.space && isSpace(codeAt(codes, at + 1))) {
          this.#add(at, at + 1, shapes.lower, gap, 0, 0);
        } else {
          gap = gaps.other;
          if (isOpening(code)) opens = 1;
        }
        at++;
        continue;
      }
      let sentence = sentences[nextSentence];
      while (sentence !== undefined && sentence.start <= at) {
        opens = 1;
        gap = gaps.other;
        sentence = sentences[++nextSentence];
      }
      // "al- Jaafari": a space after the hyphen; "Jean -Claude": one before. Only the first is met.
      const first = at;
      const stop = Math.min(skip?.start ?? text.length, text.length);
      // Most words are small letters and a space: nothing below is of them.
      while (isSmallLetter(codeAt(codes, at))) at++;
      if (at > first && at < stop && codeAt(codes, at) === 32) {
        this.#add(first, at, shapes.lower, gap, 0, opens);
        gapStart = at;
        gap = gaps.space;
        opens = 0;
        continue;
      }
      at = endOfWord(codes, first, stop);
      let end = at;
      let possessive = 0;
      if (at - first > 2 && (codeAt(codes, at - 1) | 32) === 115 && isApostrophe(codeAt(codes, at - 2))) {
        end = at - 2;
        possessive = 1;
      }
      // The Houthis’ leader
      if (possessive === 0 && isApostrophe(codeAt(codes, at)) && (codeAt(codes, at - 1) | 32) === 115 && at < stop) {
        if (codeAt(codes, at + 1) === 32 && codeAt(codes, at + 2) !== 32) {
          possessive = 1;
          at++;
        }
      }
      this.#add(first, end, shapeOf(codes, first, end), gap, possessive, opens);
      gapStart = at;
      gap = gaps.space;
      opens = 0;
    }
  }

  #add(start: number, end: number, shape: number, gap: number, possessive: number, opens: number): void {
    if (shape === shapes.lower) this.hasLower = true;
    if (shape !== shapes.lower && shape !== shapes.number) this.capitals.push(this.count);
    this.count++;
    this.start.push(start);
    this.end.push(end);
    this.shape.push(shape);
    this.gap.push(gap);
    this.possessive.push(possessive);
    this.opens.push(opens);
  }
}

function endOfWord(codes: Uint16Array, from: number, stop: number): number {
  let at = from + 1;
  // U.S., U.S.S.R., D.C.: letters each with its full stop.
  if (isUpper(codeAt(codes, from)) && codeAt(codes, at) === 46 && isUpper(codeAt(codes, from + 2))) {
    let end = at + 1;
    while (end + 1 < stop && isUpper(codeAt(codes, end)) && codeAt(codes, end + 1) === 46) end += 2;
    if (end - from >= 4 && end <= stop && !isWordCode(codeAt(codes, end))) {
      // "U.S.'s" and "U.S.’s"
      if (isApostrophe(codeAt(codes, end)) && (codeAt(codes, end + 1) | 32) === 115 && end + 2 <= stop) return end + 2;
      return end;
    }
  }
  while (at < stop) {
    const code = codeAt(codes, at);
    if (isWordCode(code)) at++;
    else if (isApostrophe(code) && at + 1 < stop && isWordCode(codeAt(codes, at + 1))) at += 2;
    else break;
  }
  return at;
}

/** 0 beyond the end. */
function codeAt(codes: Uint16Array, at: number): number {
  return codes[at] ?? 0;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function shapeOf(codes: Uint16Array, start: number, end: number): number {
  const code = codeAt(codes, start);
  if (!isUpper(code)) return code >= 48 && code <= 57 ? shapes.number : shapes.lower;
  if (end - start === 1) return shapes.initial;
  for (let at = start + 1; at < end; at++) {
    const each = codeAt(codes, at);
    if (isWordCode(each) && !isUpper(each) && !(each >= 48 && each <= 57)) return shapes.capital;
  }
  return shapes.upper;
}
