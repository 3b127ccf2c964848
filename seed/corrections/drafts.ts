import type { NoteRecord } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { NoteCall } from '../annotate/cited-notes.ts';
import type { SourcePlace, SourceText } from '../source-document/source-document.ts';

export interface DraftParagraph extends Omit<ParagraphRecord, 'citations' | 'mentions'> {
  citations: CitationRecord[];
  mentions: MentionRecord[];
}

export interface DraftNote extends Omit<NoteRecord, 'citations'> {
  citations: readonly number[];
  readonly calls: readonly NoteCall[];
  /** Its place in the document; undefined where that is not known. */
  readonly place: (SourcePlace & { readonly content: SourceText }) | undefined;
}
