import type { Corpus, SearchCounts } from '../../corpus/corpus.ts';
import type { FacetView } from '../../views/facet.ts';

/** Of the publications with the most articles so many are told. */
const mostPublications = 100;

/** How many articles a search finds something in, by publication and by year. */
export async function searchFacets(
  counts: SearchCounts | null,
  corpus: Pick<Corpus, 'publication'>,
): Promise<FacetView[] | null> {
  if (counts === null) return null;
  const { publications, years } = counts;
  const most = [...publications].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  const named = await Promise.all(
    most.slice(0, mostPublications).map(async ([slug, count]) => {
      const publication = await corpus.publication(slug);
      return { value: slug, label: publication?.name ?? slug, count };
    }),
  );
  const byYear = [...years].sort(([one], [other]) => other - one);
  return [
    { field: 'PUBLICATION', values: named },
    { field: 'YEAR', values: byYear.map(([year, count]) => ({ value: String(year), label: String(year), count })) },
  ];
}
