/*
 * The IRIs of what the corpus holds: the addresses under which the site serves it. `origin` is the site's, without a slash
 * at its end: `https://gloss.example`.
 */

export const articleIri = (origin: string, slug: string): string => `${origin}/articles/${encodeURIComponent(slug)}`;
export const actorIri = (origin: string, slug: string): string => `${origin}/actors/${encodeURIComponent(slug)}`;
export const sourceIri = (origin: string, slug: string): string => `${origin}/sources/${encodeURIComponent(slug)}`;
export const publicationIri = (origin: string, slug: string): string =>
  `${origin}/publications/${encodeURIComponent(slug)}`;

/** The paragraph's place in the article's page: the text content of that element is the paragraph's text. */
export const paragraphIri = (origin: string, slug: string, number: number): string =>
  `${articleIri(origin, slug)}#p${number}`;

/** The citation's place in the article's page. */
export const citationPlace = (number: number): string => `cite-${number}`;

export const annotationsIri = (origin: string, slug: string): string => `${articleIri(origin, slug)}.annotations.json`;

/** What Wikidata has of the item: the entity, not the page about it. Null where the id is none. */
export function wikidataIri(id: string | null): string | null {
  return id !== null && /^Q\d+$/.test(id) ? `http://www.wikidata.org/entity/${id}` : null;
}

/** The address as others may follow it; null unless it is one of the web (documents hold others, `javascript:` too). */
export function webIri(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}
