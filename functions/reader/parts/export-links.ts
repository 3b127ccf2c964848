import { html, raw } from 'hono/html';
import { articleAddress } from '../addresses.ts';
import type { Article } from '../article.ts';
import type { Markup } from '../markup.ts';

/** The article in the forms that tools take: where each is, and schema.org's in the page itself, as search engines want it. */
export function exportLinks({ slug, jsonLd }: Pick<Article, 'slug' | 'jsonLd'>): Markup {
  const address = articleAddress(slug);
  return html`<link rel="alternate" href="${address}.json" type="application/json">
<link rel="alternate" href="${address}.jsonld" type="application/ld+json">
<link rel="alternate" href="${address}.csl.json" type="application/vnd.citationstyles.csl+json">
<link rel="alternate" href="${address}.annotations.json" type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'>
<script type="application/ld+json">${raw(scriptText(jsonLd))}</script>
`;
}

/** JSON that ends no script: without `<`, neither its end nor a comment's beginning can be in it. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
