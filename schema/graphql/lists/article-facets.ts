import type { ArticleFilter, Corpus, FacetedList } from '../../corpus/corpus.ts';
import type { FacetView } from '../../views/facet.ts';
import type { FieldCost } from '../cost.ts';

/** The record; then publications with their records, or up to 500 entries of an actor or a source and the records. */
export const facetsCost: FieldCost = {
  gathers: () => ({ name: 'facets', requests: 3, entries: 500, records: 100, work: 0 }),
  size: 2,
};

/** The facets of a list of articles; one that cannot be told exactly is left out, and null stands for none. */
export async function facetsOf(corpus: Corpus, list: FacetedList): Promise<FacetView[] | null> {
  const { publications, years } = await corpus.articleFacets(list);
  const facets: FacetView[] = [];
  if (publications !== null) {
    const values = publications.map(({ slug, name, count }) => ({ value: slug, label: name, count }));
    facets.push({ field: 'PUBLICATION', values });
  }
  if (years !== null) {
    const values = years.map(({ start, count }) => ({ value: start.slice(0, 4), label: start.slice(0, 4), count }));
    facets.push({ field: 'YEAR', values });
  }
  return facets.length === 0 ? null : facets;
}

/** The list that a filter gives, where it is counted; undefined of any other filter. */
export function facetedList(filter: ArticleFilter): FacetedList | undefined {
  const [only, ...others] = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (only === undefined) return null;
  if (others.length > 0) return undefined;
  const { publicationSlug, actorSlug, sourceSlug } = filter;
  if (publicationSlug !== undefined) return { type: 'PUBLICATION', slug: publicationSlug };
  if (actorSlug !== undefined) return { type: 'ACTOR', slug: actorSlug };
  return sourceSlug === undefined ? undefined : { type: 'SOURCE', slug: sourceSlug };
}
