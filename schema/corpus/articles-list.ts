import type { ArticleHeader } from '../records/stored-article.ts';
import { citationsBySource, mentionsByActor } from '../table/annotations-of.ts';
import { optionalStringAt, stringAt } from '../table/item.ts';
import {
  afterAll,
  allArticlesPartition,
  articleList,
  articlePosition,
  numbersOfPosition,
  recordPartition,
} from '../table/keys.ts';
import type { CommonArticles } from './common-articles.ts';
import type { ArticleFilter, ArticleReference } from './corpus.ts';
import { type ReadEntries, tableEntries } from './entries.ts';
import { type List, lookaheadsOfEntries, type Narrowing } from './list.ts';
import { hasEntryIn, isOfState, referenceOf, type ServedArticle } from './served-articles.ts';
import type { TableReads } from './table-reads.ts';

/**
 * Articles by their day of publication, of the partition that a filter chooses and narrowed by what it does not settle.
 *
 * @param issues the entries of a publication's issues that the filter asks for, where they are all there
 */
export function articlesList(
  { query, articles }: Pick<TableReads, 'query' | 'articles'>,
  filter: ArticleFilter,
  { descending, issues }: { readonly descending: boolean; readonly issues: ReadEntries | null },
): List<ArticleReference> {
  const partition = articlePartitionOf(filter);
  const narrowing = issues === null ? narrowingOf(filter, partition) : null;

  /** Whether an article belongs to the list of the filter's partition. */
  async function isIn({ header }: ServedArticle): Promise<boolean> {
    const { actorSlug, sourceSlug, publicationSlug } = filter;
    if (actorSlug === undefined && sourceSlug === undefined) {
      return publicationSlug === undefined || header.publication?.slug === publicationSlug;
    }
    const document = await articles.load(header.slug);
    if (document === null) return false;
    return actorSlug === undefined
      ? citationsBySource(document).has(sourceSlug ?? '')
      : mentionsByActor(document).has(actorSlug);
  }

  return {
    read: issues ?? tableEntries(query, partition, articleList),
    prefix: articleList,
    descending,
    ...rangeOf(filter),
    ...(narrowing === null ? {} : { narrowing }),
    // An entry of another state than the one that this request shows tells the place only: then the article itself tells
    // whether it is in the list.
    nodeOf: async (entry, here) => {
      const article = await articles.served(stringAt(entry.item, 'slug'));
      if (article === null || !isOfNumbers(article.header, filter)) return null;
      if (isOfState(article, entry)) return referenceOf(article);
      if (hasEntryIn(article, here) || articlePosition(article.header) !== entry.position) return null;
      return (await isIn(article)) ? referenceOf(article) : null;
    },
  };
}

/** The articles that mention an actor and cite a source, narrowed by what else a filter says. */
export function articlesOfBoth(
  { query, articles }: Pick<TableReads, 'query' | 'articles'>,
  filter: ArticleFilter & { readonly actorSlug: string; readonly sourceSlug: string },
  descending: boolean,
): CommonArticles {
  const { actorSlug, sourceSlug, publicationSlug } = filter;
  const entriesOf = (partition: string) => ({ partition, read: tableEntries(query, partition, articleList) });
  return {
    lists: [entriesOf(recordPartition('ACTOR', actorSlug)), entriesOf(recordPartition('SOURCE', sourceSlug))],
    descending,
    ...rangeOf(filter),
    admits: narrowingOf(filter, recordPartition('ACTOR', actorSlug))?.admits ?? (() => true),
    isIn: async ({ header }) => {
      if (publicationSlug !== undefined && header.publication?.slug !== publicationSlug) return false;
      if (!isOfNumbers(header, filter)) return false;
      const document = await articles.load(header.slug);
      return (
        document !== null && mentionsByActor(document).has(actorSlug) && citationsBySource(document).has(sourceSlug)
      );
    },
  };
}

function articlePartitionOf(filter: ArticleFilter): string {
  if (filter.actorSlug !== undefined) return recordPartition('ACTOR', filter.actorSlug);
  if (filter.sourceSlug !== undefined) return recordPartition('SOURCE', filter.sourceSlug);
  if (filter.publicationSlug !== undefined) return recordPartition('PUBLICATION', filter.publicationSlug);
  return allArticlesPartition;
}

function rangeOf({ from, to }: ArticleFilter): { from?: string; to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to: `${to}${afterAll}` }) };
}

/** What of a filter the choice of a partition does not settle; null where nothing is left. */
function narrowingOf({ publicationSlug, volume, issue }: ArticleFilter, partition: string): Narrowing | null {
  const byPublication = publicationSlug !== undefined && partition !== recordPartition('PUBLICATION', publicationSlug);
  if (!byPublication && volume === undefined && issue === undefined) return null;
  return {
    lookaheads: lookaheadsOfEntries,
    admits: ({ item, position }) => {
      if (byPublication && optionalStringAt(item, 'publication') !== publicationSlug) return false;
      const numbers = numbersOfPosition(position);
      return (volume === undefined || numbers.volume === volume) && (issue === undefined || numbers.issue === issue);
    },
  };
}

function isOfNumbers(header: Pick<ArticleHeader, 'volume' | 'issue'>, { volume, issue }: ArticleFilter): boolean {
  return (volume === undefined || header.volume === volume) && (issue === undefined || header.issue === issue);
}
