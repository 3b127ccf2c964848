import type {
  ArticleChoicesQuery,
  ArticleChoicesQueryVariables,
  ArticleEntryFragment,
} from '../../../schema/client/operations.ts';
import { type AskedArticles, filterOf, storedCountsOf, without } from '../asked-articles.ts';
import type { Offers } from './article-filters.ts';
import { countsOf, type FacetCount, facetOf } from './facet-counts.ts';
import { actorsOfPage, countedActors, countedSources, type Offer, sourcesOfPage } from './frequent.ts';

/** What to ask for what a filtered list can be narrowed or changed to. */
export function choicesAsked(asked: AskedArticles): ArticleChoicesQueryVariables {
  const { actor, source, publication, from = null, to = null } = asked;
  const stored = storedCountsOf(asked);
  return {
    filter: filterOf(asked),
    withoutPublication: filterOf(without(asked, ['publication'])),
    withoutDays: filterOf(without(asked, ['from', 'to'])),
    withoutActor: filterOf(without(asked, ['actor'])),
    withoutSource: filterOf(without(asked, ['source'])),
    // Of an actor and a source, those of the actor offer what may be there.
    offered: filterOf(actor !== undefined ? { actor } : source !== undefined ? { source } : { publication }),
    storedActors: stored.actors,
    storedSources: stored.sources,
    from,
    to,
  };
}

/**
 * What the filters offer: each value with its articles where these can be counted, else without.
 *
 * @param articles of the page, whose actors and sources are offered where nothing is counted
 */
export function choicesOf(
  asked: AskedArticles,
  found: ArticleChoicesQuery,
  articles: readonly ArticleEntryFragment[],
): Offers {
  const { byPublication, byYear, byActor, bySource, offered } = found;
  const { publication, actor, source } = asked;
  const hasOther = actor !== undefined || source !== undefined;
  const stored = storedCountsOf(asked);
  const publications =
    facetOf('PUBLICATION', byPublication.facets) ??
    // Of a publication alone its own would be the only one.
    (publication !== undefined && !hasOther ? [] : countsOf('PUBLICATION', offered.facets, false));
  const years = facetOf('YEAR', byYear.facets) ?? countsOf('YEAR', offered.facets, false);
  return {
    publications,
    years,
    named: [
      ...(stored.actors
        ? countedActors(found, null)
        : (counted('Mentioned most', 'actor', facetOf('ACTOR', byActor?.facets)) ?? actorsOfPage(articles))),
      ...(stored.sources
        ? countedSources(found, null)
        : (counted('Cited most', 'source', facetOf('SOURCE', bySource?.facets)) ?? sourcesOfPage(articles))),
    ],
  };
}

/** So many of those that the most articles have. */
const shown = 10;

function counted(title: string, by: Offer['by'], values: readonly FacetCount[] | null): readonly Offer[] | null {
  if (values === null) return null;
  const names = values
    .slice(0, shown)
    .map(({ value, label, count }) => ({ slug: value, name: label, articles: count }));
  return [{ title, by, names }];
}
