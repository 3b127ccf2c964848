import type { CSL } from '@citation-js/core';
import type { CitedDate } from '../records/date.ts';
import { slugOfArticle } from '../views/article.ts';
import type { CitationView, WholeArticle } from '../views/view.ts';
import { articleIri, citationPlace, webIri } from './addresses.ts';
import { cslDateOf, cslDateOfPublished, issuedLineOf } from './csl-date.ts';

/** An item of CSL-JSON, the input of citation processors (CSL 1.0.2, `csl-data.json`). */
export type CslItem = Readonly<CSL>;

/**
 * What a citation cites. CSL's `issued` holds one date or range, so a citation with several dates cites as many items; their
 * ids are the place of the citation, `SLUG:cite-3`, from the second date on with its number, `SLUG:cite-3-2`: Pandoc makes
 * keys of BibLaTeX and BibTeX of them, which may not hold a `#`. Without a title processors put the source first.
 */
export function cslItemsOf(citation: CitationView): readonly CslItem[] {
  const { dates, number } = citation.record;
  const id = `${slugOfArticle(citation.article)}:${citationPlace(number)}`;
  if (dates.length === 0) return [itemOf(citation, id, null)];
  return dates.map((date, index) => itemOf(citation, index === 0 ? id : `${id}-${index + 1}`, date));
}

/** The article itself; its id is its slug. Authors are literal names: nothing says which part is the family's. */
export function cslItemOfArticle({ record }: WholeArticle, origin: string): CslItem {
  const { slug, title, publication, volume, issue, authors, published, url } = record;
  const issued = cslDateOfPublished(published);
  const note = issuedLineOf(issued).trim();
  return {
    id: slug,
    type: publication === null ? 'document' : 'article-magazine',
    title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    issued,
    ...(publication === null ? {} : { 'container-title': publication.name }),
    ...(publication?.abbreviation == null ? {} : { 'container-title-short': publication.abbreviation }),
    // As strings: citeproc sorts by them, and fails on numbers.
    ...(volume === null ? {} : { volume: String(volume) }),
    ...(issue === null ? {} : { issue: String(issue) }),
    URL: webIri(url) ?? articleIri(origin, slug),
    ...(note === '' ? {} : { note }),
  };
}

/** The article, then what it cites, in the order of the text. */
export function cslItemsOfArticle(article: WholeArticle, origin: string): readonly CslItem[] {
  return [cslItemOfArticle(article, origin), ...article.citations.flatMap(cslItemsOf)];
}

function itemOf({ record, source, via }: CitationView, id: string, date: CitedDate | null): CslItem {
  const url = webIri(record.url);
  const issued = date === null ? {} : cslDateOf(date);
  return {
    id,
    type: typeOf(source === null, url, date),
    ...(record.title === null ? {} : { title: record.title }),
    ...(record.authors.length === 0 ? {} : { author: record.authors.map((literal) => ({ literal })) }),
    ...(source === null ? {} : { 'container-title': source.name }),
    ...(date === null ? {} : { issued }),
    ...(url === null ? {} : { URL: url }),
    ...(via === null ? {} : { source: via.name }),
    note: noteOf(record.text, source === null, via?.name, date) + issuedLineOf(issued),
  };
}

/**
 * Nothing says whether a source is a newspaper or an agency; what it dates by the day, it publishes by the day. Without a
 * date that can be used a source's piece stays a newspaper's: of a document, Harvard prints no source.
 */
function typeOf(sourceMissing: boolean, url: string | null, date: CitedDate | null): CSL['type'] {
  if (url !== null && date === null) return 'webpage';
  if (sourceMissing) return 'document';
  return date === null || date.date === null || date.precision === 'DAY' ? 'article-newspaper' : 'article-magazine';
}

/**
 * What the item's other fields cannot say, or lose on the way: Zotero's web pages have no field for whom it came through. None
 * of it reads as a field, as `key: value` would to some processors.
 */
function noteOf(printed: string, sourceMissing: boolean, via: string | undefined, date: CitedDate | null): string {
  return [
    `Cited as “${printed}”`,
    ...(sourceMissing ? ['no source printed'] : []),
    ...(via === undefined ? [] : [`through ${via}`]),
    ...(date?.yearInferred ? ['year inferred'] : []),
  ].join('; ');
}
