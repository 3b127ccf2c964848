import { html, raw } from 'hono/html';
import { articleAddress } from '../addresses.ts';
import type { Article } from '../article.ts';
import type { Markup } from '../markup.ts';

/** What an article is given as, by the ending of its address; what the exports have in `functions/exports/formats.ts`. */
const formats = [
  { ending: 'json', type: 'application/json', name: 'JSON' },
  { ending: 'md', type: 'text/markdown', name: 'Markdown' },
  { ending: 'csv', type: 'text/csv', name: 'Citations (CSV)' },
  { ending: 'jsonld', type: 'application/ld+json', name: 'JSON-LD' },
  { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', name: 'Citations (CSL)' },
  {
    ending: 'annotations.json',
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    name: 'Web annotations',
  },
] as const;

/** The article in the forms that tools take: where each is, and schema.org's in the page itself, as search engines want it. */
export function exportLinks({ slug, jsonLd }: Pick<Article, 'slug' | 'jsonLd'>): Markup {
  const address = articleAddress(slug);
  return html`${formats.map(({ ending, type }) => html`<link rel="alternate" href="${address}.${ending}" type="${type}">\n`)}<script type="application/ld+json">${raw(scriptText(jsonLd))}</script>
`;
}

/** The same for those who read the page. */
export function downloads({ slug }: Pick<Article, 'slug'>): Markup {
  const address = articleAddress(slug);
  return html`<p class="downloads">Download ${formats.map(({ ending, name }) => html`<a href="${address}.${ending}" download>${name}</a> `)}</p>`;
}

/** JSON that ends no script: without `<`, neither its end nor a comment's beginning can be in it. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
