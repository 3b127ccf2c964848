import { UnreadableError } from '../table/formats/unreadable-error.ts';
import { articleList, citationList, totalsKey } from '../table/keys.ts';
import { checkLayout } from '../table/layout.ts';
import { monthsOf } from '../table/period-counter.ts';
import { totalsOf } from '../table/record.ts';
import { articleFacets, countedYears } from './article-facets.ts';
import { articlesList, articlesOfBoth } from './articles-list.ts';
import { createCitedWorks } from './cited-works.ts';
import { readCommonPage } from './common-articles.ts';
import type { Corpus, CorpusActor, FacetedList, PageRequest } from './corpus.ts';
import { countedList } from './counted-list.ts';
import { countsByDay } from './counts-by-day.ts';
import { ingestedList } from './ingested-list.ts';
import { articlesInIssue, issueEntries } from './issues-of-publication.ts';
import { keptRevision, keptRevisions } from './kept-revisions.ts';
import { readPage } from './list.ts';
import { type CitationsOf, readCitations, readMentions } from './listed-annotations.ts';
import { actorOf, listedRecord, publicationOf, recordReader, sourceOf } from './listed-records.ts';
import { namesList } from './names-list.ts';
import { cooccurrencesInArticle, newestCooccurrences } from './newest-articles.ts';
import { createOnce } from './once.ts';
import { relatedArticles } from './related-articles.ts';
import { searchPlaceOf } from './search-place.ts';
import { type CorpusOptions, createTableReads } from './table-reads.ts';

/** The corpus in DynamoDB, for one request. */
export function createCorpus(options: CorpusOptions): Corpus {
  const reads = createTableReads(options);
  const { items, articles } = reads;
  const once = createOnce();
  const citedWorks = createCitedWorks(reads);

  const citations = (list: CitationsOf, request: PageRequest) =>
    once(['citations', list, request], () => readCitations(reads, list, request));

  const recordOf = async (of: FacetedList) => {
    if (of !== null) return listedRecord(reads, of.type, of.slug);
    const totals = await items.load(totalsKey);
    checkLayout(totals ?? undefined);
    return totals;
  };

  const corpus: Corpus = {
    article: articles.whole,
    load: ({ slug }) => articles.load(slug),

    revisions: (slug) =>
      once(['revisions', slug], async () => {
        const current = await articles.current(slug);
        return current === null ? [] : keptRevisions(reads, slug, current);
      }),
    revision: (slug, revision) =>
      once(['revision', slug, revision], async () => {
        const current = await articles.current(slug);
        if (current === null || current.revision !== revision)
          return current && keptRevision(reads, slug, current, revision);
        const article = await articles.load(slug);
        return article && { article };
      }),

    articlesInIssue: (publicationSlug, volume, issue) =>
      once(['issue', publicationSlug, volume, issue], () => articlesInIssue(reads, publicationSlug, volume, issue)),
    articlesAt: (url) => once(['at', url], () => citedWorks.articlesAt(url)),
    citedArticles: citedWorks.citedArticles,
    citedBy: (work, request) => once(['cited by', work.slug, request], () => citedWorks.citedBy(work, request)),

    articles: (request, filter, order) =>
      once(['articles', request, filter, order], async () => {
        if (order === 'INGESTED_DESC') return readPage(ingestedList(reads, filter), request);
        const { actorSlug, sourceSlug } = filter;
        if (actorSlug !== undefined && sourceSlug !== undefined) {
          const both = articlesOfBoth(reads, { ...filter, actorSlug, sourceSlug }, order === 'PUBLISHED_DESC');
          return readCommonPage(reads, both, request);
        }
        const issues = await issueEntries({ ...reads, once }, filter);
        const list = articlesList(reads, filter, { descending: order === 'PUBLISHED_DESC', issues });
        return readPage(list, request);
      }),

    actors: (request, filter, order) =>
      once(['actors', request, filter, order], () => {
        if (order === 'COUNT_DESC') return readPage(countedList(reads, 'ACTOR', actorOf, filter.kind), request);
        const { kind } = filter;
        const keep = (actor: CorpusActor): boolean => kind === undefined || actor.kind === kind;
        return readPage(namesList(reads, 'ACTOR', actorOf, filter, keep), request);
      }),
    sources: (request, filter, order) =>
      once(['sources', request, filter, order], () => {
        if (order === 'COUNT_DESC') return readPage(countedList(reads, 'SOURCE', sourceOf), request);
        return readPage(namesList(reads, 'SOURCE', sourceOf, filter), request);
      }),
    publications: (request) =>
      once(['publications', request], () => readPage(namesList(reads, 'PUBLICATION', publicationOf), request)),

    actor: recordReader(reads, 'ACTOR', actorOf),
    source: recordReader(reads, 'SOURCE', sourceOf),
    publication: recordReader(reads, 'PUBLICATION', publicationOf),

    actorMentions: (slug, request, kind) =>
      once(['mentions', slug, request, kind], () => readMentions(reads, { slug, kind }, request)),
    actorCitations: (slug, request) => citations({ type: 'ACTOR', slug, prefix: citationList }, request),
    sourceCitations: (slug, request) => citations({ type: 'SOURCE', slug, prefix: articleList }, request),

    cooccurrences: ({ slug }) => once(['cooccurrences in', slug], () => cooccurrencesInArticle(reads, slug)),
    newestCooccurrences: (of) => once(['cooccurrences', of], () => newestCooccurrences(reads, of)),
    relatedArticles: (slug, mentioned) =>
      once(['related', slug], () => relatedArticles({ ...corpus, ...reads }, slug, mentioned)),
    countsByMonth: async ({ type, slug }) => {
      const item = await listedRecord(reads, type, slug);
      return item === null ? [] : monthsOf(item);
    },
    countsByDay: (of, from, to) => once(['days', of, from, to], () => countsByDay(reads, of, { from, to })),
    search: (text, { limit, cursor, isCounted }, filter) =>
      once(['search', text, limit, cursor, isCounted, filter], async () => {
        const after = cursor === null ? null : searchPlaceOf(cursor);
        const { searchTable } = await import('./search-table.ts');
        return searchTable(reads, text, filter, { limit, after, isCounted }).catch((error: unknown) => {
          throw asUnreadable(error);
        });
      }),

    articleFacets: (list) =>
      once(['facets', list], () => {
        const publications = (limit: number) => corpus.publications({ limit, direction: 'FORWARD', cursor: null });
        return articleFacets({ ...reads, recordOf, publications, publication: corpus.publication }, list);
      }),

    articlesByYear: async (list) => {
      const record = await recordOf(list);
      return record === null ? [] : countedYears(record);
    },

    totals: async () => totalsOf((await items.load(totalsKey)) ?? undefined),
  };
  return corpus;
}

/** The module of search is a bundle of its own, with classes of its own. */
function asUnreadable(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'UnreadableError' || !('code' in error)) return error;
  const { code, message } = error;
  return code === 'STORED_FORMAT_UNKNOWN' || code === 'TABLE_LAYOUT_UNKNOWN'
    ? new UnreadableError(code, message)
    : error;
}
