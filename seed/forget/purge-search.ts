import { mergeSearch } from '../publish/search/merge-search.ts';
import type { PublisherTable } from '../publish/table.ts';
import { ForgetError } from './forget-articles.ts';

/**
 * Writes every segment of search anew that holds words of what is gone, and deletes the old ones: before tombstones go.
 *
 * @throws ForgetError where a merge is under way
 */
export async function purgeSearch(table: PublisherTable): Promise<void> {
  if (await mergeSearch(table, { purge: true })) return;
  throw new ForgetError('The index of search is being merged: run the command again in some minutes.');
}
