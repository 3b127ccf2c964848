import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { type Item, stringAt } from '../table/item.ts';
import { afterAll, parseEntrySortKey } from '../table/keys.ts';
import type { Page, PageRequest } from './corpus.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** A list of the table: the entries of one partition whose sort keys begin with `prefix`. */
export interface List<Node> {
  readonly partition: string;
  readonly prefix: string;
  /** True: read from its end. */
  readonly descending: boolean;
  /** Bounds of the positions, both inclusive; `to` takes in all that begins with it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** True where `nodeOf` leaves out what is current: a page then takes one read, and may hold fewer edges than asked. */
  readonly filtered: boolean;
  /**
   * The node of an entry; `stale` where the article's head names another publish, null where the filter, or an attempt
   * that was never published, leaves it out. What it takes to tell is read anew, consistently, where the entry was.
   */
  readonly nodeOf: (entry: ListEntry, consistent: boolean) => Promise<Node | typeof stale | null>;
}

export interface ListEntry {
  readonly item: Item;
  readonly position: string;
  readonly attempt: string;
}

/** Sends one Query to the table. */
export type SendQuery = (input: Omit<QueryCommandInput, 'TableName'>) => Promise<QueryCommandOutput>;

export const stale = Symbol('stale');

/** How many entries a filtered page looks at for each edge that was asked for. */
const filteredLookahead = 4;

interface Slice<Node> {
  readonly nodes: { readonly position: string; readonly node: Node }[];
  /** The last position looked at, and whether the list goes on behind it. */
  readonly reached: string | null;
  readonly more: boolean;
  /** True where an entry was stale and its successor was not seen: the list changed between two reads. */
  readonly torn: boolean;
}

/**
 * One page of a list.
 *
 * @throws InvalidCursorError on a cursor of another list.
 */
export async function readPage<Node>(query: SendQuery, list: List<Node>, page: PageRequest): Promise<Page<Node>> {
  const cursor = page.cursor === null ? null : decodeCursor(list.prefix, page.cursor);
  const ascending = list.descending === (page.direction === 'BACKWARD');
  const read = (consistent: boolean): Promise<Slice<Node>> =>
    readSlice(query, list, { limit: page.limit, cursor, ascending, consistent });
  let slice = await read(false);
  if (slice.torn) slice = await read(true);

  const kept = slice.nodes.slice(0, page.limit);
  const more = slice.more || slice.nodes.length > page.limit;
  const last = kept.at(-1)?.position ?? slice.reached;
  const reached = list.filtered && slice.nodes.length <= page.limit ? slice.reached : last;
  const edges = kept.map(({ position, node }) => ({ cursor: encodeCursor(list.prefix, position), node }));
  const first = kept[0]?.position ?? slice.reached;
  const at = (position: string | null): string | null =>
    position === null ? null : encodeCursor(list.prefix, position);
  return page.direction === 'FORWARD'
    ? { edges, hasNextPage: more, hasPreviousPage: cursor !== null, startCursor: at(first), endCursor: at(reached) }
    : {
        edges: edges.reverse(),
        hasNextPage: cursor !== null,
        hasPreviousPage: more,
        startCursor: at(reached),
        endCursor: at(first),
      };
}

interface SliceRequest {
  readonly limit: number;
  readonly cursor: string | null;
  readonly ascending: boolean;
  readonly consistent: boolean;
}

async function readSlice<Node>(
  query: SendQuery,
  list: List<Node>,
  { limit, cursor, ascending, consistent }: SliceRequest,
): Promise<Slice<Node>> {
  const { low, high } = boundsOf(list, cursor, ascending);
  if (compareKeys(low, high) > 0) return { nodes: [], reached: null, more: false, torn: false };
  const nodes: { position: string; node: Node }[] = [];
  let reached: string | null = null;
  let torn = false;
  let startKey: Item | undefined;
  for (;;) {
    const { Items = [], LastEvaluatedKey } = await query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
      ExpressionAttributeValues: { ':pk': { S: list.partition }, ':low': { S: low }, ':high': { S: high } },
      ScanIndexForward: ascending,
      Limit: (limit + 1 - nodes.length) * (list.filtered ? filteredLookahead : 1),
      ConsistentRead: consistent,
      ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
    });
    const entries = Items.map((item) => ({ item, ...parseEntrySortKey(list.prefix, stringAt(item, 'sk')) }));
    const found = await Promise.all(entries.map((entry) => list.nodeOf(entry, consistent)));
    const staleSlugs = new Set<string>();
    const currentSlugs = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const node = found[index];
      const slug = stringAt(entry.item, 'slug');
      if (node === stale) staleSlugs.add(slug);
      else if (node !== null && node !== undefined) {
        currentSlugs.add(slug);
        nodes.push({ position: entry.position, node });
      }
      reached = entry.position;
      if (list.filtered && nodes.length > limit) break;
    }
    torn ||= [...staleSlugs].some((slug) => !currentSlugs.has(slug));
    startKey = LastEvaluatedKey;
    const more = startKey !== undefined;
    if (list.filtered || !more || nodes.length > limit) return { nodes, reached, more, torn };
  }
}

/** Inclusive bounds of the sort keys that come after the cursor in the reading direction. */
function boundsOf(
  list: Pick<List<unknown>, 'prefix' | 'from' | 'to'>,
  cursor: string | null,
  ascending: boolean,
): { low: string; high: string } {
  const low = `${list.prefix}${list.from ?? ''}`;
  const high = `${list.prefix}${list.to ?? ''}${afterAll}`;
  if (cursor === null) return { low, high };
  const at = `${list.prefix}${cursor}`;
  // Every attempt at the cursor's own position sorts between `at` and this; no key is `at` itself.
  const behind = `${at}#${afterAll}`;
  if (ascending) return { low: compareKeys(behind, low) > 0 ? behind : low, high };
  return { low, high: compareKeys(at, high) < 0 ? at : high };
}

/** By the bytes of their UTF-8, as DynamoDB sorts; JavaScript sorts by UTF-16. */
function compareKeys(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
