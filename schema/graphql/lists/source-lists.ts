import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleReference, CitationEntry, Corpus, Page, PageRequest } from '../../corpus/corpus.ts';
import { selectedLists } from './selected-lists.ts';

/** The lists of a source; see `actorLists`. */
export const sourceLists = {
  citations: (corpus: Corpus, slug: string, page: PageRequest): Promise<Page<CitationEntry>> =>
    corpus.sourceCitations(slug, page),
  articles: (corpus: Corpus, slug: string, page: PageRequest): Promise<Page<ArticleReference>> =>
    corpus.articles(page, { sourceSlug: slug }, 'PUBLISHED_DESC'),
} as const;

/** Starts the lists that the query opens directly on the source. */
export function selectedSourceLists(
  corpus: Corpus,
  slug: string,
  info: GraphQLResolveInfo,
): readonly (() => Promise<unknown>)[] {
  return selectedLists(info).flatMap(({ field, page }) => {
    if (field === 'citations') return () => sourceLists.citations(corpus, slug, page);
    return field === 'articles' ? () => sourceLists.articles(corpus, slug, page) : [];
  });
}
