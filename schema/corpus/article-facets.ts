import { type Item, numberAt, optionalStringAt } from '../table/item.ts';
import { articleList, recordPartition } from '../table/keys.ts';
import { type PeriodCount, yearsOf } from '../table/period-counter.ts';
import type {
  ArticleFacets,
  CorpusPublication,
  FacetedList,
  Page,
  PublicationCount,
  RecordOfCorpus,
} from './corpus.ts';
import { compareKeys, type SendQuery, tableEntries } from './entries.ts';
import { entriesOfPublishes, rangeOf } from './list.ts';

interface FacetSources {
  readonly query: SendQuery;
  /** The record of the list, or the totals of the corpus. */
  readonly recordOf: (list: FacetedList) => Promise<Item | null>;
  readonly publication: (slug: string) => Promise<CorpusPublication | null>;
  /** The first by name. */
  readonly publications: (limit: number) => Promise<Page<CorpusPublication>>;
}

/** Of so many publications at most: their records come in one batch. */
const mostPublications = 100;
/** So many entries of an actor or a source are looked through for its publications: one Query. */
const mostEntries = 500;

/**
 * The facets of a list. Years are counted in its record. So are publications where the list is all articles or those of one;
 * of an actor or a source they are counted in its entries, which is exact where these are as many as its record says.
 */
export async function articleFacets(sources: FacetSources, list: FacetedList): Promise<ArticleFacets> {
  // The totals travel with the records of publications.
  if (list === null) sources.publications(mostPublications).catch(() => undefined);
  const record = await sources.recordOf(list);
  if (record === null) return { publications: [], years: [] };
  return {
    publications: await publicationsOf(sources, list, numberAt(record, 'articles')),
    years: countedYears(record)?.toReversed() ?? null,
  };
}

/** Articles of a record, or of the corpus, by year, the oldest first; null of one that an older build wrote, which counted no years. */
export function countedYears(record: Item): readonly PeriodCount[] | null {
  const years = yearsOf(record);
  return sumOf(years) === numberAt(record, 'articles') ? years : null;
}

async function publicationsOf(
  sources: FacetSources,
  list: FacetedList,
  articles: number,
): Promise<readonly PublicationCount[] | null> {
  if (articles === 0) return [];
  if (list === null) {
    const { edges, hasNextPage } = await sources.publications(mostPublications);
    return hasNextPage ? null : inOrder(edges.map(({ node }) => countOf(node, node.counts.articles)));
  }
  if (list.type === 'PUBLICATION') {
    const publication = await sources.publication(list.slug);
    return publication && [countOf(publication, articles)];
  }
  const counts = articles > mostEntries ? null : await countedInEntries(sources, list, articles);
  if (counts === null || counts.size > mostPublications) return null;
  const found = await Promise.all(
    [...counts].map(async ([slug, count]) => {
      const publication = await sources.publication(slug);
      return publication && countOf(publication, count);
    }),
  );
  const known = found.filter((one) => one !== null);
  return known.length === found.length ? inOrder(known) : null;
}

/** The articles of each publication, by its slug; null where the entries are not as many as the record counts. */
async function countedInEntries(
  { query }: FacetSources,
  { type, slug }: RecordOfCorpus,
  articles: number,
): Promise<ReadonlyMap<string, number> | null> {
  const read = tableEntries(query, recordPartition(type, slug), articleList);
  const range = rangeOf({ prefix: articleList }, null, false);
  const { entries, next } = await read({ ...range, ascending: false, limit: articles + entriesOfPublishes });
  // Of an article that is published anew there are two at one place.
  const places = new Map(entries.map(({ item, position }) => [position, optionalStringAt(item, 'publication')]));
  if (next !== null || places.size !== articles) return null;
  const counts = new Map<string, number>();
  for (const publication of places.values()) {
    if (publication !== null) counts.set(publication, (counts.get(publication) ?? 0) + 1);
  }
  return counts;
}

const countOf = ({ slug, name }: CorpusPublication, count: number): PublicationCount => ({ slug, name, count });

function inOrder(counts: readonly PublicationCount[]): PublicationCount[] {
  return counts.toSorted((left, right) => right.count - left.count || compareKeys(left.name, right.name));
}

const sumOf = (counts: readonly PeriodCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
