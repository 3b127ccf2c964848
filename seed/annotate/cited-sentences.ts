import type { CitationRecord } from '../../schema/records/citation.ts';
import type { SentenceRecord } from '../../schema/records/paragraph.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { Group } from './citation-group.ts';
import type { CitedNotes } from './cited-notes.ts';

/** Sentences, each with whether it is cited: all in order. */
export function markCited(sentences: readonly TextRange[], citations: readonly TextRange[]): SentenceRecord[] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    let cited = false;
    for (let citation = citations[next]; citation && citation.start < end; citation = citations[next]) {
      cited = true;
      next += 1;
    }
    return { start, end, cited };
  });
}

/** What makes a sentence cited: its citations, and the further markers of notes that cite. */
export function citedRanges(
  citations: readonly CitationRecord[],
  groups: readonly Group[],
  cited: CitedNotes,
): readonly TextRange[] {
  const further = groups.filter(({ marker }) => marker !== null && cited.isFurther(marker));
  if (further.length === 0) return citations;
  return [...citations, ...further].sort((a, b) => a.start - b.start);
}
