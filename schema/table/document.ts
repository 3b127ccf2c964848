import type { StoredArticle } from '../records/stored-article.ts';
import type { Item } from './item.ts';
import { documentKey } from './keys.ts';
import { partItems, textOfParts } from './parts.ts';

/**
 * An article's document as items: its records as deflated JSON. All parts share the article's partition, so that one Query
 * reads head and document however long it is (up to 1 MB a page).
 */
export function documentItems(slug: string, attempt: string, article: StoredArticle): Item[] {
  return partItems(JSON.stringify(article), (part) => documentKey(slug, attempt, part));
}

/** The article in the given parts, which are all of one attempt and in order; null where some are missing. */
export function articleFromItems(items: readonly Item[]): StoredArticle | null {
  const text = textOfParts(items);
  return text === null ? null : JSON.parse(text);
}
