import type { ParagraphRecord, SentenceRecord } from '../../schema/records/paragraph.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import type { SourceRecord } from '../../schema/records/source.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { DraftNote, DraftParagraph } from './drafts.ts';

/** The markers after the first of notes that cite, by their paragraph: the citations of a note stand at its first. */
export function furtherCalls(
  notes: readonly DraftNote[],
  cites: (note: DraftNote, index: number) => boolean,
): (paragraph: DraftParagraph) => readonly TextRange[] {
  const further = notes.filter(cites).flatMap(({ calls }) => calls.slice(1));
  return ({ number }) => further.filter(({ paragraph }) => paragraph === number);
}

/** A sentence that was cited by nothing of what was there before stays so. */
export function sentencesCited(
  sentences: readonly SentenceRecord[],
  before: readonly TextRange[],
  after: readonly TextRange[],
): readonly SentenceRecord[] {
  return sentences.map((sentence) => {
    const isCitedBy = (ranges: readonly TextRange[]) =>
      ranges.some(({ start }) => start >= sentence.start && start < sentence.end);
    const cited = isCitedBy(after) || (sentence.cited && !isCitedBy(before));
    return cited === sentence.cited ? sentence : { ...sentence, cited };
  });
}

export function sourcesCited(
  paragraphs: readonly ParagraphRecord[],
  records: ReadonlyMap<string, SourceRecord>,
): readonly SourceRecord[] {
  const slugs = new Set(
    paragraphs.flatMap(({ citations }) => citations.flatMap(({ source, via }) => [source ?? [], via ?? []].flat())),
  );
  return [...slugs].flatMap((slug) => records.get(slug) ?? []);
}

/** The provenances that something still points at, each once, in order of first use. */
export function usedProvenances(paragraphs: readonly ParagraphRecord[], all: readonly ProvenanceRecord[]) {
  const places = new Map<string, number>();
  const provenances: ProvenanceRecord[] = [];
  const moved = <Annotation extends { readonly provenance?: number }>(annotation: Annotation): Annotation => {
    const record = annotation.provenance === undefined ? undefined : all[annotation.provenance];
    if (record === undefined) return annotation;
    const key = JSON.stringify(record);
    const known = places.get(key) ?? provenances.push(record) - 1;
    places.set(key, known);
    return { ...annotation, provenance: known };
  };
  const used = paragraphs.map((paragraph) => ({
    ...paragraph,
    citations: paragraph.citations.map((citation) => ({ ...moved(citation), dates: citation.dates.map(moved) })),
    mentions: paragraph.mentions.map(moved),
  }));
  return { paragraphs: used, provenances };
}
