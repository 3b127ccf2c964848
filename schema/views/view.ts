import type { ArticleReference, CorpusActor, CorpusPublication, CorpusSource } from '../corpus/corpus.ts';
import type { ActorRecord } from '../records/actor.ts';
import type { NoteRecord, SectionRecord } from '../records/article.ts';
import type { CitationRecord } from '../records/citation.ts';
import type { CorrectionRecord } from '../records/correction.ts';
import type { CitedDate } from '../records/date.ts';
import type { MentionRecord } from '../records/mention.ts';
import type { ParagraphRecord, SentenceRecord } from '../records/paragraph.ts';
import type { PublicationRecord } from '../records/publication.ts';
import type { SourceRecord } from '../records/source.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import type { TextRange } from '../records/text-range.ts';
import type { AnnotationWarning } from '../records/warning.ts';

/** An article that is loaded: everything inside it resolves without a promise. */
export interface WholeArticle {
  readonly record: StoredArticle;
  readonly paragraphs: readonly WholeParagraph[];
  /** Through the article, in order. */
  readonly citations: readonly CitationView[];
  /** Through the article, in order. */
  readonly mentions: readonly MentionView[];
  /** Mentioned ones, most mentions first, then by first mention. */
  readonly mentionedActors: readonly MentionedActor[];
  /** Cited ones, most citations first, then by first citation. */
  readonly citedSources: readonly CitedSource[];
  /** Its headings, in order. */
  readonly sections: readonly SectionView[];
  readonly notes: readonly NoteView[];
  readonly warnings: readonly WarningView[];
  readonly wordCount: number;
  readonly citationCoverage: number;
}

/** What an Article resolves from: loaded, or reached through a list and known in part. */
export type ArticleView = WholeArticle | ArticleReference;

export interface WholeParagraph {
  readonly article: WholeArticle;
  readonly record: ParagraphRecord;
  readonly sentences: readonly SentenceView[];
  readonly citations: readonly CitationView[];
  readonly mentions: readonly MentionView[];
  readonly segments: readonly SegmentView[];
}

/** A paragraph of an article that is not loaded. */
export interface ParagraphPlace {
  readonly article: ArticleReference;
  /** 1-based. */
  readonly number: number;
}

export type ParagraphView = WholeParagraph | ParagraphPlace;

export interface SentenceView {
  readonly record: SentenceRecord;
  readonly text: string;
  readonly paragraph: ParagraphView;
}

export interface SegmentView extends TextRange {
  readonly text: string;
  readonly mention: MentionView | null;
  readonly citation: CitationView | null;
}

export interface ClaimView {
  readonly text: string;
  readonly range: TextRange;
}

export interface CitationView {
  readonly record: CitationRecord;
  readonly article: ArticleView;
  readonly paragraph: ParagraphView;
  readonly sentence: SentenceView;
  readonly claim: ClaimView | null;
  readonly source: SourceView | null;
  readonly via: SourceView | null;
}

export interface MentionView {
  readonly record: MentionRecord;
  readonly text: string;
  readonly actor: ActorView;
  readonly article: ArticleView;
  readonly paragraph: ParagraphView;
  readonly sentence: SentenceView;
}

export interface SectionView {
  readonly record: SectionRecord;
  readonly article: WholeArticle;
  /** Among the article's sections, from 1. */
  readonly number: number;
}

export interface NoteView {
  readonly record: NoteRecord;
  readonly citations: readonly CitationView[];
}

export interface WarningView {
  readonly record: AnnotationWarning;
  readonly paragraph: WholeParagraph | null;
}

/** One date of a citation, by its place among them. */
export interface CitedDateView {
  readonly record: CitedDate;
  readonly citation: CitationView;
  readonly index: number;
}

export interface CorrectionView {
  readonly record: CorrectionRecord;
  readonly article: WholeArticle;
}

export interface ActorView {
  readonly record: ActorRecord | CorpusActor;
  /** Actors that came with it, by slug: the one it is affiliated with is among them. */
  readonly companions: ReadonlyMap<string, ActorView>;
}

export type SourceView = SourceRecord | CorpusSource;
export type PublicationView = PublicationRecord | CorpusPublication;

export interface MentionedActor {
  readonly actor: ActorView;
  readonly mentionCount: number;
  /** Ascending, each once. */
  readonly paragraphNumbers: readonly number[];
}

export interface CitedSource {
  readonly source: SourceView;
  readonly citationCount: number;
}
