import { html } from 'hono/html';
import { articleAddress } from '../addresses.ts';
import type { CitedArticles } from '../article-links.ts';
import type { Markup } from '../markup.ts';
import { languageOf } from './language.ts';

/** Of a day that has many articles, so many are named. */
const mostNamed = 5;

/** The articles of this corpus that a citation points at, each a link. */
export function citedHere(cited: CitedArticles | undefined): Markup | null {
  const [first] = cited ?? [];
  if (cited === undefined || first === undefined) return null;
  const links = (some: CitedArticles): Markup =>
    html`${some.slice(0, mostNamed).map(({ article: { slug, title, language } }, index) => {
      const { lang, hreflang } = languageOf(language);
      return html`${index === 0 ? null : '; '}<a href="${articleAddress(slug)}"${lang}${hreflang}>${title}</a>`;
    })}${some.length > mostNamed ? ` and ${some.length - mostNamed} more` : null}`;
  const certain = cited.filter((one) => one.certain);
  const possible = cited.filter((one) => !one.certain);
  return html`<p class="here">${certain.length === 0 ? null : html`Here: ${links(certain)}`}${
    certain.length > 0 && possible.length > 0 ? '. ' : null
  }${possible.length === 0 ? null : html`One of: ${links(possible)}`}</p>`;
}
