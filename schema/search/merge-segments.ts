import type { BlockTerm, Fence } from './block.ts';
import { type Columns, columnBytes } from './columns.ts';
import { decodePostings, decodeUnits, type EncodedPostings, PostingsWriter } from './postings.ts';
import { BlockWriter, compareTerms, pieceBytes } from './segment.ts';

/** What a piece that is appended whole may make of the one before it: an item holds 400 KB. */
const mostPieceBytes = 300_000;

/** Which article of a segment, as which attempt published it. */
export interface SegmentName {
  readonly slug: string;
  readonly attempt: string;
}

/** A segment that is merged. */
export interface MergedInput {
  readonly columns: Columns;
  /** Slugs, in the order that `columns.publications` counts in. */
  readonly publications: readonly string[];
  /** Of its articles, in order. */
  readonly names: readonly SegmentName[];
  /** Numbers of articles that are left out. */
  readonly dead: ReadonlySet<number>;
  /** Sorted; a term that has much comes several times. */
  readonly terms: Iterable<BlockTerm>;
}

export interface MergedSegment {
  readonly columns: Columns;
  readonly publications: readonly string[];
  readonly names: readonly SegmentName[];
  readonly fences: readonly Fence[];
  /** Of blocks and columns. */
  readonly bytes: number;
}

/**
 * Merges segments into one that holds their articles in order, but for the dead ones.
 *
 * @param take is given each block of terms, in order
 */
export function mergeSegments(inputs: readonly MergedInput[], take: (block: Buffer) => void): MergedSegment {
  const { columns, publications, names, unitsOf } = mergedColumns(inputs);
  const fences: Fence[] = [];
  let bytes = columnBytes(columns.articles, columns.units);
  const blocks = new BlockWriter((block, fence) => {
    fences.push(fence);
    bytes += block.length;
    take(block);
  });
  const sources = inputs.flatMap(({ terms }, index) => {
    const rest = terms[Symbol.iterator]();
    const first = rest.next();
    const unitOf = unitsOf[index];
    return first.done === true || unitOf === undefined ? [] : [{ rest, unitOf, next: first.value as BlockTerm | null }];
  });
  for (;;) {
    let term: string | null = null;
    for (const { next } of sources) if (next !== null && (term === null || next.term < term)) term = next.term;
    if (term === null) break;
    const surfaces = new Set<string>();
    const pieces: PostingsWriter[] = [new PostingsWriter()];
    for (const source of sources) {
      while (source.next?.term === term) {
        for (const surface of source.next.surfaces) surfaces.add(surface);
        let piece = pieces.at(-1);
        const { units, positions } = source.next.postings;
        if (
          piece === undefined ||
          piece.bytes > pieceBytes ||
          (piece.count > 0 && piece.bytes + units.length + positions.length > mostPieceBytes)
        ) {
          piece = new PostingsWriter();
          pieces.push(piece);
        }
        append(source.next.postings, source.unitOf, piece);
        const following = source.rest.next();
        source.next = following.done === true ? null : following.value;
      }
    }
    const sorted = [...surfaces].sort(compareTerms);
    for (const piece of pieces) if (piece.count > 0) blocks.add({ term, surfaces: sorted, postings: piece.result() });
  }
  blocks.end();
  return { columns, publications, names, fences, bytes };
}

/**
 * Adds the postings of a segment to those of the segments before it.
 *
 * @param unitOf the number that a unit has in the merged one; -1 where it is left out
 */
function append(encoded: EncodedPostings, unitOf: Int32Array, to: PostingsWriter): void {
  const { units, frequencies } = decodeUnits(encoded);
  if (units.some((unit) => (unitOf[unit] ?? -1) < 0)) {
    for (const { unit, positions } of decodePostings(encoded)) {
      const merged = unitOf[unit] ?? -1;
      if (merged >= 0) to.add(merged, positions);
    }
    return;
  }
  for (const [index, unit] of units.entries()) to.addUnit(unitOf[unit] ?? -1, frequencies[index] ?? 0);
  to.addPositions(encoded.positions);
}

/** Articles and units one after the other, and which unit of each input has which number among them; -1 for none. */
function mergedColumns(inputs: readonly MergedInput[]) {
  const kept = inputs.flatMap(({ columns, dead }, input) =>
    Array.from({ length: columns.articles }, (_, article) => ({ input, columns, article })).filter(
      ({ article }) => !dead.has(article),
    ),
  );
  const publications = [...new Set(inputs.flatMap((input) => input.publications))].sort(compareTerms);
  const places = new Map(publications.map((slug, index) => [slug, index + 1]));
  const articles = kept.length;
  const unitsIn = (columns: Columns, article: number): number =>
    (columns.firstUnits[article + 1] ?? 0) - (columns.firstUnits[article] ?? 0);
  const units = kept.reduce((sum, { columns, article }) => sum + unitsIn(columns, article), 0);
  const merged: Columns = {
    articles,
    units,
    digests: new Uint32Array(articles * 2),
    dates: new Uint32Array(articles),
    publications: new Uint16Array(articles),
    firstUnits: new Uint32Array(articles + 1),
    lengths: new Uint8Array(units),
  };
  const unitsOf = inputs.map(({ columns }) => new Int32Array(columns.units).fill(-1));
  let next = 0;
  for (const [number, { input, columns, article }] of kept.entries()) {
    const first = columns.firstUnits[article] ?? 0;
    const count = unitsIn(columns, article);
    merged.digests.set(columns.digests.subarray(article * 2, article * 2 + 2), number * 2);
    merged.dates[number] = columns.dates[article] ?? 0;
    const publication = inputs[input]?.publications[(columns.publications[article] ?? 0) - 1];
    merged.publications[number] = publication === undefined ? 0 : (places.get(publication) ?? 0);
    merged.firstUnits[number] = next;
    merged.lengths.set(columns.lengths.subarray(first, first + count), next);
    const unitOf = unitsOf[input];
    for (let unit = 0; unit < count; unit += 1) unitOf?.fill(next + unit, first + unit, first + unit + 1);
    next += count;
  }
  merged.firstUnits[articles] = next;
  const names = kept.flatMap(({ input, article }) => inputs[input]?.names[article] ?? []);
  return { columns: merged, publications, names, unitsOf };
}
