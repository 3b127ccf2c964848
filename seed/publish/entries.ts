import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { SourceRecord } from '../../schema/records/source.ts';
import { headerOf, type StoredArticle } from '../../schema/records/stored-article.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { articleEntryItems, issueEntryItem } from '../../schema/table/article-entry.ts';
import { citationEntryData, citationEntryItems } from '../../schema/table/citation-entry.ts';
import { withSequences } from '../../schema/table/entry-sequence.ts';
import type { Item } from '../../schema/table/item.ts';
import { allArticlesPartition, recordPartition } from '../../schema/table/keys.ts';
import { mentionEntryData, mentionEntryItem } from '../../schema/table/mention-entry.ts';
import { quotedSentenceAt } from '../../schema/table/quoted-sentence.ts';
import { PublishError } from './errors.ts';

/**
 * What one document may write, so that none costs its owner without bound. A document of 1 MB, the longest that is read, with
 * as many mentions and citations as the generated articles, writes 31,000 entries.
 */
const maximumEntries = 40_000;
/** Of what the entries hold: 2.5 KB each, three times the usual. */
const maximumEntryBytes = 100_000_000;

/** Every list entry that an attempt to publish the article writes. Takes time and space in proportion to the document. */
export function entriesOf(article: StoredArticle, attempt: string): Item[] {
  return withSequences([...entries(article, attempt)]);
}

/**
 * The entries of an article that is to be published.
 *
 * @throws PublishError `TOO_MANY_ENTRIES`
 */
export function boundedEntriesOf(article: StoredArticle, attempt: string): Item[] {
  const items: Item[] = [];
  let bytes = 0;
  for (const item of entries(article, attempt)) {
    items.push(item);
    bytes += Buffer.byteLength(item.data?.S ?? '');
    if (items.length <= maximumEntries && bytes <= maximumEntryBytes) continue;
    throw new PublishError(
      'TOO_MANY_ENTRIES',
      `"${article.title.slice(0, 100)}" would write more list entries than one document may: ${maximumEntries}, of ${maximumEntryBytes / 1_000_000} MB together. Split it into several documents.`,
    );
  }
  return withSequences(items);
}

function* entries(article: StoredArticle, attempt: string): Generator<Item> {
  yield* listsOf(article, attempt);
  const sources = new Map(article.sources.map((source) => [source.slug, source]));
  let ordinal = 0;
  for (const paragraph of article.paragraphs) {
    for (const mention of paragraph.mentions) {
      yield mentionEntryItem(mentionEntryData(article, paragraph, mention), ordinal, attempt);
      ordinal += 1;
    }
    yield* citationsOf(article, paragraph, sources, attempt);
  }
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
  return [...articleEntryItems(partitions, header, attempt), ...(issue === null ? [] : [issue])];
}

function* citationsOf(
  article: StoredArticle,
  paragraph: ParagraphRecord,
  sources: ReadonlyMap<string, SourceRecord>,
  attempt: string,
): Generator<Item> {
  const actorsIn = actorsBySentence(paragraph);
  for (const citation of paragraph.citations) {
    const data = citationEntryData(article, paragraph, citation, sources);
    const actors = actorsIn(data.sentence).map((slug) => recordPartition('ACTOR', slug));
    const cited = citation.source === null ? [] : [recordPartition('SOURCE', citation.source)];
    yield* citationEntryItems([...cited, ...actors], data, attempt);
  }
}

/**
 * Of how many actors of one sentence each of its citations is listed: eight times what sentences have, and what keeps the
 * entries of a sentence without end from growing with its square.
 */
const mostActorsCiting = 50;

/** Finds the slugs of the actors that a sentence mentions, each once, in the order of the text. */
function actorsBySentence(paragraph: ParagraphRecord): (sentence: TextRange) => readonly string[] {
  /** By a sentence's start; under -1 of the whole paragraph, which stands for what is in no sentence. */
  const known = new Map<number, Set<string>>();
  const keyOf = ({ start, end }: TextRange): number => (end - start === paragraph.text.length ? -1 : start);
  const add = (key: number, slug: string): void => {
    const slugs = known.get(key) ?? new Set();
    if (slugs.size < mostActorsCiting) slugs.add(slug);
    known.set(key, slugs);
  };
  for (const mention of paragraph.citations.length === 0 ? [] : paragraph.mentions) {
    const key = keyOf(quotedSentenceAt(paragraph, mention));
    if (key !== -1) add(key, mention.actor);
    add(-1, mention.actor);
  }
  return (sentence) => [...(known.get(keyOf(sentence)) ?? [])];
}

/** Slugs of the actors that the sentence of each citation mentions, one citation after the other. */
export function actorsBehindCitations(article: StoredArticle): string[] {
  return article.paragraphs.flatMap((paragraph) => {
    const actorsIn = actorsBySentence(paragraph);
    return paragraph.citations.flatMap((citation) => actorsIn(quotedSentenceAt(paragraph, citation)));
  });
}

export function actorsMentionedIn({ paragraphs }: StoredArticle): string[] {
  return [...new Set(paragraphs.flatMap(({ mentions }) => mentions.map((mention) => mention.actor)))];
}

export function sourcesCitedIn({ paragraphs }: StoredArticle): string[] {
  const slugs = paragraphs.flatMap(({ citations }) => citations.map((citation) => citation.source));
  return [...new Set(slugs.filter((slug) => slug !== null))];
}
