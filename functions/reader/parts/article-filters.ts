import { html } from 'hono/html';
import type { ArticleEntryFragment } from '../../../schema/client/operations.ts';
import { homeAddress } from '../addresses.ts';
import { type AskedArticles, articlesAddress, canBeByAddition } from '../asked-articles.ts';
import type { Markup } from '../markup.ts';
import { numberInWords } from '../words.ts';
import type { FacetCount } from './facet-counts.ts';
import { type Named, tally } from './tally.ts';

/** As many actors and sources as are offered. */
const offered = 8;
const offeredYears = 12;

interface Offers {
  readonly publications: readonly FacetCount[];
  /** The newest first. */
  readonly years: readonly FacetCount[];
  /** Those of the page: what they speak of and cite most is offered. */
  readonly articles: readonly ArticleEntryFragment[];
}

/** What a list of articles can be narrowed to, with counts: a form, and links to the actors and sources of the page. */
export function articleFilters(asked: AskedArticles, { publications, years, articles }: Offers): Markup {
  const { from, to, order } = asked;
  const orders = [
    ['', 'Newest first'],
    ['oldest', 'Oldest first'],
    ...(canBeByAddition(asked) ? [['added', 'Last added first']] : []),
  ];
  return html`<form class="filters" id="filters" action="${homeAddress}">
${publicationFilter(asked, publications)}
<p class="days"><span><label for="filter-from">From</label>
<input id="filter-from" name="from" type="date" value="${from ?? ''}"></span> <span><label for="filter-to">To</label>
<input id="filter-to" name="to" type="date" value="${to ?? ''}"></span></p>
<p><label for="filter-order">Order</label>
<select id="filter-order" name="order">${orders.map(
    ([value, words]) =>
      html`<option value="${value}"${value === (order ?? '') ? html` selected` : null}>${words}</option>`,
  )}</select></p>
${(['actor', 'source'] as const).map((name) =>
  asked[name] === undefined ? null : html`<input type="hidden" name="${name}" value="${asked[name]}">`,
)}<button type="submit">Show</button>
</form>
${yearLinks(asked, years)}
${offer(
  'Mentioned here',
  'actor',
  articles.flatMap(({ mainActors }) => mainActors.nodes),
  asked,
)}
${offer(
  'Cited here',
  'source',
  articles.flatMap(({ mainSources }) => mainSources.nodes),
  asked,
)}`;
}

/** Nothing where there is nothing to choose. */
function publicationFilter({ publication }: AskedArticles, offers: readonly FacetCount[]): Markup | null {
  if (offers.length === 0 && publication === undefined) return null;
  const isOffered = offers.some(({ value }) => value === publication);
  return html`<p><label for="filter-publication">Publication</label>
<select id="filter-publication" name="publication"><option value="">All</option>${
    publication === undefined || isOffered
      ? null
      : html`<option value="${publication}" selected>${publication}</option>`
  }${offers.map(
    ({ value, label, count }) =>
      html`<option value="${value}"${value === publication ? html` selected` : null}>${label}${count === null ? null : ` (${numberInWords(count)})`}</option>`,
  )}</select></p>`;
}

/** The years that have articles; nothing of a single one. */
function yearLinks(asked: AskedArticles, years: readonly FacetCount[]): Markup | null {
  if (years.length < 2) return null;
  return html`<section aria-labelledby="by-year"><h2 id="by-year">Years</h2>
<ul>${years.slice(0, offeredYears).map(({ value, label, count }) => {
    const days = { from: `${value}-01-01`, to: `${value}-12-31` };
    const isChosen = asked.from === days.from && asked.to === days.to;
    return html`<li><a href="${articlesAddress({ ...asked, ...days })}"${isChosen ? html` aria-current="true"` : null}>${label}</a>${count === null ? null : html` <span class="count">${numberInWords(count)}</span>`}</li>
`;
  })}</ul></section>
`;
}

/** The most frequent of the page; choosing one takes the place of another. */
function offer(title: string, by: 'actor' | 'source', names: readonly Named[], asked: AskedArticles): Markup | null {
  const counts = tally(names).slice(0, offered);
  if (counts.length === 0) return null;
  return html`<section aria-labelledby="by-${by}"><h2 id="by-${by}">${title}</h2>
<ul>${counts.map(
    ({ item: { slug, name }, count }) =>
      html`<li><a href="${articlesAddress({ ...asked, [by]: slug })}"${slug === asked[by] ? html` aria-current="true"` : null}>${name}</a> <span class="count">${count}</span></li>
`,
  )}</ul></section>
`;
}
