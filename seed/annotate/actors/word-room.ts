import { CodeBuffer } from '../text/code-buffer.ts';

/** Where the words of one document's texts are kept, one text after another. */
export class WordRoom {
  readonly codes = new CodeBuffer();
  /** Offsets in the word's own text. */
  starts: Int32Array;
  ends: Int32Array;
  /** What is known of each word, packed as word-marks.ts packs it. */
  marks: Uint8Array;
  used = 0;

  /** @param characters how long the texts are that are known beforehand, together */
  constructor(characters: number) {
    const size = mostWords(characters);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.marks = new Uint8Array(size);
  }

  /** Makes sure that the words of one more text find room. Texts whose words are kept already keep the arrays that they have. */
  reserve(characters: number): void {
    const words = mostWords(characters);
    if (this.used + words <= this.starts.length) return;
    const size = Math.max(words, 2 * this.starts.length);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.marks = new Uint8Array(size);
    this.used = 0;
  }
}

/** Something stands between any two words. */
function mostWords(characters: number): number {
  return (characters >> 1) + 1;
}
