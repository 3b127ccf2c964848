import { html } from 'hono/html';
import { frontPage } from '../../../schema/client/operations.ts';
import { homeAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import { askedArticles, isFiltered, orderOf, parametersOf } from '../asked-articles.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { articleFilters } from '../parts/article-filters.ts';
import { articleList } from '../parts/article-list.ts';
import { countsOf } from '../parts/facet-counts.ts';
import { countedActors, countedSources } from '../parts/frequent.ts';
import { pager } from '../parts/pager.ts';
import { waysIn } from '../parts/ways-in.ts';
import { countOf } from '../words.ts';
import { filteredArticlesPage } from './filtered-articles.ts';

/** All articles, with what they can be narrowed to and the ways to actors and sources; or those that are asked for. */
export const homePage: MakePage = async (context) => {
  const { run, query } = context;
  const asked = askedArticles(query);
  if (isFiltered(asked)) return filteredArticlesPage(context);
  const front = await answered(run(frontPage, { orderBy: orderOf(asked), ...pageVariablesOf(query) }));
  const { nodes, totalCount, pageInfo } = front.articles;
  const { facets } = front.counted;
  return {
    title: '',
    description: 'Articles with every citation and actor marked.',
    section: 'articles',
    layout: 'with-filters',
    canonical: query.has('after') || query.has('before') ? undefined : homeAddress,
    main: html`<header class="page-head">
<h1>Articles</h1>
<p class="by-line">${nodes.length === 0 ? null : html`${countOf(totalCount ?? nodes.length, 'article')}. `}Every citation and every actor is marked in the text. <a class="to-filters" href="#filters">Filter</a></p>
</header>
<div class="beside">
<div>
${nodes.length === 0 ? html`<p class="nothing">Nothing is published here yet.</p>` : articleList(nodes)}
${pager(pageInfo, homeAddress, parametersOf(asked))}
</div>
<aside class="ways-in" aria-label="Filters">
${nodes.length === 0 ? null : articleFilters(asked, { publications: countsOf('PUBLICATION', facets), years: countsOf('YEAR', facets), named: [...countedActors(front, front), ...countedSources(front, front)] })}
${waysIn(front)}
</aside>
</div>`,
  };
};
