import { numberAt } from '../../../schema/table/item.ts';
import { searchPendingKey } from '../../../schema/table/keys.ts';
import { SearchFullError } from '../../../schema/table/search-manifest.ts';
import type { PublisherTable } from '../table.ts';
import { mergeSearch } from './merge-search.ts';

/** A publish counts one for each 8 KB of its own segment, and so merges come after so many usual ones. */
const mergedAt = 16;
const countedBytes = 8_192;

/**
 * What a publish counts for.
 *
 * @param bytes of the article's own segment; 0 where it was unpublished
 */
export function countOfOwnSegment(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / countedBytes));
}

/**
 * Counts what a publish wrote for search, and merges where enough has gathered. The count is a guide: it grows too much
 * where an update is delivered twice, and a merge then comes early; one that comes late finds all there is.
 *
 * @param bytes of the article's own segment; 0 where it was unpublished
 */
export async function mergeWhenDue(table: PublisherTable, bytes: number): Promise<void> {
  await table.update(searchPendingKey, {
    UpdateExpression: 'ADD written :some',
    ExpressionAttributeValues: { ':some': { N: String(countOfOwnSegment(bytes)) } },
  });
  const pending = await table.get(searchPendingKey);
  if (pending === undefined || numberAt(pending, 'written') < mergedAt) return;
  const isMerged = await mergeSearch(table).catch((error: unknown) => {
    if (!(error instanceof SearchFullError)) throw error;
    // The article is published, and found by its own segment: whoever runs this is told, and goes on.
    process.emitWarning(error);
    return false;
  });
  if (!isMerged) return;
  await table.update(searchPendingKey, {
    UpdateExpression: 'SET written = :none',
    ExpressionAttributeValues: { ':none': { N: '0' } },
  });
}
