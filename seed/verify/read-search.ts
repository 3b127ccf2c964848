import type { BlockTerm } from '../../schema/search/block.ts';
import type { Columns } from '../../schema/search/columns.ts';
import type { SegmentName } from '../../schema/search/merge-segments.ts';
import { decodePostings } from '../../schema/search/postings.ts';
import { type Item, type Key, keyOf, optionalStringAt } from '../../schema/table/item.ts';
import {
  ownSegmentList,
  searchManifestKey,
  searchPartition,
  segmentKey,
  tombstoneList,
} from '../../schema/table/keys.ts';
import {
  blockFromItem,
  columnsFromItems,
  namesFromItem,
  ownSegmentFromItems,
  ownSegmentName,
  tombstoneName,
} from '../../schema/table/search-items.ts';
import { itemsOf, type SegmentInfo, searchManifestFromItem, switchedBy } from '../../schema/table/search-manifest.ts';
import { readable } from './readable.ts';
import { addColumns, addPosting, digestOfTerm, type SearchTally } from './search-tally.ts';
import { keyText, type VerifiedTable } from './verified-table.ts';

/** What the index of search holds of one attempt at an article, and counts. */
export interface FoundArticle extends SegmentName, SearchTally {
  /** How many merged segments hold it. */
  merged: number;
  /** Of its own segment; empty where it has none. */
  readonly keys: readonly Key[];
}

export interface FoundSearch {
  /** By `nameText`. */
  readonly articles: ReadonlyMap<string, FoundArticle>;
  /** Segments of the manifest that lack something, or cannot be read. */
  readonly broken: readonly string[];
  /** Segments that may be there: of the manifest, what it replaced, and what is being made. */
  readonly known: ReadonlySet<string>;
}

export const nameText = ({ slug, attempt }: SegmentName): string => `${slug}#${attempt}`;

/** How often the index is read that is merged meanwhile. */
const attempts = 5;
/** Some 400 KB. */
const blocksAtOnce = 16;

/** Reads the whole index of search, a few blocks at a time; null where it is merged all the time. */
export async function readSearch(table: VerifiedTable): Promise<FoundSearch | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const held = await table.partition(searchPartition);
    const item = held.find((one) => keyOf(one).sk === searchManifestKey.sk);
    const found = await readHeld(table, held, item);
    const now = (await table.items([searchManifestKey])).get(keyText(searchManifestKey));
    if (switchedBy(now) === switchedBy(item)) return found;
  }
  return null;
}

async function readHeld(table: VerifiedTable, held: readonly Item[], item: Item | undefined): Promise<FoundSearch> {
  const { segments, retired } = searchManifestFromItem(item);
  const holder = optionalStringAt(item ?? {}, 'holder');
  const articles = new Map<string, FoundArticle>();
  const gone = new Set(
    held.filter((one) => keyOf(one).sk.startsWith(tombstoneList)).map((one) => nameText(tombstoneName(one))),
  );
  const broken: string[] = [];
  for (const info of segments) if (!(await addSegment(table, info, gone, articles))) broken.push(info.id);
  const own = held.filter((one) => keyOf(one).sk.startsWith(ownSegmentList));
  for (const parts of Map.groupBy(own, (one) => nameText(ownSegmentName(one))).values()) {
    const [first] = parts;
    if (first !== undefined) addOwn(ownSegmentName(first), parts, gone, articles);
  }
  return {
    articles,
    broken,
    known: new Set([...segments, ...retired].map(({ id }) => id).concat(holder ?? [])),
  };
}

/** False where something of it is missing or cannot be read. */
async function addSegment(
  table: VerifiedTable,
  info: SegmentInfo,
  gone: ReadonlySet<string>,
  articles: Map<string, FoundArticle>,
): Promise<boolean> {
  const [blocks, columnParts, nameParts] = itemsOf(info);
  const read = async (what: 'BLOCK' | 'COLUMNS' | 'NAMES', from: number, count: number): Promise<Item[] | null> => {
    const keys = Array.from({ length: count }, (_, part) => segmentKey(info.id, what, from + part));
    const items = await table.items(keys);
    const found = keys.map((key) => items.get(keyText(key))).filter((item) => item !== undefined);
    return found.length === count ? found : null;
  };
  const [columnItems, nameItems] = [await read('COLUMNS', 0, columnParts), await read('NAMES', 0, nameParts)];
  const columns = readable(() => columnItems && columnsFromItems(columnItems));
  const names = readable(() => nameItems?.flatMap(namesFromItem));
  if (!columns || names?.length !== columns.articles) return false;
  const dead = new Set(info.dead);
  const counted = names.map((name, number): FoundArticle | null => {
    if (dead.has(number) || gone.has(nameText(name))) return null;
    const known = articles.get(nameText(name));
    const found = known ?? { ...name, postings: 0, sum: 0, merged: 0, keys: [] };
    found.merged += 1;
    articles.set(nameText(name), found);
    return found;
  });
  countColumns(columns, info.publications, counted);
  for (let from = 0; from < blocks; from += blocksAtOnce) {
    const items = await read('BLOCK', from, Math.min(blocksAtOnce, blocks - from));
    const terms = readable(() => items?.flatMap(blockFromItem));
    if (!terms) return false;
    for (const term of terms) countTerm(columns, term, counted);
  }
  return true;
}

function addOwn(
  name: SegmentName,
  parts: readonly Item[],
  gone: ReadonlySet<string>,
  articles: Map<string, FoundArticle>,
): void {
  const text = nameText(name);
  const known = articles.get(text);
  const keys = parts.map(keyOf);
  // Merged already, or gone: the next merge deletes it.
  if (known !== undefined || gone.has(text)) {
    if (known !== undefined) articles.set(text, { ...known, keys });
    return;
  }
  const found: FoundArticle = { ...name, postings: 0, sum: 0, merged: 0, keys };
  articles.set(text, found);
  const segment = readable(() => ownSegmentFromItems(parts));
  if (segment === null) return;
  const terms = readable(() => segment.terms());
  if (terms === null) return;
  countColumns(segment.columns, segment.publications, [found]);
  for (const term of terms) countTerm(segment.columns, term, [found]);
}

function countColumns(
  columns: Columns,
  publications: readonly string[],
  counted: readonly (FoundArticle | null)[],
): void {
  for (const [number, found] of counted.entries()) {
    if (found === null) continue;
    const lengths = columns.lengths.subarray(columns.firstUnits[number], columns.firstUnits[number + 1]);
    const publication = publications[(columns.publications[number] ?? 0) - 1] ?? '';
    addColumns(found, { date: columns.dates[number] ?? 0, publication, lengths });
  }
}

function countTerm(columns: Columns, { term, postings }: BlockTerm, counted: readonly (FoundArticle | null)[]): void {
  const digest = digestOfTerm(term);
  let number = 0;
  for (const { unit, positions } of decodePostings(postings)) {
    while ((columns.firstUnits[number + 1] ?? Number.POSITIVE_INFINITY) <= unit) number += 1;
    const found = counted[number];
    if (found != null) addPosting(found, digest, unit - (columns.firstUnits[number] ?? 0), positions);
  }
}
