import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleReference, Corpus, Page, PageRequest } from '../../corpus/corpus.ts';
import { selectedLists } from './selected-lists.ts';

/** The lists of a publication; see `actorLists`. */
export const publicationLists = {
  articles: (corpus: Corpus, slug: string, page: PageRequest): Promise<Page<ArticleReference>> =>
    corpus.articles(page, { publicationSlug: slug }, 'PUBLISHED_DESC'),
} as const;

/** Starts the lists that the query opens directly on the publication. */
export function selectedPublicationLists(
  corpus: Corpus,
  slug: string,
  info: GraphQLResolveInfo,
): readonly (() => Promise<unknown>)[] {
  return selectedLists(info).flatMap(({ field, page }) =>
    field === 'articles' ? () => publicationLists.articles(corpus, slug, page) : [],
  );
}
