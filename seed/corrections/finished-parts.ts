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

/** The provenances that something still points at, each once, in their order. */
export function usedProvenances(paragraphs: readonly ParagraphRecord[], all: readonly ProvenanceRecord[]) {
  const used = new Set(
    paragraphs.flatMap(({ citations, mentions }) =>
      [...citations, ...citations.flatMap(({ dates }) => dates), ...mentions].flatMap(({ provenance }) =>
        provenance === undefined ? [] : [provenance],
      ),
    ),
  );
  const places = new Map<string, number>();
  const provenances: ProvenanceRecord[] = [];
  const moves = all.map((record, index): number | undefined => {
    if (!used.has(index)) return undefined;
    const key = JSON.stringify(record);
    const place = places.get(key) ?? provenances.push(record) - 1;
    places.set(key, place);
    return place;
  });
  const moved = <Annotation extends { readonly provenance?: number }>(annotation: Annotation): Annotation => {
    const place = annotation.provenance === undefined ? undefined : moves[annotation.provenance];
    return place === undefined ? annotation : { ...annotation, provenance: place };
  };
  const kept = paragraphs.map((paragraph) => ({
    ...paragraph,
    citations: paragraph.citations.map((citation) => ({ ...moved(citation), dates: citation.dates.map(moved) })),
    mentions: paragraph.mentions.map(moved),
  }));
  return { paragraphs: kept, provenances };
}
