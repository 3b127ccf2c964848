import type { Corpus, FacetedList } from '../../corpus/corpus.ts';
import { areWholeYears } from '../../records/date.ts';
import type { TimeSpan } from './time-span.ts';

/** How many articles of a list are of a stretch of time: of whole years, which are counted; null of any other. */
export async function articlesInYears(
  corpus: Pick<Corpus, 'articlesByYear'>,
  list: FacetedList,
  { from, to }: TimeSpan,
): Promise<number | null> {
  if (!areWholeYears(from, to)) return null;
  const years = await corpus.articlesByYear(list);
  return (
    years
      ?.filter(({ start }) => (from == null || start >= from) && (to == null || start <= to))
      .reduce((sum, { count }) => sum + count, 0) ?? null
  );
}
