import type { ArticleReference, Corpus, RecordOfCorpus } from '../../corpus/corpus.ts';
import type { MaybePromise } from '../../maybe-promise.ts';
import { builder } from '../builder.ts';
import { type CorpusList, corpusPage } from '../paging/corpus-page.ts';
import type { PageArguments } from '../paging/page-arguments.ts';
import { facetsOf } from './article-facets.ts';
import { checkDates } from './article-lists.ts';
import { articlesInYears } from './articles-in-years.ts';
import type { TimeSpan } from './time-span.ts';

/** The arguments of an actor's, or a source's, list of articles. */
export const publishedWithin = builder.args((t) => ({
  from: t.field({
    type: 'Date',
    description: 'Only articles published on or after this day, by the earliest possible date.',
  }),
  to: t.field({
    type: 'Date',
    description: 'Only articles published on or before this day, by the earliest possible date.',
  }),
}));

/**
 * A page of that list. Without days its count and its facets are stored.
 *
 * @throws CallerError BAD_USER_INPUT, BAD_PAGE, BAD_CURSOR
 */
export function articlesOfRecord(
  corpus: Corpus,
  record: RecordOfCorpus,
  listOf: (span: TimeSpan) => CorpusList<ArticleReference>,
  { from, to, ...page }: TimeSpan & PageArguments,
  countOfAll: () => MaybePromise<number>,
) {
  checkDates(from, to);
  const isNarrowed = from != null || to != null;
  return corpusPage(listOf({ from, to }), page, {
    nodeOf: (article) => article,
    totalCount: () => (isNarrowed ? articlesInYears(corpus, record, { from, to }) : countOfAll()),
    facets: (fields) => {
      const ofRecord = record.type === 'ACTOR' ? { actorSlug: record.slug } : { sourceSlug: record.slug };
      const filter = { ...ofRecord, from: from ?? undefined, to: to ?? undefined };
      return facetsOf(corpus, { filter, order: 'PUBLISHED_DESC' }, fields);
    },
  });
}
