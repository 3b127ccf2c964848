import type { ActorRecord } from '../../../schema/records/actor.ts';
import type { CitationRecord } from '../../../schema/records/citation.ts';
import type { CitedDate, Published } from '../../../schema/records/date.ts';
import type { MentionRecord } from '../../../schema/records/mention.ts';
import type { PublicationRecord } from '../../../schema/records/publication.ts';
import type { SourceRecord } from '../../../schema/records/source.ts';

/*
 * One collection an article: its header, paragraphs, citations and mentions share a partition. An actor or a source has a
 * record, and below it an entry for each mention or citation, with all that a list shows. Sort keys of entries are their
 * place in the list.
 */

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** What lists show of an article. */
export interface ArticleEntry {
  readonly slug: string;
  readonly title: string;
  readonly publication: PublicationRecord | null;
  readonly volume: number | null;
  readonly issue: number | null;
  readonly published: Published;
}

export interface HeaderItem extends Key, ArticleEntry {
  readonly type: 'ARTICLE';
}

export interface ParagraphItem extends Key {
  readonly type: 'PARAGRAPH';
  readonly number: number;
  readonly text: string;
}

export interface CitationItem extends Key, CitationRecord {
  readonly type: 'CITATION';
  readonly paragraph: number;
}

export interface MentionItem extends Key, MentionRecord {
  readonly type: 'MENTION';
  readonly paragraph: number;
  readonly text: string;
}

export type ArticleItem = HeaderItem | ParagraphItem | CitationItem | MentionItem;

export interface ActorItem extends Key, ActorRecord {
  readonly mentionCount: number;
}

export interface SourceItem extends Key, SourceRecord {
  readonly citationCount: number;
}

export interface MentionEntryItem extends Key, MentionRecord {
  readonly text: string;
  readonly sentence: { readonly text: string; readonly cited: boolean };
  readonly article: ArticleEntry;
}

export interface CitationEntryItem extends Key, Omit<CitationRecord, 'claim'> {
  readonly dates: readonly CitedDate[];
  readonly claim: { readonly text: string } | null;
  readonly article: ArticleEntry;
}

export interface ArticleEntryItem extends Key, ArticleEntry {}

export const articlePartition = (slug: string): string => `ARTICLE#${slug}`;
export const actorPartition = (slug: string): string => `ACTOR#${slug}`;
export const sourcePartition = (slug: string): string => `SOURCE#${slug}`;
export const articlesPartition = 'ARTICLES';
export const recordSortKey = 'RECORD';
export const mentionPrefix = 'MENTION#';
export const citationPrefix = 'CITATION#';
export const articlePrefix = 'ARTICLE#';
