import { ByteReader } from './bytes.ts';
import type { EncodedPostings } from './postings.ts';

/** What is known of each term, in so many numbers. */
const width = 8;
/** Letters that it shares with the term before it; where the rest of it begins, and its bytes; where its words begin. */
const [sharedAt, restAt, restBytesAt, wordsAt] = [0, 1, 2, 3];
/** How many units have it; where those begin, its positions, and what follows. */
const [countAt, unitsAt, positionsAt, endAt] = [4, 5, 6, 7];

/**
 * A block of terms as a query reads it. Of some hundred terms a query wants one or two: no other is made a string.
 *
 * Terms are sorted, and each is stored as the number of letters that it shares with the one before, and the rest. Where it
 * shares more with that one than that one has in common with the wanted text, it differs from the wanted text at the same place.
 */
export class BlockReader {
  readonly #bytes: Buffer;
  readonly #terms: Int32Array;
  /** Its first term and its last. */
  #bounds: readonly [string, string] | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#terms = readTerms(this.#bytes);
  }

  /** What it keeps from being collected, in bytes. */
  get bytesHeld(): number {
    return this.#bytes.buffer.byteLength + this.#terms.byteLength;
  }

  /** The postings of a term, in pieces: parts of the block, not copies. */
  postingsOf(wanted: string): EncodedPostings[] {
    const terms = this.#terms;
    const pieces: EncodedPostings[] = [];
    this.#bounds ??= [this.#termAt(terms, 0), this.#termAt(terms, terms.length - width)];
    if (wanted < this.#bounds[0] || wanted > this.#bounds[1]) return pieces;
    let common = 0;
    for (let term = 0; term < terms.length; term += width) {
      const shared = terms[term] ?? 0;
      if (shared > common) continue;
      const [start, length] = [terms[term + restAt] ?? 0, terms[term + restBytesAt] ?? 0];
      common = shared + this.#lettersInCommon(start, length, wanted, shared);
      const next = this.#letterAt(start, length, common - shared);
      if (next === null && common === wanted.length) pieces.push(this.#postingsAt(terms, term));
      // It sorts behind the wanted term, and so does all that follows.
      else if (next !== null && !(next < wanted.charCodeAt(common))) break;
    }
    return pieces;
  }

  /** Terms of which some word begins so. */
  completionsOf(prefix: string): string[] {
    const terms = this.#terms;
    const found: string[] = [];
    let common = 0;
    for (let term = 0; term < terms.length; term += width) {
      const shared = terms[term] ?? 0;
      if (shared <= common) {
        const [start, length] = [terms[term + restAt] ?? 0, terms[term + restBytesAt] ?? 0];
        common = shared + this.#lettersInCommon(start, length, prefix, shared);
      }
      if (this.#hasWord(terms[term + wordsAt] ?? 0, prefix, common)) found.push(this.#termAt(terms, term));
    }
    return found;
  }

  /**
   * Whether some word of a term begins so.
   *
   * @param at where the words of the term begin
   * @param common how many letters the term and the prefix have in common
   */
  #hasWord(at: number, prefix: string, common: number): boolean {
    const reader = new ByteReader(this.#bytes, at);
    const packed = reader.number();
    if ((packed & 1) === 1 && common === prefix.length) return true;
    for (let left = packed >>> 1; left > 0; left -= 1) {
      const shared = reader.number();
      const bytes = reader.number();
      if (common === prefix.length && shared >= common) return true;
      if (shared <= common && shared + this.#lettersInCommon(reader.at, bytes, prefix, shared) === prefix.length)
        return true;
      reader.at += bytes;
    }
    return false;
  }

  #restOf(terms: Int32Array, term: number): string {
    const start = terms[term + restAt] ?? 0;
    return this.#textAt(start, terms[term + restBytesAt] ?? 0);
  }

  #textAt(start: number, length: number): string {
    return this.#bytes.toString('utf8', start, start + length);
  }

  /** How many letters some bytes have in common with a text from a place in that on. Most are ASCII, and no string is made of them. */
  #lettersInCommon(start: number, length: number, other: string, from: number): number {
    const most = Math.min(length, other.length - from);
    for (let letters = 0; letters < most; letters += 1) {
      const byte = this.#bytes[start + letters] ?? 0;
      if (byte > 127) return lettersInCommon(this.#textAt(start, length), other, from);
      if (byte !== other.charCodeAt(from + letters)) return letters;
    }
    return most;
  }

  /** The UTF-16 code unit behind so many letters of some bytes; null where there are no more. */
  #letterAt(start: number, length: number, letters: number): number | null {
    for (let at = 0; at < length; at += 1) {
      const byte = this.#bytes[start + at] ?? 0;
      if (byte > 127) {
        const text = this.#textAt(start, length);
        return letters < text.length ? text.charCodeAt(letters) : null;
      }
      if (at === letters) return byte;
    }
    return null;
  }

  /** A term whole: what it shares is taken from those before it. */
  #termAt(terms: Int32Array, term: number): string {
    let text = this.#restOf(terms, term);
    let missing = terms[term + sharedAt] ?? 0;
    for (let before = term - width; missing > 0 && before >= 0; before -= width) {
      const shared = terms[before + sharedAt] ?? 0;
      if (shared >= missing) continue;
      text = this.#restOf(terms, before).slice(0, missing - shared) + text;
      missing = shared;
    }
    return text;
  }

  #postingsAt(terms: Int32Array, term: number): EncodedPostings {
    const positions = terms[term + positionsAt] ?? 0;
    return {
      count: terms[term + countAt] ?? 0,
      units: this.#bytes.subarray(terms[term + unitsAt] ?? 0, positions),
      positions: this.#bytes.subarray(positions, terms[term + endAt] ?? 0),
    };
  }
}

/** What `encodeBlock` wrote of each term, passed over once. */
function readTerms(bytes: Buffer): Int32Array {
  const reader = new ByteReader(bytes);
  const terms = new Int32Array(reader.number() * width);
  const passText = (): void => {
    const length = reader.number();
    reader.at += length;
  };
  for (let term = 0; term < terms.length; term += width) {
    terms[term + sharedAt] = reader.number();
    const length = reader.number();
    terms[term + restAt] = reader.at;
    terms[term + restBytesAt] = length;
    reader.at += length;
    terms[term + wordsAt] = reader.at;
    for (let left = reader.number() >>> 1; left > 0; left -= 1) {
      reader.number();
      passText();
    }
    terms[term + countAt] = reader.number();
    // Lengths first: where the postings begin is known behind the last of them.
    terms[term + unitsAt] = reader.number();
    terms[term + positionsAt] = reader.number();
  }
  let at = reader.at;
  for (let term = 0; term < terms.length; term += width) {
    const positions = at + (terms[term + unitsAt] ?? 0);
    const end = positions + (terms[term + positionsAt] ?? 0);
    terms[term + unitsAt] = at;
    terms[term + positionsAt] = positions;
    terms[term + endAt] = end;
    at = end;
  }
  return terms;
}

/** How many letters a text has in common with another from a place in that on. */
function lettersInCommon(text: string, other: string, from: number): number {
  const most = Math.min(text.length, other.length - from);
  let letters = 0;
  while (letters < most && text.charCodeAt(letters) === other.charCodeAt(from + letters)) letters += 1;
  return letters;
}
