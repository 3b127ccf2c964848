/** What a segment knows of each of its articles, in their order. */
export interface SegmentArticle {
  readonly slug: string;
  readonly attempt: string;
  /** ISO 8601, the earliest day of its publishing. */
  readonly date: string;
  /** Slug of its publication. */
  readonly publication: string | null;
  /** Of each unit the number of distinct terms. */
  readonly lengths: readonly number[];
}

/** The same in arrays, for units and articles by their number. */
export interface Columns {
  readonly articles: number;
  readonly units: number;
  /** `digestOf` of slug and attempt, its two halves. */
  readonly digests: Uint32Array;
  /** As numbers: 20171103. */
  readonly dates: Uint32Array;
  /** Places in the segment's list of publications, from 1 on; 0 where there is none. */
  readonly publications: Uint16Array;
  /** The number of each article's first unit, and that of all units at the end. */
  readonly firstUnits: Uint32Array;
  /** As `packLength`. */
  readonly lengths: Uint8Array;
}

const articleBytes = 4 + 4 + 4 + 2 + 4;

/** Bytes that the columns of so many articles and units have. */
export const columnBytes = (articles: number, units: number): number => 8 + articles * articleBytes + 4 + units;

/** The columns as one run of bytes, little-endian. */
export function encodeColumns({ articles, units, digests, dates, publications, firstUnits, lengths }: Columns): Buffer {
  const bytes = Buffer.alloc(columnBytes(articles, units));
  let at = bytes.writeUInt32LE(articles, 0);
  at = bytes.writeUInt32LE(units, at);
  for (const column of [digests, dates, firstUnits]) for (const value of column) at = bytes.writeUInt32LE(value, at);
  for (const value of publications) at = bytes.writeUInt16LE(value, at);
  bytes.set(lengths, at);
  return bytes;
}

/** @throws Error where they are cut */
export function decodeColumns(bytes: Uint8Array): Columns {
  // A copy, so that the arrays begin where their numbers may: at a multiple of 4.
  const { buffer } = new Uint8Array(bytes);
  const [articles = 0, units = 0] = new Uint32Array(buffer, 0, 2);
  if (buffer.byteLength !== columnBytes(articles, units)) throw new Error('A stored search segment is truncated.');
  let at = 8;
  const words = (length: number): Uint32Array => {
    const column = new Uint32Array(buffer, at, length);
    at += length * 4;
    return column;
  };
  const [digests, dates, firstUnits] = [words(articles * 2), words(articles), words(articles + 1)];
  const publications = new Uint16Array(buffer, at, articles);
  return {
    articles,
    units,
    digests,
    dates,
    firstUnits,
    publications,
    lengths: new Uint8Array(buffer, at + articles * 2),
  };
}

export function columnsOf(articles: readonly SegmentArticle[], publications: readonly string[]): Columns {
  const units = articles.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const places = new Map(publications.map((slug, index) => [slug, index + 1]));
  let first = 0;
  return {
    articles: articles.length,
    units,
    digests: Uint32Array.from(articles.flatMap(({ slug, attempt }) => digestOf(slug, attempt))),
    dates: Uint32Array.from(articles, ({ date }) => dateNumber(date)),
    publications: Uint16Array.from(articles, ({ publication }) => places.get(publication ?? '') ?? 0),
    firstUnits: Uint32Array.from([
      ...articles.map(({ lengths }) => {
        const start = first;
        first += lengths.length;
        return start;
      }),
      units,
    ]),
    lengths: Uint8Array.from(articles.flatMap(({ lengths }) => lengths.map(packLength))),
  };
}

/** A day, ISO 8601, as a number that sorts likewise: 20171103. */
export function dateNumber(date: string): number {
  return Number(date.replaceAll('-', ''));
}

const exactLengths = 192;
const lengthStep = 16;

/** A length in a byte: exact up to 191 terms, in steps of 16 beyond, up to 1,199. */
export function packLength(length: number): number {
  if (length < exactLengths) return length;
  return Math.min(exactLengths + Math.floor((length - exactLengths) / lengthStep), 255);
}

export function unpackLength(packed: number): number {
  return packed < exactLengths ? packed : exactLengths + (packed - exactLengths) * lengthStep;
}

/** Which article and attempt, in 64 bits: two halves of FNV-1a with different beginnings. */
export function digestOf(slug: string, attempt: string): readonly [number, number] {
  const text = `${slug}#${attempt}`;
  let [high, low] = [0x811c9dc5, 0x050c5d1f];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193) + high;
  }
  return [high >>> 0, low >>> 0];
}
