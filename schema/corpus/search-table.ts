import { dateNumber } from '../search/columns.ts';
import { highlightsOf } from '../search/highlights.ts';
import { parseQuery, type SearchQuery } from '../search/parse-query.ts';
import { type RankedUnit, type Ranking, type RankPlace, rank } from '../search/rank.ts';
import { segmentOf } from '../search/segment.ts';
import { searchUnitAt, unitPlace } from '../search/units.ts';
import { documentKey } from '../table/keys.ts';
import type { PageEdge, SearchFilter, SearchHit, SearchPage } from './corpus.ts';
import type { ItemLoader } from './item-loader.ts';
import {
  madeSegment,
  readSearchIndex,
  type SearchedSegment,
  type SearchedTable,
  SegmentGoneError,
} from './search-index.ts';
import { KeptSegments, type SearchMemory } from './search-memory.ts';
import { searchCursor } from './search-place.ts';

/** The table, how it is read consistently, and what other searches kept. */
export interface SearchTable extends Omit<SearchedTable, 'kept'> {
  readonly itemsAnew: ItemLoader;
  readonly searchMemory: SearchMemory;
}

export interface SearchRequest {
  /** 1 to 100. */
  readonly limit: number;
  /** The hit behind which the page begins. */
  readonly after: RankPlace | null;
  /** Whether `counts` are asked for. */
  readonly isCounted: boolean;
}

const nothing: SearchPage = {
  edges: [],
  hasNextPage: false,
  hasPreviousPage: false,
  startCursor: null,
  endCursor: null,
  counts: { publications: new Map(), years: new Map() },
};

/** How often hits of articles that were published meanwhile are replaced by what is served of them. */
const passes = 3;

/**
 * Answers a search. A hit counts only where the article's head, as this request sees it, names the attempt that its words
 * are of; of another attempt that the request shows, the hits are taken from its document.
 *
 * This module is loaded when the first search is asked: none of its errors may be told by its class outside of it.
 */
export async function searchTable(
  searched: SearchTable,
  text: string,
  filter: SearchFilter,
  request: SearchRequest,
): Promise<SearchPage> {
  const query = parseQuery(text);
  if (query.clauses.length === 0) return nothing;
  searched.searchMemory.kept ??= new KeptSegments();
  const table = { ...searched, kept: searched.searchMemory.kept };
  try {
    const segments = await readSearchIndex(table, query, filter, false);
    if (segments !== null) return await pageOf(table, segments, query, filter, request);
  } catch (error) {
    if (!(error instanceof SegmentGoneError)) throw error;
  }
  // What was merged stays for one more merge: this request saw an older manifest than that, or a replica that is behind.
  const anew = { ...table, items: table.itemsAnew };
  const segments = await readSearchIndex(anew, query, filter, true);
  if (segments === null) throw new SegmentGoneError('that the manifest names');
  return pageOf(anew, segments, query, filter, request);
}

async function pageOf(
  table: SearchedTable,
  segments: SearchedSegment[],
  query: SearchQuery,
  filter: SearchFilter,
  { limit, after, isCounted }: SearchRequest,
): Promise<SearchPage> {
  const rankFilter = {
    publication: filter.publicationSlug,
    from: filter.from === undefined ? undefined : dateNumber(filter.from),
    to: filter.to === undefined ? undefined : dateNumber(filter.to),
    actor: filter.actorSlug,
    source: filter.sourceSlug,
  };
  for (let pass = 1; ; pass += 1) {
    table.spending?.work(segments.reduce((sum, { columns }) => sum + columns.units, 0) * query.clauses.length);
    const ranking = rank(segments, query, rankFilter, { after, limit: limit + 1, isCounted });
    const named = await Promise.all(ranking.hits.map((hit) => nameOf(segments, hit)));
    const served = await Promise.all(
      named.map(async ({ slug, attempt }, index) => {
        // Asked for beside the head: usually it is what the head names.
        if (index < limit) table.items.load(documentKey(slug, attempt, 0)).catch(() => undefined);
        return (await table.articles.served(slug))?.attempt === attempt;
      }),
    );
    if (pass === passes || served.every(Boolean)) {
      const hits = ranking.hits.filter((_, index) => served[index] === true);
      return shownPage(table, ranking, segments, { hits, after, limit });
    }
    await replaceStale(
      table,
      segments,
      ranking.hits.filter((_, index) => served[index] !== true),
    );
  }
}

function nameOf(segments: readonly SearchedSegment[], { segment, article }: RankedUnit) {
  const found = segments[segment];
  if (found === undefined) throw new Error('A hit is of one of the segments.');
  return found.nameOf(article);
}

/** Takes out articles that are of no served attempt, and puts in what is served of them. */
async function replaceStale(table: SearchedTable, segments: SearchedSegment[], hits: readonly RankedUnit[]) {
  const known = new Set(
    (await Promise.all(segments.map(async (one) => (one.columns.articles === 1 ? one.nameOf(0) : null)))).map(
      (name) => name && `${name.slug}#${name.attempt}`,
    ),
  );
  for (const hit of hits) {
    const { slug } = await nameOf(segments, hit);
    segments[hit.segment]?.dead.add(hit.article);
    const article = await table.articles.served(slug);
    if (article === null || known.has(`${slug}#${article.attempt}`)) continue;
    known.add(`${slug}#${article.attempt}`);
    const document = await table.articles.load(slug);
    if (document !== null) segments.push(madeSegment(segmentOf(document, article.attempt)));
  }
}

async function shownPage(
  { articles }: SearchedTable,
  { found, counts }: Ranking,
  segments: readonly SearchedSegment[],
  { hits, after, limit }: { hits: readonly RankedUnit[]; after: RankPlace | null; limit: number },
): Promise<SearchPage> {
  const shown = await Promise.all(
    hits.slice(0, limit).map(async (hit): Promise<PageEdge<SearchHit> | null> => {
      const { slug } = await nameOf(segments, hit);
      const article = await articles.load(slug);
      const place = article && unitPlace(article, hit.unit);
      const unit = article && place && searchUnitAt(article, place);
      if (!article || !place || !unit) return null;
      const node = {
        article,
        section: place.is === 'SECTION' ? place.index : null,
        paragraph: place.is === 'PARAGRAPH' ? place.index : null,
        text: unit.text,
        score: hit.score,
        highlights: highlightsOf(unit, found),
      };
      return { cursor: searchCursor(hit), node };
    }),
  );
  const edges = shown.filter((edge) => edge !== null);
  return {
    edges,
    hasNextPage: hits.length > limit,
    hasPreviousPage: after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
    counts,
  };
}
