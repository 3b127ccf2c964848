import type { CitationRecord } from '../../schema/records/citation.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { WarningCode } from '../../schema/records/warning.ts';
import type { CorrectedDraft } from './corrected-draft.ts';
import type { DraftNote, DraftParagraph } from './drafts.ts';

export interface FoundCitation {
  readonly paragraph: DraftParagraph;
  readonly citation: CitationRecord;
  /** Where its words stand: in its note, or in the paragraph. */
  readonly note: DraftNote | null;
  readonly range: TextRange;
}

export const inTableOrCode = 'The words are in a table or in code, which has neither citations nor mentions.';

export const sourceWarnings: readonly WarningCode[] = ['SOURCE_MISSING', 'SOURCE_GUESSED', 'IBID_UNRESOLVED'];
export const dateWarnings: readonly WarningCode[] = ['IMPOSSIBLE_DATE', 'YEAR_UNKNOWN', 'DATE_AMBIGUOUS'];

/** Those of a note in its order, each with its range in the note's text. */
export function citationsInNote({ paragraphs }: CorrectedDraft, note: DraftNote): readonly FoundCitation[] {
  const found: FoundCitation[] = [];
  let from = 0;
  for (const number of note.citations) {
    for (const paragraph of paragraphs) {
      const citation = paragraph.citations.find((each) => each.number === number);
      const start = citation === undefined ? -1 : note.text.indexOf(citation.text, from);
      if (citation === undefined || start < 0) continue;
      from = start + citation.text.length;
      found.push({ paragraph, citation, note, range: { start, end: from } });
    }
  }
  return found;
}
