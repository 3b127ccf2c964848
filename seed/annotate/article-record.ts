import type { ActorRecord } from '../../schema/records/actor.ts';
import type { AnnotatedArticle, NoteRecord } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { ProvenanceRecord } from '../../schema/records/provenance.ts';
import type { SourceRecord } from '../../schema/records/source.ts';
import type { SourceDocument } from '../source-document/source-document.ts';
import type { CitedNotes } from './cited-notes.ts';
import { citedRanges, markCited } from './cited-sentences.ts';
import { type ArticleTime, publishedOf } from './dates/published.ts';
import type { DocumentParts } from './document/document-parts.ts';
import type { Note } from './document/notes.ts';
import type { ReadParagraph } from './paragraph.ts';

/** What the passes found in a document. */
export interface Findings {
  readonly time: ArticleTime | null;
  readonly paragraphs: readonly ReadParagraph[];
  /** By paragraph. */
  readonly citations: readonly (readonly CitationRecord[])[];
  readonly cited: CitedNotes;
  readonly provenances: readonly ProvenanceRecord[];
  /** By paragraph. */
  readonly mentions: readonly (readonly MentionRecord[])[];
  readonly actors: readonly ActorRecord[];
  readonly sources: readonly SourceRecord[];
  readonly pipelineVersion: string;
}

/** The record of an article, but for its warnings. */
export function articleRecord(
  { detectedLanguage, hash }: SourceDocument,
  parts: DocumentParts,
  { time, paragraphs, citations, cited, provenances, mentions, actors, sources, pipelineVersion }: Findings,
): AnnotatedArticle {
  return {
    title: parts.title,
    publication: parts.publication?.record ?? null,
    url: parts.url,
    volume: parts.publication?.volume ?? null,
    issue: parts.publication?.issue ?? null,
    authors: parts.authors,
    published: publishedOf(time, datesOf(citations)),
    figures: parts.figures.map(({ record }) => record),
    note: parts.note,
    language: languageOf(parts.language, detectedLanguage ?? null),
    sections: parts.sections.map(({ content, level, firstParagraph }) => ({
      title: content.text,
      level,
      firstParagraph,
    })),
    notes: noteRecords(parts.notes, cited),
    paragraphs: paragraphs.map(({ text, sentences, groups }, index) => ({
      number: index + 1,
      kind: parts.paragraphs[index]?.kind ?? 'TEXT',
      ...numberedAs(parts.paragraphs[index]?.itemNumber),
      text,
      sentences: markCited(sentences, citedRanges(citations[index] ?? [], groups, cited)),
      citations: citations[index] ?? [],
      mentions: mentions[index] ?? [],
    })),
    warnings: [],
    corrections: [],
    asPrinted: null,
    provenances,
    actors,
    sources,
    documentHash: hash,
    pipelineVersion,
  };
}

/** As the API can say it, in 32 bits. */
function numberedAs(itemNumber: number | null | undefined): Pick<ParagraphRecord, 'itemNumber'> {
  return itemNumber == null || itemNumber !== (itemNumber | 0) ? {} : { itemNumber };
}

function datesOf(citations: Findings['citations']): readonly CitedDate[] {
  const found: CitedDate[] = [];
  for (const own of citations) for (const { dates } of own) found.push(...dates);
  return found;
}

/** The language that the document states, unless its text shows another. */
function languageOf(stated: string | null, detected: string | null): string | null {
  if (stated === null || detected === null) return stated ?? detected;
  const [language = ''] = stated.toLowerCase().split(/[-_]/);
  return (detectedAs.get(language) ?? language) === detected ? stated.replace('_', '-') : detected;
}

/** Codes of ISO 639 of which a detector gives a wider one, or today's. */
const detectedAs: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['cmn', 'zh'],
  ['iw', 'he'],
  ['in', 'id'],
]);

function noteRecords(notes: readonly Note[], cited: CitedNotes): NoteRecord[] {
  return notes.map((note) => ({ label: note.label, text: note.content.text, ...cited.of(note) }));
}
