import type { CitationRecord } from '../records/citation.ts';
import type { ParagraphRecord } from '../records/paragraph.ts';
import type { SourceRecord } from '../records/source.ts';
import { type ArticleSummary, type StoredArticle, summaryOf } from '../records/stored-article.ts';
import { entryData } from './entry-data.ts';
import { type Item, keyItem } from './item.ts';
import { annotationPosition, articlePosition, citationList, entryKey } from './keys.ts';
import { type QuotedSentence, quotedSentenceAt } from './quoted-sentence.ts';
import { storedAt } from './stored-at.ts';

/** A citation as the list of its source, or of an actor that its sentence mentions, holds it. */
export interface CitationEntryData {
  readonly article: ArticleSummary;
  readonly paragraph: number;
  readonly citation: CitationRecord;
  readonly sentence: QuotedSentence;
  readonly claimText: string | null;
  readonly source: SourceRecord | null;
  readonly via: SourceRecord | null;
}

/** What finds a citation in its article, where the list does not hold it. */
export interface CitationPlace {
  readonly article: ArticleSummary;
  readonly paragraph: number;
  /** Of the citation, through the article. */
  readonly number: number;
}

/** @param sources the article's, by slug: for whoever makes the entries of many citations */
export function citationEntryData(
  article: StoredArticle,
  paragraph: ParagraphRecord,
  citation: CitationRecord,
  sources: ReadonlyMap<string, SourceRecord> = new Map(article.sources.map((source) => [source.slug, source])),
): CitationEntryData {
  const { claim } = citation;
  const sourceOf = (slug: string | null): SourceRecord | null => (slug === null ? null : (sources.get(slug) ?? null));
  return {
    article: summaryOf(article),
    paragraph: paragraph.number,
    citation,
    sentence: quotedSentenceAt(paragraph, citation),
    claimText: claim === null ? null : paragraph.text.slice(claim.start, claim.end),
    source: sourceOf(citation.source),
    via: sourceOf(citation.via),
  };
}

/** The citation's entries in the lists of several partitions: all hold the same. */
export function citationEntryItems(partitions: readonly string[], whole: CitationEntryData, attempt: string): Item[] {
  const { article, paragraph, citation, sentence } = whole;
  const place: CitationPlace = { article, paragraph, number: citation.number };
  const position = annotationPosition(articlePosition(article), citation.number - 1);
  const data = entryData(whole, place, sentence.text);
  return partitions.map((partition) => ({
    ...keyItem(entryKey(partition, citationList, position, attempt)),
    slug: { S: article.slug },
    data: { S: data },
  }));
}

export function citationFromItem(item: Item): CitationEntryData | CitationPlace {
  const stored = storedAt(item, 'citationEntry');
  if (isEntryData(stored) || isPlace(stored)) return stored;
  throw new Error(`The item ${item.pk?.S} / ${item.sk?.S} holds no citation.`);
}

function isEntryData(stored: object): stored is CitationEntryData {
  return 'article' in stored && 'citation' in stored && 'sentence' in stored;
}

function isPlace(stored: object): stored is CitationPlace {
  return 'article' in stored && 'paragraph' in stored && 'number' in stored;
}

/** The citation at a place of the article; null where it has none there. */
export function citationAt(article: StoredArticle, place: CitationPlace): CitationEntryData | null {
  const paragraph = article.paragraphs.find(({ number }) => number === place.paragraph);
  const citation = paragraph?.citations.find(({ number }) => number === place.number);
  return paragraph === undefined || citation === undefined ? null : citationEntryData(article, paragraph, citation);
}
