import { html } from 'hono/html';
import { articleAddress, paragraphPlace, withParameter } from '../addresses.ts';
import type { Checked, EditorView, Warning } from '../article.ts';
import type { Markup } from '../markup.ts';
import { dayInWords } from '../words.ts';

/** The parameter of an article's address that shows it to its editors, and its value. */
export const viewParameter = ['view', 'editor'] as const;

export function editorViewOf({ warnings, paragraphs }: Checked): EditorView {
  const byNumber = new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  const guessed = <Named extends { readonly slug: string; readonly registered: boolean }>(all: readonly Named[]) =>
    new Set(all.flatMap(({ slug, registered }) => (registered ? [] : [slug])));
  return {
    warnings,
    paragraph: (number) => byNumber.get(number),
    guessedActors: guessed(paragraphs.flatMap(({ mentions }) => mentions.map(({ actor }) => actor))),
    guessedSources: guessed(paragraphs.flatMap(({ citations }) => citations.flatMap(({ source }) => source ?? []))),
  };
}

/** From one view of an article to the other, and what each shows. */
export function viewSwitch(slug: string, editor: EditorView | null): Markup {
  return editor === null
    ? html`<p class="view"><a href="${withParameter(articleAddress(slug), ...viewParameter)}" rel="nofollow">Editor’s view</a></p>`
    : html`<p class="view">Editor’s view: <span class="guessed">guessed</span>, <span class="corrected">corrected</span>, and what was unsure. <a href="${articleAddress(slug)}">Reader’s view</a></p>`;
}

/** What was unsure of the article as a whole, with the way to the rest. */
export function warningsOfWhole({ warnings }: EditorView): Markup | null {
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
export function warningsOfParagraph({ warnings }: EditorView, number: number, text: string): Markup | null {
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
    return html`<li>${words === null ? null : html`<q>${words}</q> `}${warning.message} ${advice[warning.code] ?? null}</li>\n`;
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

interface Made {
  readonly kind: string;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** Who corrected it, when and why, in words; null of what the annotator made. */
export function correctedBy(provenance: Made | undefined): string | null {
  if (provenance?.kind !== 'EDITOR') return null;
  const { by, at, reason } = provenance;
  return `Corrected by ${by}${at === null ? '' : `, ${dayInWords(at.slice(0, 10))}`}${reason === null ? '' : `: ${reason}`}`;
}
