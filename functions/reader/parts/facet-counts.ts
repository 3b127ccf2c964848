import type { ArticleFacetsFragment } from '../../../schema/client/operations.ts';

type Facets = NonNullable<ArticleFacetsFragment['facets']>;

/** A value that a list can be narrowed to, and how many articles it then has; null where the API does not tell. */
export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number | null;
}

/** The values of a field; null where the API does not tell them. */
export function facetOf(
  field: Facets[number]['field'],
  facets: ArticleFacetsFragment['facets'] | undefined,
): readonly FacetCount[] | null {
  return facets?.find((facet) => facet.field === field)?.values ?? null;
}

/**
 * The values of a field; none where the API cannot tell them exactly.
 *
 * @param isExact false where they are of a wider list: then no count is shown
 */
export function countsOf(
  field: Facets[number]['field'],
  facets: ArticleFacetsFragment['facets'],
  isExact = true,
): readonly FacetCount[] {
  const values = facetOf(field, facets) ?? [];
  return isExact ? values : values.map(({ value, label }) => ({ value, label, count: null }));
}

interface CountedField {
  readonly field: Facets[number]['field'];
  readonly values: readonly { readonly count: number | null }[];
}

/** How many articles a list has; null where there are too many to count. */
export function countedTotal(facets: readonly CountedField[] | null | undefined): number | null {
  const years = facets?.find(({ field }) => field === 'YEAR')?.values;
  return years?.reduce((sum, { count }) => sum + (count ?? 0), 0) ?? null;
}
