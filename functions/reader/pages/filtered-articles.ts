import { html } from 'hono/html';
import { filteredArticlesPage as operation } from '../../../schema/client/operations.ts';
import { areWholeYears } from '../../../schema/records/date.ts';
import { actorAddress, homeAddress, publicationAddress, sourceAddress } from '../addresses.ts';
import { answered } from '../answered.ts';
import {
  type AskedArticles,
  articlesAddress,
  askedArticles,
  canBeByAddition,
  countedOf,
  filterOf,
  orderOf,
  parametersOf,
} from '../asked-articles.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { articleFilters } from '../parts/article-filters.ts';
import { articleList } from '../parts/article-list.ts';
import { countsOf } from '../parts/facet-counts.ts';
import { actorsOfPage, countedActors, countedSources, sourcesOfPage } from '../parts/frequent.ts';
import { pager } from '../parts/pager.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, dayInWords } from '../words.ts';

/** The articles that mention an actor or cite a source, of a publication, of some days: whatever the address asks for. */
export const filteredArticlesPage: MakePage = async ({ run, query }) => {
  const asked = askedArticles(query);
  const { actor, source, publication } = asked;
  // Facets are of lists with one filter: of both, those of the actor offer what may be there.
  const ofOne = actor === undefined ? { source } : { actor };
  const hasOne = actor !== undefined || source !== undefined;
  const hasBoth = actor !== undefined && source !== undefined;
  const counted = countedOf(asked);
  const hasDays = asked.from !== undefined || asked.to !== undefined;
  const found = await answered(
    run(operation, {
      filter: filterOf(asked),
      orderBy: orderOf(asked),
      actorSlug: asked.actor ?? '',
      sourceSlug: asked.source ?? '',
      publicationSlug: asked.publication ?? '',
      publicationsOf: filterOf(ofOne),
      yearsOf: filterOf(hasOne ? ofOne : { publication: asked.publication }),
      countsActors: counted.actors,
      countsSources: counted.sources,
      from: asked.from ?? null,
      to: asked.to ?? null,
      ...pageVariablesOf(query),
    }),
  );
  const { articles, byPublication, byYear } = found;
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
  const title = ['Articles', ...parts.map(({ means, name }) => `${means} ${name}`), days]
    .filter((part) => part !== '')
    .join(' ');
  return {
    title,
    description: `${title}, with every citation and every actor at its exact place.`,
    section: 'articles',
    main: html`<header class="page-head">
<p class="kicker"><a href="${homeAddress}">All articles</a></p>
<h1>Articles ${parts.map(({ means, address, name }) => html`${means} <a href="${address}">${name}</a> `)}${days}</h1>
${
  articles.totalCount === null
    ? null
    : html`<p class="facts"><span>${countOf(articles.totalCount, 'article')}</span></p>
`
}<p class="asked">${[
      ...parts.map(({ by, name }) => ({ name, without: [by] })),
      ...(days === '' ? [] : [{ name: days, without: ['from', 'to'] }]),
    ].map(
      ({ name, without }) =>
        html`<a class="chip" href="${articlesAddress(withoutThose(asked, without))}" aria-label="Without ${name}">${name}</a> `,
    )}<a class="to-filters" href="#filters">Filter</a></p>
${asked.order === 'added' && !canBeByAddition(asked) ? html`<p class="hint">The newest first: only all articles, or those of a publication, can be listed by when they were added.</p>` : null}
</header>
<div class="beside">
<div>
${
  articles.nodes.length === 0
    ? html`<p class="nothing">${articles.pageInfo.hasNextPage ? 'None on this page, but there may be more on the next.' : 'No articles match. Take a filter away.'}</p>`
    : articleList(articles.nodes)
}
${pager(articles.pageInfo, homeAddress, parametersOf(asked))}
</div>
<aside class="ways-in" aria-label="Filters">
${articleFilters(asked, {
  publications: countsOf('PUBLICATION', byPublication.facets, !hasDays && !hasBoth),
  years: countsOf('YEAR', byYear.facets, !hasBoth && !(hasOne && publication !== undefined)),
  named: [
    ...(counted.actors ? countedActors(found, null) : actorsOfPage(articles.nodes)),
    ...(counted.sources ? countedSources(found, null) : sourcesOfPage(articles.nodes)),
  ],
})}
</aside>
</div>`,
  };
};

const namedParts = [
  { by: 'publication', means: 'in', addressOf: publicationAddress },
  { by: 'actor', means: 'mention', addressOf: actorAddress },
  { by: 'source', means: 'cite', addressOf: sourceAddress },
] as const;

function withoutThose(asked: AskedArticles, names: readonly string[]): AskedArticles {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !names.includes(name)));
}

/** `from 1 October 2017 to 3 November 2017`; of whole years `from 2017 to 2018`, of one `from 2017`; empty where no days are asked for. */
function daysInWords({ from, to }: AskedArticles): string {
  if (from !== undefined && to !== undefined && areWholeYears(from, to)) {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? `from ${first}` : `from ${first} to ${last}`;
  }
  return [
    ...(from === undefined ? [] : [`from ${dayInWords(from)}`]),
    ...(to === undefined ? [] : [`to ${dayInWords(to)}`]),
  ].join(' ');
}
