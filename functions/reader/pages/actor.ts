import { html } from 'hono/html';
import type { CorpusActor } from '../../../schema/corpus/corpus.ts';
import { type MentionKind, mentionKinds } from '../../../schema/records/mention.ts';
import { actorAddress } from '../addresses.ts';
import { actorKindNames, mentionKindNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { pageRequestOf } from '../paging.ts';
import { pager } from '../parts/pager.ts';
import { mentionQuotes } from '../parts/quotes.ts';
import { wikidataLink } from '../parts/wikidata.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, numberInWords } from '../words.ts';

/** An actor with the sentences that mention it. */
export const actorPage: MakePage = async ({ corpus, slug, query }) => {
  const kind = mentionKinds.find((known) => known === query.get('kind')) ?? null;
  const [actor, page] = await Promise.all([corpus.actor(slug), corpus.actorMentions(slug, pageRequestOf(query), kind)]);
  if (actor === null) {
    throw new ReaderError(
      404,
      'No such actor',
      'No article here speaks of an actor with this address. The list of actors has all there are.',
    );
  }
  const mentions = page.edges.map(({ node }) => node);
  return {
    title: actor.name,
    section: 'actors',
    graphql: `{ actor(slug: ${JSON.stringify(slug)}) { name kind mentions { totalCount nodes { text kind sentence { text } article { title } } } } }`,
    main: html`${head(actor)}
${kindLinks(actor, kind)}
${mentions.length === 0 ? html`<p class="nothing">Nothing on this page. The next one may have more.</p>` : mentionQuotes(mentions)}
${pager(page, actorAddress(slug), kind === null ? {} : { kind })}`,
  };
};

function head({ name, kind, description, affiliationRecord, aliases, counts, wikidataId }: CorpusActor): Markup {
  return html`<header class="page-head">
<p class="kicker">${actorKindNames[kind].one}${affiliationRecord === null ? null : html`, of <a href="${actorAddress(affiliationRecord.slug)}">${affiliationRecord.name}</a>`}</p>
<h1>${name}</h1>
${description === null ? null : html`<p class="by-line">${description}</p>`}
${aliases.length === 0 ? null : html`<p class="aliases">Also ${aliases.join(', ')}</p>`}
<p class="facts"><span>${countOf(counts.mentions, 'mention')}</span> <span>${countOf(counts.articles, 'article')}</span> <span>${countOf(counts.citations, 'citation')} in the same sentences</span>${wikidataLink(wikidataId)}</p>
</header>`;
}

function kindLinks({ slug, counts }: CorpusActor, chosen: MentionKind | null): Markup | null {
  const kinds = mentionKinds.filter((kind) => counts.mentionsByKind[kind] > 0);
  if (kinds.length < 2) return null;
  const address = actorAddress(slug);
  const link = (kind: MentionKind | null, name: string, count: number): Markup =>
    html`<li><a href="${kind === null ? address : `${address}?kind=${kind}`}"${kind === chosen ? html` aria-current="true"` : null}>${name}</a> <span class="count">${numberInWords(count)}</span></li>
`;
  return html`<nav class="kinds" aria-label="Kinds of mentions">
<ul>${link(null, 'All mentions', counts.mentions)}${kinds.map((kind) =>
    link(kind, mentionKindNames[kind], counts.mentionsByKind[kind]),
  )}</ul>
</nav>`;
}
