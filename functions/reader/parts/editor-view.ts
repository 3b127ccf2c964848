import { html } from 'hono/html';
import { correctionsAddress, paragraphPlace } from '../addresses.ts';
import type { Checked, EditorView, Warning } from '../article.ts';
import type { Made } from '../corrected-by.ts';
import { correctionsInWords } from '../corrections-in-words.ts';
import type { Markup } from '../markup.ts';
import { dayInWords } from '../words.ts';
import { lookupLinks } from './lookup-links.ts';

/* A bundle of its own, which only editors need. */

export function editorViewOf({ slug, corrections, warnings, paragraphs }: Checked): EditorView {
  const byNumber = new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  const mentions = paragraphs.flatMap((paragraph) => paragraph.mentions);
  const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
  return {
    paragraph: (number) => byNumber.get(number),
    guessedActors: guessed(mentions.map(({ actor, provenance }) => ({ named: actor, provenance }))),
    guessedSources: guessed(citations.map(({ source, provenance }) => ({ named: source, provenance }))),
    ways: ({ lookups }) => html`<p class="ways-to">Check: ${lookupLinks(lookups, true)}</p>`,
    whole: () => ofWhole(slug, corrections, warnings),
    below: (number, text) =>
      html`${removedFrom(corrections, number, text)}${warningsOfParagraph(warnings, number, text)}`,
  };
}

/** Slugs of what no registry holds, unless editors alone have said that it is what it is. */
function guessed(
  all: readonly {
    readonly named: { readonly slug: string; readonly registered: boolean } | null;
    readonly provenance: Made;
  }[],
): ReadonlySet<string> {
  return new Set(
    all.flatMap(({ named, provenance }) =>
      named === null || named.registered || provenance.kind === 'EDITOR' ? [] : named.slug,
    ),
  );
}

/** What was corrected and what could not be, what was unsure of the article as a whole, with the way to the rest. */
function ofWhole(slug: string, corrections: Checked['corrections'], warnings: readonly Warning[]): Markup | null {
  const whole = warnings.filter(({ paragraph }) => paragraph === null);
  const places = [...new Set(warnings.flatMap(({ paragraph }) => paragraph?.number ?? []))].sort((a, b) => a - b);
  const orphaned = corrections.filter(({ state }) => state === 'ORPHANED');
  const all =
    corrections.length === 0
      ? null
      : html`<p class="view"><a href="${correctionsAddress(slug)}">${correctionsInWords(corrections)}</a></p>
`;
  if (orphaned.length + warnings.length === 0) return all;
  return html`${all}<section class="warned" aria-label="Unsure">
${orphaned.length === 0 ? '' : html`<ul>${orphaned.map(orphan)}</ul>`}${whole.length === 0 ? '' : warningList(whole, () => null)}${
  places.length === 0
    ? ''
    : html`<p>Unsure in paragraph${places.length === 1 ? '' : 's'} ${places.map((number) => html`<a class="place" href="#${paragraphPlace(number)}" aria-label="Paragraph ${number}">${number}</a> `)}</p>`
}</section>`;
}

function orphan({ kind, by, exact, problem }: Checked['corrections'][number]): Markup {
  return html`<li><strong>Orphaned</strong>: ${kind.toLowerCase().replaceAll('_', ' ')}${exact === null ? '' : ` “${exact}”`}, by ${by}. ${problem} Change its words in ${beside}, or remove it there.</li>
`;
}

/** What editors removed from a paragraph, below it: nothing marks its words in the text any more. */
function removedFrom(corrections: Checked['corrections'], number: number, text: string): Markup | null {
  const own = corrections.filter(
    ({ kind, state, paragraph }) => kind.startsWith('REMOVE_') && state === 'APPLIED' && paragraph?.number === number,
  );
  if (own.length === 0) return null;
  return html`<div class="removed" role="note" aria-label="Removed from paragraph ${number}"><ul>${own.map(
    ({ kind, range, exact, by, at, reason }) => {
      const words = html`<s>${exact}</s>`;
      const placed =
        range === null ? words : html`${endOf(text.slice(0, range.start))}${words}${startOf(text.slice(range.end))}`;
      return html`<li><strong>${kind === 'REMOVE_MENTION' ? 'Mention' : 'Citation'} removed</strong>: ${placed}, by ${by}, ${dayInWords(at.slice(0, 10))}${reason === null ? '' : `: ${reason}`}</li>\n`;
    },
  )}</ul></div>
`;
}

/** UTF-16 code units shown before and after what was removed, at most. */
const around = 24;

function endOf(text: string): string {
  if (text.length <= around) return text;
  const end = text.slice(-around);
  return `… ${end.slice(end.search(/\s/) + 1)}`;
}

function startOf(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/(?<=\S)\s+\S*$/, '')} …`;
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
    return html`<li>${words === null || warning.message.includes(words) ? '' : html`<q>${words}</q> `}${warning.message} ${advice[warning.code] ?? ''}</li>\n`;
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
