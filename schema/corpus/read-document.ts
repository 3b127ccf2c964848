import type { StoredArticle } from '../records/stored-article.ts';
import type { Spending } from '../spending.ts';
import { articleFromItems, bodyBytes } from '../table/document.ts';
import type { Item } from '../table/item.ts';
import { documentKey } from '../table/keys.ts';
import { partsOf } from '../table/parts.ts';
import type { ItemLoader } from './item-loader.ts';

/** The document in the given parts, which are in order, charged; null where one of them is not there. */
export function decodedDocument(parts: readonly (Item | null)[], spending: Spending | undefined): StoredArticle | null {
  const found = parts.filter((part) => part !== null);
  if (found.length < parts.length) return null;
  spending?.decode(found.reduce((bytes, part) => bytes + bodyBytes(part), 0));
  return articleFromItems(found, spending);
}

/** The document of an attempt, given its first part; null where another is not there. */
export async function documentFrom(
  first: Item,
  { slug, attempt }: { readonly slug: string; readonly attempt: string },
  items: ItemLoader,
  spending: Spending | undefined,
): Promise<StoredArticle | null> {
  const rest = Array.from({ length: partsOf(first) - 1 }, (_, part) =>
    items.load(documentKey(slug, attempt, part + 1)),
  );
  return decodedDocument([first, ...(await Promise.all(rest))], spending);
}
