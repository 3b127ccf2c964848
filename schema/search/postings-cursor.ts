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
   * Goes to the next unit; false behind the last.
   *
   * @throws Error where the postings are cut
   */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left -= 1;
    const step = this.#number();
    this.unit += step >>> 1;
    this.frequency = (step & 1) === 0 ? 1 : this.#number();
    return true;
  }

  /** Passes the positions in this unit. Of every unit these are either passed or taken, once. */
  passPositions(): void {
    this.#passed += this.frequency;
  }

  /**
   * Adds the positions in this unit, ascending, to a list.
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

  #number(): number {
    const bytes = this.#units;
    const first = bytes[this.#at];
    if (first === undefined) throw tooShort();
    this.#at += 1;
    if (first < 128) return first;
    let value = first & 127;
    for (let shift = 7; ; shift += 7) {
      const byte = bytes[this.#at];
      if (byte === undefined) throw tooShort();
      this.#at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
}

const tooShort = (): Error => new Error('A stored search segment ends too early.');
