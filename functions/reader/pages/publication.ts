import { html } from 'hono/html';
import { publicationAddress } from '../addresses.ts';
import type { MakePage } from '../page.ts';
import { pageRequestOf } from '../paging.ts';
import { articleList } from '../parts/article-list.ts';
import { pager } from '../parts/pager.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf } from '../words.ts';

/** A publication with its articles, newest first. */
export const publicationPage: MakePage = async ({ corpus, slug, query }) => {
  const [publication, page] = await Promise.all([
    corpus.publication(slug),
    corpus.articles(pageRequestOf(query), { publicationSlug: slug }, 'PUBLISHED_DESC'),
  ]);
  if (publication === null) {
    throw new ReaderError(
      404,
      'No such publication',
      'No article here is of a publication with this address. The list of articles names those that there are.',
    );
  }
  const { name, abbreviation, counts } = publication;
  return {
    title: name,
    section: 'articles',
    main: html`<header class="page-head">
<p class="kicker">Publication</p>
<h1>${name}</h1>
<p class="facts">${abbreviation === null ? null : html`<span>${abbreviation}</span> `}<span>${countOf(counts.articles, 'article')}</span></p>
</header>
${articleList(page.edges.map(({ node }) => node))}
${pager(page, publicationAddress(slug))}`,
  };
};
