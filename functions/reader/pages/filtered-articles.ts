import { html } from 'hono/html';
import { filteredArticlesPage as operation } from '../../../schema/client/operations.ts';
import { actorAddress, homeAddress, publicationAddress, sourceAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { articleList } from '../parts/article-list.ts';
import { pager } from '../parts/pager.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf } from '../words.ts';

/** The articles that mention an actor, cite a source or are of a publication, newest first; a publication narrows either. */
export const filteredArticlesPage: MakePage = async ({ run, query }) => {
  const actorSlug = query.get('actor');
  const sourceSlug = query.get('source');
  const publicationSlug = query.get('publication');
  if (actorSlug !== null && sourceSlug !== null) {
    throw new ReaderError(400, 'One of both', 'Articles are listed by an actor or by a source, not by both at once.');
  }
  const { articles, actor, source, publication } = await answered(
    run(operation, {
      filter: { actorSlug, sourceSlug, publicationSlug },
      actorSlug: actorSlug ?? '',
      sourceSlug: sourceSlug ?? '',
      publicationSlug: publicationSlug ?? '',
      ...pageVariablesOf(query),
    }),
  );
  const parts = [
    ...(actorSlug === null ? [] : [{ found: actor, means: 'that mention', address: actorAddress(actorSlug) }]),
    ...(sourceSlug === null ? [] : [{ found: source, means: 'that cite', address: sourceAddress(sourceSlug) }]),
    ...(publicationSlug === null
      ? []
      : [{ found: publication, means: 'of', address: publicationAddress(publicationSlug) }]),
  ];
  if (parts.some(({ found }) => found === null)) {
    throw new ReaderError(404, 'No such articles', 'No article here is of what this address names.');
  }
  const kept = { actor: actorSlug, source: sourceSlug, publication: publicationSlug };
  return {
    title: `Articles ${parts.map(({ found, means }) => `${means} ${found?.name}`).join(' ')}`,
    section: 'articles',
    main: html`<header class="page-head">
<p class="kicker"><a href="${homeAddress}">All articles</a></p>
<h1>Articles ${parts.map(({ found, means, address }) => html`${means} <a href="${address}">${found?.name}</a> `)}</h1>
${articles.totalCount === null ? null : html`<p class="facts">${countOf(articles.totalCount, 'article')}, the newest first</p>`}
</header>
${articles.nodes.length === 0 ? html`<p class="nothing">None on this page.</p>` : articleList(articles.nodes)}
${pager(
  articles.pageInfo,
  homeAddress,
  Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
)}`,
  };
};
