import { expect } from 'vitest';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import { slugOf } from '../../../schema/slug.ts';
import type { Api } from './api.ts';
import { add } from './together.ts';

const lists: Readonly<Record<string, (article: AnnotatedArticle) => boolean>> = {
  '': () => true,
  '(filter: { publicationSlug: "test-monitor" })': ({ publication }) => publication?.slug === 'test-monitor',
  '(filter: { publicationSlug: "other-post" })': ({ publication }) => publication?.slug === 'other-post',
  '(filter: { actorSlug: "iran" })': ({ paragraphs }) =>
    paragraphs.some(({ mentions }) => mentions.some(({ actor }) => actor === 'iran')),
  '(filter: { sourceSlug: "tass" })': ({ paragraphs }) =>
    paragraphs.some(({ citations }) => citations.some(({ source }) => source === 'tass')),
};

/** Facets of each list, counted anew: publications by count, then name; years the newest first. */
export function recountFacets(articles: readonly AnnotatedArticle[]) {
  return Object.entries(lists).map(([list, isIn]) => {
    const own = articles.filter(isIn);
    const countBy = (of: (article: AnnotatedArticle) => string): [string, number][] => {
      const counts = new Map<string, number>();
      for (const article of own) add(counts, of(article));
      return [...counts];
    };
    const publications = countBy(({ publication }) => publication?.name ?? '')
      .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
      .map(([name, count]) => ({ value: slugOf(name), label: name, count }));
    const years = countBy(({ published }) => published?.earliest.slice(0, 4) ?? '')
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .map(([year, count]) => ({ value: year, label: year, count }));
    return [
      list,
      [
        { field: 'PUBLICATION', values: publications },
        { field: 'YEAR', values: years },
      ],
    ];
  });
}

export async function answeredFacets(api: Api) {
  const found: unknown[] = [];
  for (const list of Object.keys(lists)) {
    const { data, errors } = await api.ask(`{ articles${list} { facets { field values { value label count } } } }`);
    expect(errors).toEqual([]);
    found.push([list, data.articles.facets]);
  }
  return found;
}
