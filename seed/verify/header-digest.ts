import { hash } from 'node:crypto';
import { headerFromHead, headerToText, type ListedHeader } from '../../schema/table/article-header.ts';
import type { Item } from '../../schema/table/item.ts';
import { readable } from './readable.ts';

/** A digest of what a head says of its article, to be compared: of a whole table, one is kept for each article. */
export function headerDigest(header: ListedHeader): string {
  return hash('md5', headerToText(header), 'base64url');
}

/** The same of a stored head; empty where it says nothing, or cannot be read. */
export function headerDigestOf(item: Item): string {
  const header = readable(() => headerFromHead(item));
  return header === null ? '' : headerDigest(header);
}
