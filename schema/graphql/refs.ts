import type { CitedArticle as CitedArticleView, SearchHit as SearchHitView } from '../corpus/corpus.ts';
import type { Lookup as LookupView } from '../export/lookups.ts';
import type { FigureRecord } from '../records/article.ts';
import type { Published as PublishedRecord } from '../records/date.ts';
import type { ProvenanceRecord } from '../records/provenance.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import type { TextRange as TextRangeRecord } from '../records/text-range.ts';
import type { RevisionRecord } from '../table/kept-revision.ts';
import type { FacetView } from '../views/facet.ts';
import type { Change, RevisionDiffView } from '../views/revision-diff.ts';
import type {
  ActorView,
  ArticleView,
  CitationView,
  CitedDateView,
  ClaimView,
  CorrectionView,
  MentionView,
  NoteView,
  ParagraphView,
  PublicationView,
  SectionView,
  SegmentView,
  SentenceView,
  SourceView,
  WarningView,
} from '../views/view.ts';
import { builder } from './builder.ts';

/* The object types and what each resolves from; `types/` says what they offer. */

export const Article = builder.objectRef<ArticleView>('Article');
export const Publication = builder.objectRef<PublicationView>('Publication');
export const Published = builder.objectRef<PublishedRecord>('Published');
export const SearchHit = builder.objectRef<SearchHitView>('SearchHit');
export const Facet = builder.objectRef<FacetView>('Facet');
export const Figure = builder.objectRef<FigureRecord>('Figure');
export const Annotation = builder.objectRef<AnnotationView>('Annotation');
export const Paragraph = builder.objectRef<ParagraphView>('Paragraph');
export const TextRange = builder.objectRef<TextRangeRecord>('TextRange');
export const Sentence = builder.objectRef<SentenceView>('Sentence');
export const Segment = builder.objectRef<SegmentView>('Segment');
export const Citation = builder.objectRef<CitationView>('Citation');
export const CitedArticle = builder.objectRef<CitedArticleView>('CitedArticle');
export const CitedDate = builder.objectRef<CitedDateView>('CitedDate');
export const Claim = builder.objectRef<ClaimView>('Claim');
export const Source = builder.objectRef<SourceView>('Source');
export const Actor = builder.objectRef<ActorView>('Actor');
export const Mention = builder.objectRef<MentionView>('Mention');
export const Section = builder.objectRef<SectionView>('Section');
export const Note = builder.objectRef<NoteView>('Note');
export const Correction = builder.objectRef<CorrectionView>('Correction');
export const Revision = builder.objectRef<RevisionRecord>('Revision');
export const RevisionDiff = builder.objectRef<RevisionDiffView>('RevisionDiff');
export const ParagraphChange = builder.objectRef<Change<string>>('ParagraphChange');
export const CitationChange = builder.objectRef<Change<CitationView>>('CitationChange');
export const MentionChange = builder.objectRef<Change<MentionView>>('MentionChange');
export const Provenance = builder.objectRef<ProvenanceRecord>('Provenance');
export const Lookup = builder.objectRef<LookupView>('Lookup');
export const Warning = builder.objectRef<WarningView>('Warning');

export type AnnotationView = Pick<StoredArticle, 'pipelineVersion' | 'revision' | 'ingestedAt' | 'documentHash'>;
