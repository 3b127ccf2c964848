import type { BlockTerm } from '../../../schema/search/block.ts';
import type { Columns } from '../../../schema/search/columns.ts';
import type { MergedInput, SegmentName } from '../../../schema/search/merge-segments.ts';
import { NamedArticles } from '../../../schema/search/named-articles.ts';
import { headFromItem } from '../../../schema/table/head.ts';
import { type Item, type Key, keyOf, numberAt, optionalStringAt } from '../../../schema/table/item.ts';
import {
  headKey,
  searchManifestKey,
  searchPartition,
  segmentKey,
  segmentPartition,
  tombstoneList,
} from '../../../schema/table/keys.ts';
import {
  blockFromItem,
  columnsFromItems,
  namesFromItem,
  ownSegmentFromItems,
  ownSegmentName,
  ownSegmentsIn,
  tombstoneName,
} from '../../../schema/table/search-items.ts';
import {
  checkManifestSize,
  itemsOf,
  keysOfSegment,
  manifestBody,
  type SearchManifest,
  type SegmentInfo,
  searchManifestFromItem,
  switchedBy,
} from '../../../schema/table/search-manifest.ts';
import { sequenceOf } from '../attempt.ts';
import { type PublisherTable, updateOrConfirm } from '../table.ts';
import { mergeIntoSegment, newSegmentId } from './new-segment.ts';
import { planMerge } from './plan-merge.ts';

export interface MergeOptions {
  /** Articles that are to count no more in merged segments, though they may be served: they are written anew. */
  readonly without?: readonly SegmentName[];
  /** Segments that are left out without being read: something of them is missing. */
  readonly drop?: readonly string[];
  /** Writes every segment anew that holds something that is gone, and deletes what it replaces at once. */
  readonly purge?: boolean;
  /** That the manifest may have, as `checkManifestSize` has it. */
  readonly mostManifestBytes?: number;
  /** In ms since 1970. */
  readonly now?: number;
}

/**
 * Merges the articles that stand by themselves into a segment, larger ones with it where that is due, and forgets what is
 * gone. One merges at a time: false where another does, or took over meanwhile. Whatever is interrupted, what readers find
 * stays what it was until the manifest switches, which is one conditional write; the next merge removes what was left.
 *
 * @throws SearchFullError before anything is read or written, where the manifest has no room
 */
export async function mergeSearch(table: PublisherTable, options: MergeOptions = {}): Promise<boolean> {
  const id = newSegmentId();
  const before = await table.get(searchManifestKey);
  checkManifestSize(before?.body?.B?.length ?? 0, options.mostManifestBytes);
  const manifest = searchManifestFromItem(before);
  if (!(await lease(table, before, manifest, { id, now: options.now ?? Date.now() }))) return false;
  const held = await table.partition(searchPartition);
  const abandoned = optionalStringAt(before ?? {}, 'holder');
  await table.deleteAll([
    ...(abandoned === null ? [] : (await table.partition(segmentPartition(abandoned))).map(keyOf)),
    ...manifest.retired.flatMap(keysOfSegment),
  ]);
  const merge = await prepare(table, manifest, held, options);
  const made = merge.inputs.length === 0 ? null : await writeSegment(table, id, merge.inputs);
  const segments = [...merge.kept, ...(made === null ? [] : [made])];
  const retired = merge.replaced.map((info) => ({ id: info.id, items: itemsOf(info) }));
  const switched = await switchManifest(table, id, { segments, retired });
  if (!switched) {
    if (made !== null) await table.deleteAll(keysOfSegment({ id, items: itemsOf(made) }));
    return false;
  }
  // Deletes that are delivered a second time, or late, find nothing: what has these keys was merged, or never counts.
  await table.deleteAll(merge.done);
  if (options.purge === true) await table.deleteAll(retired.flatMap(keysOfSegment));
  return true;
}

const leaseMilliseconds = 60_000;
/** Merging takes some 0.2 s for a megabyte, and writing it as long as the table lets it. */
const leaseMillisecondsForMegabyte = 5_000;

/** Becomes the one that merges. Whoever was so before, and is late, then fails to switch the manifest. */
async function lease(
  table: PublisherTable,
  before: Item | undefined,
  manifest: SearchManifest,
  { id, now }: { readonly id: string; readonly now: number },
): Promise<boolean> {
  const holder = optionalStringAt(before ?? {}, 'holder');
  if (holder !== null && numberAt(before ?? {}, 'until') > now) return false;
  const bytes = manifest.segments.reduce((sum, segment) => sum + segment.bytes, 0);
  const until = now + leaseMilliseconds + Math.ceil((bytes / 1_000_000) * leaseMillisecondsForMegabyte);
  const last = switchedBy(before);
  const known: Item = {
    ...(holder === null ? {} : { ':holder': { S: holder } }),
    ...(last === null ? {} : { ':switched': { S: last } }),
  };
  // Delivered a second time, or late: someone holds it, or has switched the manifest since, and nothing is written.
  return updateOrConfirm(
    table,
    searchManifestKey,
    {
      UpdateExpression: 'SET holder = :id, #until = :until',
      ConditionExpression: [
        holder === null ? 'attribute_not_exists(holder)' : 'holder = :holder',
        last === null ? 'attribute_not_exists(switched)' : 'switched = :switched',
      ].join(' AND '),
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':id': { S: id }, ':until': { N: String(until) }, ...known },
    },
    (item) => optionalStringAt(item ?? {}, 'holder') === id,
  );
}

function switchManifest(table: PublisherTable, id: string, manifest: SearchManifest): Promise<boolean> {
  // Delivered a second time, or late: nobody holds the lease by this name any more. `switched` tells whether it was ours.
  return updateOrConfirm(
    table,
    searchManifestKey,
    {
      UpdateExpression: 'SET body = :body, switched = :id REMOVE holder, #until',
      ConditionExpression: 'holder = :id',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':body': { B: manifestBody(manifest) }, ':id': { S: id } },
    },
    (item) => switchedBy(item) === id,
  );
}

interface Merge {
  readonly inputs: readonly MergedInput[];
  /** Segments that stay, with what is dead in them now. */
  readonly kept: readonly SegmentInfo[];
  readonly replaced: readonly SegmentInfo[];
  /** What is merged, or counts no more, and can be deleted. */
  readonly done: readonly Key[];
}

/** Decides what is merged, and reads it. */
async function prepare(
  table: PublisherTable,
  { segments }: SearchManifest,
  held: readonly Item[],
  { without = [], drop = [], purge = false }: MergeOptions,
): Promise<Merge> {
  const tombstones = held.filter((item) => keyOf(item).sk.startsWith(tombstoneList));
  const gone = new NamedArticles([...tombstones.map(tombstoneName), ...without]);
  const opened: { info: SegmentInfo; columns: Columns; dead: Set<number> }[] = [];
  for (const info of segments.filter(({ id }) => !drop.includes(id))) {
    const columns = columnsFromItems(await itemsAt(table, info.id, 'COLUMNS', info.columnParts));
    opened.push({ info, columns, dead: new Set([...info.dead, ...gone.numbersIn(columns)]) });
  }
  const { own, done } = await ownSegments(table, held, (name) =>
    opened.some(({ columns, dead }) =>
      new NamedArticles([name]).numbersIn(columns).some((number) => !dead.has(number)),
    ),
  );
  const ownBytes = own.reduce((sum, { bytes }) => sum + bytes, 0);
  const due = planMerge(
    opened.map(({ info, dead }) => ({ bytes: info.bytes, articles: info.articles, dead: dead.size })),
    ownBytes,
  );
  const isMerged = opened.map(({ dead }, number) => due.includes(number) || (purge && dead.size > 0));
  const inputs: MergedInput[] = [];
  for (const [number, { info, columns, dead }] of opened.entries()) {
    if (isMerged[number] !== true) continue;
    const [blocks, , names] = itemsOf(info);
    inputs.push({
      columns,
      publications: info.publications,
      names: (await itemsAt(table, info.id, 'NAMES', names)).flatMap(namesFromItem),
      dead,
      terms: termsOf(await itemsAt(table, info.id, 'BLOCK', blocks)),
    });
  }
  inputs.push(...own.map(({ input }) => input));
  return {
    inputs,
    kept: opened.flatMap(({ info, dead }, number) =>
      isMerged[number] === true ? [] : [{ ...info, dead: [...dead].sort((one, other) => one - other) }],
    ),
    replaced: [
      ...opened.flatMap(({ info }, number) => (isMerged[number] === true ? [info] : [])),
      ...segments.filter(({ id }) => drop.includes(id)),
    ],
    done: [...done, ...tombstones.map(keyOf)],
  };
}

/** An article that stands by itself, and the bytes of its postings. */
interface OwnInput {
  readonly input: MergedInput;
  readonly bytes: number;
}

function* termsOf(items: readonly Item[]): Generator<BlockTerm> {
  for (const item of items) yield* blockFromItem(item);
}

/** The parts of a segment, in order. Throws where one is missing. */
async function itemsAt(table: PublisherTable, id: string, what: 'BLOCK' | 'COLUMNS' | 'NAMES', count: number) {
  const keys = Array.from({ length: count }, (_, part) => segmentKey(id, what, part));
  const found = new Map((await table.getAll(keys, null, true)).map((item) => [keyOf(item).sk, item]));
  return keys.map(({ sk }) => {
    const item = found.get(sk);
    if (item === undefined) {
      throw new Error(`The search segment ${id} lacks its item ${sk}. Run: npm run verify -- --table TABLE --repair`);
    }
    return item;
  });
}

/**
 * The own segments that are served and in no merged one, and what of them can be deleted: what is merged, or can never be
 * served any more. Those of attempts under way stay.
 */
async function ownSegments(
  table: PublisherTable,
  held: readonly Item[],
  isHeld: (name: SegmentName) => boolean,
): Promise<{ readonly own: readonly OwnInput[]; readonly done: readonly Key[] }> {
  const segments = ownSegmentsIn(held);
  const slugs = [...new Set(segments.flat().map((item) => ownSegmentName(item).slug))];
  // Read after the segments: an attempt claims its article before it writes one.
  const heads = new Map(
    (await table.getAll(slugs.map(headKey), null, true)).map(headFromItem).map((head) => [head.slug, head]),
  );
  const own: OwnInput[] = [];
  const done: Key[] = [];
  for (const parts of segments) {
    const [first] = parts;
    if (first === undefined) continue;
    const name = ownSegmentName(first);
    const keys = parts.map(keyOf);
    const head = heads.get(name.slug);
    const isServed = head?.live === true && head.attempt === name.attempt;
    if (!isServed) {
      const isOver = head === undefined || (head.pending !== name.attempt && sequenceOf(name.attempt) <= head.claims);
      if (isOver) done.push(...keys);
      continue;
    }
    if (isHeld(name)) {
      done.push(...keys);
      continue;
    }
    const segment = ownSegmentFromItems(parts);
    // Something deleted a part of it: `verify` says so, and writes it anew.
    if (segment === null) continue;
    const terms = segment.terms();
    const bytes = terms.reduce((sum, { postings }) => sum + postings.units.length + postings.positions.length, 0);
    own.push({ input: { ...segment, dead: new Set(), terms }, bytes });
    done.push(...keys);
  }
  return { own, done };
}

/** Writes a new segment, of which nobody knows yet; nothing, and null, where all of its articles are gone. */
async function writeSegment(
  table: PublisherTable,
  id: string,
  inputs: readonly MergedInput[],
): Promise<SegmentInfo | null> {
  const items: Item[] = [];
  const info = mergeIntoSegment(id, inputs, (item) => items.push(item));
  if (info.articles === 0) return null;
  // Delivered a second time, or late: the same items, of a segment that is read, or that no manifest names.
  await table.putAll(items);
  return info;
}
