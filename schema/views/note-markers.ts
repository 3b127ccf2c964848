/** A note, as its markers are looked for. */
interface MarkedNote {
  readonly label: string;
  /** The paragraphs that carry its marker. */
  readonly paragraphNumbers: readonly number[];
}

/** A stretch of text; `note`: the place in the list of the note whose marker it is. */
export interface MarkedText {
  readonly text: string;
  readonly note: number | null;
}

/** The text cut at the markers of a paragraph's notes: `[4]`, `[^4]` or `⁴`. Joined, it is the text. */
export function cutAtMarkers(text: string, notes: readonly MarkedNote[], paragraph: number): readonly MarkedText[] {
  const forms = new Map(
    notes.flatMap(({ label, paragraphNumbers }, index) =>
      paragraphNumbers.includes(paragraph) ? markerForms(label).map((form) => [form, index] as const) : [],
    ),
  );
  if (forms.size === 0) return [{ text, note: null }];
  // Longer ones first: note 1 is not called by "¹⁰".
  const longestFirst = [...forms.keys()].sort((one, other) => other.length - one.length);
  const found = new RegExp(`(${longestFirst.map(escaped).join('|')})`, 'g');
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
