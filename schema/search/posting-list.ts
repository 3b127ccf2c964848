import { cutShort } from './bytes.ts';
import type { EncodedPostings } from './postings.ts';

/** Which units of a segment are of interest: those whose mark is at least so much. */
export interface Interest {
  /** By unit. */
  readonly marks: Uint8Array;
  readonly least: number;
}

/** How often a term has to stand in a unit, by the unit's packed length. */
export interface Needed {
  /** By unit. */
  readonly lengths: Uint8Array;
  readonly times: Int32Array;
}

/** Of each posting: its unit, the term's frequency there, and how many positions the term has in units before it. */
const width = 3;
const [frequencyAt, passedAt] = [1, 2];

/** Decoded postings, in memory that is used again: what is allocated outside of V8's heap has it collect garbage the earlier. */
class PostingList {
  length = 0;
  #numbers = new Int32Array(1_024 * width);

  unit(index: number): number {
    return this.#numbers[index * width] ?? 0;
  }

  frequency(index: number): number {
    return this.#numbers[index * width + frequencyAt] ?? 0;
  }

  passed(index: number): number {
    return this.#numbers[index * width + passedAt] ?? 0;
  }

  /**
   * Adds the postings in units of interest that have the term as often as is needed, and gives each of these units a mark. All
   * of a piece is decoded in one loop, what is of no interest in local variables alone: of common words that is most.
   *
   * @param marked may be the marks that tell what is of interest
   * @param passed how many positions the pieces before have; gives that of this one too
   * @throws Error where the postings are cut
   */
  add(
    { count, units: bytes }: EncodedPostings,
    { marks, least }: Interest,
    { lengths, times }: Needed,
    marked: Uint8Array,
    mark: number,
    passed = 0,
  ): number {
    this.#reserve(count);
    const numbers = this.#numbers;
    let place = this.length * width;
    let [at, unit, positions] = [0, 0, passed];
    for (let left = count; left > 0; left -= 1) {
      let byte = bytes[at] ?? 0;
      at += 1;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at] ?? 0;
        at += 1;
        step |= (byte & 127) << shift;
      }
      unit += step >>> 1;
      // 1, or the next byte where the lowest bit says so: of common words nobody could foretell which way a branch goes.
      const more = step & 1;
      byte = 1 + Math.imul(more, (bytes[at] ?? 0) - 1);
      at += more;
      let frequency = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at] ?? 0;
        at += 1;
        frequency |= (byte & 127) << shift;
      }
      if ((marks[unit] ?? 0) >= least && frequency >= (times[lengths[unit] ?? 0] ?? 0)) {
        marked[unit] = mark;
        numbers[place] = unit;
        numbers[place + frequencyAt] = frequency;
        numbers[place + passedAt] = positions;
        place += width;
      }
      positions += frequency;
    }
    if (at > bytes.length) throw cutShort();
    this.length = place / width;
    return positions;
  }

  #reserve(postings: number): void {
    const needed = (this.length + postings) * width;
    if (needed <= this.#numbers.length) return;
    const larger = new Int32Array(Math.max(needed, this.#numbers.length * 2));
    larger.set(this.#numbers.subarray(0, this.length * width));
    this.#numbers = larger;
  }
}

/** One for all searches, which are ranked one after the other. */
export const postings = new PostingList();

/** Some of the list. */
export interface Stretch {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
}
