import type { ArticleSummary, StoredArticle } from '../records/stored-article.ts';
import { type Item, keyItem, stringAt } from './item.ts';
import {
  articleList,
  articlePosition,
  entryKey,
  ingestedPartition,
  ingestedPosition,
  issueList,
  issueOfPosition,
  issuePosition,
  parseEntrySortKey,
} from './keys.ts';

/*
 * An article as lists of articles hold it: where it stands, and which it is. All that a list shows of it is on its head,
 * which is read for each of them to tell whether the entry counts.
 */

type Listed = Pick<ArticleSummary, 'published' | 'volume' | 'issue' | 'slug'>;

export function articleEntryItem(partition: string, article: Listed, attempt: string): Item {
  return {
    ...keyItem(entryKey(partition, articleList, articlePosition(article), attempt)),
    slug: { S: article.slug },
  };
}

/** An article as the list by time of ingestion holds it: with its publication's slug, for filters. */
export function ingestedEntryItem(article: StoredArticle, attempt: string): Item {
  return {
    ...keyItem(entryKey(ingestedPartition, articleList, ingestedPosition(article), attempt)),
    slug: { S: article.slug },
    ...(article.publication === null ? {} : { publication: { S: article.publication.slug } }),
  };
}

/** An article as its publication's list of issues holds it; null where the print names no volume or no issue. */
export function issueEntryItem(partition: string, article: Listed, attempt: string): Item | null {
  const { volume, issue, slug, published } = article;
  if (volume === null || issue === null) return null;
  return {
    ...keyItem(entryKey(partition, issueList, issuePosition(volume, issue, slug), attempt)),
    slug: { S: slug },
    date: { S: published.earliest },
  };
}

/** Where the article of an entry of issues stands in lists of articles. */
export function articlePositionOfIssue(item: Item): string {
  const { position } = parseEntrySortKey(issueList, stringAt(item, 'sk'));
  const [volume] = position.split('#', 1);
  return articlePosition({
    published: { earliest: stringAt(item, 'date') },
    volume: Number(volume),
    issue: issueOfPosition(position),
    slug: stringAt(item, 'slug'),
  });
}
