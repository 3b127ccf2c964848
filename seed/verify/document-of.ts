import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { articleFromItems } from '../../schema/table/document.ts';
import type { Item } from '../../schema/table/item.ts';
import { articlePartition, documentPrefix } from '../../schema/table/keys.ts';
import { readable } from './readable.ts';
import type { VerifiedTable } from './verified-table.ts';

/** The article as stored for an attempt; null where parts are missing or cannot be read. */
export async function documentOf(table: VerifiedTable, slug: string, attempt: string): Promise<StoredArticle | null> {
  return readableArticle(await documentParts(table, slug, attempt));
}

export function documentParts(table: VerifiedTable, slug: string, attempt: string): Promise<Item[]> {
  return table.partition(articlePartition(slug), `${documentPrefix}${attempt}#`);
}

export function readableArticle(parts: readonly Item[]): StoredArticle | null {
  return readable(() => articleFromItems(parts));
}
