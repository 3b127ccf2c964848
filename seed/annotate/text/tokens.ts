import { hashOf, hashSeed, type Vocabulary } from './vocabulary.ts';
import { isSpaceCode } from './white-space.ts';

/** What a token is; any other kind is the code unit of a mark. */
export const kinds = {
  /** Beyond either end. */
  none: 0,
  /** A run of digits from 0 to 9. */
  number: 1,
  /** A run of letters, the first of them small or of no case. */
  lower: 2,
  /** A run of letters, the first of them a capital. */
  capital: 3,
} as const;

const lastKind = 3;
const fields = 4;
const charactersPerToken = 4;

/**
 * The tokens of a text, found in one pass: runs of letters, runs of digits, and marks of one code unit each. White space
 * parts tokens and is none. Tokens are numbered from 0; offsets are UTF-16 code units, the end exclusive. Beyond either end
 * a token is of kind `none`.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  /** Of each token its start, end, kind and number in the vocabulary. */
  readonly #data: Int32Array;

  constructor(text: string, vocabulary: Vocabulary) {
    const { data, count } = scan(text, vocabulary);
    this.text = text;
    this.count = count;
    this.#data = data;
  }

  /** Beyond the last token, the end of the text. */
  start(token: number): number {
    return token < this.count ? (this.#data[token * fields] ?? 0) : this.text.length;
  }

  end(token: number): number {
    return token < this.count ? (this.#data[token * fields + 1] ?? 0) : this.text.length;
  }

  /** One of `kinds`, or the code unit of a mark. */
  kind(token: number): number {
    return this.#data[token * fields + 2] ?? 0;
  }

  /** The number of the word in the vocabulary; 0 for what is no word, or in no list. */
  word(token: number): number {
    return this.#data[token * fields + 3] ?? 0;
  }

  isNumber(token: number): boolean {
    return this.kind(token) === kinds.number;
  }

  isWord(token: number): boolean {
    const kind = this.kind(token);
    return kind === kinds.lower || kind === kinds.capital;
  }

  isCapital(token: number): boolean {
    return this.kind(token) === kinds.capital;
  }

  /** How many code units of white space stand before the token; 0 before the first and beyond the last. */
  gap(token: number): number {
    return token > 0 && token < this.count ? this.start(token) - this.end(token - 1) : 0;
  }

  /** True where the token follows the one before it without white space. */
  isAdjacent(token: number): boolean {
    return token > 0 && token < this.count && this.start(token) === this.end(token - 1);
  }

  length(token: number): number {
    return this.end(token) - this.start(token);
  }

  /** The value of a number of up to nine digits. */
  value(token: number): number {
    let value = 0;
    const end = this.end(token);
    for (let at = this.start(token); at < end; at += 1) value = value * 10 + this.text.charCodeAt(at) - 48;
    return value;
  }

  /** The text from one token to another, the second exclusive. */
  slice(first: number, next: number): string {
    return this.text.slice(this.start(first), this.end(next - 1));
  }

  /** The first token that begins at `offset` or after it. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first token that ends after `offset`. */
  endingAfter(offset: number): number {
    const token = this.at(offset);
    return token > 0 && this.end(token - 1) > offset ? token - 1 : token;
  }
}

/** The code units of a text, and a zero behind them: to go through them takes a third of the time that charCodeAt does. */
function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 1);
  Buffer.from(codes.buffer).write(text, 'utf16le');
  return codes;
}

function scan(text: string, vocabulary: Vocabulary): { data: Int32Array; count: number } {
  const { length } = text;
  const codes = codesOf(text);
  let data = new Int32Array(fields * ((length / charactersPerToken) | 0) + 16 * fields);
  let used = 0;
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
      } else word = vocabulary.lookUp(text, start, at, hash);
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
    // The last token is followed by one of kind none.
    if (used + 2 * fields > data.length) {
      const larger = new Int32Array(2 * data.length);
      larger.set(data);
      data = larger;
    }
    data[used] = start;
    data[used + 1] = at;
    data[used + 2] = kind;
    data[used + 3] = word;
    used += fields;
  }
  return { data, count: used / fields };
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
