import type { ActorRecord } from './actor.ts';
import type { CorrectionRecord } from './correction.ts';
import type { Published } from './date.ts';
import type { ParagraphRecord } from './paragraph.ts';
import type { ProvenanceRecord } from './provenance.ts';
import type { PublicationRecord } from './publication.ts';
import type { SourceRecord } from './source.ts';
import type { AnnotationWarning } from './warning.ts';

export interface FigureRecord {
  readonly caption: string;
  readonly credit: string | null;
}

/** A heading of the text. */
export interface SectionRecord {
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** The number of the paragraph that follows it; null for a last heading without one. */
  readonly firstParagraph: number | null;
}

/** A footnote or endnote. */
export interface NoteRecord {
  readonly label: string;
  /** Its whole text, without the label. Its paragraphs are parted by line feeds. */
  readonly text: string;
  /** The numbers of the citations in it, which stand at its first marker. */
  readonly citations: readonly number[];
  /** The paragraphs that carry its marker, in order. */
  readonly paragraphNumbers: readonly number[];
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
  /** BCP 47, as detected or stated; null where neither tells. */
  readonly language: string | null;
  readonly sections: readonly SectionRecord[];
  readonly notes: readonly NoteRecord[];
  readonly paragraphs: readonly ParagraphRecord[];
  /** What the annotator was unsure of or left out, in order of place. */
  readonly warnings: readonly AnnotationWarning[];
  /** What editors corrected, in the order of their file. */
  readonly corrections: readonly CorrectionRecord[];
  /** What the document itself says, where an editor corrected its title or its date; else null. It makes the identity. */
  readonly asPrinted: Pick<AnnotatedArticle, 'title' | 'published'> | null;
  /** Who made the annotations, each once: citations, cited dates and mentions hold its index. */
  readonly provenances: readonly ProvenanceRecord[];
  /** Every actor that a mention names, and the actors those are affiliated with, in order of first mention. */
  readonly actors: readonly ActorRecord[];
  /** Every source that a citation names, in order of first citation. */
  readonly sources: readonly SourceRecord[];
  /** SHA-256 of the document's bytes, in hexadecimal. */
  readonly documentHash: string;
  /** Version of the rules that made the annotations. */
  readonly pipelineVersion: string;
}
