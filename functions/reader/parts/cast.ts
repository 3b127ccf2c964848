import { html } from 'hono/html';
import type { CitedSource, MentionedActor, WholeArticle } from '../../../schema/graphql/views/view.ts';
import { actorAddress, paragraphPlace, sourceAddress } from '../addresses.ts';
import { actorKindNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { countOf } from '../words.ts';

/** Who is in an article and whom it cites, with counts. What is behind `more` the cards show. */
export function cast({ mentionedActors, citedSources }: WholeArticle): Markup {
  return html`<aside class="cast" aria-label="Actors and sources of this article">
${mentionedActors.length === 0 ? null : html`<h2>Actors</h2>\n<ul>${mentionedActors.map(actorItem)}</ul>`}
${citedSources.length === 0 ? null : html`<h2>Sources</h2>\n<ul>${citedSources.map(sourceItem)}</ul>`}
</aside>`;
}

function actorItem({ actor, mentionCount, paragraphNumbers }: MentionedActor): Markup {
  const { slug, name, kind, description, affiliation } = actor.record;
  const affiliated = affiliation === null ? undefined : actor.companions.get(affiliation);
  return html`<li id="actor-${slug}"><a href="${actorAddress(slug)}">${name}</a>&nbsp;<span class="count">${mentionCount}</span>
<div class="more">
<p class="kind">${actorKindNames[kind].one}${affiliated === undefined ? null : html`, of <a href="${actorAddress(affiliated.record.slug)}">${affiliated.record.name}</a>`}</p>
${description === null ? null : html`<p>${description}</p>`}
<p>${countOf(mentionCount, 'mention')} here, in ${paragraphNumbers.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphNumbers.map(
    (number, index) =>
      html`${index === 0 ? '' : ', '}<a href="#${paragraphPlace(number)}" aria-label="Paragraph ${number}">${number}</a>`,
  )}</p>
</div></li>
`;
}

function sourceItem({ source, citationCount }: CitedSource): Markup {
  return html`<li><a href="${sourceAddress(source.slug)}">${source.name}</a>&nbsp;<span class="count">${citationCount}</span></li>
`;
}
