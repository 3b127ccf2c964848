import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Fence } from '../search/block.ts';
import { UnreadableError } from './formats/unreadable-error.ts';
import { type Item, type Key, optionalStringAt } from './item.ts';
import { segmentKey } from './keys.ts';
import { namesInPart } from './search-items.ts';
import { listIn, numberIn, textIn } from './stored-tuple.ts';

/** A merged segment, as the manifest knows it. */
export interface SegmentInfo {
  readonly id: string;
  readonly articles: number;
  /** Of its blocks and columns. */
  readonly bytes: number;
  /** Of its blocks, in order. */
  readonly fences: readonly Fence[];
  /** How many items its columns are. */
  readonly columnParts: number;
  /** Slugs, in the order that its columns count in. */
  readonly publications: readonly string[];
  /** Numbers of articles that count no more, ascending. */
  readonly dead: readonly number[];
}

/** How many items a segment has that is read no more. */
export type RetiredSegment = Pick<SegmentInfo, 'id'> & { readonly items: RetiredItems };
type RetiredItems = readonly [blocks: number, columns: number, names: number];

/** Which merged segments a search reads. */
export interface SearchManifest {
  readonly segments: readonly SegmentInfo[];
  /** What the last merge took the place of: it can still be read, and the next merge deletes it. */
  readonly retired: readonly RetiredSegment[];
}

const noSegments: SearchManifest = { segments: [], retired: [] };

const currentForm = 1;

/** An item of DynamoDB has at most 400 KB; what one merge adds is some KB. Some 100,000 articles of 5 KB take so much. */
const mostManifestBytes = 350_000;

/** The list of merged segments has no room for more. Search goes on with what it has. */
export class SearchFullError extends Error {
  override readonly name = 'SearchFullError';

  constructor(bytes: number) {
    super(
      `The index of search takes in no more articles: its list of segments has ${bytes} bytes, and one item of the table holds 400 KB. Articles are published and found as before, but the newest not merged any more, so that searches get slower. For a corpus of this size, see "Search" in schema/table/GROWTH.md.`,
    );
  }
}

/** @throws SearchFullError */
export function checkManifestSize(bytes: number, most = mostManifestBytes): void {
  if (bytes > most) throw new SearchFullError(bytes);
}

/** As deflated JSON without names, behind a byte that says its form. */
export function manifestBody({ segments, retired }: SearchManifest): Buffer {
  const stored = [
    segments.map(({ id, articles, bytes, fences, columnParts, publications, dead }) => [
      id,
      articles,
      bytes,
      fences,
      columnParts,
      publications,
      dead,
    ]),
    retired.map(({ id, items }) => [id, items]),
  ];
  return Buffer.concat([Buffer.of(currentForm), deflateRawSync(JSON.stringify(stored))]);
}

/** @throws UnreadableError where a newer version of gloss wrote it; Error where it is damaged */
export function searchManifestFromItem(item: Item | undefined): SearchManifest {
  const body = item?.body?.B;
  if (body === undefined) return noSegments;
  if (body[0] !== currentForm) {
    throw new UnreadableError(
      'STORED_FORMAT_UNKNOWN',
      `The manifest of search is in form ${body[0]}; this version of gloss reads form ${currentForm}. Run the version that wrote it, or a later one.`,
    );
  }
  const [segments, retired] = listIn(JSON.parse(inflateRawSync(body.subarray(1)).toString('utf8')));
  return {
    segments: listIn(segments).map(segmentIn),
    retired: listIn(retired).map((stored) => {
      const [id, items] = listIn(stored);
      const [blocks = 0, columns = 0, names = 0] = listIn(items).map(numberIn);
      return { id: textIn(id), items: [blocks, columns, names] };
    }),
  };
}

function segmentIn(stored: unknown): SegmentInfo {
  const [id, articles, bytes, fences, columnParts, publications, dead] = listIn(stored);
  return {
    id: textIn(id),
    articles: numberIn(articles),
    bytes: numberIn(bytes),
    fences: listIn(fences).map((fence) => {
      const [first, lowest, highest] = listIn(fence);
      return [textIn(first), textIn(lowest), textIn(highest)];
    }),
    columnParts: numberIn(columnParts),
    publications: listIn(publications).map(textIn),
    dead: listIn(dead).map(numberIn),
  };
}

/** The merge that switched the manifest last; null where none did. */
export const switchedBy = (item: Item | undefined): string | null => optionalStringAt(item ?? {}, 'switched');

export const itemsOf = ({ fences, columnParts, articles }: SegmentInfo): RetiredItems => [
  fences.length,
  columnParts,
  Math.ceil(articles / namesInPart),
];

/** Every key of a merged segment. */
export function keysOfSegment({ id, items: [blocks, columns, names] }: RetiredSegment): Key[] {
  const keys = (what: Parameters<typeof segmentKey>[1], count: number): Key[] =>
    Array.from({ length: count }, (_, part) => segmentKey(id, what, part));
  return [...keys('BLOCK', blocks), ...keys('COLUMNS', columns), ...keys('NAMES', names)];
}
