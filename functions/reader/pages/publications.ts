import { html } from 'hono/html';
import { publicationsPage as operation } from '../../../schema/client/operations.ts';
import { publicationAddress, publicationsAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { pager } from '../parts/pager.ts';
import { countOf } from '../words.ts';

/** The publications by name. */
export const publicationsPage: MakePage = async ({ run, query }) => {
  const { publications } = await answered(run(operation, pageVariablesOf(query)));
  const description = 'The periodicals these articles appeared in.';
  return {
    title: 'Publications',
    description,
    section: 'articles',
    main: html`<header class="page-head">
<h1>Publications</h1>
<p class="by-line">${description}</p>
</header>
${
  publications.nodes.length === 0
    ? html`<p class="nothing">No article here names its publication.</p>`
    : html`<ul class="names">
${publications.nodes.map(
  ({ slug, name, abbreviation, articles }) =>
    html`<li><a href="${publicationAddress(slug)}">${name}</a> <span class="kind">${abbreviation}</span> <span class="count">${countOf(articles.totalCount ?? 0, 'article')}</span></li>
`,
)}</ul>`
}
${pager(publications.pageInfo, publicationsAddress)}`,
  };
};
