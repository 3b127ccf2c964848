import type { ActorRecord } from '../../schema/records/actor.ts';
import type { AnnotatedArticle, NoteRecord } from '../../schema/records/article.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import type { SourceRecord } from '../../schema/records/source.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { AnnotationWarning, WarningCode } from '../../schema/records/warning.ts';
import { actorsNamed } from '../annotate/actors/actors-named.ts';
import type { Annotated } from '../annotate/annotate.ts';
import type { Registries } from '../annotate/registries.ts';
import { placeAt } from '../source-document/source-text.ts';
import type { DraftNote, DraftParagraph } from './drafts.ts';
import { overlap } from './find-quote.ts';
import { furtherCalls, sentencesCited, sourcesCited, usedProvenances } from './finished-parts.ts';

/** What an article is corrected with: the places of its notes and of their markers. */
export type CorrectedParts = Pick<Annotated, 'noteCalls'> & { readonly parts: Pick<Annotated['parts'], 'notes'> };

interface Settled {
  readonly codes: readonly WarningCode[];
  readonly isAt: (warning: AnnotationWarning) => boolean;
}

/** An article while corrections are applied to it. Citations keep their numbers until all are; new ones have numbers below zero. */
export class CorrectedDraft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly notes: readonly DraftNote[];
  /** The texts that a quote is looked for in: those of the paragraphs, then those of the notes. No correction changes them. */
  readonly texts: readonly string[];
  readonly paragraphTexts: readonly string[];
  /** Where nothing is cited or named: the title, as it is printed, and headings. */
  readonly headings: readonly string[];
  readonly sources: Map<string, SourceRecord>;
  readonly actors: Map<string, ActorRecord>;
  readonly registries: Registries;
  readonly #article: AnnotatedArticle;
  readonly #provenances: ProvenanceRecord[];
  readonly #settled: Settled[] = [];
  #added = 0;

  constructor(article: AnnotatedArticle, { noteCalls, parts }: CorrectedParts, registries: Registries) {
    this.registries = registries;
    this.#article = article;
    this.#provenances = [...article.provenances];
    this.paragraphs = article.paragraphs.map((paragraph) => ({
      ...paragraph,
      citations: [...paragraph.citations],
      mentions: [...paragraph.mentions],
    }));
    this.notes = article.notes.map((note, index) => ({
      ...note,
      calls: noteCalls[index] ?? [],
      place: parts.notes[index],
    }));
    this.paragraphTexts = this.paragraphs.map(({ text }) => text);
    this.texts = [...this.paragraphTexts, ...this.notes.map(({ text }) => text)];
    this.headings = [article.asPrinted?.title ?? article.title, ...article.sections.map(({ title }) => title)];
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

  /** The annotator is no longer unsure of what stands there: an editor has decided it. */
  settle({ number }: DraftParagraph, range: TextRange, codes: readonly WarningCode[]): void {
    const isAt: Settled['isAt'] = ({ paragraph, range: warned }) =>
      paragraph === number && warned !== null && overlap(range, warned);
    this.#settled.push({ codes, isAt });
  }

  /** The same of a range of a note's text, whose warnings have a place in the document alone. */
  settleInNote({ place }: DraftNote, { start, end }: TextRange, codes: readonly WarningCode[]): void {
    if (place === undefined) return;
    const [from, to] = [placeAt(place.content, start), placeAt(place.content, end)];
    const isAt: Settled['isAt'] = ({ paragraph, line, column }) =>
      paragraph === null &&
      (line > from.line || (line === from.line && column >= from.column)) &&
      (line < to.line || (line === to.line && column < to.column));
    this.#settled.push({ codes, isAt });
  }

  /** No note is without a citation that was understood once an editor has added one. */
  settleNote({ place }: DraftNote): void {
    this.#settled.push({
      codes: ['CITATION_NOT_UNDERSTOOD'],
      isAt: ({ paragraph, line, column }) => paragraph === null && line === place?.line && column === place.column,
    });
  }

  /** The article with everything in order: citations numbered through, sentences cited, actors and sources as named. */
  finish(): AnnotatedArticle {
    const numbers = new Map<number, number>();
    const kept = new Set(this.paragraphs.flatMap(({ citations }) => citations.map(({ number }) => number)));
    const furtherBefore = furtherCalls(this.notes, (_, index) => this.#article.notes[index]?.citations.length !== 0);
    const furtherAfter = furtherCalls(this.notes, ({ citations }) => citations.some((number) => kept.has(number)));
    const paragraphs = this.paragraphs.map((paragraph, index): ParagraphRecord => {
      const citations = paragraph.citations
        .toSorted((a, b) => a.start - b.start)
        .map((citation) => {
          numbers.set(citation.number, numbers.size + 1);
          return { ...citation, number: numbers.size };
        });
      const before = [...(this.#article.paragraphs[index]?.citations ?? []), ...furtherBefore(paragraph)];
      const after = [...citations, ...furtherAfter(paragraph)];
      const mentions = paragraph.mentions.toSorted((a, b) => a.start - b.start);
      return { ...paragraph, sentences: sentencesCited(paragraph.sentences, before, after), citations, mentions };
    });
    const notes = this.notes.map(
      ({ label, text, paragraphNumbers, citations }): NoteRecord => ({
        label,
        text,
        citations: citations.flatMap((number) => numbers.get(number) ?? []),
        paragraphNumbers,
      }),
    );
    const used = usedProvenances(paragraphs, this.#provenances);
    return {
      ...this.#article,
      paragraphs: used.paragraphs,
      provenances: used.provenances,
      notes,
      warnings: this.#article.warnings.filter(
        (warning) => !this.#settled.some(({ codes, isAt }) => codes.includes(warning.code) && isAt(warning)),
      ),
      sources: sourcesCited(paragraphs, this.sources),
      actors: actorsNamed(
        paragraphs.map(({ mentions }) => mentions),
        (slug) => this.actors.get(slug),
      ),
    };
  }
}
