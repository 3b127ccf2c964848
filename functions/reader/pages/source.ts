import { html } from 'hono/html';
import { sourcePage as operation, type SourcePageQuery } from '../../../schema/client/operations.ts';
import { actorAddress, homeAddress, sourceAddress, webAddress, withParameter } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { citationQuotes } from '../parts/citation-quotes.ts';
import { feedForTools, feedLink } from '../parts/feed-links.ts';
import { articlesOverview, basisInWords, citedOverview } from '../parts/overview.ts';
import { pager } from '../parts/pager.ts';
import { periodChart } from '../parts/period-chart.ts';
import { wikidataLink } from '../parts/wikidata.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf } from '../words.ts';

type Source = NonNullable<SourcePageQuery['source']>;

/** A source with the sentences that cite it. */
export const sourcePage: MakePage = async ({ run, slug, query }) => {
  const variables = { slug, ...pageVariablesOf(query) };
  const { source } = await answered(run(operation, variables));
  if (source === null) {
    throw new ReaderError(404, 'No such source', 'No article here cites a source with this address.');
  }
  const { nodes, pageInfo } = source.citations;
  return {
    title: source.name,
    description: `${countOf(source.citationCount, 'citation')} in ${countOf(source.articles.totalCount ?? 0, 'article')}.`,
    section: 'sources',
    forTools: feedForTools(sourceAddress(slug), source.name),
    asked: { documentId: operation.documentId, variables },
    main: html`${head(source)}
${periodChart(source.citationsOverTime, { unit: 'citation', caption: 'Citations' })}
${actorsOverview(source)}
${articlesOverview(source.articles, { all: withParameter(homeAddress, 'source', slug) })}
<h2 class="part">Every citation</h2>
${nodes.length === 0 ? html`<p class="nothing">Nothing on this page, but there may be more on the next.</p>` : citationQuotes(nodes)}
${pager(pageInfo, sourceAddress(slug))}`,
  };
};

function actorsOverview({ actors, articles }: Source): Markup | null {
  const counted = actors.edges.map(({ node: { slug, name }, citationCount }) => ({
    name,
    address: actorAddress(slug),
    citations: citationCount,
  }));
  const basis = basisInWords(actors.basis, articles.totalCount ?? 0);
  return citedOverview(counted, {
    id: 'about-whom',
    heading: 'Actors',
    told: 'Citations in sentences that mention them',
    basis,
  });
}

function head({ slug, name, homepage, registered, surfaceForms, citationCount, articles, wikidataId }: Source): Markup {
  const address = webAddress(homepage);
  const others = surfaceForms.filter((form) => form !== name);
  return html`<header class="page-head">
<p class="kicker">Source</p>
<h1>${name}</h1>
${others.length === 0 ? null : html`<p class="aliases">Printed as ${others.map((form) => `“${form}”`).join(', ')}</p>`}
<p class="facts"><span>${countOf(citationCount, 'citation')}</span> <span><a href="${withParameter(homeAddress, 'source', slug)}">${countOf(articles.totalCount ?? 0, 'article')}</a></span>${
    address === null
      ? null
      : html` <span><a href="${address}" rel="nofollow noopener">${new URL(address).host}</a></span>`
  }${registered ? null : html` <span>Not in the registry</span>`}${wikidataLink(wikidataId)}${feedLink(sourceAddress(slug))}</p>
</header>`;
}
