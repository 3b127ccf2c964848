import type { ActorRecord } from '../../schema/records/actor.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import { headerOf, type StoredArticle, summaryOf } from '../../schema/records/stored-article.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { articleEntryItem, issueEntryItem } from '../../schema/table/article-entry.ts';
import { citationEntryItem } from '../../schema/table/citation-entry.ts';
import type { Item } from '../../schema/table/item.ts';
import { allArticlesPartition, recordPartition } from '../../schema/table/keys.ts';
import { mentionEntryItem, type QuotedSentence } from '../../schema/table/mention-entry.ts';

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
  const summary = summaryOf(article);
  const sources = new Map(article.sources.map((source) => [source.slug, source]));
  const source = (slug: string | null) => (slug === null ? null : (sources.get(slug) ?? null));
  const items: Item[] = [];
  let ordinal = 0;
  for (const paragraph of article.paragraphs) {
    for (const mention of paragraph.mentions) {
      const data = {
        article: summary,
        paragraph: paragraph.number,
        mention,
        text: paragraph.text.slice(mention.start, mention.end),
        sentence: sentenceAt(paragraph, mention),
      };
      items.push(mentionEntryItem(data, ordinal, attempt));
      ordinal += 1;
    }
    for (const citation of paragraph.citations) {
      const { claim } = citation;
      const sentence = sentenceAt(paragraph, citation);
      const data = {
        article: summary,
        paragraph: paragraph.number,
        citation,
        sentence,
        claimText: claim === null ? null : paragraph.text.slice(claim.start, claim.end),
        source: source(citation.source),
        via: source(citation.via),
      };
      const actors = actorsIn(paragraph, sentence).map((slug) => recordPartition('ACTOR', slug));
      const cited = citation.source === null ? [] : [recordPartition('SOURCE', citation.source)];
      for (const partition of [...cited, ...actors]) items.push(citationEntryItem(partition, data, attempt));
    }
  }
  return items;
}

/** The sentence that holds the beginning of a range; the whole paragraph where none does. */
function sentenceAt({ text, sentences }: ParagraphRecord, range: TextRange): QuotedSentence {
  const found = sentences.find(({ start, end }) => start <= range.start && range.start < end);
  const sentence = found ?? { start: 0, end: text.length, cited: false };
  return { ...sentence, text: text.slice(sentence.start, sentence.end) };
}

/** Slugs of the actors that a sentence mentions, each once. */
function actorsIn({ mentions }: ParagraphRecord, { start, end }: TextRange): string[] {
  const inside = mentions.filter((mention) => start <= mention.start && mention.start < end);
  return [...new Set(inside.map((mention) => mention.actor))];
}

/** The sentence of each citation, with the actors it mentions. */
export function actorsBehindCitations(article: StoredArticle): string[] {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.citations.flatMap((citation) => actorsIn(paragraph, sentenceAt(paragraph, citation))),
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
