import { html } from 'hono/html';
import { publicationPage as operation } from '../../../schema/client/operations.ts';
import { publicationAddress, publicationsAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { articleList } from '../parts/article-list.ts';
import { pager } from '../parts/pager.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf } from '../words.ts';

/** A publication with its articles, newest first. */
export const publicationPage: MakePage = async ({ run, slug, query }) => {
  const { publication, articles } = await answered(run(operation, { slug, ...pageVariablesOf(query) }));
  if (publication === null) {
    throw new ReaderError(
      404,
      'No such publication',
      'No article here is of a publication with this address. The list of publications has all there are.',
    );
  }
  const { name, abbreviation } = publication;
  return {
    title: name,
    section: 'articles',
    main: html`<header class="page-head">
<p class="kicker"><a href="${publicationsAddress}">Publications</a></p>
<h1>${name}</h1>
<p class="facts">${abbreviation === null ? null : html`<span>${abbreviation}</span> `}<span>${countOf(articles.totalCount ?? 0, 'article')}</span></p>
</header>
${articleList(articles.nodes)}
${pager(articles.pageInfo, publicationAddress(slug))}`,
  };
};
