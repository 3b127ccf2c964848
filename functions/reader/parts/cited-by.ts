import { html } from 'hono/html';
import { articleAddress } from '../addresses.ts';
import type { ArticleLinks } from '../article-links.ts';
import type { Markup } from '../markup.ts';
import { publishedInWords } from '../words.ts';
import { languageOf } from './language.ts';

/** The articles of this corpus that cite one, the newest first. */
export function citedBy({ citedBy: articles, more }: ArticleLinks): Markup | null {
  if (articles.length === 0) return null;
  return html`<section class="cited-by" aria-labelledby="cited-by">
<h2 id="cited-by">Cited by</h2>
<ul>
${articles.map(({ slug, title, publication, published, language }) => {
  const { lang, hreflang } = languageOf(language);
  return html`<li><a href="${articleAddress(slug)}"${lang}${hreflang}>${title}</a> <span class="from">${publication === null ? null : `${publication.name}, `}<time datetime="${published.earliest}">${publishedInWords(published)}</time></span></li>
`;
})}</ul>
${more ? html`<p class="from">These are the newest; more articles cite it.</p>` : null}
</section>`;
}
