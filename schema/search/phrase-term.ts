import { cutShort } from './bytes.ts';
import { type Interest, type Needed, postings, type Stretch } from './posting-list.ts';
import type { EncodedPostings } from './postings.ts';

/** Numbers at places of a unit. None is ever taken away: those of a later phrase or unit are greater. */
export const stamps = {
  numbers: new Int32Array(1_024),
  last: 0,

  /** Gives a number that none is greater than: as many behind it are free. */
  begin(needed: number): number {
    if (stamps.last > 2 ** 30) {
      stamps.numbers.fill(0);
      stamps.last = 0;
    }
    stamps.last += needed;
    return stamps.last - needed;
  },
};

/** In four bytes, the bits that say of each that its number goes on. As an integer with a sign: those above are allocated. */
const goesOn = 0x80808080 | 0;

/** A term that can stand at a place of a phrase: its postings in pieces, and how often it is needed in a unit. */
export interface PhraseWord {
  readonly pieces: readonly EncodedPostings[];
  readonly needed: Needed;
}

/** A term of a phrase in one segment: decoded is where it stands, and its positions are looked at unit by unit. */
export class PhraseTerm implements Stretch {
  /** In how many units it stands. */
  readonly count: number;
  readonly #pieces: readonly EncodedPostings[];
  readonly #needed: Needed;
  /** How many positions there are up to the end of each. */
  readonly #ends: number[] = [];
  /** Its postings among all that are decoded, and which of them it is at. */
  first = 0;
  end = 0;
  #at = 0;
  /** How many pieces were begun, and where positions of the last of these are read on. */
  #piece = 0;
  #bytes: Uint8Array = new Uint8Array();
  #byte = 0;
  /** How many positions are before that byte, and up to the end of the piece. */
  #passed = 0;
  #pieceEnd = 0;

  constructor({ pieces, needed }: PhraseWord) {
    this.#pieces = pieces;
    this.#needed = needed;
    this.count = pieces.reduce((sum, { count }) => sum + count, 0);
  }

  /** As `PostingList.add`. */
  decode(interest: Interest, marked: Uint8Array, mark: number): void {
    this.first = postings.length;
    let passed = 0;
    for (const piece of this.#pieces) {
      passed = postings.add(piece, interest, this.#needed, marked, mark, passed);
      this.#ends.push(passed);
    }
    this.end = postings.length;
    this.#at = this.first;
  }

  /** How often it stands in a unit. */
  #frequencyIn(unit: number): number {
    let at = this.#at;
    while (at < this.end && postings.unit(at) < unit) at += 1;
    this.#at = at;
    return at < this.end && postings.unit(at) === unit ? postings.frequency(at) : 0;
  }

  /**
   * Stamps the places of its positions in a unit, and says whether there are any: asked once of a unit, in their order.
   *
   * @param shift how far a place is from the position
   * @param least only places that are stamped so at least
   * @throws Error where the postings are cut
   */
  stamp(unit: number, shift: number, least: number, stamp: number): boolean {
    const frequency = this.#frequencyIn(unit);
    if (frequency === 0) return false;
    const passed = postings.passed(this.#at);
    if (passed !== this.#passed || passed >= this.#pieceEnd) this.#goTo(passed);
    const bytes = this.#bytes;
    let at = this.#byte;
    let { numbers } = stamps;
    let place = shift;
    let isAny = false;
    for (let left = frequency; left > 0; left -= 1) {
      let byte = bytes[at] ?? 0;
      at += 1;
      let step = byte & 127;
      for (let bits = 7; byte > 127; bits += 7) {
        byte = bytes[at] ?? 0;
        at += 1;
        step |= (byte & 127) << bits;
      }
      place = (place + step) | 0;
      if (place >= numbers.length) {
        stamps.numbers = new Int32Array(place * 2);
        stamps.numbers.set(numbers);
        ({ numbers } = stamps);
      }
      if ((numbers[place] ?? 0) >= least) {
        numbers[place] = stamp;
        isAny = true;
      }
    }
    if (at > bytes.length) throw cutShort();
    this.#byte = at;
    this.#passed += frequency;
    return isAny;
  }

  /** Goes to where so many positions were passed: those between are counted, four bytes at a time, and not read. */
  #goTo(passed: number): void {
    while (passed >= this.#pieceEnd) this.#begin();
    const bytes = this.#bytes;
    let left = passed - this.#passed;
    let at = this.#byte;
    if (left >= 4) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      while (left >= 4 && at + 4 <= bytes.length) {
        const more = view.getInt32(at, true) & goesOn;
        left -= 4 - (Math.imul(more >>> 7, 0x01010101) >>> 24);
        at += 4;
      }
    }
    for (; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1;
    this.#byte = at;
    this.#passed = passed;
  }

  /** The next piece. */
  #begin(): void {
    this.#bytes = this.#pieces[this.#piece]?.positions ?? this.#bytes;
    this.#passed = this.#pieceEnd;
    this.#pieceEnd = this.#ends[this.#piece] ?? Number.POSITIVE_INFINITY;
    this.#piece += 1;
    this.#byte = 0;
  }
}
