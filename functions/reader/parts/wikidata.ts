import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/** A fact that links to the Wikidata item; null where there is none, or no such id. */
export function wikidataLink(id: string | null): Markup | null {
  if (id === null || !/^Q\d+$/.test(id)) return null;
  return html` <span><a href="https://www.wikidata.org/wiki/${id}" rel="noopener">Wikidata</a></span>`;
}
