import type { ActorRecord } from '../../schema/records/actor.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import { headerOf, type StoredArticle } from '../../schema/records/stored-article.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { articleEntryItem, issueEntryItem } from '../../schema/table/article-entry.ts';
import { citationEntryData, citationEntryItem } from '../../schema/table/citation-entry.ts';
import type { Item } from '../../schema/table/item.ts';
import { allArticlesPartition, recordPartition } from '../../schema/table/keys.ts';
import { mentionEntryData, mentionEntryItem } from '../../schema/table/mention-entry.ts';
import { quotedSentenceAt } from '../../schema/table/quoted-sentence.ts';

/** Every list entry that an attempt to publish the article writes: of the same article and attempt, the same. */
export function entriesOf(article: StoredArticle, attempt: string): Item[] {
  return [...listsOf(article, attempt), ...annotationsOf(article, attempt)];
}

function listsOf(article: StoredArticle, attempt: string): Item[] {
  const header = headerOf(article);
  const publication = article.publication && recordPartition('PUBLICATION', article.publication.slug);
  const partitions = [
    allArticlesPartition,
    ...(publication === null ? [] : [publication]),
    ...actorsMentionedIn(article).map((slug) => recordPartition('ACTOR', slug)),
    ...sourcesCitedIn(article).map((slug) => recordPartition('SOURCE', slug)),
  ];
  const issue = publication === null ? null : issueEntryItem(publication, header, attempt);
  return [
    ...partitions.map((partition) => articleEntryItem(partition, header, attempt)),
    ...(issue === null ? [] : [issue]),
  ];
}

function annotationsOf(article: StoredArticle, attempt: string): Item[] {
  const items: Item[] = [];
  let ordinal = 0;
  for (const paragraph of article.paragraphs) {
    for (const mention of paragraph.mentions) {
      items.push(mentionEntryItem(mentionEntryData(article, paragraph, mention), ordinal, attempt));
      ordinal += 1;
    }
    for (const citation of paragraph.citations) {
      const data = citationEntryData(article, paragraph, citation);
      const actors = actorsIn(paragraph, data.sentence).map((slug) => recordPartition('ACTOR', slug));
      const cited = citation.source === null ? [] : [recordPartition('SOURCE', citation.source)];
      for (const partition of [...cited, ...actors]) items.push(citationEntryItem(partition, data, attempt));
    }
  }
  return items;
}

/**
 * Of how many actors of one sentence each of its citations is listed: eight times what sentences have, and what keeps the
 * entries of a sentence without end from growing with its square.
 */
const mostActorsCiting = 50;

/** Slugs of the actors that a sentence mentions, each once, in the order of the text. */
function actorsIn({ mentions }: ParagraphRecord, { start, end }: TextRange): string[] {
  const inside = mentions.filter((mention) => start <= mention.start && mention.start < end);
  return [...new Set(inside.map((mention) => mention.actor))].slice(0, mostActorsCiting);
}

/** The sentence of each citation, with the actors it mentions. */
export function actorsBehindCitations(article: StoredArticle): string[] {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.citations.flatMap((citation) => actorsIn(paragraph, quotedSentenceAt(paragraph, citation))),
  );
}

export function actorsMentionedIn({ paragraphs }: StoredArticle): string[] {
  return [...new Set(paragraphs.flatMap(({ mentions }) => mentions.map((mention) => mention.actor)))];
}

export function sourcesCitedIn({ paragraphs }: StoredArticle): string[] {
  const slugs = paragraphs.flatMap(({ citations }) => citations.map((citation) => citation.source));
  return [...new Set(slugs.filter((slug) => slug !== null))];
}

/** The record of an actor among the article's, or undefined. */
export function actorOf(article: StoredArticle, slug: string | null): ActorRecord | undefined {
  return article.actors.find((actor) => actor.slug === slug);
}
