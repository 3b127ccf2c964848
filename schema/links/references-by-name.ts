import type { StoredArticle } from '../records/stored-article.ts';
import { type CitedReference, referenceOf } from './cited-reference.ts';
import { namesOfReference, partsOfDayName } from './work-names.ts';

/**
 * What an article cites, by each name that it may mean, in the order of the text; each reference once. Takes time in
 * proportion to the article.
 */
export function referencesByName({ paragraphs }: Pick<StoredArticle, 'paragraphs'>): Map<string, CitedReference[]> {
  const found = new Map<string, Map<string, CitedReference>>();
  for (const { citations } of paragraphs) {
    for (const citation of citations) {
      const reference = referenceOf(citation);
      for (const name of namesOfReference(reference)) {
        const under = underName(name, reference);
        const known = found.get(name) ?? new Map<string, CitedReference>();
        known.set(JSON.stringify(under), under);
        found.set(name, known);
      }
    }
  }
  return new Map([...found].map(([name, references]) => [name, [...references.values()]]));
}

/** A reference as it counts under one of its days: the others decide nothing there unless a title goes with them. */
function underName(name: string, reference: CitedReference): CitedReference {
  const day = partsOfDayName(name)?.day;
  return day === undefined || reference.title !== null ? reference : { ...reference, periods: [[day, day]] };
}
