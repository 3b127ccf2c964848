/** A hash of the lower case of ASCII letters, one code unit at a time (FNV-1a). */
export const hashSeed = 0x811c9dc5;

export function hashOf(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

const shortestTable = 64;

/**
 * Words by number, so that a text's words are compared as integers. Words are in lower case; 0 is any word that no list
 * has. Frozen once made: to look a word up changes nothing.
 */
export class Vocabulary {
  readonly #numbers: ReadonlyMap<string, number>;
  /** The words one after another, and by number where each ends: to compare code units takes a third of the time of strings. */
  readonly #letters: Uint16Array;
  readonly #ends: Uint32Array;
  /** Numbers by hash, open addressing. */
  readonly #slots: Uint16Array;

  /** @param words in lower case, each once */
  constructor(words: Iterable<string>) {
    const listed = ['', ...words];
    this.#numbers = new Map(listed.map((word, number) => [word, number]));
    this.#letters = new Uint16Array(listed.reduce((sum, { length }) => sum + length, 0));
    this.#ends = new Uint32Array(listed.length);
    let size = shortestTable;
    while (size < 4 * listed.length) size *= 2;
    this.#slots = new Uint16Array(size);
    let end = 0;
    for (const [number, word] of listed.entries()) {
      let hash = hashSeed;
      for (let at = 0; at < word.length; at += 1, end += 1) {
        this.#letters[end] = word.charCodeAt(at);
        hash = hashOf(hash, word.charCodeAt(at));
      }
      this.#ends[number] = end;
      if (number === 0) continue;
      let slot = hash & (size - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = number;
    }
  }

  /** How many words there are, the unknown one among them. */
  get size(): number {
    return this.#ends.length;
  }

  /** The number of a word in lower case; 0 where it is in no list. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  /** The number of the ASCII word at `start` of a text's code units, whatever its case; `hash` is of its lower case. */
  lookUp(codes: Uint16Array, start: number, end: number, hash: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) return 0;
      if (this.#isWordAt(codes, start, end, number)) return number;
    }
  }

  #isWordAt(codes: Uint16Array, start: number, end: number, number: number): boolean {
    const first = this.#ends[number - 1] ?? 0;
    const length = end - start;
    if ((this.#ends[number] ?? 0) - first !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (((codes[start + at] ?? 0) | 32) !== this.#letters[first + at]) return false;
    }
    return true;
  }
}
