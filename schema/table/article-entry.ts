import type { ArticleHeader } from '../records/stored-article.ts';
import { type Item, keyItem, stringAt } from './item.ts';
import { articleList, articlePosition, entryKey, issueList, issuePosition } from './keys.ts';

/** An article as one list of articles holds it: of all, of a publication, of an actor or of a source. */
export function articleEntryItem(partition: string, header: ArticleHeader, attempt: string): Item {
  return {
    ...keyItem(entryKey(partition, articleList, articlePosition(header), attempt)),
    slug: { S: header.slug },
    data: { S: JSON.stringify(header) },
  };
}

/** An article as its publication's list of issues holds it; null where the print names no volume or no issue. */
export function issueEntryItem(partition: string, header: ArticleHeader, attempt: string): Item | null {
  if (header.volume === null || header.issue === null) return null;
  return {
    ...keyItem(entryKey(partition, issueList, issuePosition(header.volume, header.issue, header.slug), attempt)),
    slug: { S: header.slug },
    data: { S: JSON.stringify(header) },
  };
}

export function headerFromItem(item: Item): ArticleHeader {
  return JSON.parse(stringAt(item, 'data'));
}
