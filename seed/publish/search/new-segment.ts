import { randomBytes } from 'node:crypto';
import { type MergedInput, mergeSegments } from '../../../schema/search/merge-segments.ts';
import type { Item } from '../../../schema/table/item.ts';
import { blockItem, columnItems, nameItems } from '../../../schema/table/search-items.ts';
import type { SegmentInfo } from '../../../schema/table/search-manifest.ts';

/** An id that no other segment has; ids sort by when they were made. */
export function newSegmentId(): string {
  return `${Date.now().toString(36)}.${randomBytes(8).toString('hex')}`;
}

/**
 * Merges segments into a new one, of which the search manifest says nothing yet.
 *
 * @param put takes each item of it as soon as it is made
 * @returns what the manifest is to say of it; it has 0 articles where all of theirs are gone
 */
export function mergeIntoSegment(id: string, inputs: readonly MergedInput[], put: (item: Item) => void): SegmentInfo {
  let blocks = 0;
  const { columns, publications, names, fences, bytes } = mergeSegments(inputs, (block) => {
    put(blockItem(id, blocks, block));
    blocks += 1;
  });
  const columnParts = columnItems(id, columns);
  for (const item of [...columnParts, ...nameItems(id, names)]) put(item);
  return { id, articles: names.length, bytes, fences, columnParts: columnParts.length, publications, dead: [] };
}
