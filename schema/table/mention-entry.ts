import type { MentionRecord } from '../records/mention.ts';
import type { SentenceRecord } from '../records/paragraph.ts';
import type { ArticleSummary } from '../records/stored-article.ts';
import { type Item, keyItem, stringAt } from './item.ts';
import { annotationPosition, articlePosition, entryKey, mentionList, recordPartition } from './keys.ts';

/** A sentence with its text, as entries carry it, so that a page of them loads no article. */
export interface QuotedSentence extends SentenceRecord {
  readonly text: string;
}

/** A mention as its actor's list holds it. */
export interface MentionEntryData {
  readonly article: ArticleSummary;
  readonly paragraph: number;
  readonly mention: MentionRecord;
  readonly text: string;
  readonly sentence: QuotedSentence;
}

/** `ordinal`: 0-based, through the article's mentions. */
export function mentionEntryItem(data: MentionEntryData, ordinal: number, attempt: string): Item {
  const position = annotationPosition(articlePosition(data.article), ordinal);
  return {
    ...keyItem(entryKey(recordPartition('ACTOR', data.mention.actor), mentionList, position, attempt)),
    slug: { S: data.article.slug },
    data: { S: JSON.stringify(data) },
  };
}

export function mentionFromItem(item: Item): MentionEntryData {
  return JSON.parse(stringAt(item, 'data'));
}
