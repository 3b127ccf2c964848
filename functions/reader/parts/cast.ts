import { html } from 'hono/html';
import {
  actorAddress,
  actorPlace,
  articleAddress,
  correctionsAddress,
  paragraphPlace,
  withParameter,
  withParameters,
} from '../addresses.ts';
import type { ArticleActor, ArticleView } from '../article.ts';
import { actorKindNames, actorKinds } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { countOf } from '../words.ts';
import { viewKept } from './view-switch.ts';

/** Who is in an article, by kind, with counts: each name highlights it. What is behind `more` the cards show. */
export function cast(view: ArticleView): Markup | null {
  const { actors } = view;
  if (actors.length === 0) return null;
  const kinds = actorKinds.filter((kind) => actors.some(({ node }) => node.kind === kind));
  return html`<aside class="cast" aria-labelledby="actors">
<h2 id="actors">Actors</h2>
<p class="hint">Choose one to highlight it in the text.</p>
${kinds.map(
  (kind) => html`<h3>${actorKindNames[kind].several}</h3>
<ul>${actors.filter(({ node }) => node.kind === kind).map((actor) => actorItem(actor, view))}</ul>
`,
)}</aside>`;
}

function actorItem(actor: ArticleActor, { article, chosen, editor }: ArticleView): Markup {
  const { node, mentionCount, paragraphNumbers } = actor;
  const { slug, name, kind, affiliation, description } = node;
  const isChosen = actor === chosen;
  const kept = viewKept({ editor });
  const address = isChosen
    ? withParameters(articleAddress(article.slug), kept)
    : withParameters('', { ...kept, actor: slug });
  return html`<li id="${actorPlace(slug)}"><a class="who" href="${address}"${isChosen ? html` aria-current="true"` : null}>${name}</a> <span class="count">${mentionCount}</span>${editor?.guessedActors.has(slug) === true ? html` <em class="guessed">guessed</em>` : null}
<div class="more"><p>${actorKindNames[kind].one}${affiliation === null ? null : html` · <a href="${actorAddress(affiliation.slug)}">${affiliation.name}</a>`}</p>
${description === null ? null : html`<p>${description}</p>`}
<p>${countOf(mentionCount, 'mention')}, in ${paragraphLinks(paragraphNumbers)}</p>
<p><a href="${actorAddress(slug)}">In all articles</a></p>
<p><a href="${withParameter(correctionsAddress(article.slug), 'actor', slug)}#mentions" rel="nofollow">Suggest a correction</a></p></div></li>
`;
}

/** `paragraph 3`, `paragraphs 1 3`, each a link. */
export function paragraphLinks(numbers: readonly number[]): Markup {
  return html`${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.map(
    (number) =>
      html`<a class="place" href="#${paragraphPlace(number)}" aria-label="Paragraph ${number}">${number}</a> `,
  )}`;
}
