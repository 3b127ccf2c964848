import { html } from 'hono/html';
import type { FrontPageQuery } from '../../../schema/client/operations.ts';
import { publicationAddress, publicationsAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { numberInWords } from '../words.ts';
import { allLink } from './article-filters.ts';
import { countsOf } from './facet-counts.ts';

const most = 8;

/** The pages of the publications that have the most articles, and the way to all; nothing where none is named. */
export function waysIn(front: FrontPageQuery): Markup | null {
  const listed = countsOf('PUBLICATION', front.counted.facets).slice(0, most);
  const publications = front.publications.totalCount ?? 0;
  if (publications === 0) return null;
  return html`<section aria-labelledby="publications"><div class="title"><h2 id="publications">Publications</h2>${allLink('Publications', { address: publicationsAddress, count: publications })}</div>
<ul>${listed.map(
    ({ value, label, count }) =>
      html`<li><a href="${publicationAddress(value)}">${label}</a> <span class="count">${numberInWords(count ?? 0)}</span></li>
`,
  )}</ul></section>
`;
}
