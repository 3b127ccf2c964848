import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleReference, Corpus } from '../../corpus/corpus.ts';
import type { CorpusList } from '../paging/corpus-page.ts';
import { type StartList, selectedLists, startOf } from './selected-lists.ts';

/** The lists of a publication; see `actorLists`. */
export const publicationLists = {
  articles: (corpus: Corpus, slug: string): CorpusList<ArticleReference> => ({
    identity: ['Publication.articles', slug],
    load: (page) => corpus.articles(page, { publicationSlug: slug }, 'PUBLISHED_DESC'),
  }),
} as const;

/** Starts the lists that the query opens directly on the publication. */
export function selectedPublicationLists(corpus: Corpus, slug: string, info: GraphQLResolveInfo): readonly StartList[] {
  return selectedLists(info, { articles: (list) => startOf(publicationLists.articles(corpus, slug), list) });
}
