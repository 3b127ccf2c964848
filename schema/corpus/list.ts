import { InvalidCursorError } from '../errors.ts';
import { afterAll } from '../table/keys.ts';
import type { Page, PageRequest } from './corpus.ts';
import { byPosition, compareKeys, type ListEntry, type ReadEntries } from './entries.ts';
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
  /** What leaves out entries that count; a page then takes at most one request for each of `lookaheads`. */
  readonly narrowing?: Narrowing | undefined;
  /**
   * The node of an entry; null where the entry does not count, or a filter leaves it out.
   *
   * @param here all entries at its position: of an article that is published anew there are two for a while
   */
  readonly nodeOf: (entry: ListEntry, here: readonly ListEntry[]) => Promise<Node | null>;
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

/** The most entries one request looks at: of usual length, they fit into one answer of DynamoDB, 1 MB. */
export const longestRequest = 1_000;
/** How many entries a request of a narrowed page looks at for each edge that is missing. */
const lookedAtForEach = 4;
/**
 * Entries beyond those that a page needs: of an article that is being published anew there are two, and the page is to take
 * no further request for it.
 */
export const entriesOfPublishes = 3;

/**
 * Articles beyond those that a page needs of which it is read whether they count: one that is being published does not, and
 * the page is to take no further request for that.
 */
const spareArticles = 1;

/** How many entries each request of a page looks at where they tell by themselves whether they are left out. */
export const lookaheadsOfEntries = [100, 400, 1_000] as const;

interface Found<Node> {
  readonly entry: ListEntry;
  readonly node: Node;
}

interface Slice<Node> {
  /** At most one more than asked, which tells that the list goes on. */
  readonly found: readonly Found<Node>[];
  /** The sort key up to which it has read, where its requests were used up; null where it was full or the list ended. */
  readonly readTo: string | null;
}

/**
 * One page of a list. It is full, or ends the list, or has used the requests of a narrowed page.
 *
 * @throws InvalidCursorError on a cursor that the list cannot have given
 */
export async function readPage<Node>(list: List<Node>, { limit, direction, cursor }: PageRequest): Promise<Page<Node>> {
  const place = cursor === null ? null : placeOf(cursor, false);
  const ascending = list.descending === (direction === 'BACKWARD');
  const slice = await readSlice(list, limit, place, ascending, spareArticles);
  const kept = slice.found.slice(0, limit);
  const edges = kept.map(({ entry, node }) => ({ cursor: edgeCursor(entry.position), node }));
  const last = kept.at(-1)?.entry;
  return pageOf({
    edges,
    direction,
    followsEdge: place?.followsEdge === true,
    more: slice.found.length > limit,
    readTo: slice.readTo?.slice(list.prefix.length) ?? null,
    lastRead: last === undefined ? null : `${last.position}#${last.attempt}`,
  });
}

/** What counts of the first so many articles of a list, in one request and what their nodes take. */
export async function readBeginning<Node>(list: List<Node>, articles: number): Promise<readonly Node[]> {
  const ascending = !list.descending;
  const range = rangeOf(list, null, ascending);
  const { entries } = await list.read({ ...range, ascending, limit: articles + entriesOfPublishes });
  const found = await nodesOf(list, entries.slice(0, endOfChunk(entries, 0, articles)));
  return found.map(({ node }) => node);
}

/** The first so many of a list, without looking whether more follow. */
export async function readFirst<Node>(list: List<Node>, count: number): Promise<readonly Node[]> {
  const { found } = await readSlice(list, count - 1, null, !list.descending, 0);
  return found.map(({ node }) => node);
}

interface ReadEdges<Node> {
  /** In the reading direction, as many as were asked for at most. */
  readonly edges: Page<Node>['edges'];
  readonly direction: PageRequest['direction'];
  /** Whether an edge is known to lie behind the first. */
  readonly followsEdge: boolean;
  /** Whether one was seen behind the last. */
  readonly more: boolean;
  /** The sort key up to which was read, where requests were used up, without the list's prefix; else null. */
  readonly readTo: string | null;
  /** The sort key of the last edge's entry, without the list's prefix, where nothing of the entry is left. */
  readonly lastRead: string | null;
}

/** The edges as a page, in the order of the list. */
export function pageOf<Node>({
  edges,
  direction,
  followsEdge,
  more: seen,
  readTo,
  lastRead,
}: ReadEdges<Node>): Page<Node> {
  const usedUp = seen ? null : readTo;
  const end = usedUp === null || usedUp === lastRead ? null : readToCursor(usedUp, edges.length > 0 || followsEdge);
  const near = edges[0]?.cursor ?? end;
  const far = end ?? edges.at(-1)?.cursor ?? null;
  const more = usedUp !== null || seen;
  return direction === 'FORWARD'
    ? { edges, hasNextPage: more, hasPreviousPage: followsEdge, startCursor: near, endCursor: far }
    : { edges: edges.toReversed(), hasNextPage: followsEdge, hasPreviousPage: more, startCursor: far, endCursor: near };
}

async function readSlice<Node>(
  list: List<Node>,
  limit: number,
  place: Place | null,
  ascending: boolean,
  spare: number,
): Promise<Slice<Node>> {
  const wanted = limit + 1;
  const found: Found<Node>[] = [];
  /** Two attempts at one article have entries at the same position while it is published anew: it is listed once. */
  const positions = new Set<string>();
  const range = rangeOf(list, place, ascending);
  if (compareKeys(range.low, range.high) > 0) return { found, readTo: null };
  let { after } = range;
  for (let request = 0; ; request += 1) {
    const size = requestSize(list, request, wanted - found.length);
    const { entries, next } = await list.read({ ...range, after, ascending, limit: size });
    const { narrowing } = list;
    const admitted = narrowing?.admits === undefined ? entries : entries.filter(narrowing.admits);
    // Usually all that are admitted count; where they do not, more are looked at each time.
    const isReadAtOnce = narrowing !== undefined && narrowing.admits === undefined;
    let some = isReadAtOnce ? admitted.length : wanted - found.length + spare;
    for (let done = 0; done < admitted.length && found.length < wanted; some *= 2) {
      const end = endOfChunk(admitted, done, some);
      const chunk = admitted.slice(done, end);
      done = end;
      for (const one of await nodesOf(list, chunk)) {
        if (positions.has(one.entry.position)) continue;
        positions.add(one.entry.position);
        found.push(one);
      }
    }
    if (next === null || found.length >= wanted) return { found: found.slice(0, wanted), readTo: null };
    if (request + 1 === list.narrowing?.lookaheads.length) return { found, readTo: next };
    after = next;
  }
}

/** The nodes of entries that count. */
async function nodesOf<Node>(list: List<Node>, entries: readonly ListEntry[]): Promise<Found<Node>[]> {
  const asked = byPosition(entries).flatMap(({ entries: here }) =>
    here.map((entry) => ({ entry, asked: list.nodeOf(entry, here) })),
  );
  const nodes = await Promise.all(asked.map((one) => one.asked));
  return asked.flatMap(({ entry }, index) => {
    const node = nodes[index];
    return node === null || node === undefined ? [] : [{ entry, node }];
  });
}

/** The end of a chunk of so many positions: entries of one position are looked at together. */
function endOfChunk(entries: readonly ListEntry[], start: number, positions: number): number {
  let end = start;
  for (let seen = 0; end < entries.length; end += 1) {
    if (end === start || entries[end]?.position !== entries[end - 1]?.position) seen += 1;
    if (seen > positions) break;
  }
  return end;
}

function requestSize({ narrowing }: Pick<List<unknown>, 'narrowing'>, request: number, missing: number): number {
  const size =
    narrowing === undefined
      ? missing * 2 ** request + entriesOfPublishes
      : Math.max(missing * lookedAtForEach, narrowing.lookaheads[request] ?? 0);
  return Math.min(size, longestRequest);
}

/**
 * Inclusive bounds of the sort keys that come after a place in the reading direction, and where in them to begin. Of a place
 * inside an entry that entry is among them.
 */
export function rangeOf(
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
  // Every attempt at the edge's own position sorts between `before` and `behind`; no key is either of them.
  const [before, behind] = [`${at}#`, `${at}#${afterAll}`];
  const inside = place.index !== null;
  if (ascending) {
    const start = inside ? before : behind;
    return { low: compareKeys(start, low) > 0 ? start : low, high, after: null };
  }
  const end = inside ? behind : at;
  return { low, high: compareKeys(end, high) < 0 ? end : high, after: null };
}
