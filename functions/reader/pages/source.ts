import { html } from 'hono/html';
import type { CorpusSource } from '../../../schema/corpus/corpus.ts';
import { sourceAddress, webAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageRequestOf } from '../paging.ts';
import { pager } from '../parts/pager.ts';
import { citationQuotes } from '../parts/quotes.ts';
import { wikidataLink } from '../parts/wikidata.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf } from '../words.ts';

/** A source with the sentences that cite it. */
export const sourcePage: MakePage = async ({ corpus, slug, query }) => {
  const [source, page] = await Promise.all([corpus.source(slug), corpus.sourceCitations(slug, pageRequestOf(query))]);
  if (source === null) {
    throw new ReaderError(
      404,
      'No such source',
      'No article here cites a source with this address. The list of sources has all there are.',
    );
  }
  return {
    title: source.name,
    section: 'sources',
    graphql: `{ source(slug: ${JSON.stringify(slug)}) { name homepage citations { totalCount nodes { text dates { date } claim { text } article { title } } } } }`,
    main: html`${head(source)}
${citationQuotes(page.edges.map(({ node }) => node))}
${pager(page, sourceAddress(slug))}`,
  };
};

function head({ name, homepage, surfaceForms, counts, wikidataId }: CorpusSource): Markup {
  const address = webAddress(homepage);
  const others = surfaceForms.filter((form) => form !== name);
  return html`<header class="page-head">
<p class="kicker">Source</p>
<h1>${name}</h1>
${others.length === 0 ? null : html`<p class="aliases">Printed as ${others.map((form) => `“${form}”`).join(', ')}</p>`}
<p class="facts"><span>${countOf(counts.citations, 'citation')}</span> <span>${countOf(counts.articles, 'article')}</span>${
    address === null
      ? null
      : html` <span><a href="${address}" rel="nofollow noopener">${new URL(address).host}</a></span>`
  }${wikidataLink(wikidataId)}</p>
</header>`;
}
