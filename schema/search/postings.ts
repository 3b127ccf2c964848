import { ByteReader, ByteWriter } from './bytes.ts';

/** Where a term stands: units of a segment, ascending, and in each the positions of its words, ascending. */
export interface Posting {
  readonly unit: number;
  readonly positions: readonly number[];
}

/** The postings of one term, or some of them, as stored: units and positions apart, since only phrases need the latter. */
export interface EncodedPostings {
  readonly count: number;
  readonly units: Uint8Array;
  readonly positions: Uint8Array;
}

/** Collects the postings of a term in the order of their units. */
export class PostingsWriter {
  #units = new ByteWriter();
  #positions = new ByteWriter();
  #count = 0;
  #last = 0;

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#units.length + this.#positions.length;
  }

  add(unit: number, positions: readonly number[]): void {
    this.addUnit(unit, positions.length);
    let before = 0;
    for (const position of positions) {
      this.#positions.number(position - before);
      before = position;
    }
  }

  /** A posting whose positions are added by themselves. */
  addUnit(unit: number, frequency: number): void {
    const step = unit - this.#last;
    this.#last = unit;
    // One occurrence is by far the most frequent number: the lowest bit says whether another number follows.
    this.#units.number(step * 2 + (frequency === 1 ? 0 : 1));
    if (frequency !== 1) this.#units.number(frequency);
    this.#count += 1;
  }

  /** Those of several postings, as encoded: they say nothing of the unit. */
  addPositions(encoded: Uint8Array): void {
    this.#positions.bytes(encoded);
  }

  result(): EncodedPostings {
    return { count: this.#count, units: this.#units.result(), positions: this.#positions.result() };
  }
}

/** The units of postings, and how often each has the term. */
export interface DecodedUnits {
  readonly units: Uint32Array;
  readonly frequencies: Uint32Array;
}

export function decodeUnits({ count, units: bytes }: EncodedPostings): DecodedUnits {
  const units = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  const reader = new ByteReader(bytes);
  let unit = 0;
  for (let index = 0; index < count; index += 1) {
    const step = reader.number();
    unit += step >>> 1;
    units[index] = unit;
    frequencies[index] = (step & 1) === 0 ? 1 : reader.number();
  }
  return { units, frequencies };
}

/** Whole postings. */
export function* decodePostings(encoded: EncodedPostings): Generator<Posting> {
  const { units, frequencies } = decodeUnits(encoded);
  const reader = new ByteReader(encoded.positions);
  for (const [index, unit] of units.entries()) {
    const positions: number[] = [];
    let position = 0;
    for (let left = frequencies[index] ?? 0; left > 0; left -= 1) {
      position += reader.number();
      positions.push(position);
    }
    yield { unit, positions };
  }
}
