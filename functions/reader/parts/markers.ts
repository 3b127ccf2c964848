import type { Article, Markers } from '../article.ts';

type Labelled = Pick<Article['notes'][number], 'label'>;

interface Numbered {
  readonly number: number;
}

/** What of an article its marks are made of. */
interface NumberedArticle {
  readonly notes: readonly (Labelled & { readonly citations: readonly Numbered[] })[];
  readonly paragraphs: readonly { readonly citations: readonly Numbered[] }[];
}

/** Without l, which looks like 1. */
const alphabet = 'abcdefghijkmnopqrstuvwxyz';

/**
 * The article's own numbering where it prints one: a citation in a footnote is marked as the footnote is, and one in the
 * text by a letter; by a number where the footnotes have letters. Without footnotes, citations are numbered.
 */
export function markersOf({ paragraphs, notes }: NumberedArticle): Markers {
  const labels = labelsOf(notes);
  const markers = new Map(
    notes.flatMap(({ citations }, index) => citations.map(({ number }) => [number, labels[index] ?? ''] as const)),
  );
  const isNumbered = notes.length === 0 || (labels.some(isLettered) && !labels.some((label) => /\d/.test(label)));
  let letters = 0;
  for (const { number } of paragraphs.flatMap(({ citations }) => citations)) {
    if (!markers.has(number)) markers.set(number, isNumbered ? String(number) : lettersOf(letters++));
  }
  return markers;
}

/** As each note is marked: by its label, or, where that is a word of Markdown's (`[^pay]`), which is not printed, by the next number. */
export function labelsOf(notes: readonly Labelled[]): readonly string[] {
  let last = Math.max(0, ...notes.map(({ label }) => (/^\d{1,4}$/.test(label) ? Number(label) : 0)));
  return notes.map(({ label }) => {
    if (isPrinted(label)) return label;
    last += 1;
    return String(last);
  });
}

/** `4`, `12a`, `*`, `b`, `iii`: whatever is not a word. */
const isPrinted = (label: string): boolean => /^(?:\P{L}+|\p{L}{1,2}|[ivx]+|\p{L}?\d+\p{L}?)$/u.test(label);

const isLettered = (label: string): boolean => /^\p{L}+$/u.test(label);

/** `a`, `b`, … `z`, `aa`, `ab`. */
function lettersOf(index: number): string {
  const last = alphabet.charAt(index % alphabet.length);
  return index < alphabet.length ? last : lettersOf(Math.floor(index / alphabet.length) - 1) + last;
}
