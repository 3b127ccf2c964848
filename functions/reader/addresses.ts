import { hash } from 'node:crypto';

/* The addresses of the reader's pages and of the places in them. */

export const homeAddress = '/';
export const actorsAddress = '/actors';
export const sourcesAddress = '/sources';
export const publicationsAddress = '/publications';

export const searchAddress = '/search';

export const articleAddress = (slug: string): string => `/articles/${encodeURIComponent(slug)}`;
/** An article for its editors. */
export const correctionsAddress = (slug: string): string => `${articleAddress(slug)}/corrections`;
/** An article's revisions, and what changed between two of them: the last two unless they are named. */
export const revisionsAddress = (slug: string, compared: Compared | null = null): string =>
  `${articleAddress(slug)}/revisions${compared === null ? '' : `?from=${compared.from}&to=${compared.to}`}`;
export const actorAddress = (slug: string): string => `${actorsAddress}/${encodeURIComponent(slug)}`;
export const sourceAddress = (slug: string): string => `${sourcesAddress}/${encodeURIComponent(slug)}`;
export const publicationAddress = (slug: string): string => `${publicationsAddress}/${encodeURIComponent(slug)}`;
export const volumeAddress = (slug: string, volume: number): string => `${publicationAddress(slug)}/${volume}`;
export const issueAddress = (slug: string, volume: number, issue: number): string =>
  `${volumeAddress(slug, volume)}/${issue}`;

/** Where a page shows what parameters ask of it; the page itself without any. */
export function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(parameters).toString();
  return search === '' ? address : `${address}?${search}`;
}

export const withParameter = (address: string, name: string, value: string): string =>
  withParameters(address, { [name]: value });

/*
 * Places in an article's page, by their ids. The short ones number what is there now. The lasting ones name place and
 * exact text, as the ids of the API do: after a new revision they lead to the same words or nowhere.
 */
export const paragraphPlace = (number: number): string => `p${number}`;
export const lastingParagraphPlace = (number: number, text: string): string => `p${number}-${digest(text)}`;

/** Of a heading, by its number among the article's. */
export const lastingSectionPlace = (number: number, title: string): string => `s${number}-${digest(title)}`;

/** `start`: of the mention in its paragraph, in UTF-16 code units. `sentence`: the text of the one it stands in. */
export const lastingMentionPlace = (paragraph: number, start: number, sentence: string, of = digest): string =>
  `m${paragraph}-${start}-${of(sentence)}`;

/** Where a page of corrections has the citation that its address asks for. */
export const openedPlace = 'opened';
export const citationPlace = (number: number): string => `cite-${number}`;
/** Citations of one note stand at its marker: what the note prints and their number tell them apart. */
export const lastingCitationPlace = (
  paragraph: number,
  { number, range: { start }, inNote, text }: CitationAnchor,
  sentence: string,
  of = digest,
): string =>
  inNote ? `c${paragraph}-${start}-${of(sentence, `\n${text}`)}-${number}` : `c${paragraph}-${start}-${of(sentence)}`;

/** Numbers of revisions. */
export interface Compared {
  readonly from: number;
  readonly to: number;
}

export interface CitationAnchor {
  readonly number: number;
  readonly range: { readonly start: number };
  readonly inNote: boolean;
  readonly text: string;
}

export const notePlace = (number: number): string => `note-${number}`;
/** Of a footnote or an endnote that the document prints, by its number among them. */
export const printedNotePlace = (number: number): string => `printed-note-${number}`;
export const claimPlace = (number: number): string => `claim-${number}`;
export const actorPlace = (slug: string): string => `actor-${slug}`;

/** The address as a link may have it; null unless it is one of the web (documents hold others, `javascript:` too). */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** What tells a text from others in an address; of one that goes on, what it goes on with apart. */
export type Digest = (text: string, more?: string) => string;

const digest: Digest = (text, more = '') => hash('sha256', text + more, 'base64url').slice(0, 6);
