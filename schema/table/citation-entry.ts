import type { CitationRecord } from '../records/citation.ts';
import type { SourceRecord } from '../records/source.ts';
import type { ArticleSummary } from '../records/stored-article.ts';
import { type Item, keyItem, stringAt } from './item.ts';
import { annotationPosition, articlePosition, citationList, entryKey } from './keys.ts';
import type { QuotedSentence } from './mention-entry.ts';

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

export function citationEntryItem(partition: string, data: CitationEntryData, attempt: string): Item {
  const position = annotationPosition(articlePosition(data.article), data.citation.number - 1);
  return {
    ...keyItem(entryKey(partition, citationList, position, attempt)),
    slug: { S: data.article.slug },
    data: { S: JSON.stringify(data) },
  };
}

export function citationFromItem(item: Item): CitationEntryData {
  return JSON.parse(stringAt(item, 'data'));
}
