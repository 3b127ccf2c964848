import type { Article, Markers } from '../article.ts';

/**
 * The article's own numbering where it prints one: a citation in a footnote is marked as the footnote is, and one in the
 * text by a letter, which no footnote can be mistaken for. Without footnotes, citations are numbered.
 */
export function markersOf({ paragraphs, notes }: Pick<Article, 'paragraphs' | 'notes'>): Markers {
  const markers = new Map(
    notes.flatMap(({ label, citations }) => citations.map(({ number }) => [number, label] as const)),
  );
  let letters = 0;
  for (const { number } of paragraphs.flatMap(({ citations }) => citations)) {
    if (!markers.has(number)) markers.set(number, notes.length === 0 ? String(number) : lettersOf(letters++));
  }
  return markers;
}

/** `a`, `b`, … `z`, `aa`, `ab`. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

/** A stretch of text; `note`: the place in the list of the note whose marker it is. */
export interface MarkedText {
  readonly text: string;
  readonly note: number | null;
}

/** The text cut at the markers of a paragraph's notes: `[4]`, `[^4]` or `⁴`. Joined, it is the text. */
export function cutAtMarkers(text: string, notes: Article['notes'], paragraph: number): readonly MarkedText[] {
  const forms = new Map(
    notes.flatMap(({ label, paragraphNumbers }, index) =>
      paragraphNumbers.includes(paragraph) ? markerForms(label).map((form) => [form, index] as const) : [],
    ),
  );
  if (forms.size === 0) return [{ text, note: null }];
  const found = new RegExp(`(${[...forms.keys()].map(escaped).join('|')})`, 'g');
  return text
    .split(found)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, note: forms.get(part) ?? null }));
}

/** As a regular expression takes it literally. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function markerForms(label: string): string[] {
  const raised = /^\d+$/.test(label) ? [[...label].map((digit) => superscripts[Number(digit)]).join('')] : [];
  return [`[^${label}]`, `[${label}]`, ...raised];
}
