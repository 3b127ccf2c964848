import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleReference, CitationEntry, Corpus, MentionEntry, Page, PageRequest } from '../../corpus/corpus.ts';
import { type MentionKind, mentionKinds } from '../../records/mention.ts';
import { selectedLists } from './selected-lists.ts';

/**
 * The lists of an actor. `Query.actor` starts the selected ones before the actor is read; their fields then ask for the
 * same pages, which the corpus holds.
 */
export const actorLists = {
  mentions: (corpus: Corpus, slug: string, page: PageRequest, kind: MentionKind | null): Promise<Page<MentionEntry>> =>
    corpus.actorMentions(slug, page, kind),
  citations: (corpus: Corpus, slug: string, page: PageRequest): Promise<Page<CitationEntry>> =>
    corpus.actorCitations(slug, page),
  articles: (corpus: Corpus, slug: string, page: PageRequest): Promise<Page<ArticleReference>> =>
    corpus.articles(page, { actorSlug: slug }, 'PUBLISHED_DESC'),
} as const;

/** Starts the lists that the query opens directly on the actor. */
export function selectedActorLists(
  corpus: Corpus,
  slug: string,
  info: GraphQLResolveInfo,
): readonly (() => Promise<unknown>)[] {
  return selectedLists(info).flatMap(({ field, page, arguments: values }) => {
    if (field === 'mentions') {
      const kind = mentionKinds.find((candidate) => candidate === values.kind) ?? null;
      return () => actorLists.mentions(corpus, slug, page, kind);
    }
    if (field === 'citations') return () => actorLists.citations(corpus, slug, page);
    return field === 'articles' ? () => actorLists.articles(corpus, slug, page) : [];
  });
}
