import { type DocumentParts, withoutCitationGroups } from './document-parts.ts';

/** A run of words that two documents share: how many, and the words, as compared. */
interface CommonRun {
  readonly length: number;
  readonly words: string;
}

/**
 * The words of a document as they are compared: lower case, apostrophes dropped, every other mark a break, hyphens too.
 * The title, the publication line and the citation groups are facts and left out. Nothing else is: the caption and all
 * names count, and runs go on over ends of sentences and paragraphs.
 */
export function comparedWords({ note, caption, paragraphs }: DocumentParts): string[] {
  const text = [note ?? '', caption ?? '', ...paragraphs].map(withoutCitationGroups).join('\n');
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The runs of at least `least` words that stand in both lists and can be made no longer, longest first, each once. */
export function commonRuns(ours: readonly string[], theirs: readonly string[], least: number): CommonRun[] {
  const found = new Map<string, CommonRun>();
  // Row by row of the table of common suffixes: lengths[j] is the length of the run that ends at ours[i], theirs[j].
  let lengths: number[] = [];
  for (const [i, word] of ours.entries()) {
    lengths = theirs.map((other, j) => (other === word ? (j === 0 ? 0 : (lengths[j - 1] ?? 0)) + 1 : 0));
    for (const [j, length] of lengths.entries()) {
      const next = ours[i + 1];
      if (length < least || (next !== undefined && next === theirs[j + 1])) continue;
      const words = ours.slice(i + 1 - length, i + 1).join(' ');
      found.set(words, { length, words });
    }
  }
  return [...found.values()].sort((a, b) => b.length - a.length);
}
