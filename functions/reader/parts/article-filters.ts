import { html } from 'hono/html';
import type { ArticleEntryFragment, PublicationEntryFragment } from '../../../schema/client/operations.ts';
import { homeAddress } from '../addresses.ts';
import { type AskedArticles, articlesAddress } from '../asked-articles.ts';
import type { Markup } from '../markup.ts';
import { numberInWords } from '../words.ts';
import { type Named, tally } from './tally.ts';

/** As many actors and sources as are offered. */
const offered = 8;

interface Offers {
  readonly publications: readonly PublicationEntryFragment[];
  /** Those of the page: what they speak of and cite most is offered. */
  readonly articles: readonly ArticleEntryFragment[];
}

/** What a list of articles can be narrowed to, with counts: a form, and links to the actors and sources of the page. */
export function articleFilters(asked: AskedArticles, { publications, articles }: Offers): Markup {
  const { publication, from, to, order } = asked;
  const chosen = publications.some(({ slug }) => slug === publication);
  return html`<form class="filters" id="filters" action="${homeAddress}">
<p><label for="filter-publication">Publication</label>
<select id="filter-publication" name="publication"><option value="">All</option>${
    publication !== undefined && !chosen ? html`<option value="${publication}" selected>${publication}</option>` : null
  }${publications.map(
    ({ slug, name, articles: { totalCount } }) =>
      html`<option value="${slug}"${slug === publication ? html` selected` : null}>${name} (${numberInWords(totalCount ?? 0)})</option>`,
  )}</select></p>
<p class="days"><span><label for="filter-from">From</label>
<input id="filter-from" name="from" type="date" value="${from ?? ''}"></span> <span><label for="filter-to">To</label>
<input id="filter-to" name="to" type="date" value="${to ?? ''}"></span></p>
<p><label for="filter-order">Order</label>
<select id="filter-order" name="order"><option value="">Newest first</option><option value="oldest"${order === 'oldest' ? html` selected` : null}>Oldest first</option></select></p>
${(['actor', 'source'] as const).map((name) =>
  asked[name] === undefined ? null : html`<input type="hidden" name="${name}" value="${asked[name]}">`,
)}<button type="submit">Show</button>
</form>
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

/** The most frequent of the page; choosing one takes the place of another, since the API narrows to one of them. */
function offer(title: string, by: 'actor' | 'source', names: readonly Named[], asked: AskedArticles): Markup | null {
  const { actor: _, source: __, ...others } = asked;
  const counts = tally(names).slice(0, offered);
  if (counts.length === 0) return null;
  return html`<section aria-labelledby="by-${by}"><h2 id="by-${by}">${title}</h2>
<ul>${counts.map(
    ({ item: { slug, name }, count }) =>
      html`<li><a href="${articlesAddress({ ...others, [by]: slug })}"${slug === asked[by] ? html` aria-current="true"` : null}>${name}</a> <span class="count">${count}</span></li>
`,
  )}</ul></section>
`;
}
