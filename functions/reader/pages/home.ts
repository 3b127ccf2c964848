import { html } from 'hono/html';
import { frontPage } from '../../../schema/client/operations.ts';
import { homeAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { articleList } from '../parts/article-list.ts';
import { pager } from '../parts/pager.ts';
import { waysIn } from '../parts/ways-in.ts';
import { countOf } from '../words.ts';
import { filteredArticlesPage } from './filtered-articles.ts';

/** All articles, newest first, and the ways in by publication, actor and source; or those of one of these. */
export const homePage: MakePage = async (context) => {
  const { run, query } = context;
  if (['publication', 'actor', 'source'].some((name) => query.has(name))) return filteredArticlesPage(context);
  const front = await answered(run(frontPage, pageVariablesOf(query)));
  const { nodes, totalCount, pageInfo } = front.articles;
  return {
    title: '',
    description: 'Articles with every citation and every actor at its exact place.',
    section: 'articles',
    main: html`<header class="page-head">
<h1>Articles</h1>
<p class="by-line">${nodes.length === 0 ? null : html`${countOf(totalCount ?? nodes.length, 'article')}, the newest first. `}Whom each cites and whom it speaks of is marked at its place.</p>
</header>
<div class="beside">
<div>
${nodes.length === 0 ? html`<p class="nothing">Nothing is published here yet.</p>` : articleList(nodes)}
${pager(pageInfo, homeAddress)}
</div>
${waysIn(front)}
</div>`,
  };
};
