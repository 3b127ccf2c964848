import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleReference, CitationEntry, Corpus, MentionEntry } from '../../corpus/corpus.ts';
import { type MentionKind, mentionKinds } from '../../records/mention.ts';
import type { CorpusList } from '../paging/corpus-page.ts';
import { type StartList, selectedLists, startOf } from './selected-lists.ts';
import { type TimeSpan, timeSpanIn } from './time-span.ts';
import { coActorPairsOf, coActorsOf, sourcesOfActor } from './together-lists.ts';

/**
 * The lists of an actor. `Query.actor` starts the selected ones before the actor is read; their fields then ask for the
 * same pages, which the corpus holds.
 */
export const actorLists = {
  mentions: (corpus: Corpus, slug: string, kind: MentionKind | null): CorpusList<MentionEntry> => ({
    identity: ['Actor.mentions', slug, kind],
    load: (page) => corpus.actorMentions(slug, page, kind),
  }),
  citations: (corpus: Corpus, slug: string): CorpusList<CitationEntry> => ({
    identity: ['Actor.citations', slug],
    load: (page) => corpus.actorCitations(slug, page),
  }),
  articles: (corpus: Corpus, slug: string, { from, to }: TimeSpan): CorpusList<ArticleReference> => ({
    identity:
      from == null && to == null ? ['Actor.articles', slug] : ['Actor.articles', slug, from ?? null, to ?? null],
    load: (page) =>
      corpus.articles(page, { actorSlug: slug, from: from ?? undefined, to: to ?? undefined }, 'PUBLISHED_DESC'),
  }),
} as const;

/** Starts the lists that the query opens directly on the actor. */
export function selectedActorLists(corpus: Corpus, slug: string, info: GraphQLResolveInfo): readonly StartList[] {
  return selectedLists(info, {
    mentions: (list) => {
      const kind = mentionKinds.find((candidate) => candidate === list.arguments.kind) ?? null;
      return startOf(actorLists.mentions(corpus, slug, kind), list);
    },
    citations: (list) => startOf(actorLists.citations(corpus, slug), list),
    articles: (list) => startOf(actorLists.articles(corpus, slug, timeSpanIn(list.arguments)), list),
    coActors: ({ page }) => [() => coActorsOf(corpus, slug, page.first)],
    coActorPairs: ({ page, arguments: { among } }) => [
      () => coActorPairsOf(corpus, slug, { first: page.first, among: typeof among === 'number' ? among : null }),
    ],
    coActorsBasis: () => [() => corpus.newestCooccurrences({ type: 'ACTOR', slug })],
    sources: ({ page }) => [() => sourcesOfActor(corpus, slug, page)],
  });
}
