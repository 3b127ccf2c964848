import type { ActorRecord } from '../../schema/records/actor.ts';
import type { AnnotatedArticle, NoteRecord } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import type { ParagraphRecord, SentenceRecord } from '../../schema/records/paragraph.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import type { SourceRecord } from '../../schema/records/source.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { WarningCode } from '../../schema/records/warning.ts';
import { actorsNamed } from '../annotate/actors/actors-named.ts';
import type { Registries } from '../annotate/registries.ts';
import { overlap } from './find-quote.ts';

export interface DraftParagraph extends Omit<ParagraphRecord, 'citations' | 'mentions'> {
  citations: CitationRecord[];
  mentions: MentionRecord[];
}

/** An article while corrections are applied to it. Citations keep their numbers until all are; new ones have numbers below zero. */
export class CorrectedDraft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly notes: readonly NoteRecord[];
  readonly sources: Map<string, SourceRecord>;
  readonly actors: Map<string, ActorRecord>;
  readonly registries: Registries;
  readonly #article: AnnotatedArticle;
  readonly #provenances: ProvenanceRecord[];
  readonly #settled: {
    readonly codes: readonly WarningCode[];
    readonly paragraph: number;
    readonly range: TextRange;
  }[] = [];
  #added = 0;

  constructor(article: AnnotatedArticle, registries: Registries) {
    this.registries = registries;
    this.#article = article;
    this.#provenances = [...article.provenances];
    this.paragraphs = article.paragraphs.map((paragraph) => ({
      ...paragraph,
      citations: [...paragraph.citations],
      mentions: [...paragraph.mentions],
    }));
    this.notes = article.notes;
    this.sources = new Map(article.sources.map((source) => [source.slug, source]));
    this.actors = new Map(article.actors.map((actor) => [actor.slug, actor]));
  }

  /** The index of a provenance in the article's list. */
  provenance(record: ProvenanceRecord): number {
    this.#provenances.push(record);
    return this.#provenances.length - 1;
  }

  newNumber(): number {
    this.#added += 1;
    return -this.#added;
  }

  /** What the annotator was unsure of there, an editor has said. */
  settle(paragraph: DraftParagraph, range: TextRange, codes: readonly WarningCode[]): void {
    this.#settled.push({ codes, paragraph: paragraph.number, range });
  }

  /** The article with everything in order: citations numbered through, sentences cited, actors and sources as named. */
  finish(): AnnotatedArticle {
    const numbers = new Map<number, number>();
    const paragraphs = this.paragraphs.map((paragraph, index): ParagraphRecord => {
      const citations = paragraph.citations
        .toSorted((a, b) => a.start - b.start)
        .map((citation) => {
          numbers.set(citation.number, numbers.size + 1);
          return { ...citation, number: numbers.size };
        });
      const before = this.#article.paragraphs[index]?.citations ?? [];
      const mentions = paragraph.mentions.toSorted((a, b) => a.start - b.start);
      return { ...paragraph, sentences: sentencesCited(paragraph.sentences, before, citations), citations, mentions };
    });
    const used = usedProvenances(paragraphs, this.#provenances);
    return {
      ...this.#article,
      paragraphs: used.paragraphs,
      provenances: used.provenances,
      notes: this.notes.map((note) => ({
        ...note,
        citations: note.citations.flatMap((number) => numbers.get(number) ?? []),
      })),
      warnings: this.#article.warnings.filter(
        ({ code, paragraph, range }) =>
          range === null ||
          !this.#settled.some(
            (settled) =>
              settled.paragraph === paragraph && settled.codes.includes(code) && overlap(settled.range, range),
          ),
      ),
      sources: sourcesCited(paragraphs, this.sources),
      actors: actorsNamed(
        paragraphs.map(({ mentions }) => mentions),
        (slug) => this.actors.get(slug),
      ),
    };
  }
}

/** A sentence that was cited without a citation in it holds a further marker of a note: it stays so. */
function sentencesCited(
  sentences: readonly SentenceRecord[],
  before: readonly CitationRecord[],
  after: readonly CitationRecord[],
): readonly SentenceRecord[] {
  return sentences.map((sentence) => {
    const isCitedBy = (citations: readonly CitationRecord[]) =>
      citations.some(({ start }) => start >= sentence.start && start < sentence.end);
    const cited = isCitedBy(after) || (sentence.cited && !isCitedBy(before));
    return cited === sentence.cited ? sentence : { ...sentence, cited };
  });
}

function sourcesCited(
  paragraphs: readonly ParagraphRecord[],
  records: ReadonlyMap<string, SourceRecord>,
): readonly SourceRecord[] {
  const slugs = new Set(
    paragraphs.flatMap(({ citations }) => citations.flatMap(({ source, via }) => [source ?? [], via ?? []].flat())),
  );
  return [...slugs].flatMap((slug) => records.get(slug) ?? []);
}

/** The provenances that something still points at, each once, in order of first use. */
function usedProvenances(paragraphs: readonly ParagraphRecord[], all: readonly ProvenanceRecord[]) {
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
