import { html } from 'hono/html';
import type { FrontPageQuery } from '../../../schema/client/operations.ts';
import { actorsAddress, publicationAddress, publicationsAddress, sourcesAddress, withParameter } from '../addresses.ts';
import { actorKindNames, actorKinds } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { numberInWords } from '../words.ts';
import { actorCountsOf } from './actor-counts.ts';
import { countsOf } from './facet-counts.ts';

const most = 8;

/** The ways into the corpus: its publications, its actors by kind, its sources. */
export function waysIn(front: FrontPageQuery): Markup | null {
  const { publications, sources } = front;
  const listed = countsOf('PUBLICATION', front.counted.facets).slice(0, most);
  const counts = actorCountsOf(front);
  if (publications.totalCount === 0 && counts.all === 0 && sources.totalCount === 0) return null;
  return html`<section aria-labelledby="browse"><h2 id="browse">Browse</h2>
<ul>${listed.map(({ value, label, count }) => entry(publicationAddress(value), label, count ?? 0))}${
    (publications.totalCount ?? 0) > listed.length
      ? entry(publicationsAddress, 'All publications', publications.totalCount ?? 0)
      : null
  }${actorKinds.map((kind) => entry(withParameter(actorsAddress, 'kind', kind), actorKindNames[kind].several, counts[kind]))}${entry(sourcesAddress, 'Sources', sources.totalCount ?? 0)}</ul></section>`;
}

function entry(address: string, name: string, count: number): Markup {
  return html`<li><a href="${address}">${name}</a> <span class="count">${numberInWords(count)}</span></li>
`;
}
