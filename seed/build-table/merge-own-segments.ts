import type { BlockTerm } from '../../schema/search/block.ts';
import type { MergedInput } from '../../schema/search/merge-segments.ts';
import { type Item, type Key, keyItem, keyOf } from '../../schema/table/item.ts';
import { ownSegmentList, searchManifestKey, searchPartition, segmentKey } from '../../schema/table/keys.ts';
import { partsOf } from '../../schema/table/parts.ts';
import {
  blockFromItem,
  columnsFromItems,
  namesFromItem,
  ownSegmentFromItems,
  ownSegmentsIn,
} from '../../schema/table/search-items.ts';
import {
  checkManifestSize,
  itemsOf,
  keysOfSegment,
  manifestBody,
  type SegmentInfo,
} from '../../schema/table/search-manifest.ts';
import { mergeIntoSegment, newSegmentId } from '../publish/search/new-segment.ts';
import type { Workspace } from './workspace.ts';

/** Articles that are merged at once, as they stand by themselves: a megabyte or two. */
const articlesAtOnce = 256;
/** Segments that are merged at once: of each, one block is held. */
const segmentsAtOnce = 16;

/**
 * Merges the own segments of all articles into one, and writes the manifest that names it.
 *
 * @throws SearchFullError where one item cannot hold that
 */
export function mergeOwnSegments(workspace: Workspace, mostManifestBytes?: number): void {
  let segments = [...firstSegments(workspace)];
  while (segments.length > 1) {
    const merged: SegmentInfo[] = [];
    for (let from = 0; from < segments.length; from += segmentsAtOnce) {
      const some = segments.slice(from, from + segmentsAtOnce);
      merged.push(
        writeSegment(
          workspace,
          some.map((info) => segmentInput(workspace, info)),
        ),
      );
      for (const info of some)
        for (const key of keysOfSegment({ id: info.id, items: itemsOf(info) })) workspace.delete(key);
    }
    segments = merged;
  }
  if (segments.length === 0) return;
  const body = manifestBody({ segments, retired: [] });
  checkManifestSize(body.length, mostManifestBytes);
  workspace.put({
    ...keyItem(searchManifestKey),
    body: { B: body },
    switched: { S: segments[0]?.id ?? '' },
  });
}

/** Of some articles each, whose own segments then go. */
function* firstSegments(workspace: Workspace): Generator<SegmentInfo> {
  for (;;) {
    const articles = ownSegmentsIn(workspace.after({ pk: searchPartition, sk: ownSegmentList }, articlesAtOnce));
    // The parts of the last may go on behind what was read.
    const whole = articles.filter((parts) => parts[0] !== undefined && partsOf(parts[0]) === parts.length);
    if (whole.length === 0) return;
    yield writeSegment(
      workspace,
      whole.flatMap((parts): MergedInput[] => {
        const segment = ownSegmentFromItems(parts);
        return segment === null ? [] : [{ ...segment, dead: new Set(), terms: segment.terms() }];
      }),
    );
    for (const item of whole.flat()) workspace.delete(keyOf(item));
  }
}

function writeSegment(workspace: Workspace, inputs: readonly MergedInput[]): SegmentInfo {
  return mergeIntoSegment(newSegmentId(), inputs, (item) => workspace.put(item));
}

function segmentInput(workspace: Workspace, info: SegmentInfo): MergedInput {
  const [blocks, columns, names] = itemsOf(info);
  const items = (what: Parameters<typeof segmentKey>[1], count: number): Item[] =>
    Array.from({ length: count }, (_, part) => itemAt(workspace, segmentKey(info.id, what, part)));
  return {
    columns: columnsFromItems(items('COLUMNS', columns)),
    publications: info.publications,
    names: items('NAMES', names).flatMap(namesFromItem),
    dead: new Set(),
    terms: termsOf(workspace, info.id, blocks),
  };
}

/** A block at a time. */
function* termsOf(workspace: Workspace, id: string, blocks: number): Generator<BlockTerm> {
  for (let block = 0; block < blocks; block += 1)
    yield* blockFromItem(itemAt(workspace, segmentKey(id, 'BLOCK', block)));
}

function itemAt(workspace: Workspace, key: Key): Item {
  const item = workspace.get(key);
  if (item === undefined) throw new Error(`The workspace lacks ${key.pk} / ${key.sk}.`);
  return item;
}
