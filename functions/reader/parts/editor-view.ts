import { html } from 'hono/html';
import { paragraphPlace } from '../addresses.ts';
import type { Checked, EditorView, Warning } from '../article.ts';
import { correctedBy } from '../corrected-by.ts';
import type { Markup } from '../markup.ts';

/* A bundle of its own, which only editors need. */

export function editorViewOf({ warnings, paragraphs }: Checked): EditorView {
  const byNumber = new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  const guessed = <Named extends { readonly slug: string; readonly registered: boolean }>(all: readonly Named[]) =>
    new Set(all.flatMap(({ slug, registered }) => (registered ? [] : [slug])));
  return {
    paragraph: (number) => byNumber.get(number),
    guessedActors: guessed(paragraphs.flatMap(({ mentions }) => mentions.map(({ actor }) => actor))),
    guessedSources: guessed(paragraphs.flatMap(({ citations }) => citations.flatMap(({ source }) => source ?? []))),
    correctedBy,
    whole: () => warningsOfWhole(warnings),
    below: (number, text) => warningsOfParagraph(warnings, number, text),
  };
}

/** What was unsure of the article as a whole, with the way to the rest. */
function warningsOfWhole(warnings: readonly Warning[]): Markup | null {
  const whole = warnings.filter(({ paragraph }) => paragraph === null);
  const places = [...new Set(warnings.flatMap(({ paragraph }) => paragraph?.number ?? []))].sort((a, b) => a - b);
  if (warnings.length === 0) return null;
  return html`<section class="warned" aria-label="Unsure">
${whole.length === 0 ? null : warningList(whole, () => null)}${
  places.length === 0
    ? null
    : html`<p>Unsure in ${places.map((number) => html`<a class="place" href="#${paragraphPlace(number)}" aria-label="Paragraph ${number}">${number}</a> `)}</p>`
}
</section>`;
}

/** What was unsure in a paragraph, below it, each with its words. */
function warningsOfParagraph(warnings: readonly Warning[], number: number, text: string): Markup | null {
  const own = warnings.filter(({ paragraph }) => paragraph?.number === number);
  if (own.length === 0) return null;
  return html`<div class="warned" role="note" aria-label="Unsure in paragraph ${number}">${warningList(
    own,
    ({ range }) => (range === null ? null : text.slice(range.start, range.end)),
  )}</div>
`;
}

function warningList(warnings: readonly Warning[], wordsOf: (warning: Warning) => string | null): Markup {
  return html`<ul>${warnings.map((warning) => {
    const words = wordsOf(warning);
    // Most messages name the words themselves.
    return html`<li>${words === null || warning.message.includes(words) ? null : html`<q>${words}</q> `}${warning.message} ${advice[warning.code] ?? null}</li>\n`;
  })}</ul>`;
}

const beside = 'the corrections beside the document';
const sourceAdvice = `Give its source in ${beside}, or remove the citation there.`;
const registryAdvice = 'Add it to registry/*.yaml if it is one, so that it is known in every document';
const dateAdvice = `Give its date in ${beside}.`;

/** What an editor can do about each, by its code. */
const advice: Readonly<Partial<Record<Warning['code'], string>>> = {
  SOURCE_GUESSED: `${registryAdvice}; else remove the citation in ${beside}.`,
  ACTOR_GUESSED: `${registryAdvice}; else change or remove the mention in ${beside}.`,
  SOURCE_MISSING: sourceAdvice,
  IBID_UNRESOLVED: sourceAdvice,
  YEAR_UNKNOWN: dateAdvice,
  IMPOSSIBLE_DATE: dateAdvice,
  DATE_AMBIGUOUS: `Write the day of the article unambiguously, or set “published” in ${beside}.`,
  DATE_MISSING: `Set “published” in ${beside}.`,
  TITLE_MISSING: `Set “title” in ${beside}.`,
  CITATION_NOT_UNDERSTOOD: `If it cites, add the citation in ${beside}.`,
  UNCLOSED_PARENTHESIS: 'Close it in the document.',
  NOTE_WITHOUT_MARKER: 'Put its marker into a paragraph of the document.',
  HEAD_CONTRADICTION: 'Let the head and the front matter of the document say the same.',
  FRONT_MATTER_INVALID: 'Correct the front matter of the document.',
};
