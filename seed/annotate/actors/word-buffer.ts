import { CodeBuffer } from '../text/code-buffer.ts';
import { unclearedIntegers } from '../text/uncleared.ts';

/** How many numbers a word takes: its start, its end, and its marks. */
export const wordFields = 3;

// Prose has six characters to a word.
const charactersPerWord = 3;

/** Where the words of one document's texts are kept, one text after another. */
export class WordBuffer {
  readonly codes: CodeBuffer;
  /** Of each word `wordFields` numbers: two offsets in its own text, and what is known of it, packed as word-marks.ts packs it. */
  data = new Int32Array(0);
  /** How many of them are taken. */
  used = 0;
  readonly #expected: number;

  /** @param characters how long the texts are that are known beforehand, together */
  constructor(characters: number, codes = new CodeBuffer()) {
    this.codes = codes;
    this.#expected = wordFields * ((characters / charactersPerWord) | 0);
  }

  /** Makes sure that the words of one more text find room. Texts whose words are kept already keep the array that they have. */
  reserve(characters: number): void {
    const numbers = wordFields * mostWords(characters);
    if (this.used + numbers <= this.data.length) return;
    this.data = unclearedIntegers(Math.max(numbers, this.#expected));
    this.used = 0;
  }
}

/** Something stands between any two words. */
function mostWords(characters: number): number {
  return (characters >> 1) + 1;
}
