import type { ArticleFilter, Corpus, FacetedList } from '../../corpus/corpus.ts';
import type { FacetView } from '../../views/facet.ts';
import type { FieldCost } from '../cost.ts';
import { countedFacet, type FilteredArticles } from './counted-facets.ts';

type Field = FacetView['field'];

/**
 * Without `fields`, the record; then publications with their records, or up to 500 entries of an actor or a source and the
 * records. With `fields`, up to 100 articles of a list that may be narrowed; for actors and sources, what each says, and the
 * records of those that are told.
 */
export const facetsCost: FieldCost = {
  gathers: ({ fields }) => {
    if (fields == null) return { name: 'facets', requests: 3, entries: 500, records: 100, work: 0 };
    const isOfNamed = Array.isArray(fields) && fields.some((field) => field === 'ACTOR' || field === 'SOURCE');
    const heads = { name: 'facets', requests: 4, entries: 500, records: 100, work: 0 };
    return isOfNamed ? { ...heads, requests: 6, records: 240, work: 400_000 } : heads;
  },
  size: 2,
};

/**
 * The facets of a list of articles; one that cannot be told exactly is left out, and null stands for none.
 *
 * @param fields null: those that are stored
 */
export async function facetsOf(
  corpus: Corpus,
  list: FilteredArticles,
  fields: readonly Field[] | null | undefined,
): Promise<FacetView[] | null> {
  const stored = storedFacets(corpus, facetedList(list.filter), fields);
  const facets =
    fields == null
      ? await stored
      : await Promise.all(
          [...new Set(fields)].map(async (field) => {
            const known = isStored(field) ? (await stored).find((facet) => facet.field === field) : undefined;
            return known ?? countedFacet(corpus, list, field);
          }),
        );
  const told = facets.filter((facet) => facet !== null);
  return told.length === 0 ? null : told;
}

const isStored = (field: Field): boolean => field === 'PUBLICATION' || field === 'YEAR';

/** By publication and year, where the list is one that is counted as articles are published. */
async function storedFacets(
  corpus: Corpus,
  list: FacetedList | undefined,
  fields: readonly Field[] | null | undefined,
): Promise<readonly FacetView[]> {
  if (list === undefined || fields?.some(isStored) === false) return [];
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
  return facets;
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
