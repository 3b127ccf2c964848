import { html } from 'hono/html';
import { type ActorEntryFragment, type ActorKind, actorsPage as operation } from '../../../schema/client/operations.ts';
import { actorAddress, actorsAddress, withParameters } from '../addresses.ts';
import { answered } from '../answered.ts';
import { actorKindNames, actorKinds } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { actorCountsOf } from '../parts/actor-counts.ts';
import { nameSearch, nameStartOf } from '../parts/name-search.ts';
import { isByCount, orderLinks, orderParameter } from '../parts/order-links.ts';
import { pager } from '../parts/pager.ts';
import { countOf, numberInWords } from '../words.ts';

/** What an address asks of the list. */
interface Asked {
  readonly kind?: ActorKind;
  /** The beginning of a name. */
  readonly name?: string;
  readonly byCount: boolean;
}

/** The actors by name or by count, of one kind or of all, or those whose name or alias begins with something; people by family name. */
export const actorsPage: MakePage = async ({ run, query }) => {
  const name = nameStartOf(query);
  const kind = actorKinds.find((known) => known === query.get('kind'));
  const byCount = isByCount(query, name);
  const kept = { ...(kind === undefined ? {} : { kind }), ...(name === undefined ? {} : { name }) };
  const asked: Asked = { ...kept, byCount };
  const orderBy = byCount ? 'MENTION_COUNT_DESC' : 'NAME';
  const { actors, ...counts } = await answered(
    run(operation, { filter: { kind, nameStartsWith: name }, orderBy, ...pageVariablesOf(query) }),
  );
  // The API orders in steps of a tenth.
  const listed = byCount ? actors.nodes.toSorted((one, other) => other.mentionCount - one.mentionCount) : actors.nodes;
  const title = kind === undefined ? 'Actors' : actorKindNames[kind].several;
  const description = `${kind === undefined ? 'People, states, organisations and groups' : title} mentioned in the articles.`;
  return {
    title,
    description,
    section: 'actors',
    main: html`<header class="page-head">
<h1>${title}</h1>
<p class="by-line">${description}</p>
</header>
${nameSearch(actorsAddress, title, name, kind === undefined ? {} : { kind })}
${kindLinks(actorCountsOf(counts), asked)}
${name === undefined ? orderLinks(actorsAddress, kept, { byCount, counted: 'Most mentioned' }) : null}
${
  actors.nodes.length === 0
    ? html`<p class="nothing">${name === undefined ? 'No article here mentions anyone yet.' : 'No name begins with that. Try fewer letters.'}</p>`
    : html`<ul class="names">
${listed.map((actor) => actorItem(actor, asked))}</ul>`
}
${pager(actors.pageInfo, actorsAddress, { ...kept, ...orderParameter(byCount) })}`,
  };
};

/** Of a list of one kind, which need not be named; in an order by name, people stand under what an index has: Putin, Vladimir. */
function actorItem(
  { slug, name, sortName, kind, affiliation, registered, mentionCount, articles }: ActorEntryFragment,
  asked: Asked,
): Markup {
  const isIndexed = asked.name === undefined && !asked.byCount;
  const about = [
    ...(asked.kind === undefined ? [actorKindNames[kind].one] : []),
    ...(affiliation === null ? [] : [affiliation.name]),
    ...(registered ? [] : ['not in the registry']),
  ];
  return html`<li><a href="${actorAddress(slug)}">${isIndexed ? sortName : name}</a> <span class="kind">${about.join(' · ')}</span> <span class="count">${countOf(mentionCount, 'mention')} in ${countOf(articles.totalCount ?? 0, 'article')}</span></li>
`;
}

function kindLinks(counts: ReturnType<typeof actorCountsOf>, { kind: chosen, name, byCount }: Asked): Markup {
  const kept = { ...(name === undefined ? {} : { name }), ...orderParameter(byCount) };
  const link = (kind: ActorKind | undefined, words: string, count: number): Markup => {
    const there = withParameters(actorsAddress, { ...(kind === undefined ? {} : { kind }), ...kept });
    return html`<li><a href="${there}"${kind === chosen ? html` aria-current="true"` : null}>${words}</a> <span class="count">${numberInWords(count)}</span></li>
`;
  };
  return html`<nav class="kinds" aria-label="Kinds of actors">
<ul>${link(undefined, 'All actors', counts.all)}${actorKinds.map((kind) => link(kind, actorKindNames[kind].several, counts[kind]))}</ul>
</nav>`;
}
