import type { Corpus, ArticleFilter as CorpusFilter, ArticleOrder as CorpusOrder } from '../../corpus/corpus.ts';
import { CallerError } from '../../errors.ts';
import { builder } from '../builder.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { costs, isObject } from '../cost.ts';
import { ArticleOrder } from '../enums/article-order.ts';
import { ArticleFilter } from '../inputs/article-filter.ts';
import { checkedNumber, checkedText } from '../inputs/checked-input.ts';
import { facetedList, facetsOf } from '../lists/article-facets.ts';
import { checkDates } from '../lists/article-lists.ts';
import { articlesIdentity } from '../lists/articles-identity.ts';
import { articlesInYears } from '../lists/articles-in-years.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Article } from '../refs.ts';

builder.queryField('articles', (t) =>
  t.connection(
    {
      type: Article,
      description: 'The articles of the corpus.',
      args: {
        filter: t.arg({ type: ArticleFilter, description: 'Only those that match this.' }),
        orderBy: t.arg({ type: ArticleOrder, defaultValue: 'PUBLISHED_DESC', description: 'The order.' }),
      },
      extensions: costs({ opens: true, narrows: ({ filter, orderBy }) => isNarrowed(filter, orderBy) }),
      resolve: (_, { filter: given, orderBy, ...page }, { corpus }) => {
        const order = orderBy ?? 'PUBLISHED_DESC';
        const filter = checkedFilter(given ?? {}, order);
        return corpusPage(
          {
            identity: articlesIdentity(filter, order),
            load: (request) => corpus.articles(request, filter, order),
          },
          page,
          {
            nodeOf: (article) => article,
            totalCount: () => countOf(filter, corpus),
            facets: (fields) => facetsOf(corpus, { filter, order }, fields),
          },
        );
      },
    },
    ArticleConnection,
  ),
);

/** Whether a filter leaves out some of the entries that it makes the corpus read. */
function isNarrowed(filter: unknown, order: unknown): boolean {
  if (!isObject(filter)) return false;
  const given = (name: keyof CorpusFilter): boolean => filter[name] != null;
  if (order === 'INGESTED_DESC') return given('publicationSlug');
  if (given('volume') || given('issue')) return true;
  // Entries are of one of them.
  return (['publicationSlug', 'actorSlug', 'sourceSlug'] as const).filter(given).length > 1;
}

type GivenFilter = { readonly [Key in keyof CorpusFilter]: CorpusFilter[Key] | null };

function checkedFilter({ from, to, ingestedAfter, ...given }: GivenFilter, order: CorpusOrder): CorpusFilter {
  const filter: CorpusFilter = {
    publicationSlug: checkedText('publicationSlug', given.publicationSlug),
    volume: checkedNumber('volume', given.volume),
    issue: checkedNumber('issue', given.issue),
    actorSlug: checkedText('actorSlug', given.actorSlug),
    sourceSlug: checkedText('sourceSlug', given.sourceSlug),
    from: from ?? undefined,
    to: to ?? undefined,
    ingestedAfter: ingestedAfter ?? undefined,
  };
  checkOrder(filter, order);
  checkDates(filter.from, filter.to);
  const numbered = filter.volume ?? filter.issue;
  if (numbered !== undefined && filter.publicationSlug === undefined) {
    const name = filter.volume === undefined ? 'issue' : 'volume';
    throw new CallerError(
      'FILTER_UNSUPPORTED',
      `${name} (${numbered}) is a number of one publication: give publicationSlug with it.`,
    );
  }
  return filter;
}

/** What the list by time of ingestion does not hold is not looked for in all of it. */
function checkOrder({ publicationSlug: _, ingestedAfter, ...others }: CorpusFilter, order: CorpusOrder): void {
  if (order !== 'INGESTED_DESC') {
    if (ingestedAfter === undefined) return;
    throw new CallerError('FILTER_UNSUPPORTED', 'ingestedAfter needs the order INGESTED_DESC: give orderBy with it.');
  }
  const [name] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (name === undefined) return;
  throw new CallerError(
    'FILTER_UNSUPPORTED',
    `${name} does not go with the order INGESTED_DESC, which takes publicationSlug and ingestedAfter.`,
  );
}

/**
 * Counts are stored for the whole corpus and for one publication, actor or source, and of each by year; of other filters there
 * is none.
 */
async function countOf({ from, to, ...filter }: CorpusFilter, corpus: Corpus): Promise<number | null> {
  if (from !== undefined || to !== undefined) {
    const list = facetedList(filter);
    return list === undefined ? null : articlesInYears(corpus, list, { from, to });
  }
  const [only, ...others] = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (only === undefined) return (await corpus.totals()).articles;
  if (others.length > 0) return null;
  const { publicationSlug, actorSlug, sourceSlug } = filter;
  if (publicationSlug !== undefined) return (await corpus.publication(publicationSlug))?.counts.articles ?? 0;
  if (actorSlug !== undefined) return (await corpus.actor(actorSlug))?.counts.articles ?? 0;
  if (sourceSlug !== undefined) return (await corpus.source(sourceSlug))?.counts.articles ?? 0;
  return null;
}
