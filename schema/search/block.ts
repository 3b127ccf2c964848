import { ByteReader, ByteWriter } from './bytes.ts';
import type { EncodedPostings } from './postings.ts';

/** A term of a segment, with its postings or some of them. */
export interface BlockTerm {
  readonly term: string;
  /** The words of the text that it stands for, sorted. */
  readonly surfaces: readonly string[];
  readonly postings: EncodedPostings;
}

/** Which terms a block can hold: its first one, and the first and last of their surfaces. */
export type Fence = readonly [first: string, lowestSurface: string, highestSurface: string];

/** Terms, sorted, as one run of bytes: first all that tells where their postings are, then those. */
export function encodeBlock(terms: readonly BlockTerm[]): Buffer {
  const head = new ByteWriter();
  const data = new ByteWriter();
  head.number(terms.length);
  let before = '';
  for (const { term, surfaces, postings } of terms) {
    addText(head, term, before);
    before = term;
    const others = surfaces.filter((surface) => surface !== term);
    // The lowest bit says whether the term is a word of the text itself.
    head.number(others.length * 2 + (others.length === surfaces.length ? 0 : 1));
    for (const surface of others) addText(head, surface, term);
    head.number(postings.count);
    head.number(postings.units.length);
    head.number(postings.positions.length);
    data.bytes(postings.units);
    data.bytes(postings.positions);
  }
  return Buffer.concat([head.result(), data.result()]);
}

/** A text, as what it shares with one that the reader knows, and the rest. */
function addText(to: ByteWriter, value: string, known: string): void {
  let shared = 0;
  const most = Math.min(value.length, known.length);
  while (shared < most && value.charCodeAt(shared) === known.charCodeAt(shared)) shared += 1;
  // No character of two code units is cut: UTF-8 has no halves.
  if (shared > 0 && isHighSurrogate(value.charCodeAt(shared - 1))) shared -= 1;
  const rest = Buffer.from(value.slice(shared));
  to.number(shared);
  to.number(rest.length);
  to.bytes(rest);
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** The terms of a block; their postings are parts of it, not copies. */
export function decodeBlock(bytes: Uint8Array): BlockTerm[] {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const heads: { term: string; surfaces: string[]; count: number; units: number; positions: number }[] = [];
  let term = '';
  for (let index = 0; index < count; index += 1) {
    term = reader.text(term);
    const surfaces: string[] = [];
    const packed = reader.number();
    if ((packed & 1) === 1) surfaces.push(term);
    for (let left = packed >>> 1; left > 0; left -= 1) surfaces.push(reader.text(term));
    heads.push({ term, surfaces, count: reader.number(), units: reader.number(), positions: reader.number() });
  }
  return heads.map(({ count: number, units, positions, ...named }) => ({
    ...named,
    postings: { count: number, units: reader.bytes(units), positions: reader.bytes(positions) },
  }));
}

export function fenceOf(terms: readonly BlockTerm[]): Fence {
  const [first] = terms;
  if (first === undefined) throw new Error('A block without terms has no fence.');
  let lowest: string | null = null;
  let highest = '';
  for (const { surfaces } of terms) {
    for (const surface of surfaces) {
      if (lowest === null || surface < lowest) lowest = surface;
      if (surface > highest) highest = surface;
    }
  }
  return [first.term, lowest ?? '', highest];
}

/**
 * The numbers of the blocks that hold a term, if any does: all that begin with it, since it goes on from one to the next only
 * in pieces that are larger than any block of several terms; else the one that it sorts into.
 */
export function blocksOfTerm(fences: readonly Fence[], term: string): number[] {
  // The last whose first term is not beyond.
  let low = 0;
  let high = fences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((fences[middle]?.[0] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  const numbers: number[] = [];
  do {
    low -= 1;
    if (low >= 0) numbers.unshift(low);
  } while (fences[low]?.[0] === term && fences[low - 1]?.[0] === term);
  return numbers;
}

/** The numbers of the blocks that can hold terms for words with a beginning. */
export function blocksOfPrefix(fences: readonly Fence[], prefix: string): number[] {
  const end = `${prefix}\u{10FFFF}`;
  return fences.flatMap(([, lowest, highest], number) => (highest >= prefix && lowest < end ? [number] : []));
}
