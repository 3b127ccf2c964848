import { html } from 'hono/html';
import type { Article } from '../article.ts';
import { mentionClass, mentionKindNames, mentionKinds } from '../kinds.ts';
import type { Markup } from '../markup.ts';

/** What the marks in the text mean, with a switch for each; the stylesheet does the switching. */
export function legend({ paragraphs }: Article): Markup | null {
  const counts = mentionCounts(paragraphs);
  const kinds = mentionKinds.filter((kind) => counts.has(kind));
  const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
  if (kinds.length === 0 && citations.length === 0) return null;
  const claims = citations.filter(({ claim }) => claim !== null).length;
  const unsupported = paragraphs.flatMap(({ sentences }) => sentences.filter(({ cited }) => !cited)).length;
  return html`<fieldset class="legend">
<legend>Marked in the text</legend>
${kinds.map((kind) => mark(`show-${kind.toLowerCase()}`, mentionClass(kind), mentionKindNames[kind], counts.get(kind) ?? 0))}
${citations.length === 0 ? null : mark('show-citations', 'citation', 'Citations', citations.length)}
${claims === 0 ? null : mark('show-claims', 'claim', 'Claims', claims, false)}
${unsupported === 0 ? null : mark('show-unsupported', 'unsupported', 'Unsupported sentences', unsupported, false)}
</fieldset>`;
}

/** A mention that goes on over several segments counts once. */
function mentionCounts(paragraphs: Article['paragraphs']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { segments } of paragraphs) {
    let start = 0;
    for (const { text, mention } of segments) {
      if (mention?.range.start === start) counts.set(mention.kind, (counts.get(mention.kind) ?? 0) + 1);
      start += text.length;
    }
  }
  return counts;
}

function mark(id: string, className: string, name: string, count: number, shown = true): Markup {
  return html`<label><input type="checkbox" id="${id}"${shown ? html` checked` : null}> <span class="${className}">${name}</span> <span class="count">${count}</span></label>
`;
}
