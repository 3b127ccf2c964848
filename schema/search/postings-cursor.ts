import type { EncodedPostings } from './postings.ts';

/** In four bytes, the bits that say of each that its number goes on. */
const goesOn = 0x80808080;

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
  #positionsAt = 0;
  /** How many positions lie between there and those of this unit. */
  #passed = 0;

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
    let passed = this.#passed;
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
      let frequency = 1;
      if ((step & 1) === 1) {
        frequency = bytes[at] ?? 0;
        at += 1;
        if (frequency > 127) {
          frequency &= 127;
          for (let shift = 7, byte = 128; byte > 127; shift += 7) {
            byte = bytes[at] ?? 0;
            at += 1;
            frequency |= (byte & 127) << shift;
          }
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
      this.unit = unit;
      this.frequency = frequency;
      return true;
    }
    if (at > bytes.length) throw tooShort();
    this.#left = 0;
    return false;
  }

  /**
   * Adds the positions in this unit, ascending, to a list; once, of every unit that `next` gave.
   *
   * @throws Error where the postings are cut
   */
  takePositions(into: number[]): void {
    const bytes = this.#positions;
    let at = this.#passed === 0 ? this.#positionsAt : this.#behindPassed();
    let position = 0;
    for (let left = this.frequency; left > 0; left -= 1) {
      let step = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at];
        if (byte === undefined) throw tooShort();
        at += 1;
        step |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      position += step >>> 0;
      into.push(position);
    }
    this.#positionsAt = at;
    this.#passed = 0;
  }

  /** Where the positions of this unit begin: those before are counted, four bytes at a time, and not read. */
  #behindPassed(): number {
    const { buffer, byteOffset, byteLength } = this.#positions;
    const view = new DataView(buffer, byteOffset, byteLength);
    let at = this.#positionsAt;
    let left = this.#passed;
    while (left >= 4 && at + 4 <= byteLength) {
      const more = view.getUint32(at, true) & goesOn;
      left -= more === 0 ? 4 : 4 - (Math.imul(more >>> 7, 0x01010101) >>> 24);
      at += 4;
    }
    for (; left > 0; at += 1) if ((this.#positions[at] ?? 0) < 128) left -= 1;
    return at;
  }
}

const tooShort = (): Error => new Error('A stored search segment ends too early.');
