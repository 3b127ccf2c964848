import type { ActorRecord } from './actor.ts';
import type { Published } from './date.ts';
import type { ParagraphRecord } from './paragraph.ts';
import type { PublicationRecord } from './publication.ts';
import type { SourceRecord } from './source.ts';

export interface FigureRecord {
  readonly caption: string;
  readonly credit: string | null;
}

/** An annotated document, as the annotator makes it: no slug, no revision, nothing of the table. */
export interface AnnotatedArticle {
  readonly title: string;
  readonly publication: PublicationRecord | null;
  readonly url: string | null;
  readonly volume: number | null;
  readonly issue: number | null;
  readonly authors: readonly string[];
  readonly published: Published | null;
  readonly figures: readonly FigureRecord[];
  /** What the document says of itself, for instance that it is a retelling. */
  readonly note: string | null;
  readonly paragraphs: readonly ParagraphRecord[];
  /** Every actor that a mention names, and the actors those are affiliated with, in order of first mention. */
  readonly actors: readonly ActorRecord[];
  /** Every source that a citation names, in order of first citation. */
  readonly sources: readonly SourceRecord[];
  /** SHA-256 of the document's bytes, in hexadecimal. */
  readonly documentHash: string;
  /** Version of the rules that made the annotations. */
  readonly pipelineVersion: string;
}
