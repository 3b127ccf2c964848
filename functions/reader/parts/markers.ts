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
