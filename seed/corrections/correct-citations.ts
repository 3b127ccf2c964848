import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { WarningCode } from '../../schema/records/warning.ts';
import { SourceResolver } from '../annotate/sources/resolve.ts';
import { claimAt } from './claim-at.ts';
import type { CorrectedDraft, DraftParagraph } from './corrected-draft.ts';
import type { CitationFields, GivenDate, TextQuote } from './correction.ts';
import { findQuote, type Orphaned, overlap } from './find-quote.ts';

interface FoundCitation {
  readonly paragraph: DraftParagraph;
  readonly citation: CitationRecord;
}

const sourceWarnings: readonly WarningCode[] = ['SOURCE_MISSING', 'SOURCE_GUESSED', 'IBID_UNRESOLVED'];
const dateWarnings: readonly WarningCode[] = ['IMPOSSIBLE_DATE', 'YEAR_UNKNOWN', 'DATE_AMBIGUOUS'];

/** Says what is cited at a place. What of it the annotator found too stays where the editor does not say it. */
export function addCitation(
  draft: CorrectedDraft,
  target: TextQuote,
  fields: CitationFields,
  by: ProvenanceRecord,
): Orphaned | null {
  const place = findQuote(
    target,
    [...draft.paragraphs, ...draft.notes].map(({ text }) => text),
  );
  if ('problem' in place) return place;
  const paragraph = draft.paragraphs[place.text];
  if (paragraph === undefined) {
    return { problem: 'The words stand in a note: a citation can be added to a paragraph, and changed in a note.' };
  }
  if (paragraph.kind === 'TABLE' || paragraph.kind === 'CODE')
    return { problem: 'The words stand in a table or in code, which has no citations.' };
  const { start, end } = place;
  const there = paragraph.citations.filter((citation) => overlap(citation, place));
  if (there.some(({ inNote }) => inNote)) return { problem: 'The marker of a note that cites stands there.' };
  const [known] = there.length === 1 ? there : [];
  const base: CitationRecord = {
    number: known?.number ?? draft.newNumber(),
    start,
    end,
    text: target.exact,
    inNote: false,
    signal: known?.signal ?? 'NONE',
    source: known?.source ?? null,
    sourceText: known?.sourceText ?? null,
    via: known?.via ?? null,
    dates: known?.dates ?? [],
    url: known?.url ?? null,
    title: known?.title ?? null,
    authors: known?.authors ?? [],
    claim: known?.claim ?? null,
  };
  const kept = paragraph.citations.filter((citation) => !there.includes(citation));
  const changed = changedCitation(draft, paragraph, base, fields, by);
  if ('problem' in changed) return changed;
  if (known === undefined && fields.claim === undefined) {
    const { claim, others } = claimAt(paragraph, changed, kept);
    paragraph.citations = [...others, { ...changed, claim }];
  } else paragraph.citations = [...kept, changed];
  paragraph.mentions = paragraph.mentions.filter((mention) => !overlap(mention, place));
  draft.settle(paragraph, place, [...sourceWarnings, ...dateWarnings, 'CITATION_NOT_UNDERSTOOD']);
  return null;
}

export function changeCitation(
  draft: CorrectedDraft,
  target: TextQuote,
  fields: CitationFields,
  by: ProvenanceRecord,
): Orphaned | null {
  const found = findCitation(draft, target);
  if ('problem' in found) return found;
  if ('isNone' in found) return { problem: 'No citation stands there: "add: citation" makes one.' };
  const { paragraph, citation } = found;
  const changed = changedCitation(draft, paragraph, citation, fields, by);
  if ('problem' in changed) return changed;
  paragraph.citations = paragraph.citations.map((each) => (each === citation ? changed : each));
  if (fields.source !== undefined) draft.settle(paragraph, citation, sourceWarnings);
  if (fields.dates !== undefined) draft.settle(paragraph, citation, dateWarnings);
  return null;
}

/** Where the annotator finds none any more, nothing is left to do. */
export function removeCitation(draft: CorrectedDraft, target: TextQuote): Orphaned | null {
  const found = findCitation(draft, target);
  if ('problem' in found) return found;
  if ('isNone' in found) return null;
  const { paragraph, citation } = found;
  paragraph.citations = paragraph.citations.filter((each) => each !== citation);
  draft.settle(paragraph, citation, [...sourceWarnings, ...dateWarnings]);
  return null;
}

function findCitation(draft: CorrectedDraft, target: TextQuote): FoundCitation | { readonly isNone: true } | Orphaned {
  const place = findQuote(
    target,
    [...draft.paragraphs, ...draft.notes].map(({ text }) => text),
  );
  if ('problem' in place) return place;
  const paragraph = draft.paragraphs[place.text];
  const candidates =
    paragraph === undefined
      ? citationsInNote(draft, place.text - draft.paragraphs.length)
      : paragraph.citations.map((citation) => ({ paragraph, citation, range: citation }));
  const there = candidates.filter(({ range }) => overlap(range, place));
  const same = there.filter(({ range }) => range.start === place.start && range.end === place.end);
  const [found, ...others] = same.length > 0 ? same : there;
  if (found === undefined) return { isNone: true };
  if (others.length > 0) return { problem: `${others.length + 1} citations stand there: quote the words of one.` };
  return found;
}

/** Those of a note, each with its range in the note's text. */
function citationsInNote({ paragraphs, notes }: CorrectedDraft, index: number) {
  const note = notes[index];
  const found: (FoundCitation & { readonly range: TextRange })[] = [];
  let from = 0;
  for (const number of note?.citations ?? []) {
    for (const paragraph of paragraphs) {
      const citation = paragraph.citations.find((each) => each.number === number);
      const start = citation === undefined ? -1 : (note?.text.indexOf(citation.text, from) ?? -1);
      if (citation === undefined || start < 0) continue;
      from = start + citation.text.length;
      found.push({ paragraph, citation, range: { start, end: from } });
    }
  }
  return found;
}

function changedCitation(
  draft: CorrectedDraft,
  paragraph: DraftParagraph,
  citation: CitationRecord,
  { source, via, dates, claim, signal, url }: CitationFields,
  by: ProvenanceRecord,
): CitationRecord | Orphaned {
  const quoted = claim === undefined || claim === null ? null : findQuote(claim, [paragraph.text]);
  if (quoted !== null && 'problem' in quoted) return { problem: `Of the claim: ${quoted.problem}` };
  const provenance = draft.provenance(by);
  return {
    ...citation,
    provenance,
    ...(source === undefined ? {} : { source: source && sourceOf(draft, source) }),
    ...(source === undefined || source === null || !citation.text.includes(source) ? {} : { sourceText: source }),
    ...(via === undefined ? {} : { via: via && sourceOf(draft, via) }),
    ...(dates === undefined ? {} : { dates: datesGiven(citation.dates, dates, provenance) }),
    ...(signal === undefined ? {} : { signal }),
    ...(url === undefined ? {} : { url }),
    ...(claim === undefined ? {} : { claim: quoted && { start: quoted.start, end: quoted.end } }),
  };
}

/** The slug of a source by its slug or by any form of its name; one that no registry holds is new. */
function sourceOf(draft: CorrectedDraft, named: string): string {
  const known = draft.sources.get(named) ?? [...draft.sources.values()].find(({ name }) => name === named);
  const record = known ?? new SourceResolver(draft.registries.sources).resolve(named);
  if (!draft.sources.has(record.slug)) draft.sources.set(record.slug, record);
  return record.slug;
}

/** A date that is given as it was keeps its maker; of others the print stays where there are as many as before. */
function datesGiven(
  before: readonly CitedDate[],
  given: readonly GivenDate[],
  provenance: number,
): readonly CitedDate[] {
  return given.map(({ date, until, precision, text }, index) => {
    const same = before.find((each) => each.date === date && each.until === until && each.precision === precision);
    if (same !== undefined) return same;
    const printed = given.length === before.length ? before[index]?.text : undefined;
    return { date, until, text: printed ?? text, precision, yearInferred: false, provenance };
  });
}
