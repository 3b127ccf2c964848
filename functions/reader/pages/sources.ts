import { html } from 'hono/html';
import { sourcesPage as operation, type SourceEntryFragment } from '../../../schema/client/operations.ts';
import { sourceAddress, sourcesAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { nameSearch, nameStartOf } from '../parts/name-search.ts';
import { isByCount, orderLinks, orderParameter } from '../parts/order-links.ts';
import { pager } from '../parts/pager.ts';
import { countOf } from '../words.ts';

/** The sources by name or by count, or those whose name begins with something. */
export const sourcesPage: MakePage = async ({ run, query }) => {
  const nameStartsWith = nameStartOf(query);
  const byCount = isByCount(query, nameStartsWith);
  const orderBy = byCount ? 'CITATION_COUNT_DESC' : 'NAME';
  const { sources } = await answered(
    run(operation, { nameStartsWith: nameStartsWith ?? null, orderBy, ...pageVariablesOf(query) }),
  );
  // The API orders in steps of a tenth.
  const listed = byCount
    ? sources.nodes.toSorted((one, other) => other.citationCount - one.citationCount)
    : sources.nodes;
  const description = 'Newspapers, agencies, sites, institutions and people cited in the articles.';
  return {
    title: 'Sources',
    description,
    section: 'sources',
    main: html`<header class="page-head">
<h1>Sources</h1>
<p class="by-line">${description}</p>
</header>
${nameSearch(sourcesAddress, 'Sources', nameStartsWith)}
${nameStartsWith === undefined ? orderLinks(sourcesAddress, {}, { byCount, counted: 'Most cited' }) : null}
${
  sources.nodes.length === 0
    ? html`<p class="nothing">${nameStartsWith === undefined ? 'No article here cites anything yet.' : 'No name begins with that. Try fewer letters.'}</p>`
    : html`<ul class="names">
${listed.map(sourceItem)}</ul>`
}
${pager(sources.pageInfo, sourcesAddress, nameStartsWith === undefined ? orderParameter(byCount) : { name: nameStartsWith })}`,
  };
};

function sourceItem({ slug, name, registered, citationCount, articles }: SourceEntryFragment): Markup {
  return html`<li><a href="${sourceAddress(slug)}">${name}</a> <span class="kind">${registered ? null : 'not in the registry'}</span> <span class="count">${countOf(citationCount, 'citation')} in ${countOf(articles.totalCount ?? 0, 'article')}</span></li>
`;
}
