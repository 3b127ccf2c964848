import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleReference, CitationEntry, Corpus } from '../../corpus/corpus.ts';
import type { CorpusList } from '../paging/corpus-page.ts';
import { type StartList, selectedLists, startOf } from './selected-lists.ts';
import { type TimeSpan, timeSpanIn } from './time-span.ts';
import { actorsOfSource } from './together-lists.ts';

/** The lists of a source; see `actorLists`. */
export const sourceLists = {
  citations: (corpus: Corpus, slug: string): CorpusList<CitationEntry> => ({
    identity: ['Source.citations', slug],
    load: (page) => corpus.sourceCitations(slug, page),
  }),
  articles: (corpus: Corpus, slug: string, { from, to }: TimeSpan): CorpusList<ArticleReference> => ({
    identity:
      from == null && to == null ? ['Source.articles', slug] : ['Source.articles', slug, from ?? null, to ?? null],
    load: (page) =>
      corpus.articles(page, { sourceSlug: slug, from: from ?? undefined, to: to ?? undefined }, 'PUBLISHED_DESC'),
  }),
} as const;

/** Starts the lists that the query opens directly on the source. */
export function selectedSourceLists(corpus: Corpus, slug: string, info: GraphQLResolveInfo): readonly StartList[] {
  return selectedLists(info, {
    citations: (list) => startOf(sourceLists.citations(corpus, slug), list),
    articles: (list) => startOf(sourceLists.articles(corpus, slug, timeSpanIn(list.arguments)), list),
    actors: ({ page }) => [() => actorsOfSource(corpus, slug, page)],
  });
}
