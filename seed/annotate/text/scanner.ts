import { CodeBuffer } from './code-buffer.ts';
import { fields, kinds, Tokens } from './tokens.ts';
import { unclearedIntegers } from './uncleared.ts';
import { hashOf, hashSeed, type Vocabulary } from './vocabulary.ts';
import { isSpaceCode } from './white-space.ts';

const lastKind = 3;
const charactersPerToken = 4;
const shortest = 16 * fields;

/**
 * Finds the tokens of a document's texts, each in one pass. Its buffers serve for all of them, since to make such arrays takes
 * as long as to fill them; they are gone with the scanner.
 */
export class Scanner {
  readonly #vocabulary: Vocabulary;
  readonly #codes: CodeBuffer;
  /** How many numbers the texts that are still to come take, as far as that is known. */
  #expected: number;
  #data = new Int32Array(0);
  #used = 0;

  /** @param characters how long the texts are that are known beforehand, together */
  constructor(vocabulary: Vocabulary, codes = new CodeBuffer(), characters = 0) {
    this.#vocabulary = vocabulary;
    this.#codes = codes;
    this.#expected = numbersFor(characters);
  }

  scan(text: string): Tokens {
    const vocabulary = this.#vocabulary;
    const { length } = text;
    const codes = this.#codes.of(text);
    const expected = numbersFor(length);
    // Texts that are scanned already keep the array that they have.
    if (this.#used + expected > this.#data.length) {
      this.#data = unclearedIntegers(Math.max(this.#expected, expected));
      this.#used = 0;
    }
    this.#expected -= expected;
    let data = this.#data;
    let base = this.#used;
    let used = base;
    let at = 0;
    while (at < length) {
      const code = codes[at] ?? 0;
      if (code === 32) {
        at += 1;
        continue;
      }
      const start = at;
      let kind = code;
      let word = 0;
      const small = code | 32;
      if (small >= 97 && small <= 122) {
        let hash = hashOf(hashSeed, small);
        at += 1;
        let next = (codes[at] ?? 0) | 32;
        while (next >= 97 && next <= 122) {
          hash = hashOf(hash, next);
          at += 1;
          next = (codes[at] ?? 0) | 32;
        }
        kind = code < 97 ? kinds.capital : kinds.lower;
        if (at < length && (codes[at] ?? 0) >= 128 && isLetterAt(text, at)) {
          at = endOfLetters(text, at);
          word = numberOf(text.slice(start, at), vocabulary);
        } else word = vocabulary.lookUp(codes, start, at, hash);
      } else if (code >= 48 && code <= 57) {
        at += 1;
        while (isDigitCode(codes[at] ?? 0)) at += 1;
        kind = kinds.number;
      } else if (code >= 128 && isLetterAt(text, at)) {
        at = endOfLetters(text, at);
        const printed = text.slice(start, at);
        kind = /^[\p{Lu}\p{Lt}]/u.test(printed) ? kinds.capital : kinds.lower;
        word = numberOf(printed, vocabulary);
      } else if (isSpaceCode(code)) {
        at += 1;
        continue;
      } else {
        at += 1;
        // Control characters are marks like any other.
        if (code <= lastKind) kind = 0x7f;
      }
      if (used + fields > data.length) {
        const larger = unclearedIntegers(2 * (data.length - base) + shortest);
        larger.set(data.subarray(base));
        data = larger;
        used -= base;
        base = 0;
      }
      data[used] = start;
      data[used + 1] = at;
      data[used + 2] = kind;
      data[used + 3] = word;
      used += fields;
    }
    this.#data = data;
    this.#used = used;
    return new Tokens(text, data, base, (used - base) / fields);
  }
}

function numbersFor(characters: number): number {
  return fields * ((characters / charactersPerToken) | 0) + shortest;
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberOf(word: string, vocabulary: Vocabulary): number {
  return vocabulary.numberOf(word.toLowerCase().normalize('NFC'));
}

const letter = /[\p{L}\p{M}]/uy;

/** True for a letter or a mark on one beyond ASCII. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x180) return code !== 0xd7 && code !== 0xf7;
  // Quotation marks, dashes, spaces.
  if (code >= 0x2000 && code < 0x2070) return false;
  letter.lastIndex = at;
  return letter.test(text);
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const small = code | 32;
    if (code < 128 ? small < 97 || small > 122 : !isLetterAt(text, at)) break;
    // A letter of two code units.
    at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  }
  return at;
}
