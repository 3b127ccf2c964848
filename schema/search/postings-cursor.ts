import type { PositionList } from './position-list.ts';
import type { EncodedPostings } from './postings.ts';

/** In four bytes, the bits that say of each that its number goes on. As an integer with a sign: those above are allocated. */
const goesOn = 0x80808080 | 0;

/** Walks through the units of postings, without keeping those that were passed. */
export class PostingsCursor {
  /** The unit that it stands at, once `next` was true. */
  unit = 0;
  /** How often the term stands in it. */
  frequency = 0;
  readonly #units: Uint8Array;
  #at = 0;
  #left: number;
  readonly #positions: Uint8Array;
  /** The same, made when it is first needed. */
  #view: DataView | null = null;
  #positionsAt = 0;
  /** How many positions lie between there and those of this unit. */
  #passed = 0;
  /** How many positions of this unit were not taken. */
  #open = 0;

  constructor({ count, units, positions }: EncodedPostings) {
    this.#units = units;
    this.#left = count;
    this.#positions = positions;
  }

  /**
   * Goes to the next unit whose mark is at least so much, and passes the positions of those before it; false behind the last. What
   * is decoded of the many units between two wanted ones stays in local variables: most of a common word's postings are passed so.
   *
   * @param marks by unit
   * @throws Error where the postings are cut
   */
  next(marks: Uint8Array, least: number): boolean {
    const bytes = this.#units;
    let at = this.#at;
    let { unit } = this;
    let passed = this.#passed + this.#open;
    for (let left = this.#left; left > 0; left -= 1) {
      let step = bytes[at] ?? 0;
      at += 1;
      if (step > 127) {
        step &= 127;
        for (let shift = 7, byte = 128; byte > 127; shift += 7) {
          byte = bytes[at] ?? 0;
          at += 1;
          step |= (byte & 127) << shift;
        }
      }
      unit += step >>> 1;
      // 1, or the next byte where the lowest bit says so: of common words nobody could foretell which way a branch goes.
      const more = step & 1;
      let frequency = 1 + Math.imul(more, (bytes[at] ?? 0) - 1);
      at += more;
      if (frequency > 127) {
        frequency &= 127;
        for (let shift = 7, byte = 128; byte > 127; shift += 7) {
          byte = bytes[at] ?? 0;
          at += 1;
          frequency |= (byte & 127) << shift;
        }
      }
      if ((marks[unit] ?? 0) < least) {
        passed += frequency;
        continue;
      }
      if (at > bytes.length) throw tooShort();
      this.#at = at;
      this.#left = left - 1;
      this.#passed = passed;
      this.#open = frequency;
      this.unit = unit;
      this.frequency = frequency;
      return true;
    }
    if (at > bytes.length) throw tooShort();
    this.#left = 0;
    return false;
  }

  /**
   * Adds the positions in this unit, ascending, to a list: at most once of a unit that `next` gave.
   *
   * @param ends only positions that stand one place behind one of these are added
   * @throws Error where the postings are cut
   */
  takePositions(into: PositionList, ends: PositionList | null): void {
    const bytes = this.#positions;
    let at = this.#passed === 0 ? this.#positionsAt : this.#behindPassed();
    let position = 0;
    let end = 0;
    let wanted = ends === null ? 0 : behind(ends, 0);
    let left = this.frequency;
    // What is behind the last of them is passed as that of other units is.
    for (; left > 0 && wanted < nowhere; left -= 1) {
      let step = bytes[at] ?? 0;
      at += 1;
      if (step > 127) {
        step &= 127;
        for (let shift = 7, byte = 128; byte > 127; shift += 7) {
          byte = bytes[at] ?? 0;
          at += 1;
          step |= (byte & 127) << shift;
        }
      }
      position = (position + step) | 0;
      if (ends === null) {
        into.add(position);
        continue;
      }
      while (wanted < position) {
        end += 1;
        wanted = behind(ends, end);
      }
      if (wanted === position) into.add(position);
    }
    if (at > bytes.length) throw tooShort();
    this.#positionsAt = at;
    this.#passed = left;
    this.#open = 0;
  }

  /** Where the positions of this unit begin: those before are counted, four bytes at a time, and not read. */
  #behindPassed(): number {
    const { buffer, byteOffset, byteLength } = this.#positions;
    this.#view ??= new DataView(buffer, byteOffset, byteLength);
    const view = this.#view;
    let at = this.#positionsAt;
    let left = this.#passed;
    while (left >= 4 && at + 4 <= byteLength) {
      const more = view.getInt32(at, true) & goesOn;
      left -= 4 - (Math.imul(more >>> 7, 0x01010101) >>> 24);
      at += 4;
    }
    for (; left > 0; at += 1) if ((this.#positions[at] ?? 0) < 128) left -= 1;
    return at;
  }
}

/** Behind every position, and no number that has to be allocated, as Infinity has. */
const nowhere = 2 ** 30 - 1;

/** One place behind the end of that number; `nowhere` where there is none. */
const behind = (ends: PositionList, number: number): number => (number < ends.length ? ends.at(number) + 1 : nowhere);

const tooShort = (): Error => new Error('A stored search segment ends too early.');
