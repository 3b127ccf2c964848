import { html } from 'hono/html';
import type { FrontPageQuery } from '../../../schema/client/operations.ts';
import { actorsAddress, publicationAddress, publicationsAddress, sourcesAddress, withParameter } from '../addresses.ts';
import { actorKindNames, actorKinds } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { numberInWords } from '../words.ts';
import { actorCountsOf } from './actor-counts.ts';
import { nameSearch } from './name-search.ts';

/** The ways into the corpus: by publication, by actor, by source. */
export function waysIn(front: FrontPageQuery): Markup | null {
  const { publications, sources } = front;
  const counts = actorCountsOf(front);
  if (publications.nodes.length === 0 && counts.all === 0 && sources.totalCount === 0) return null;
  return html`<aside class="ways-in" aria-label="Ways in">
${
  publications.nodes.length === 0
    ? null
    : html`<section aria-labelledby="by-publication"><h2 id="by-publication">By publication</h2>
<ul>${publications.nodes.map(({ slug, name, articles }) => entry(publicationAddress(slug), name, articles.totalCount ?? 0))}</ul>
${(publications.totalCount ?? 0) > publications.nodes.length ? html`<p><a href="${publicationsAddress}">All ${numberInWords(publications.totalCount ?? 0)} publications</a></p>` : null}</section>`
}
<section aria-labelledby="by-actor"><h2 id="by-actor">By actor</h2>
<ul>${actorKinds.map((kind) => entry(withParameter(actorsAddress, 'kind', kind), actorKindNames[kind].several, counts[kind]))}</ul>
${nameSearch(actorsAddress, 'Actors', undefined)}</section>
<section aria-labelledby="by-source"><h2 id="by-source">By source</h2>
<ul>${entry(sourcesAddress, 'All sources', sources.totalCount ?? 0)}</ul>
${nameSearch(sourcesAddress, 'Sources', undefined)}</section>
</aside>`;
}

function entry(address: string, name: string, count: number): Markup {
  return html`<li><a href="${address}">${name}</a> <span class="count">${numberInWords(count)}</span></li>
`;
}
