import type { ArticleHeader } from '../records/stored-article.ts';
import { entryData } from './entry-data.ts';
import { type Item, keyItem } from './item.ts';
import { articleList, articlePosition, entryKey, issueList, issuePosition } from './keys.ts';
import { storedAt } from './stored-at.ts';

/** An article as lists of articles hold it: those of all, of a publication, of an actor or of a source. */
export function articleEntryItems(partitions: readonly string[], header: ArticleHeader, attempt: string): Item[] {
  const data = headerData(header);
  return partitions.map((partition) => ({
    ...keyItem(entryKey(partition, articleList, articlePosition(header), attempt)),
    slug: { S: header.slug },
    data: { S: data },
  }));
}

/** An article as its publication's list of issues holds it; null where the print names no volume or no issue. */
export function issueEntryItem(partition: string, header: ArticleHeader, attempt: string): Item | null {
  if (header.volume === null || header.issue === null) return null;
  return {
    ...keyItem(entryKey(partition, issueList, issuePosition(header.volume, header.issue, header.slug), attempt)),
    slug: { S: header.slug },
    data: { S: headerData(header) },
  };
}

/** Captions, authors and a note may be many and long: an article that has such is loaded where they are asked for. */
function headerData(header: ArticleHeader): string {
  const { figures, authors, note, url, ...rest } = header;
  return entryData(header, rest);
}

/** What the entry holds of the article. */
export function headerFromItem(item: Item): Partial<ArticleHeader> {
  return storedAt(item, 'articleEntry');
}
