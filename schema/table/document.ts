import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredArticle } from '../records/stored-article.ts';
import { type Item, keyItem, numberAt } from './item.ts';
import { documentKey } from './keys.ts';

/** Below DynamoDB's 400 KB an item, keys and attribute names included. */
const partBytes = 380_000;

/**
 * An article's document as items: its records as deflated JSON, in as many parts as it takes. All parts share the
 * article's partition, so that one Query reads head and document however long it is (up to 1 MB a page).
 */
export function documentItems(slug: string, attempt: string, article: StoredArticle | null): Item[] {
  const body = article === null ? Buffer.alloc(0) : deflateRawSync(JSON.stringify(article), { level: 9 });
  const parts = Math.ceil(body.length / partBytes);
  // An attempt to unpublish leaves an empty part, so that whoever finds it unfinished knows of it.
  return Array.from({ length: Math.max(parts, 1) }, (_, part) => ({
    ...keyItem(documentKey(slug, attempt, part)),
    parts: { N: String(parts) },
    body: { B: body.subarray(part * partBytes, (part + 1) * partBytes) },
  }));
}

/** How many parts the document has that this item belongs to; 0 for an attempt to unpublish. */
export function partsOf(item: Item): number {
  return numberAt(item, 'parts');
}

/** The article in the given parts, which are all of one attempt and in order; null where some are missing. */
export function articleFromItems(items: readonly Item[]): StoredArticle | null {
  const [first] = items;
  if (first === undefined || partsOf(first) === 0 || partsOf(first) !== items.length) return null;
  const bodies = items.map((item) => item.body?.B ?? new Uint8Array());
  const body = bodies.length === 1 ? bodies[0] : Buffer.concat(bodies);
  return body === undefined ? null : JSON.parse(inflateRawSync(body).toString('utf8'));
}
