/* The addresses of the reader's pages and of the places in them. */

export const homeAddress = '/';
export const actorsAddress = '/actors';
export const sourcesAddress = '/sources';

export const articleAddress = (slug: string): string => `/articles/${encodeURIComponent(slug)}`;
export const actorAddress = (slug: string): string => `${actorsAddress}/${encodeURIComponent(slug)}`;
export const sourceAddress = (slug: string): string => `${sourcesAddress}/${encodeURIComponent(slug)}`;
export const publicationAddress = (slug: string): string => `/publications/${encodeURIComponent(slug)}`;

/* Places in an article's page, by their ids. */
export const paragraphPlace = (number: number): string => `p${number}`;
/** `start`: of the mention in its paragraph, in UTF-16 code units. */
export const mentionPlace = (paragraph: number, start: number): string => `m${paragraph}-${start}`;
export const citationPlace = (number: number): string => `cite-${number}`;
export const notePlace = (number: number): string => `note-${number}`;

/** The address as a link may have it; null unless it is one of the web (documents hold others, `javascript:` too). */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
