import { html } from 'hono/html';
import { articleChoices, filteredArticlesPage as operation } from '../../../schema/client/operations.ts';
import { areWholeYears } from '../../../schema/records/date.ts';
import { actorAddress, homeAddress, publicationAddress, sourceAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import {
  type AskedArticles,
  articlesAddress,
  askedArticles,
  canBeByAddition,
  filterOf,
  orderOf,
  parametersOf,
  without,
} from '../asked-articles.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { choicesAsked, choicesOf } from '../parts/article-choices.ts';
import { articleFilters } from '../parts/article-filters.ts';
import { articleList } from '../parts/article-list.ts';
import { countedTotal } from '../parts/facet-counts.ts';
import { pager } from '../parts/pager.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, dayInWords } from '../words.ts';

/** The articles that mention an actor or cite a source, of a publication, of some days: whatever the address asks for. */
export const filteredArticlesPage: MakePage = async ({ run, query }) => {
  const asked = askedArticles(query);
  const [found, choices] = await Promise.all([
    answered(
      run(operation, {
        filter: filterOf(asked),
        orderBy: orderOf(asked),
        actorSlug: asked.actor ?? '',
        sourceSlug: asked.source ?? '',
        publicationSlug: asked.publication ?? '',
        ...pageVariablesOf(query),
      }),
    ),
    answered(run(articleChoices, choicesAsked(asked))),
  ]);
  const { articles } = found;
  const count = articles.totalCount ?? countedTotal(choices.articles.facets);
  const parts = namedParts.flatMap(({ by, means, addressOf }) => {
    const slug = asked[by];
    if (slug === undefined) return [];
    const record = found[by];
    if (record === null) throw new ReaderError(404, 'No such articles', `No article here has this ${by}.`);
    const link =
      by === 'publication' ? 'in' : by === 'source' && asked.actor !== undefined ? `and ${means}` : `that ${means}`;
    return [{ by, means: link, name: record.name, address: addressOf(slug) }];
  });
  const days = daysInWords(asked);
  // The days before who is mentioned: “that mention Russia from 2017” would be another thing.
  const [within, about] = [
    parts.filter(({ by }) => by === 'publication'),
    parts.filter(({ by }) => by !== 'publication'),
  ];
  const inWords = (some: typeof parts): readonly string[] => some.map(({ means, name }) => `${means} ${name}`);
  const title = ['Articles', ...inWords(within), days, ...inWords(about)].filter((part) => part !== '').join(' ');
  const links = (some: typeof parts): readonly Markup[] =>
    some.map(({ means, address, name }) => html`${means} <a href="${address}">${name}</a> `);
  return {
    title,
    description: `${title}, with every citation and actor marked.`,
    section: 'articles',
    layout: 'with-filters',
    main: html`<header class="page-head">
<p class="kicker"><a href="${homeAddress}">All articles</a></p>
<h1>Articles ${links(within)}${days} ${links(about)}</h1>
${
  count === null
    ? null
    : html`<p class="facts"><span>${countOf(count, 'article')}</span></p>
`
}<p class="asked">${[
      ...parts.map(({ by, name }) => ({ name, filters: [by] })),
      ...(days === '' ? [] : [{ name: days, filters: ['from', 'to'] as const }]),
    ].map(
      ({ name, filters }) =>
        html`<a class="chip" href="${articlesAddress(without(asked, filters))}" aria-label="Without ${name}">${name}</a> `,
    )}<a class="to-filters" href="#filters">Filter</a></p>
${asked.order === 'added' && !canBeByAddition(asked) ? html`<p class="hint">Newest first: articles filtered this way cannot be listed by when they were added.</p>` : null}
</header>
<div class="beside">
<div>
${
  articles.nodes.length === 0
    ? html`<p class="nothing">${articles.pageInfo.hasNextPage ? 'None here; there may be more on the next page.' : 'No articles match. Remove a filter.'}</p>`
    : articleList(articles.nodes)
}
${pager(articles.pageInfo, homeAddress, parametersOf(asked))}
</div>
<aside class="ways-in" aria-label="Filters">
${articleFilters(asked, choicesOf(asked, choices, articles.nodes))}
</aside>
</div>`,
  };
};

const namedParts = [
  { by: 'publication', means: 'in', addressOf: publicationAddress },
  { by: 'actor', means: 'mention', addressOf: actorAddress },
  { by: 'source', means: 'cite', addressOf: sourceAddress },
] as const;

/** `from 1 October 2017 to 3 November 2017`, `since 1 October 2017`, `until 3 November 2017`; of whole years `from 2017 to 2018`, of one `from 2017`; empty where no days are asked for. */
function daysInWords({ from, to }: AskedArticles): string {
  if (from !== undefined && to !== undefined && areWholeYears(from, to)) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? `from ${first}` : `from ${first} to ${last}`;
  }
  if (from === undefined) return to === undefined ? '' : `until ${dayInWords(to)}`;
  return to === undefined ? `since ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;
}
