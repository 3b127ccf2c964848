import type {
  ActorCountsFragment,
  ArticleEntryFragment,
  FrequentActorsFragment,
  FrequentSourcesFragment,
} from '../../../schema/client/operations.ts';
import { actorsAddress, sourcesAddress, withParameter } from '../addresses.ts';
import { actorKindNames } from '../kinds.ts';
import { actorCountsOf } from './actor-counts.ts';
import { type Named, tally } from './tally.ts';

/** Actors or sources that a list of articles can be narrowed to. */
export interface Offer {
  readonly title: string;
  readonly by: 'actor' | 'source';
  readonly names: readonly OfferedName[];
  /** Where all of them are listed, and how many these are where that is known. */
  readonly all?: { readonly address: string; readonly count: number | null };
}

interface OfferedName {
  readonly slug: string;
  readonly name: string;
  /** The articles that there will be; null where that is not known. */
  readonly articles: number | null;
}

/** Of each kind so many are shown: of those that are mentioned or cited most, the ones in the most articles. */
const shown = 5;
const shownOfPage = 8;

/**
 * Whom articles mention most, by kind, with how many articles there will be.
 *
 * @param totals how many the corpus has of each kind
 */
export function countedActors(
  frequent: Partial<FrequentActorsFragment>,
  totals: ActorCountsFragment | null,
): readonly Offer[] {
  const lists = [
    ['PERSON', frequent.frequentPersons],
    ['STATE', frequent.frequentStates],
    ['ORGANISATION', frequent.frequentOrganisations],
  ] as const;
  return lists.map(([kind, list]) => ({
    title: actorKindNames[kind].several,
    by: 'actor',
    names: inMostArticles(list),
    all: {
      address: withParameter(actorsAddress, 'kind', kind),
      count: totals === null ? null : actorCountsOf(totals)[kind],
    },
  }));
}

/** What they cite most. */
export function countedSources(
  { frequentSources }: Partial<FrequentSourcesFragment>,
  totals: { readonly sources: { readonly totalCount: number | null } } | null,
): readonly Offer[] {
  const all = { address: sourcesAddress, count: totals === null ? null : totals.sources.totalCount };
  return [{ title: 'Sources', by: 'source', names: inMostArticles(frequentSources), all }];
}

/** Whom the articles of a page mention most, without counts: other pages are not known. */
export const actorsOfPage = (articles: readonly ArticleEntryFragment[]): readonly Offer[] => [
  { title: 'Mentioned most here', by: 'actor', names: namesOfPage(articles.flatMap((one) => one.mainActors.nodes)) },
];

/** What they cite most. */
export const sourcesOfPage = (articles: readonly ArticleEntryFragment[]): readonly Offer[] => [
  { title: 'Cited most here', by: 'source', names: namesOfPage(articles.flatMap((one) => one.mainSources.nodes)) },
];

const namesOfPage = (named: readonly Named[]): readonly OfferedName[] =>
  tally(named)
    .slice(0, shownOfPage)
    .map(({ item: { slug, name } }) => ({ slug, name, articles: null }));

function inMostArticles(list: Partial<FrequentSourcesFragment>['frequentSources']): readonly OfferedName[] {
  return (list?.nodes ?? [])
    .map(({ slug, name, articles }) => ({ slug, name, articles: articles.totalCount }))
    .filter(({ articles }) => articles !== 0)
    .toSorted((left, right) => (right.articles ?? 0) - (left.articles ?? 0))
    .slice(0, shown);
}
