import { html } from 'hono/html';
import type { CorpusActor } from '../../../schema/corpus/corpus.ts';
import { actorKinds } from '../../../schema/records/actor.ts';
import type { CorpusTotals } from '../../../schema/records/counts.ts';
import { actorAddress, actorsAddress } from '../addresses.ts';
import { actorKindNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageRequestOf } from '../paging.ts';
import { nameSearch, nameStartOf } from '../parts/name-search.ts';
import { pager } from '../parts/pager.ts';
import { countOf, numberInWords } from '../words.ts';

/** The actors by name, of one kind or of all, or those whose name or alias begins with something. */
export const actorsPage: MakePage = async ({ corpus, query }) => {
  const nameStartsWith = nameStartOf(query);
  const kind = actorKinds.find((known) => known === query.get('kind'));
  const [page, totals] = await Promise.all([
    corpus.actors(pageRequestOf(query), { kind, nameStartsWith }),
    corpus.totals(),
  ]);
  const kept = {
    ...(kind === undefined ? {} : { kind }),
    ...(nameStartsWith === undefined ? {} : { name: nameStartsWith }),
  };
  return {
    title: 'Actors',
    section: 'actors',
    main: html`<header class="page-head">
<h1>Actors</h1>
<p class="by-line">Persons, states, organisations and groups that the articles speak of.</p>
</header>
${nameSearch(actorsAddress, 'Actors', nameStartsWith, kind === undefined ? {} : { kind })}
${kindLinks(totals, kind, nameStartsWith)}
${
  page.edges.length === 0
    ? html`<p class="nothing">No actor’s name or other name begins so. Try fewer letters.</p>`
    : html`<ul class="names">
${page.edges.map(({ node }) => actorItem(node))}</ul>`
}
${pager(page, actorsAddress, kept)}`,
  };
};

function actorItem({ slug, name, kind, affiliationRecord, counts }: CorpusActor): Markup {
  return html`<li><a href="${actorAddress(slug)}">${name}</a> <span class="kind">${actorKindNames[kind].one}${affiliationRecord === null ? null : `, of ${affiliationRecord.name}`}</span> <span class="count">${countOf(counts.mentions, 'mention')}</span></li>
`;
}

function kindLinks(
  { actors, actorsByKind }: CorpusTotals,
  chosen: string | undefined,
  name: string | undefined,
): Markup {
  const link = (kind: string | undefined, words: string, count: number): Markup => {
    const search = new URLSearchParams({
      ...(kind === undefined ? {} : { kind }),
      ...(name === undefined ? {} : { name }),
    });
    return html`<li><a href="${actorsAddress}?${search.toString()}"${kind === chosen ? html` aria-current="true"` : null}>${words}</a> <span class="count">${numberInWords(count)}</span></li>
`;
  };
  return html`<nav class="kinds" aria-label="Kinds of actors">
<ul>${link(undefined, 'All', actors)}${actorKinds.map((kind) => link(kind, actorKindNames[kind].several, actorsByKind[kind]))}</ul>
</nav>`;
}
