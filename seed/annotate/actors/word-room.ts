/** Where the words of a document's texts are kept, one text after another. */
export class WordRoom {
  /** Offsets in the word's own text. */
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** What is known of each word, packed as words.ts packs it. */
  marks = new Uint8Array(0);
  used = 0;

  /** Makes sure that so many more words find room. Texts whose words are kept already keep the arrays that they have. */
  reserve(words: number): void {
    if (this.used + words <= this.starts.length) return;
    const size = Math.max(words, 2 * this.starts.length);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.marks = new Uint8Array(size);
    this.used = 0;
  }
}

const shared = new WordRoom();

/**
 * The room for one document's words: the same one each time, since to make such arrays takes as long as to find the words.
 * What it holds is gone when it is asked for again.
 */
export function emptyWordRoom(): WordRoom {
  shared.used = 0;
  return shared;
}
