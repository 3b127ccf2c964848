import { keyOf, stringAt } from '../table/item.ts';
import { articleList, articlePosition } from '../table/keys.ts';
import type { ArticleReference, Page, PageRequest } from './corpus.ts';
import {
  byPosition,
  compareKeys,
  type EntriesAt,
  type EntriesRead,
  type ListEntry,
  type ReadEntries,
} from './entries.ts';
import { pageOf, rangeOf } from './list.ts';
import { edgeCursor, placeOf } from './place.ts';
import { hasEntryIn, isOfState, referenceOf, type ServedArticle } from './served-articles.ts';
import type { TableReads } from './table-reads.ts';

/** The articles that two lists of articles have in common. */
export interface CommonArticles {
  readonly lists: readonly [EntriesOf, EntriesOf];
  readonly descending: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** False where the entry itself tells that its article is left out. */
  readonly admits: (entry: ListEntry) => boolean;
  /** Whether an article is in both lists by what it says itself: asked where the entries are of another attempt. */
  readonly isIn: (article: ServedArticle) => Promise<boolean>;
}

interface EntriesOf {
  readonly partition: string;
  readonly read: ReadEntries;
}

/** What was read of one list. */
interface Stretch {
  readonly partition: string;
  readonly groups: readonly EntriesAt[];
  /** The sort key up to which it was read; null where to its end. */
  readonly end: string | null;
}

/** An article that may be in both. */
interface Candidate {
  readonly group: EntriesAt;
  /** Its entries in the other list; null where that was not read so far, so that they have to be looked up. */
  readonly others: readonly ListEntry[] | null;
}

/** How many entries of each list a page looks at: of usual length, they are some 20 read units. */
const lookedAt = 200;
/** DynamoDB's limit for one BatchGetItem. */
const mostKeys = 100;

/**
 * One page of the articles that two lists have in common, in three requests: a Query of each list, and a batch. As far as
 * both were read, entries at the same place tell the article. Where one was read further, as the rarer usually is, its
 * entries are looked up in the other, where their keys are the same but for the partition. A page that is not full then
 * ends at the place up to which it has looked.
 *
 * @throws InvalidCursorError on a cursor that the list cannot have given
 */
export async function readCommonPage(
  { items, articles }: Pick<TableReads, 'items' | 'articles'>,
  list: CommonArticles,
  { limit, direction, cursor }: PageRequest,
): Promise<Page<ArticleReference>> {
  const place = cursor === null ? null : placeOf(cursor, false);
  const ascending = list.descending === (direction === 'BACKWARD');
  const range = rangeOf({ prefix: articleList, from: list.from, to: list.to }, place, ascending);
  const isEmpty = compareKeys(range.low, range.high) > 0;
  const readStretch = async ({ partition, read }: EntriesOf): Promise<Stretch> =>
    isEmpty
      ? { partition, groups: [], end: null }
      : stretchOf(partition, await read({ ...range, ascending, limit: lookedAt }));
  const [one, other] = await Promise.all([readStretch(list.lists[0]), readStretch(list.lists[1])]);
  const isBehind = (left: string, right: string): boolean => compareKeys(left, right) * (ascending ? 1 : -1) > 0;
  const isFurther = one.end === null || (other.end !== null && isBehind(one.end, other.end));
  const [far, near] = isFurther ? [one, other] : [other, one];
  const { candidates, readTo } = candidatesIn(far, near, { limit, isBehind, admits: list.admits });

  const found = await Promise.all(
    candidates.map(async ({ group: { position, entries }, others }) => {
      const [first] = entries;
      if (first === undefined) return [];
      const lookedUp =
        others === null ? entries.map(({ item }) => items.load({ pk: near.partition, sk: stringAt(item, 'sk') })) : [];
      // Together, so that all of it travels in one batch.
      const [article, ...there] = await Promise.all([articles.served(stringAt(first.item, 'slug')), ...lookedUp]);
      if (article === null) return [];
      const isFar = hasEntryIn(article, entries);
      const isNear =
        others === null
          ? entries.some((entry, index) => isOfState(article, entry) && there[index] != null)
          : hasEntryIn(article, others);
      // An entry of another state tells the place only.
      const isOther = !isFar && articlePosition(article.header) === position;
      const isCommon = (isFar && isNear) || (isOther && (await list.isIn(article)));
      return isCommon ? [{ cursor: edgeCursor(position), node: referenceOf(article) }] : [];
    }),
  );
  const edges = found.flat();
  return pageOf({
    edges: edges.slice(0, limit),
    direction,
    followsEdge: place?.followsEdge === true,
    more: edges.length > limit,
    readTo: readTo?.slice(articleList.length) ?? null,
    lastRead: null,
  });
}

/** The entries of one list by their articles. An article of which another attempt may follow is left to the next page. */
function stretchOf(partition: string, { entries, next }: EntriesRead): Stretch {
  const groups = byPosition(entries);
  if (next === null || groups.length < 2) return { partition, groups, end: next };
  groups.pop();
  return { partition, groups, end: lastKeyOf(groups.at(-1)) };
}

function lastKeyOf(group: EntriesAt | undefined): string | null {
  const last = group?.entries.at(-1);
  return last === undefined ? null : keyOf(last.item).sk;
}

/**
 * The articles to look at, in the reading direction: as many as a page needs, or as one batch tells of.
 *
 * @param far the list that was read further
 */
function candidatesIn(
  far: Stretch,
  near: Stretch,
  {
    limit,
    isBehind,
    admits,
  }: {
    readonly limit: number;
    readonly isBehind: (left: string, right: string) => boolean;
    readonly admits: (entry: ListEntry) => boolean;
  },
): { readonly candidates: readonly Candidate[]; readonly readTo: string | null } {
  const known = new Map(near.groups.map(({ position, entries }) => [position, entries]));
  const candidates: Candidate[] = [];
  let keys = 0;
  let sure = 0;
  let readTo: string | null = null;
  for (const group of far.groups) {
    const key = lastKeyOf(group);
    const isUnread = near.end !== null && key !== null && isBehind(key, near.end);
    const others = isUnread ? null : (known.get(group.position) ?? []);
    if (others?.length !== 0 && group.entries.some(admits)) {
      keys += others === null ? group.entries.length + 1 : 1;
      // One more tells that the list goes on; another may be of a publish that is under way.
      if (keys > mostKeys || sure === limit + 2) return { candidates, readTo };
      candidates.push({ group, others });
      if (others !== null) sure += 1;
    }
    readTo = key;
  }
  return { candidates, readTo: far.end };
}
