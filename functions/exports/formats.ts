import { annotatedDocument } from '../../schema/export/annotated-document.ts';
import { annotationCollectionOf, annotationPageOf } from '../../schema/export/annotation-collection.ts';
import { cslItemsOfArticle } from '../../schema/export/csl.ts';
import { jsonLdOf } from '../../schema/export/json-ld.ts';
import { markdownOf } from '../../schema/export/markdown.ts';
import { citationsCsvOf } from '../../schema/export/tables/article-citations.ts';
import { rowFormats } from '../../schema/export/tables/row-formats.ts';
import type { WholeArticle } from '../../schema/views/view.ts';

interface Format {
  readonly mediaType: string;
  /** A text, or plain data; null where the article has nothing at the query. */
  make(article: WholeArticle, origin: string, query: URLSearchParams): unknown;
}

/** What an article is given as, by the ending of its address. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['json', { mediaType: 'application/json', make: ({ record }) => annotatedDocument(record, record.slug) }],
  ['md', { mediaType: 'text/markdown; charset=utf-8', make: markdownOf }],
  ['csv', { mediaType: rowFormats.csv.mediaType, make: citationsCsvOf }],
  ['jsonld', { mediaType: 'application/ld+json', make: jsonLdOf }],
  ['csl.json', { mediaType: 'application/vnd.citationstyles.csl+json', make: cslItemsOfArticle }],
  [
    'annotations.json',
    { mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', make: annotations },
  ],
]);

/** The collection with its first page, or the page of that number, from 0. */
function annotations(article: WholeArticle, origin: string, query: URLSearchParams): unknown {
  const page = query.get('page');
  if (page === null) return annotationCollectionOf(article, origin);
  return /^\d{1,6}$/.test(page) ? annotationPageOf(article, origin, Number(page)) : null;
}
