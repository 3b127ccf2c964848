import { html } from 'hono/html';
import type { CorpusSource } from '../../../schema/corpus/corpus.ts';
import { sourceAddress, sourcesAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageRequestOf } from '../paging.ts';
import { nameSearch, nameStartOf } from '../parts/name-search.ts';
import { pager } from '../parts/pager.ts';
import { countOf } from '../words.ts';

/** The sources by name, or those whose name begins with something. */
export const sourcesPage: MakePage = async ({ corpus, query }) => {
  const nameStartsWith = nameStartOf(query);
  const page = await corpus.sources(pageRequestOf(query), { nameStartsWith });
  return {
    title: 'Sources',
    section: 'sources',
    main: html`<header class="page-head">
<h1>Sources</h1>
<p class="by-line">Newspapers, agencies, sites, institutions and persons that the articles cite.</p>
</header>
${nameSearch(sourcesAddress, 'Sources', nameStartsWith)}
${
  page.edges.length === 0
    ? html`<p class="nothing">No source’s name begins so. Try fewer letters.</p>`
    : html`<ul class="names">
${page.edges.map(({ node }) => sourceItem(node))}</ul>`
}
${pager(page, sourcesAddress, nameStartsWith === undefined ? {} : { name: nameStartsWith })}`,
  };
};

function sourceItem({ slug, name, registered, counts }: CorpusSource): Markup {
  return html`<li><a href="${sourceAddress(slug)}">${name}</a> <span class="kind">${registered ? null : 'in no registry yet'}</span> <span class="count">${countOf(counts.citations, 'citation')}</span></li>
`;
}
