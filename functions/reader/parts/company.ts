import { html } from 'hono/html';
import type { ActorPageQuery, CoActorEntryFragment } from '../../../schema/client/operations.ts';
import { actorAddress } from '../addresses.ts';
import { actorKindNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { countOf, numberInWords } from '../words.ts';

type Actor = NonNullable<ActorPageQuery['actor']>;
type Pair = Actor['coActorPairs'][number];

/** Of fewer others than three a picture tells nothing that the table does not. */
export const isDrawn = ({ coActors }: Actor): boolean => coActors.length >= 3;

/**
 * With whom an actor appears: a picture, and beside it a table with all that the picture shows. Nothing where it appears
 * alone.
 */
export async function companyOverview(actor: Actor, basis: string | null): Promise<Markup | null> {
  const { coActors, coActorPairs } = actor;
  if (coActors.length === 0) return null;
  return html`<section class="overview with-whom" aria-labelledby="with-whom"><h2 id="with-whom">Mentioned with</h2>
${isDrawn(actor) ? await picture(actor) : null}
<table class="company">
<caption id="company-table">In the same paragraphs${basis}</caption>
<thead><tr><th scope="col">Actor</th><th scope="col">Paragraphs</th><th scope="col">Articles</th></tr></thead>
<tbody>${coActors.map((coActor) => row(coActor, coActorPairs, coActors))}</tbody></table></section>`;
}

function row(
  { actor: { slug, name, kind }, sharedParagraphs, sharedArticles }: CoActorEntryFragment,
  pairs: readonly Pair[],
  coActors: readonly CoActorEntryFragment[],
): Markup {
  const nameOf = (other: string): string => coActors.find(({ actor }) => actor.slug === other)?.actor.name ?? other;
  const others = pairs.flatMap(({ actors, sharedParagraphs: shared }) => {
    const other = actors.find((one) => one.slug !== slug);
    return other === undefined || !actors.some((one) => one.slug === slug)
      ? []
      : [`${nameOf(other.slug)}\u00a0${numberInWords(shared)}`];
  });
  return html`<tr><th scope="row"><a href="${actorAddress(slug)}">${name}</a> <span class="kind">${actorKindNames[kind].one}</span>${
    others.length === 0 ? null : html`<span class="others">also with ${others.join(', ')}</span>`
  }</th><td>${numberInWords(sharedParagraphs)}</td><td>${numberInWords(sharedArticles)}</td></tr>
`;
}

/**
 * Who shares paragraphs with whom, the thicker the line the more of them. Its links are those of the table again: they can be
 * clicked, but are no stops of the keyboard.
 */
async function picture({ slug, name, coActors, coActorPairs }: Actor): Promise<Markup> {
  const { companyLayout } = await import('./company-layout.ts');
  const nodes = [{ slug, name }, ...coActors.map(({ actor }) => actor)];
  const placeOf = new Map(nodes.map((node, place) => [node.slug, place]));
  const links = [
    ...coActors.map(({ sharedParagraphs }, index) => ({ source: 0, target: index + 1, weight: sharedParagraphs })),
    ...coActorPairs.flatMap(({ actors, sharedParagraphs }) => {
      const [source, target] = actors.map((one) => placeOf.get(one.slug));
      return source === undefined || target === undefined ? [] : [{ source, target, weight: sharedParagraphs }];
    }),
  ];
  const { width, height, names, lines } = companyLayout(nodes, links);
  return html`<svg class="company-picture" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="company-title" aria-describedby="company-table">
<title id="company-title">${name} and ${countOf(coActors.length, 'other')}, joined by shared paragraphs, as in the table</title>
<g aria-hidden="true">${lines
    .toReversed()
    .map(
      ({ from, to, width: thick, isOwn }) =>
        html`<line${isOwn ? html` class="own"` : null} x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke-width="${thick}"/>`,
    )}</g>
${names.map(({ slug: other, label, width: wide, height: tall, x, y }, index) => {
  const text = html`<text x="${x}" y="${y}">${label}</text>`;
  if (index === 0) return html`<g class="self">${text}</g>\n`;
  return html`<a href="${actorAddress(other)}" tabindex="-1"><rect x="${x - wide / 2}" y="${y - tall / 2}" width="${wide}" height="${tall}"/>${text}</a>\n`;
})}</svg>`;
}
