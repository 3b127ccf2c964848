import { html } from 'hono/html';
import { actorAddress, articleAddress, correctionsAddress, withParameter, withParameters } from '../addresses.ts';
import type { ArticleView } from '../article.ts';
import { actorKindNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { countOf } from '../words.ts';
import { paragraphLinks } from './cast.ts';
import { viewKept } from './view-switch.ts';

/** Which actor is highlighted, where it is, and the way out; nothing where none is. */
export function chosenActor({ article, chosen, editor }: ArticleView): Markup | null {
  if (chosen === null) return null;
  const { slug, name, kind, affiliation, description } = chosen.node;
  return html`<section class="chosen" aria-label="Highlighted actor">
<p><strong>${name}</strong> <span class="kind">${actorKindNames[kind].one}${affiliation === null ? null : html` · <a href="${actorAddress(affiliation.slug)}">${affiliation.name}</a>`}</span></p>
${description === null ? null : html`<p>${description}</p>`}
<p>${countOf(chosen.mentionCount, 'mention')} highlighted, in ${paragraphLinks(chosen.paragraphNumbers)}</p>
<p class="ways"><a href="${withParameters(articleAddress(article.slug), viewKept({ editor }))}">Clear the highlight</a> <a href="${actorAddress(slug)}">In all articles</a> <a href="${withParameter(correctionsAddress(article.slug), 'actor', slug)}#mentions" rel="nofollow">Suggest a correction</a></p>
</section>`;
}
