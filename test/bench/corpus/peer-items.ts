import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { articlePosition } from '../../../schema/table/keys.ts';
import { quotedSentenceAt } from '../../../schema/table/quoted-sentence.ts';
import {
  type ActorItem,
  type ArticleEntry,
  type ArticleEntryItem,
  type ArticleItem,
  actorPartition,
  articlePartition,
  articlePrefix,
  articlesPartition,
  type CitationEntryItem,
  citationPrefix,
  type MentionEntryItem,
  mentionPrefix,
  recordSortKey,
  type SourceItem,
  sourcePartition,
} from '../peer/items.ts';

type PeerItem = ArticleItem | ActorItem | SourceItem | MentionEntryItem | CitationEntryItem | ArticleEntryItem;

/** What the peer's table holds of the articles. */
export function* peerItems(articles: readonly StoredArticle[]): Generator<PeerItem> {
  const actors = new Map<string, ActorItem>();
  const sources = new Map<string, SourceItem>();
  for (const article of articles) {
    yield* collectionOf(article);
    yield* entriesOf(article);
    countActors(actors, article);
    countSources(sources, article);
  }
  yield* actors.values();
  yield* sources.values();
}

/** Lists are read from their end, and within an article from its beginning. */
const countedDown = (number: number): string => String(999_999 - number);
const ordinal = (number: number): string => String(number).padStart(4, '0');

function entryOf({ slug, title, publication, volume, issue, published }: StoredArticle): ArticleEntry {
  return { slug, title, publication, volume, issue, published };
}

function* collectionOf(article: StoredArticle): Generator<ArticleItem> {
  const pk = articlePartition(article.slug);
  yield { pk, sk: 'ARTICLE', type: 'ARTICLE', ...entryOf(article) };
  let mentioned = 0;
  for (const { number, text, citations, mentions } of article.paragraphs) {
    yield { pk, sk: `PARAGRAPH#${ordinal(number)}`, type: 'PARAGRAPH', number, text };
    for (const citation of citations) {
      yield { pk, sk: `CITATION#${ordinal(citation.number)}`, type: 'CITATION', paragraph: number, ...citation };
    }
    for (const mention of mentions) {
      mentioned += 1;
      const words = text.slice(mention.start, mention.end);
      yield { pk, sk: `MENTION#${ordinal(mentioned)}`, type: 'MENTION', paragraph: number, text: words, ...mention };
    }
  }
}

function* entriesOf(stored: StoredArticle): Generator<MentionEntryItem | CitationEntryItem | ArticleEntryItem> {
  const article = entryOf(stored);
  const position = articlePosition(stored);
  yield { pk: articlesPartition, sk: `${articlePrefix}${position}`, ...article };
  let mentioned = 0;
  for (const paragraph of stored.paragraphs) {
    for (const mention of paragraph.mentions) {
      const { text, cited } = quotedSentenceAt(paragraph, mention);
      yield {
        pk: actorPartition(mention.actor),
        sk: `${mentionPrefix}${position}#${countedDown(mentioned)}`,
        ...mention,
        text: paragraph.text.slice(mention.start, mention.end),
        sentence: { text, cited },
        article,
      };
      mentioned += 1;
    }
    for (const { claim, ...citation } of paragraph.citations) {
      if (citation.source === null) continue;
      yield {
        pk: sourcePartition(citation.source),
        sk: `${citationPrefix}${position}#${countedDown(citation.number - 1)}`,
        ...citation,
        claim: claim && { text: paragraph.text.slice(claim.start, claim.end) },
        article,
      };
    }
  }
}

function countActors(actors: Map<string, ActorItem>, { actors: records, paragraphs }: StoredArticle): void {
  const mentions = paragraphs.flatMap((paragraph) => paragraph.mentions);
  for (const record of records) {
    const known = actors.get(record.slug)?.mentionCount ?? 0;
    const mentionCount = known + mentions.filter(({ actor }) => actor === record.slug).length;
    actors.set(record.slug, { pk: actorPartition(record.slug), sk: recordSortKey, ...record, mentionCount });
  }
}

function countSources(sources: Map<string, SourceItem>, { sources: records, paragraphs }: StoredArticle): void {
  const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
  for (const record of records) {
    const known = sources.get(record.slug)?.citationCount ?? 0;
    const citationCount = known + citations.filter(({ source }) => source === record.slug).length;
    sources.set(record.slug, { pk: sourcePartition(record.slug), sk: recordSortKey, ...record, citationCount });
  }
}
