import { html } from 'hono/html';
import { homeAddress } from '../addresses.ts';
import { type AskedArticles, articlesAddress, canBeByAddition } from '../asked-articles.ts';
import type { Markup } from '../markup.ts';
import { numberInWords } from '../words.ts';
import type { FacetCount } from './facet-counts.ts';
import type { Offer } from './frequent.ts';

const offeredYears = 12;

/** What is offered, each with its articles where they are counted. */
export interface Offers {
  readonly publications: readonly FacetCount[];
  /** The newest first. */
  readonly years: readonly FacetCount[];
  readonly named: readonly Offer[];
}

/** What a list of articles can be narrowed to: a form, and links to years, actors and sources. */
export function articleFilters(asked: AskedArticles, { publications, years, named }: Offers): Markup {
  const { from, to, order } = asked;
  const orders = [
    ['', 'Newest first'],
    ['oldest', 'Oldest first'],
    ...(canBeByAddition(asked) ? [['added', 'Last added first']] : []),
  ];
  const isCounted =
    [...publications, ...years].every(({ count }) => count !== null) &&
    named.every(({ names }) => names.every(({ articles }) => articles !== null));
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
${named.map((offer) => offerMarkup(offer, asked))}${isCounted ? null : html`<p class="hint">Too many articles to count for each filter.</p>\n`}`;
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

/** Choosing one takes the place of another. */
function offerMarkup({ title, by, names, all }: Offer, asked: AskedArticles): Markup | null {
  if (names.length === 0) return null;
  const id = `by-${title.toLowerCase().replaceAll(' ', '-')}`;
  return html`<section aria-labelledby="${id}"><div class="title"><h2 id="${id}">${title}</h2>${all === undefined ? null : allLink(title, all)}</div>
<ul>${names.map(
    ({ slug, name, articles }) =>
      html`<li><a href="${articlesAddress({ ...asked, [by]: slug })}"${slug === asked[by] ? html` aria-current="true"` : null}>${name}</a>${articles === null ? null : html` <span class="count">${numberInWords(articles)}</span>`}</li>
`,
  )}</ul></section>
`;
}

/** `All 45`, in the head of the list whose all it leads to. */
export function allLink(title: string, { address, count }: NonNullable<Offer['all']>): Markup {
  const all = count === null ? 'All' : `All ${numberInWords(count)}`;
  return html` <a class="all" href="${address}" aria-label="${all} ${title.toLowerCase()}">${all}</a>`;
}
