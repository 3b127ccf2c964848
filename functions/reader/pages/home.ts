import { html } from 'hono/html';
import { homeAddress } from '../addresses.ts';
import type { MakePage } from '../page.ts';
import { pageRequestOf } from '../paging.ts';
import { articleList } from '../parts/article-list.ts';
import { pager } from '../parts/pager.ts';
import { countOf } from '../words.ts';

/** All articles, newest first. */
export const homePage: MakePage = async ({ corpus, query }) => {
  const [page, totals] = await Promise.all([
    corpus.articles(pageRequestOf(query), {}, 'PUBLISHED_DESC'),
    corpus.totals(),
  ]);
  const articles = page.edges.map(({ node }) => node);
  return {
    title: '',
    section: 'articles',
    main: html`<header class="page-head">
<h1>Articles</h1>
<p class="facts"><span>${countOf(totals.articles, 'article')}</span> <span>${countOf(totals.sources, 'source')}</span> <span>${countOf(totals.actors, 'actor')}</span></p>
</header>
${articles.length === 0 ? html`<p class="nothing">Nothing is published here yet.</p>` : articleList(articles)}
${pager(page, homeAddress)}`,
  };
};
