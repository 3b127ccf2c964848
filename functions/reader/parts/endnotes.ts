import { html } from 'hono/html';
import { notePlace, paragraphPlace, printedNotePlace } from '../addresses.ts';
import type { Article } from '../article.ts';
import type { Markup } from '../markup.ts';
import { languageOf } from './language.ts';
import { labelsOf } from './markers.ts';

/** The document's own footnotes and endnotes, whole, with the way back to where each is called. */
export function endnotes({ notes, paragraphs, language }: Article): Markup | null {
  if (notes.length === 0) return null;
  const cited = new Map(
    paragraphs.flatMap(({ citations }) => citations.map(({ number, source }) => [number, source?.name] as const)),
  );
  const labels = labelsOf(notes);
  const { lang } = languageOf(language);
  return html`<section class="endnotes" role="doc-endnotes" aria-labelledby="endnotes">
<h2 id="endnotes">Notes in the original</h2>
<ul>
${notes.map((note, index) => endnote(note, labels[index] ?? note.label, index, cited, lang))}</ul>
</section>`;
}

function endnote(
  { text, paragraphNumbers, citations }: Article['notes'][number],
  label: string,
  index: number,
  cited: ReadonlyMap<number, string | undefined>,
  lang: Markup | null,
): Markup {
  return html`<li id="${printedNotePlace(index + 1)}"><span class="label">${label}</span>
<div>${text.split('\n').map((line) => html`<p${lang}>${line}</p>`)}
<p class="called">${paragraphNumbers.map(
    (number) =>
      html`<a role="doc-backlink" href="#${paragraphPlace(number)}" aria-label="Back to paragraph ${number}">¶ ${number}</a> `,
  )}${citations.map(
    ({ number }) =>
      html`<a href="#${notePlace(number)}" role="doc-backlink">${cited.get(number) ?? 'No source printed'}</a> `,
  )}</p></div></li>
`;
}
