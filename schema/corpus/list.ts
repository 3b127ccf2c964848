import { InvalidCursorError } from '../errors.ts';
import { stringAt } from '../table/item.ts';
import { afterAll } from '../table/keys.ts';
import type { Page, PageRequest } from './corpus.ts';
import { compareKeys, type ListEntry, type ReadEntries } from './entries.ts';
import { attemptOf, attemptsWithGaps } from './gaps.ts';
import { edgeCursor, type Place, placeOf, readToCursor } from './place.ts';

/** A list as pages of it are read. */
export interface List<Node> {
  readonly read: ReadEntries;
  /** What the sort keys of its entries begin with. */
  readonly prefix: string;
  /** True: read from its end. */
  readonly descending: boolean;
  /** Bounds of the positions, both inclusive; `to` takes in all that begins with it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What leaves out entries that are current; a page then takes at most one request for each of `lookaheads`. */
  readonly narrowing?: Narrowing | undefined;
  /**
   * The node of an entry; `stale` where the article's head names another publish, null where the filter, or an attempt
   * that was never published, leaves it out. What it takes to tell is read anew, consistently, where the entry was.
   */
  readonly nodeOf: (entry: ListEntry, consistent: boolean) => Promise<Node | typeof stale | null>;
}

export interface Narrowing {
  /** How many entries each request of a page looks at, at least. */
  readonly lookaheads: readonly number[];
  /**
   * False where the entry itself tells that it is left out, so that nothing more is read for it. Without it, entries tell
   * nothing, and all that a request looks at is read further at once.
   */
  readonly admits?: (entry: ListEntry) => boolean;
}

export const stale = Symbol('stale');

/** The most entries one request looks at: of usual length, they fit into one answer of DynamoDB, 1 MB. */
const longestRequest = 1_000;
/** How many entries a request of a narrowed page looks at for each edge that is missing. */
const lookedAtForEach = 4;

interface Found<Node> {
  readonly entry: ListEntry;
  readonly node: Node;
}

interface Slice<Node> {
  /** At most one more than asked, which tells that the list goes on. */
  readonly found: readonly Found<Node>[];
  /** The sort key up to which it has read, where its requests were used up; null where it was full or the list ended. */
  readonly readTo: string | null;
  /**
   * True where an entry was stale and its successor was not seen, or where entries of an attempt are missing that its head
   * serves: the list changed between two reads.
   */
  readonly torn: boolean;
}

/**
 * One page of a list. It is full, or ends the list, or has used the requests of a narrowed page.
 *
 * @throws InvalidCursorError on a cursor that the list cannot have given
 */
export async function readPage<Node>(list: List<Node>, { limit, direction, cursor }: PageRequest): Promise<Page<Node>> {
  const place = cursor === null ? null : placeOf(cursor);
  const ascending = list.descending === (direction === 'BACKWARD');
  let slice = await readSlice(list, { limit, place, ascending, consistent: false });
  if (slice.torn) slice = await readSlice(list, { limit, place, ascending, consistent: true });

  const kept = slice.found.slice(0, limit);
  const edges = kept.map(({ entry, node }) => ({ cursor: edgeCursor(entry.position), node }));
  const usedUp = slice.readTo !== null && slice.found.length <= limit ? slice.readTo : null;
  const last = kept.at(-1)?.entry;
  const followsEdge = last !== undefined || place?.followsEdge === true;
  const readTo =
    usedUp === null || (last !== undefined && usedUp === sortKeyOf(list, last))
      ? null
      : readToCursor(usedUp.slice(list.prefix.length), followsEdge);
  const near = edges[0]?.cursor ?? readTo;
  const far = readTo ?? edges.at(-1)?.cursor ?? null;
  const more = usedUp !== null || slice.found.length > limit;
  const before = place?.followsEdge === true;
  return direction === 'FORWARD'
    ? { edges, hasNextPage: more, hasPreviousPage: before, startCursor: near, endCursor: far }
    : { edges: edges.reverse(), hasNextPage: before, hasPreviousPage: more, startCursor: far, endCursor: near };
}

interface SliceRequest {
  readonly limit: number;
  readonly place: Place | null;
  readonly ascending: boolean;
  readonly consistent: boolean;
}

async function readSlice<Node>(
  list: List<Node>,
  { limit, place, ascending, consistent }: SliceRequest,
): Promise<Slice<Node>> {
  const wanted = limit + 1;
  const found: Found<Node>[] = [];
  let torn = false;
  const range = rangeOf(list, place, ascending);
  if (compareKeys(range.low, range.high) > 0) return { found, readTo: null, torn };
  let { after } = range;
  for (let request = 0; ; request += 1) {
    const size = requestSize(list, request, wanted - found.length);
    const { entries, next } = await list.read({ ...range, after, ascending, consistent, limit: size });
    const staleSlugs = new Set<string>();
    const currentSlugs = new Set<string>();
    const currentAttempts = new Set<string>();
    const { narrowing } = list;
    const admitted = narrowing?.admits === undefined ? entries : entries.filter(narrowing.admits);
    // Usually all that are admitted count; where they do not, more are looked at each time.
    let some = narrowing !== undefined && narrowing.admits === undefined ? admitted.length : wanted - found.length;
    for (let done = 0; done < admitted.length && found.length < wanted; done += some, some *= 2) {
      const chunk = admitted.slice(done, done + some);
      const nodes = await Promise.all(chunk.map((entry) => list.nodeOf(entry, consistent)));
      for (const [index, entry] of chunk.entries()) {
        const node = nodes[index];
        if (node === null || node === undefined) continue;
        (node === stale ? staleSlugs : currentSlugs).add(stringAt(entry.item, 'slug'));
        if (node === stale) continue;
        found.push({ entry, node });
        currentAttempts.add(attemptOf(entry));
      }
    }
    const gaps = attemptsWithGaps({
      entries,
      ascending,
      beginsInside: place !== null || after !== null,
      endsInside: next !== null,
    });
    torn ||= [...staleSlugs].some((slug) => !currentSlugs.has(slug));
    torn ||= [...currentAttempts].some((attempt) => gaps.has(attempt));
    if (next === null || found.length >= wanted) return { found: found.slice(0, wanted), readTo: null, torn };
    if (request + 1 === list.narrowing?.lookaheads.length) return { found, readTo: next, torn };
    after = next;
  }
}

function requestSize({ narrowing }: Pick<List<unknown>, 'narrowing'>, request: number, missing: number): number {
  const size =
    narrowing === undefined
      ? missing * 2 ** request
      : Math.max(missing * lookedAtForEach, narrowing.lookaheads[request] ?? 0);
  return Math.min(size, longestRequest);
}

/** Inclusive bounds of the sort keys that come after a place in the reading direction, and where in them to begin. */
function rangeOf(
  list: Pick<List<unknown>, 'prefix' | 'from' | 'to'>,
  place: Place | null,
  ascending: boolean,
): { low: string; high: string; after: string | null } {
  const low = `${list.prefix}${list.from ?? ''}`;
  const high = `${list.prefix}${list.to ?? ''}${afterAll}`;
  if (place === null) return { low, high, after: null };
  const at = `${list.prefix}${place.key}`;
  if (!place.isEdge) {
    if (compareKeys(at, low) < 0 || compareKeys(at, high) > 0) throw new InvalidCursorError();
    return { low, high, after: at };
  }
  // Every attempt at the edge's own position sorts between `at` and this; no key is `at` itself.
  const behind = `${at}#${afterAll}`;
  if (ascending) return { low: compareKeys(behind, low) > 0 ? behind : low, high, after: null };
  return { low, high: compareKeys(at, high) < 0 ? at : high, after: null };
}

function sortKeyOf({ prefix }: Pick<List<unknown>, 'prefix'>, { position, attempt }: ListEntry): string {
  return `${prefix}${position}#${attempt}`;
}
