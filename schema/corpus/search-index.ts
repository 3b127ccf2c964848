import { blocksOfPrefix, blocksOfTerm } from '../search/block.ts';
import { BlockReader } from '../search/block-reader.ts';
import { type Columns, columnsOf, digestOf } from '../search/columns.ts';
import type { SegmentName } from '../search/merge-segments.ts';
import { NamedArticles } from '../search/named-articles.ts';
import { type OpenSegment, openSegment, type TermReader } from '../search/open-segment.ts';
import type { SearchQuery, Slot } from '../search/parse-query.ts';
import { type ArticleSegment, filterTerms } from '../search/segment.ts';
import type { Spending } from '../spending.ts';
import { bodyBytes } from '../table/document.ts';
import { type Item, keyOf } from '../table/item.ts';
import { searchManifestKey, searchPartition, segmentKey, tombstoneList } from '../table/keys.ts';
import type { OwnSegment } from '../table/own-segment.ts';
import {
  bytesOfBlock,
  columnsFromItems,
  namesFromItem,
  namesInPart,
  ownSegmentsIn,
  tombstoneName,
} from '../table/search-items.ts';
import type { SegmentInfo } from '../table/search-manifest.ts';
import type { SearchFilter } from './corpus.ts';
import type { SendQuery } from './entries.ts';
import type { ItemLoader } from './item-loader.ts';
import type { KeptSegments } from './search-memory.ts';
import type { ServedArticles } from './served-articles.ts';

/** The table as a search reads it. */
export interface SearchedTable {
  readonly query: SendQuery;
  readonly items: ItemLoader;
  /** As the request sees them. */
  readonly articles: ServedArticles;
  readonly spending?: Spending | undefined;
  readonly kept: KeptSegments;
}

/** A segment as far as a query reads it, and the names of its articles. */
export interface SearchedSegment extends OpenSegment {
  readonly dead: Set<number>;
  nameOf(article: number): Promise<SegmentName>;
}

/** What reading takes, in steps of `Spending.work`: of a byte that is inflated, of one that is only looked through. */
const [inflatedByteSteps, byteSteps] = [2, 0.25];

/**
 * Every segment, as far as the words of a query stand in it: one Query, and one batch for each 100 items. Null where a
 * segment was merged and deleted meanwhile.
 */
export async function readSearchIndex(
  table: SearchedTable,
  query: SearchQuery,
  filter: SearchFilter,
  consistent: boolean,
): Promise<SearchedSegment[] | null> {
  const held = await searchItems(table, consistent);
  table.spending?.work(held.reduce((bytes, item) => bytes + bodyBytes(item), 0) * inflatedByteSteps);
  const manifest = table.kept.manifest(held.find((item) => keyOf(item).sk === searchManifestKey.sk));
  const wanted = wantedOf(query, filter);
  // Together, since the heads of articles that stand by themselves fit into the batch of what merged segments hold.
  const [own, merged] = await Promise.all([
    Promise.all(table.kept.own(ownSegmentsIn(held)).map((segment) => ownArticle(table, ownSegment(segment), query))),
    Promise.all(manifest.segments.map((info) => readSegment(table, info, wanted))),
  ]);
  const gone = new NamedArticles([
    ...ofList(held, tombstoneList).map(tombstoneName),
    ...own.flatMap(({ replaced }) => (replaced === null ? [] : [replaced])),
  ]);
  const segments: SearchedSegment[] = [];
  for (const [index, info] of manifest.segments.entries()) {
    const found = merged[index];
    if (found == null) return null;
    segments.push(mergedSegment(table, info, found, gone));
  }
  // What was just merged may still stand by itself: it counts once.
  const inSegments = namesIn(
    segments,
    own.flatMap(({ name, served }) => [name, ...(served === null ? [] : [{ slug: name.slug, attempt: served }])]),
  );
  const alone = own.filter(({ segment, name }) => gone.numbersIn(segment.columns).length === 0 && !inSegments(name));
  // Of what is served in another attempt, that one's words are usually there; else its document is searched later.
  const isStale = ({ name, served }: OwnArticle): boolean =>
    served === null ||
    (served !== name.attempt &&
      (alone.some((other) => other.name.slug === name.slug && other.name.attempt === served) ||
        inSegments({ slug: name.slug, attempt: served })));
  return [...segments, ...alone.filter((one) => !isStale(one)).map(({ segment }) => segment)];
}

/** Tells of each of some articles whether a segment holds it, with one look at the columns for all of them. */
function namesIn(segments: readonly SearchedSegment[], names: readonly SegmentName[]): (name: SegmentName) => boolean {
  const asked = new NamedArticles(names);
  const held = new Set<string>();
  for (const { columns, dead } of segments) {
    for (const number of asked.numbersIn(columns)) {
      if (!dead.has(number)) held.add(columns.digests.subarray(number * 2, number * 2 + 2).join());
    }
  }
  return ({ slug, attempt }) => held.has(digestOf(slug, attempt).join());
}

/** An article that has a segment of its own. */
interface OwnArticle {
  readonly segment: SearchedSegment;
  readonly name: SegmentName;
  /** The attempt that the request shows; null where it shows none. */
  readonly served: string | null;
  /** What the served attempt took the place of: that may not yet be said to be gone. */
  readonly replaced: SegmentName | null;
}

/**
 * Looks at the head of an article that may have hits, so that a publish that is under way takes a search no further request
 * once these are found.
 */
async function ownArticle(
  { articles }: SearchedTable,
  segment: SearchedSegment,
  query: SearchQuery,
): Promise<OwnArticle> {
  const name = await segment.nameOf(0);
  if (!mayMatch(segment, query)) return { segment, name, served: name.attempt, replaced: null };
  const article = await articles.served(name.slug);
  const replaced = article?.attempt === name.attempt ? article.replaced : null;
  return {
    segment,
    name,
    served: article?.attempt ?? null,
    replaced: replaced === null ? null : { slug: name.slug, attempt: replaced },
  };
}

/** Whether there is some word for each place of a query. */
function mayMatch(segment: OpenSegment, { clauses }: SearchQuery): boolean {
  const isThere = ({ terms, prefix }: Slot): boolean =>
    terms.some((term) => segment.postingsOf(term).length > 0) ||
    (prefix !== null && segment.completionsOf(prefix).length > 0);
  return clauses.every((clause) => clause.some((run) => run.every(isThere)));
}

interface OneArticle extends Pick<OwnSegment, 'columns' | 'publications' | 'names'> {
  readonly reader: TermReader;
}

/** An article's own segment. */
function ownSegment({ columns, publications, names, reader }: OneArticle): SearchedSegment {
  const dead = new Set<number>();
  return {
    ...openSegment({ columns, publications, dead }, [reader]),
    dead,
    nameOf: async (article) => nameAt(names, article),
  };
}

/** The same, just made. */
export function madeSegment({ article, terms }: ArticleSegment): SearchedSegment {
  const publications = article.publication === null ? [] : [article.publication];
  const reader: TermReader = {
    postingsOf: (wanted) => terms.flatMap(({ term, postings }) => (term === wanted ? [postings] : [])),
    completionsOf: (prefix) =>
      terms.flatMap(({ term, surfaces }) => (surfaces.some((word) => word.startsWith(prefix)) ? [term] : [])),
  };
  return ownSegment({ columns: columnsOf([article], publications), publications, names: [article], reader });
}

async function searchItems({ query }: SearchedTable, ConsistentRead: boolean): Promise<Item[]> {
  const held: Item[] = [];
  let startKey: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: searchPartition } },
      ConsistentRead,
      ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
    });
    held.push(...Items);
    startKey = LastEvaluatedKey;
  } while (startKey !== undefined);
  return held;
}

const ofList = (held: readonly Item[], list: string): Item[] => held.filter((item) => keyOf(item).sk.startsWith(list));

interface Wanted {
  readonly terms: readonly string[];
  readonly prefixes: readonly string[];
}

function wantedOf({ clauses }: SearchQuery, { actorSlug, sourceSlug }: SearchFilter): Wanted {
  const slots = clauses.flat(2);
  return {
    terms: [...slots.flatMap(({ terms }) => terms), ...filterTerms(actorSlug, sourceSlug)],
    prefixes: slots.flatMap(({ prefix }) => prefix ?? []),
  };
}

interface ReadSegment {
  readonly columns: Columns;
  readonly blocks: readonly BlockReader[];
}

async function readSegment(
  table: SearchedTable,
  { id, fences, columnParts }: SegmentInfo,
  { terms, prefixes }: Wanted,
): Promise<ReadSegment | null> {
  const numbers = new Set([
    ...terms.flatMap((term) => blocksOfTerm(fences, term)),
    ...prefixes.flatMap((prefix) => blocksOfPrefix(fences, prefix)),
  ]);
  const ordered = [...numbers].sort((one, other) => one - other);
  const [columns, blocks] = await Promise.all([
    readColumns(table, id, columnParts),
    Promise.all(ordered.map((number) => readBlock(table, id, number))),
  ]);
  const there = blocks.filter((block) => block !== null);
  return columns === null || there.length < blocks.length ? null : { columns, blocks: there };
}

/** Null where a part of them is gone. */
async function readColumns(
  { items, spending, kept }: SearchedTable,
  id: string,
  parts: number,
): Promise<Columns | null> {
  const known = kept.columns.get(id, 0);
  if (known !== undefined) return known;
  const found = await Promise.all(
    Array.from({ length: parts }, (_, part) => items.load(segmentKey(id, 'COLUMNS', part))),
  );
  const there = found.filter((item) => item !== null);
  if (there.length < parts) return null;
  spending?.work(there.reduce((bytes, item) => bytes + bodyBytes(item), 0) * byteSteps);
  const columns = columnsFromItems(there);
  kept.columns.set(id, 0, columns);
  return columns;
}

/** Null where it is gone. */
async function readBlock(
  { items, spending, kept }: SearchedTable,
  id: string,
  number: number,
): Promise<BlockReader | null> {
  const known = kept.blocks.get(id, number);
  if (known !== undefined) return known;
  const item = await items.load(segmentKey(id, 'BLOCK', number));
  if (item === null) return null;
  spending?.work(bodyBytes(item) * byteSteps);
  const block = new BlockReader(bytesOfBlock(item));
  kept.blocks.set(id, number, block);
  return block;
}

function mergedSegment(
  { items, kept }: SearchedTable,
  { id, publications, dead: known }: SegmentInfo,
  { columns, blocks }: ReadSegment,
  gone: NamedArticles,
): SearchedSegment {
  const dead = new Set([...known, ...gone.numbersIn(columns)]);
  const readNames = async (part: number): Promise<readonly SegmentName[]> => {
    const known = kept.names.get(id, part);
    if (known !== undefined) return known;
    const item = await items.load(segmentKey(id, 'NAMES', part));
    if (item === null) throw new SegmentGoneError(id);
    // Another hit of these articles may have been first.
    const names = kept.names.get(id, part) ?? namesFromItem(item);
    kept.names.set(id, part, names);
    return names;
  };
  return {
    ...openSegment({ columns, publications, dead }, blocks),
    dead,
    nameOf: async (article) => {
      const names = await readNames(Math.floor(article / namesInPart));
      return nameAt(names, article % namesInPart);
    },
  };
}

/** A segment was merged and deleted while it was read. */
export class SegmentGoneError extends Error {
  override readonly name = 'SegmentGoneError';

  constructor(id: string) {
    super(`The search segment ${id} is not whole. Run: npm run verify -- --table TABLE --repair`);
  }
}

function nameAt(names: readonly SegmentName[], article: number): SegmentName {
  const name = names[article];
  if (name === undefined) throw new Error(`A search segment has no article number ${article}.`);
  return name;
}
