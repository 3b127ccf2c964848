import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import { SourceResolver } from '../annotate/sources/resolve.ts';
import type { CorrectedDraft } from './corrected-draft.ts';
import type { CitationFields, GivenDate } from './correction.ts';
import type { DraftParagraph } from './drafts.ts';
import { findQuote, type Orphaned } from './find-quote.ts';

/** A citation with what an editor says of it. Its claim is looked for in the paragraph that it stands in. */
export function changedCitation(
  draft: CorrectedDraft,
  paragraph: DraftParagraph,
  citation: CitationRecord,
  { source, via, dates, claim, signal, url }: CitationFields,
  by: ProvenanceRecord,
): CitationRecord | Orphaned {
  const quoted = claim === undefined || claim === null ? null : findQuote(claim, [paragraph.text]);
  if (quoted !== null && 'problem' in quoted)
    return { problem: `Of the claim: ${quoted.problem} It is words of the citation's paragraph.` };
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
