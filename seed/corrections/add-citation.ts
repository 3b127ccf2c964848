import { type CitationRecord, emptyCitation } from '../../schema/records/citation.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import { changedCitation } from './changed-citation.ts';
import { claimAt } from './claim-at.ts';
import type { CorrectedDraft } from './corrected-draft.ts';
import type { CitationFields, TextQuote } from './correction.ts';
import type { DraftNote } from './drafts.ts';
import { findQuote, type Orphaned, overlap, type QuotePlace } from './find-quote.ts';
import { citationsInNote, dateWarnings, inTableOrCode, sourceWarnings } from './found-citation.ts';

/** Says what is cited at a place. What of it the annotator found too stays where the editor does not say it. */
export function addCitation(
  draft: CorrectedDraft,
  target: TextQuote,
  fields: CitationFields,
  by: ProvenanceRecord,
): Orphaned | null {
  const place = findQuote(target, draft.texts, draft.headings);
  if ('problem' in place) return place;
  const paragraph = draft.paragraphs[place.text];
  if (paragraph === undefined) {
    const note = draft.notes[place.text - draft.paragraphs.length];
    return note === undefined ? null : addToNote(draft, note, place, fields, by);
  }
  if (paragraph.kind === 'TABLE' || paragraph.kind === 'CODE') return { problem: inTableOrCode };
  const there = paragraph.citations.filter((citation) => overlap(citation, place));
  if (there.some(({ inNote }) => inNote))
    return { problem: 'The marker of a note that cites stands there: quote the words of the note instead.' };
  const [known] = there.length === 1 ? there : [];
  const base = citationAt(draft, known, { start: place.start, end: place.end, text: target.exact, inNote: false });
  const changed = changedCitation(draft, paragraph, base, fields, by);
  if ('problem' in changed) return changed;
  const kept = paragraph.citations.filter((citation) => !there.includes(citation));
  if (known === undefined && fields.claim === undefined) {
    const { claim, others } = claimAt(paragraph, changed, kept);
    paragraph.citations = [...others, { ...changed, claim }];
  } else paragraph.citations = [...kept, changed];
  paragraph.mentions = paragraph.mentions.filter((mention) => !overlap(mention, place));
  draft.settle(paragraph, place, [...sourceWarnings, ...dateWarnings, 'CITATION_NOT_UNDERSTOOD']);
  return null;
}

/** The citation stands at the note's first marker, among the note's others in the order of the note. */
function addToNote(
  draft: CorrectedDraft,
  note: DraftNote,
  place: QuotePlace,
  fields: CitationFields,
  by: ProvenanceRecord,
): Orphaned | null {
  const [call] = note.calls;
  const paragraph = draft.paragraphs.find(({ number }) => number === call?.paragraph);
  if (call === undefined || paragraph === undefined)
    return { problem: `No paragraph carries the marker of note ${note.label}, in which the words stand.` };
  const all = citationsInNote(draft, note);
  const there = all.filter(({ range }) => overlap(range, place));
  const known = there.length === 1 ? there[0]?.citation : undefined;
  const text = note.text.slice(place.start, place.end);
  const base = citationAt(draft, known, { start: call.start, end: call.end, text, inNote: true });
  const claim = known === undefined ? call.claim : known.claim;
  const changed = changedCitation(draft, paragraph, { ...base, claim }, fields, by);
  if ('problem' in changed) return changed;
  const replaced = new Set(there.map(({ citation }) => citation));
  const kept = paragraph.citations.filter((citation) => !replaced.has(citation));
  const next = all.find(({ range }) => range.start >= place.end)?.citation;
  const at = next === undefined ? kept.length : kept.indexOf(next);
  paragraph.citations = kept.toSpliced(at, 0, changed);
  const others = note.citations.filter((number) => there.every(({ citation }) => citation.number !== number));
  note.citations = others.toSpliced(
    next === undefined ? others.length : others.indexOf(next.number),
    0,
    changed.number,
  );
  draft.settleInNote(note, place, [...sourceWarnings, ...dateWarnings]);
  draft.settleNote(note);
  return null;
}

/** A citation at a place with what the annotator found there, if anything. */
function citationAt(
  draft: CorrectedDraft,
  known: CitationRecord | undefined,
  place: Pick<CitationRecord, 'start' | 'end' | 'text' | 'inNote'>,
): CitationRecord {
  return {
    ...emptyCitation,
    ...known,
    number: known?.number ?? draft.newNumber(),
    ...place,
  };
}
