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

/** How many numbers a token takes: its start, its end, its kind, and its word's number in the vocabulary. */
export const fields = 4;

/**
 * The tokens of a text, found in one pass: runs of letters, runs of digits, and marks of one code unit each. White space
 * parts tokens and is none. Tokens are numbered from 0; offsets are UTF-16 code units, the end exclusive. Beyond either end
 * a token is of kind `none`.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  readonly #data: Int32Array;
  readonly #base: number;

  /** @param data the tokens, `fields` numbers each, from `base` on; those of other texts may stand around them */
  constructor(text: string, data: Int32Array, base: number, count: number) {
    this.text = text;
    this.count = count;
    this.#data = data;
    this.#base = base;
  }

  #field(token: number, field: number): number {
    return token >= 0 && token < this.count ? (this.#data[this.#base + token * fields + field] ?? 0) : 0;
  }

  /** Beyond the last token, the end of the text. */
  start(token: number): number {
    return token < this.count ? this.#field(token, 0) : this.text.length;
  }

  end(token: number): number {
    return token < this.count ? this.#field(token, 1) : this.text.length;
  }

  /** One of `kinds`, or the code unit of a mark. */
  kind(token: number): number {
    return this.#field(token, 2);
  }

  /** The number of the word in the vocabulary; 0 for what is no word, or in no list. */
  word(token: number): number {
    return this.#field(token, 3);
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
