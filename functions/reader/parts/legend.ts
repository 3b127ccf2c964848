import { html } from 'hono/html';
import type { WholeArticle } from '../../../schema/graphql/views/view.ts';
import { mentionKinds } from '../../../schema/records/mention.ts';
import { mentionClass, mentionKindNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';

/** What the marks in the text mean, with a switch for each; the stylesheet does the switching. */
export function legend({ paragraphs, citations }: WholeArticle): Markup | null {
  const counts = new Map<string, number>();
  for (const { mentions } of paragraphs) {
    for (const { record } of mentions) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
  }
  const kinds = mentionKinds.filter((kind) => counts.has(kind));
  if (kinds.length === 0 && citations.length === 0) return null;
  const claims = citations.filter(({ claim }) => claim !== null).length;
  return html`<fieldset class="legend">
<legend>Marked in the text</legend>
${kinds.map((kind) => mark(`show-${kind.toLowerCase()}`, mentionClass(kind), mentionKindNames[kind], counts.get(kind) ?? 0))}
${citations.length === 0 ? null : mark('show-citations', 'citation', 'Citations', citations.length)}
${claims === 0 ? null : mark('show-claims', 'claim', 'Claims', claims)}
</fieldset>`;
}

function mark(id: string, className: string, name: string, count: number): Markup {
  const checked = id === 'show-claims' ? null : html` checked`;
  return html`<label><input type="checkbox" id="${id}"${checked}> <span class="${className}">${name}</span> <span class="count">${count}</span></label>
`;
}
