import type { TextRange } from '../../../schema/records/text-range.ts';
import { isApostrophe, isHyphen, isOpening, isSpace, isUpper, isWordCode } from './characters.ts';
import { type WordBuffer, wordFields } from './word-buffer.ts';
import { gaps, marksOf, opensBit, possessiveBit, shapes } from './word-marks.ts';

// Hard-wrapped prose breaks its lines late; a short line ends a heading or a list item, which no name runs over.
const wrappedLineLength = 50;

/** What is told of all the words of a text. */
export interface ScannedWords {
  /** The words that begin with a capital, in order. */
  readonly capitals: readonly number[];
  /** True where a word is in lower case. */
  readonly hasLower: boolean;
}

/** Adds the words of a text to `buffer`, in one pass. Those in excluded ranges are left out. Both ranges are in order. */
export function scanWords(
  text: string,
  sentences: readonly TextRange[],
  excluded: readonly TextRange[],
  buffer: WordBuffer,
): ScannedWords {
  const codes = buffer.codes.of(text);
  const { data, used: base } = buffer;
  const { length } = text;
  const capitals: number[] = [];
  let hasLower = false;
  let next = base;
  let at = 0;
  let nextExcluded = 0;
  let nextSentence = 0;
  let exclusion = excluded[0]?.start ?? length;
  let sentence = sentences[0]?.start ?? length;
  let lineStart = 0;
  let gapStart = 0;
  let gap: number = gaps.other;
  let shape: number = shapes.none;
  let opens = opensBit;
  while (at < length) {
    if (at >= exclusion) {
      at = Math.max(at, excluded[nextExcluded]?.end ?? length);
      gap = gaps.other;
      nextExcluded += 1;
      exclusion = excluded[nextExcluded]?.start ?? length;
      continue;
    }
    const first = at;
    const mark = codeAt(codes, first);
    // ’Abd al-Aziz: the letter ayn or hamza, printed as an apostrophe, belongs to the name.
    const isMarked = isApostrophe(mark) && beginsName(codes, first);
    const code = isMarked ? codeAt(codes, first + 1) : mark;
    if (!isWordCode(code)) {
      at += 1;
      if (code === 10) {
        if (first - lineStart < wrappedLineLength) {
          gap = gaps.other;
          opens = opensBit;
        }
        lineStart = at;
      } else if (isSpace(code)) {
        // White space by itself keeps what the gap is.
      } else if (isHyphen(code) && first === gapStart && gap === gaps.space) {
        // "al- Jaafari": a space after the hyphen; "Jean -Claude": one before. Only the first is met.
        gap = gaps.hyphen;
      } else if (code === 44 && first === gapStart && gap === gaps.space) gap = gaps.comma;
      else if (code === 46 && first === gapStart && (shape === shapes.initial || endsInSaint(codes, first)))
        gap = gaps.space;
      else if (code === 38 && gap === gaps.space && isSpace(codeAt(codes, at))) {
        shape = shapes.lower;
        data[next] = first;
        data[next + 1] = at;
        data[next + 2] = marksOf(shape, gap);
        hasLower = true;
        next += wordFields;
      } else {
        gap = gaps.other;
        if (isOpening(code)) opens = opensBit;
      }
      continue;
    }
    while (sentence <= first) {
      opens = opensBit;
      gap = gaps.other;
      nextSentence += 1;
      sentence = sentences[nextSentence]?.start ?? length;
    }
    const stop = Math.min(exclusion, length);
    // Most words are small letters, or a capital and small ones: nothing below is of them.
    const letters = isMarked ? first + 1 : first;
    at = letters;
    const isCapital = code >= 65 && code <= 90;
    if (isCapital) at += 1;
    const small = at;
    while (isSmallLetter(codeAt(codes, at))) at += 1;
    let end = at;
    let possessive = 0;
    if (at > small && at < stop && endsPlainWord(codeAt(codes, at))) shape = isCapital ? shapes.capital : shapes.lower;
    else {
      at = endOfWord(codes, letters, stop);
      end = at;
      if (at - first > 2 && (codeAt(codes, at - 1) | 32) === 115 && isApostrophe(codeAt(codes, at - 2))) {
        end = at - 2;
        possessive = possessiveBit;
      } else if (at < stop && isPossessiveEnd(codes, at)) {
        possessive = possessiveBit;
        at += 1;
      }
      shape = shapeOf(codes, letters, end);
    }
    if (shape === shapes.lower) hasLower = true;
    else if (shape !== shapes.number) capitals.push((next - base) / wordFields);
    data[next] = first;
    data[next + 1] = end;
    data[next + 2] = marksOf(shape, gap) | possessive | opens;
    next += wordFields;
    gapStart = at;
    gap = gaps.space;
    opens = 0;
  }
  buffer.used = next;
  return { capitals, hasLower };
}

// The full stop of "St. Lucia", which parts nothing.
function endsInSaint(codes: Uint16Array, stop: number): boolean {
  if (codeAt(codes, stop - 1) !== 116 || codeAt(codes, stop - 2) !== 83) return false;
  return stop === 2 || !isWordCode(codeAt(codes, stop - 3));
}

// How far a quotation mark is looked for that closes what an apostrophe may have opened.
const longestQuotation = 300;

/** True for an apostrophe that is the first letter of a name, as in 'Aziz and al-’Ubaydi, and opens no quotation. */
function beginsName(codes: Uint16Array, at: number): boolean {
  if (!isUpper(codeAt(codes, at + 1)) || isUpper(codeAt(codes, at + 2)) || !isWordCode(codeAt(codes, at + 2)))
    return false;
  const before = at === 0 ? 32 : codeAt(codes, at - 1);
  if (isHyphen(before)) return true;
  if (!isSpace(before)) return false;
  const stop = Math.min(codes.length, at + longestQuotation);
  for (let next = at + 2; next < stop; next += 1) {
    const code = codeAt(codes, next);
    if (code === 10 || code === 0) break;
    if (!isApostrophe(code)) continue;
    const isAfterSpace = isSpace(codeAt(codes, next - 1));
    // Quotations do not begin inside quotations of the same mark.
    if (isAfterSpace) return true;
    if (!isWordCode(codeAt(codes, next + 1))) return false;
  }
  return true;
}

// The Houthis’ leader
function isPossessiveEnd(codes: Uint16Array, at: number): boolean {
  if (!isApostrophe(codeAt(codes, at)) || (codeAt(codes, at - 1) | 32) !== 115) return false;
  return codeAt(codes, at + 1) === 32 && codeAt(codes, at + 2) !== 32;
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
    if (isWordCode(code)) at += 1;
    else if (isApostrophe(code) && at + 1 < stop && isWordCode(codeAt(codes, at + 1))) at += 2;
    else break;
  }
  return at;
}

/** 0 beyond the end. */
function codeAt(codes: Uint16Array, at: number): number {
  return codes[at] ?? 0;
}

/** A mark of ASCII, or a space, but for the apostrophe, after which a word may go on. */
function endsPlainWord(code: number): boolean {
  return code < 48 && code !== 39;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isModifierLetter(code: number): boolean {
  return code >= 0x2b0 && code < 0x300;
}

function shapeOf(codes: Uint16Array, start: number, end: number): number {
  let first = start;
  // ʿAbd: ayn and hamza have a letter of their own that is neither small nor a capital.
  while (isModifierLetter(codeAt(codes, first)) && first + 1 < end) first += 1;
  const code = codeAt(codes, first);
  if (!isUpper(code)) return code >= 48 && code <= 57 ? shapes.number : shapes.lower;
  if (end - first === 1) return shapes.initial;
  for (let at = first + 1; at < end; at += 1) {
    const each = codeAt(codes, at);
    if (isWordCode(each) && !isUpper(each) && !(each >= 48 && each <= 57)) return shapes.capital;
  }
  return shapes.upper;
}
