import { referencesByName } from '../../schema/links/references-by-name.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { citationEntryItems, type EntryPlace, mentionEntryItems } from '../../schema/table/annotated-entry.ts';
import { citationsByActor, citationsBySource, mentionsByActor } from '../../schema/table/annotations-of.ts';
import { articleEntryItem, ingestedEntryItem, issueEntryItem } from '../../schema/table/article-entry.ts';
import { citedEntryItem } from '../../schema/table/cited-entry.ts';
import type { Item } from '../../schema/table/item.ts';
import {
  allArticlesPartition,
  articleList,
  articlePosition,
  citationList,
  type RecordType,
  recordPartition,
} from '../../schema/table/keys.ts';
import { PublishError } from './errors.ts';

/**
 * What one document may write, so that none costs its owner without bound. A document of 0.5 MB, the longest that is read,
 * with as many mentions and citations as the generated articles, writes some 4,000 entries. An entry is a write unit at most.
 */
const maximumEntries = 20_000;

/**
 * What one article may hold, so that its page, which shows all of it, can be served. The shipped retelling, repeated to
 * 0.5 MB, the longest that is read, has 8,700 mentions and 1,500 citations.
 */
const maximumMentions = 50_000;
const maximumCitations = 15_000;

/** Every list entry that an attempt to publish the article writes. Takes time and space in proportion to the document. */
export function entriesOf(article: StoredArticle, attempt: string): Item[] {
  return [...entries(article, attempt)];
}

/**
 * The entries of an article that is to be published.
 *
 * @throws PublishError `TOO_MANY_ANNOTATIONS`, `TOO_MANY_ENTRIES`
 */
export function boundedEntriesOf(article: StoredArticle, attempt: string): Item[] {
  checkAnnotations(article);
  const items: Item[] = [];
  // Each actor has an entry at least: what has too many is refused before seconds are spent on deflating them.
  if (countActors(article) > maximumEntries) throw tooMany(article);
  for (const item of entries(article, attempt)) {
    items.push(item);
    if (items.length > maximumEntries) throw tooMany(article);
  }
  return items;
}

function checkAnnotations({ title, paragraphs }: StoredArticle): void {
  const mentions = paragraphs.reduce((count, paragraph) => count + paragraph.mentions.length, 0);
  const citations = paragraphs.reduce((count, paragraph) => count + paragraph.citations.length, 0);
  if (mentions <= maximumMentions && citations <= maximumCitations) return;
  const inWords = (count: number, what: string) => `${count.toLocaleString('en-US')} ${what}`;
  throw new PublishError(
    'TOO_MANY_ANNOTATIONS',
    `"${title.slice(0, 100)}" has ${inWords(mentions, 'mentions')} and ${inWords(citations, 'citations')}; one article may have ${inWords(maximumMentions, 'mentions')} and ${inWords(maximumCitations, 'citations')}, so that its page can be served. Split it into several documents.`,
  );
}

function countActors({ paragraphs }: StoredArticle): number {
  const slugs = new Set<string>();
  for (const { mentions } of paragraphs) for (const { actor } of mentions) slugs.add(actor);
  return slugs.size;
}

function tooMany({ title }: StoredArticle): PublishError {
  return new PublishError(
    'TOO_MANY_ENTRIES',
    `"${title.slice(0, 100)}" would write more list entries than one document may: ${maximumEntries}. Split it into several documents.`,
  );
}

function* entries(article: StoredArticle, attempt: string): Generator<Item> {
  yield articleEntryItem(allArticlesPartition, article, attempt);
  yield ingestedEntryItem(article, attempt);
  if (article.publication !== null) {
    const partition = recordPartition('PUBLICATION', article.publication.slug);
    yield articleEntryItem(partition, article, attempt);
    const issue = issueEntryItem(partition, article, attempt);
    if (issue !== null) yield issue;
  }
  const position = articlePosition(article);
  const publication = article.publication?.slug ?? null;
  const placeAt = (type: RecordType, slug: string, list: string): EntryPlace => ({
    partition: recordPartition(type, slug),
    list,
    position,
    attempt,
    slug: article.slug,
    publication,
  });
  for (const [slug, mentions] of mentionsByActor(article))
    yield* mentionEntryItems(placeAt('ACTOR', slug, articleList), mentions);
  for (const [slug, citations] of citationsByActor(article))
    yield* citationEntryItems(placeAt('ACTOR', slug, citationList), citations);
  for (const [slug, citations] of citationsBySource(article))
    yield* citationEntryItems(placeAt('SOURCE', slug, articleList), citations);
  for (const [name, references] of referencesByName(article)) yield citedEntryItem(name, article, references, attempt);
}
