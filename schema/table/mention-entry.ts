import type { MentionRecord } from '../records/mention.ts';
import type { ParagraphRecord } from '../records/paragraph.ts';
import { type ArticleSummary, type StoredArticle, summaryOf } from '../records/stored-article.ts';
import { entryData } from './entry-data.ts';
import { type Item, keyItem } from './item.ts';
import { annotationPosition, articlePosition, entryKey, mentionList, recordPartition } from './keys.ts';
import { type QuotedSentence, quotedSentenceAt } from './quoted-sentence.ts';
import { storedAt } from './stored-at.ts';

/** A mention as its actor's list holds it. */
export interface MentionEntryData {
  readonly article: ArticleSummary;
  readonly paragraph: number;
  readonly mention: MentionRecord;
  readonly text: string;
  readonly sentence: QuotedSentence;
}

/** What finds a mention in its article, where the list does not hold it. */
export interface MentionPlace {
  readonly article: ArticleSummary;
  readonly paragraph: number;
  /** Of the mention, in the paragraph. */
  readonly start: number;
}

export function mentionEntryData(
  article: StoredArticle,
  paragraph: ParagraphRecord,
  mention: MentionRecord,
): MentionEntryData {
  return {
    article: summaryOf(article),
    paragraph: paragraph.number,
    mention,
    text: paragraph.text.slice(mention.start, mention.end),
    sentence: quotedSentenceAt(paragraph, mention),
  };
}

/** `ordinal`: 0-based, through the article's mentions. */
export function mentionEntryItem(data: MentionEntryData, ordinal: number, attempt: string): Item {
  const { article, paragraph, mention, sentence } = data;
  const place: MentionPlace = { article, paragraph, start: mention.start };
  const position = annotationPosition(articlePosition(article), ordinal);
  return {
    ...keyItem(entryKey(recordPartition('ACTOR', mention.actor), mentionList, position, attempt)),
    slug: { S: article.slug },
    data: { S: entryData(data, place, sentence.text) },
  };
}

export function mentionFromItem(item: Item): MentionEntryData | MentionPlace {
  const stored = storedAt(item, 'mentionEntry');
  if (isEntryData(stored) || isPlace(stored)) return stored;
  throw new Error(`The item ${item.pk?.S} / ${item.sk?.S} holds no mention.`);
}

function isEntryData(stored: object): stored is MentionEntryData {
  return 'article' in stored && 'mention' in stored && 'sentence' in stored;
}

function isPlace(stored: object): stored is MentionPlace {
  return 'article' in stored && 'paragraph' in stored && 'start' in stored;
}

/** The mention at a place of the article; null where it has none there. */
export function mentionAt(article: StoredArticle, place: MentionPlace): MentionEntryData | null {
  const paragraph = article.paragraphs.find(({ number }) => number === place.paragraph);
  const mention = paragraph?.mentions.find(({ start }) => start === place.start);
  return paragraph === undefined || mention === undefined ? null : mentionEntryData(article, paragraph, mention);
}
