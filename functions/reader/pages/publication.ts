import { html } from 'hono/html';
import { publicationPage as operation, type PublicationPageQuery } from '../../../schema/client/operations.ts';
import { issueAddress, publicationAddress, publicationsAddress, volumeAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { articleList } from '../parts/article-list.ts';
import { feedForTools, feedLink } from '../parts/feed-links.ts';
import { pager } from '../parts/pager.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, numberInWords } from '../words.ts';

type Publication = NonNullable<PublicationPageQuery['publication']>;

/** A publication, or a volume or an issue of it, with its articles, newest first. */
export const publicationPage: MakePage = async ({ run, slug, rest, query }) => {
  const [volume = null, issue = null] = rest.map(numberOf);
  const { publication, articles } = await answered(run(operation, { slug, volume, issue, ...pageVariablesOf(query) }));
  const { hasNextPage, hasPreviousPage } = articles.pageInfo;
  const isOnOnePage = !hasNextPage && !hasPreviousPage;
  if (publication === null || (volume !== null && isOnOnePage && articles.nodes.length === 0)) {
    throw new ReaderError(404, 'No such publication', 'No publication, volume or issue has this address.');
  }
  const { name, abbreviation } = publication;
  const own = publicationAddress(slug);
  const parts = [...(volume === null ? [] : [`volume ${volume}`]), ...(issue === null ? [] : [`issue ${issue}`])];
  // How many a volume or an issue has is not stored, but seen where they are on one page.
  const count = volume === null ? publication.articles.totalCount : isOnOnePage ? articles.nodes.length : null;
  return {
    title: [name, ...parts].join(', '),
    description: `Articles of ${[name, ...parts].join(', ')}, with every citation and actor marked.`,
    section: 'articles',
    forTools: feedForTools(own, name),
    main: html`<header class="page-head">
<p class="kicker"><a href="${publicationsAddress}">Publications</a>${volume === null ? null : html` › <a href="${own}">${name}</a>`}${
      volume === null || issue === null ? null : html` › <a href="${volumeAddress(slug, volume)}">Volume ${volume}</a>`
    }</p>
<h1>${parts.length === 0 ? name : sentenceCase(parts.join(', '))}</h1>
<p class="facts">${abbreviation === null ? null : html`<span>${abbreviation}</span> `}${count === null ? null : html`<span>${countOf(count, 'article')}</span>`}${volume === null ? feedLink(own) : null}</p>
${issue === null ? partLinks(publication, volume) : null}
</header>
${articleList(articles.nodes)}
${pager(articles.pageInfo, volume === null ? own : issue === null ? volumeAddress(slug, volume) : issueAddress(slug, volume, issue))}`,
  };
};

/** The volumes of the newest hundred articles, or the issues of one volume among them. */
function partLinks({ slug, articles: { totalCount, nodes } }: Publication, volume: number | null): Markup | null {
  const counts = new Map<number, number>();
  for (const node of nodes) {
    const number = volume === null ? node.volume : node.volume === volume ? node.issue : null;
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const name = volume === null ? 'Volumes' : 'Issues';
  const addressOf = (number: number): string =>
    volume === null ? volumeAddress(slug, number) : issueAddress(slug, volume, number);
  return html`<nav class="kinds numbers" aria-label="${name}"><p>${name}${(totalCount ?? 0) > nodes.length ? ` of the newest ${numberInWords(nodes.length)} articles` : null}</p>
<ul>${[...counts]
    .sort(([left], [right]) => right - left)
    .map(
      ([number, count]) =>
        html`<li><a href="${addressOf(number)}">${number}</a> <span class="count">(${numberInWords(count)}<span class="unseen"> ${count === 1 ? 'article' : 'articles'}</span>)</span></li>
`,
    )}</ul></nav>`;
}

/** Throws `ReaderError` where the address has something else than a number there. */
function numberOf(part: string): number {
  if (!/^\d{1,6}$/.test(part)) {
    throw new ReaderError(404, 'Page not found', 'Volumes and issues are numbers.');
  }
  return Number(part);
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
