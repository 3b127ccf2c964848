import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import type { WarningCode } from '../../schema/records/warning.ts';
import { changedCitation } from './changed-citation.ts';
import type { CorrectedDraft } from './corrected-draft.ts';
import type { CitationFields, TextQuote } from './correction.ts';
import type { DraftParagraph } from './drafts.ts';
import { findQuote, type Orphaned, overlap } from './find-quote.ts';
import { citationsInNote, dateWarnings, type FoundCitation, inTableOrCode, sourceWarnings } from './found-citation.ts';

export function changeCitation(
  draft: CorrectedDraft,
  target: TextQuote,
  fields: CitationFields,
  by: ProvenanceRecord,
): Orphaned | null {
  const found = findCitation(draft, target);
  if ('problem' in found) return found;
  if ('isNone' in found) {
    if (found.paragraph?.kind === 'TABLE' || found.paragraph?.kind === 'CODE') return { problem: inTableOrCode };
    return { problem: 'No citation is there: "add: citation" makes one.' };
  }
  const { paragraph, citation } = found;
  const changed = changedCitation(draft, paragraph, citation, fields, by);
  if ('problem' in changed) return changed;
  paragraph.citations = paragraph.citations.map((each) => (each === citation ? changed : each));
  if (fields.source !== undefined) settle(draft, found, sourceWarnings);
  if (fields.dates !== undefined) settle(draft, found, dateWarnings);
  return null;
}

/** Where the annotator finds none any more, nothing is left to do. */
export function removeCitation(draft: CorrectedDraft, target: TextQuote): Orphaned | null {
  const found = findCitation(draft, target);
  if ('problem' in found) return found;
  if ('isNone' in found) return null;
  const { paragraph, citation } = found;
  paragraph.citations = paragraph.citations.filter((each) => each !== citation);
  settle(draft, found, [...sourceWarnings, ...dateWarnings]);
  return null;
}

/** That a source was guessed is told at the marker of a note, and the rest of what was unsure in the note. */
function settle(
  draft: CorrectedDraft,
  { paragraph, citation, note, range }: FoundCitation,
  codes: readonly WarningCode[],
): void {
  draft.settle(paragraph, citation, codes);
  if (note !== null) draft.settleInNote(note, range, codes);
}

function findCitation(
  draft: CorrectedDraft,
  target: TextQuote,
): FoundCitation | { readonly isNone: true; readonly paragraph: DraftParagraph | undefined } | Orphaned {
  const place = findQuote(target, draft.texts, draft.headings);
  if ('problem' in place) return place;
  const paragraph = draft.paragraphs[place.text];
  const note = draft.notes[place.text - draft.paragraphs.length];
  const candidates: readonly FoundCitation[] =
    paragraph !== undefined
      ? paragraph.citations.map((citation) => ({ paragraph, citation, note: null, range: citation }))
      : note === undefined
        ? []
        : citationsInNote(draft, note);
  const there = candidates.filter(({ range }) => overlap(range, place));
  const same = there.filter(({ range }) => range.start === place.start && range.end === place.end);
  const [found, ...others] = same.length > 0 ? same : there;
  if (found === undefined) return { isNone: true, paragraph };
  if (others.length > 0)
    return {
      problem:
        found.citation.inNote && found.note === null
          ? 'The marker of a note that cites several times stands there: quote the words of the note instead.'
          : `${others.length + 1} citations stand there: quote the words of one.`,
    };
  return found;
}
