import { html } from 'hono/html';
import { type ActorPageQuery, type MentionKind, actorPage as operation } from '../../../schema/client/operations.ts';
import { actorAddress, homeAddress, sourceAddress, withParameter } from '../addresses.ts';
import { answered } from '../answered.ts';
import { actorKindNames, mentionKindNames, mentionKinds } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageVariablesOf } from '../paging.ts';
import { companyOverview, isDrawn } from '../parts/company.ts';
import { feedForTools, feedLink } from '../parts/feed-links.ts';
import { mentionQuotes } from '../parts/mention-quotes.ts';
import { articlesOverview, basisInWords, citedOverview } from '../parts/overview.ts';
import { pager } from '../parts/pager.ts';
import { periodChart } from '../parts/period-chart.ts';
import { wikidataLink } from '../parts/wikidata.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, numberInWords } from '../words.ts';

type Actor = NonNullable<ActorPageQuery['actor']>;

/** An actor with the sentences that mention it. */
export const actorPage: MakePage = async ({ run, slug, query }) => {
  const kind = mentionKinds.find((known) => known === query.get('kind')) ?? null;
  const variables = { slug, kind, ...pageVariablesOf(query) };
  const { actor } = await answered(run(operation, variables));
  if (actor === null) {
    throw new ReaderError(404, 'No such actor', 'No article here mentions an actor with this address.');
  }
  const { nodes, pageInfo } = actor.mentions;
  const basis = basisInWords(actor.sources.basis, actor.articles.totalCount ?? 0);
  return {
    title: actor.name,
    description: descriptionOf(actor),
    section: 'actors',
    layout: isDrawn(actor) ? 'with-picture' : undefined,
    forTools: feedForTools(actorAddress(slug), actor.name),
    asked: { documentId: operation.documentId, variables },
    main: html`${head(actor)}
${periodChart(actor.mentionsOverTime, { unit: 'mention', caption: 'Mentions' })}
${await companyOverview(actor, basis)}
${sourcesOverview(actor, basis)}
${articlesOverview(actor.articles, { all: withParameter(homeAddress, 'actor', slug), highlighted: slug })}
<h2 class="part">Every mention</h2>
${kindLinks(actor, kind)}
${nodes.length === 0 ? html`<p class="nothing">Nothing on this page, but there may be more on the next.</p>` : mentionQuotes(nodes, slug)}
${pager(pageInfo, actorAddress(slug), kind === null ? {} : { kind })}`,
  };
};

function descriptionOf({ kind, affiliation, description, mentionCount, articles }: Actor): string {
  const who = [`${actorKindNames[kind].one}${affiliation === null ? '' : `, ${affiliation.name}`}`, description];
  const counts = `${countOf(mentionCount, 'mention')} in ${countOf(articles.totalCount ?? 0, 'article')}`;
  return `${[...who.filter((part) => part !== null), counts].join('. ')}.`;
}

function sourcesOverview({ name: actor, sources }: Actor, basis: string | null): Markup | null {
  const counted = sources.edges.map(({ node: { slug, name }, citationCount }) => ({
    name,
    address: sourceAddress(slug),
    citations: citationCount,
  }));
  return citedOverview(counted, {
    id: 'on-sources',
    heading: 'Sources',
    told: `Citations in sentences that mention ${actor}`,
    basis,
  });
}

function head(actor: Actor): Markup {
  const {
    slug,
    name,
    kind,
    description,
    affiliation,
    aliases,
    registered,
    articles,
    citations,
    mentionCount,
    wikidataId,
  } = actor;
  return html`<header class="page-head">
<p class="kicker">${actorKindNames[kind].one}${affiliation === null ? null : html` · <a href="${actorAddress(affiliation.slug)}">${affiliation.name}</a>`}</p>
<h1>${name}</h1>
${description === null ? null : html`<p class="by-line">${description}</p>`}
${aliases.length === 0 ? null : html`<p class="aliases">Also known as ${aliases.join(', ')}</p>`}
<p class="facts"><span>${countOf(mentionCount, 'mention')}</span> <span><a href="${withParameter(homeAddress, 'actor', slug)}">${countOf(articles.totalCount ?? 0, 'article')}</a></span> <span>${countOf(citations.totalCount, 'citation')} in the same sentences</span>${registered ? null : html` <span>Not in the registry</span>`}${wikidataLink(wikidataId)}${feedLink(actorAddress(slug))}</p>
</header>`;
}

function kindLinks(actor: Actor, chosen: MentionKind | null): Markup | null {
  const counts: Readonly<Record<MentionKind, number>> = {
    NAME: actor.names.totalCount,
    METONYM: actor.metonyms.totalCount,
    DEMONYM: actor.demonyms.totalCount,
    DESCRIPTION: actor.descriptions.totalCount,
  };
  const kinds = mentionKinds.filter((kind) => counts[kind] > 0);
  if (kinds.length < 2) return null;
  const address = actorAddress(actor.slug);
  const link = (kind: MentionKind | null, name: string, count: number): Markup =>
    html`<li><a href="${kind === null ? address : withParameter(address, 'kind', kind)}"${kind === chosen ? html` aria-current="true"` : null}>${name}</a> <span class="count">${numberInWords(count)}</span></li>
`;
  return html`<nav class="kinds" aria-label="Kinds of mentions">
<ul>${link(null, 'All mentions', actor.mentionCount)}${kinds.map((kind) => link(kind, mentionKindNames[kind], counts[kind]))}</ul>
</nav>`;
}
