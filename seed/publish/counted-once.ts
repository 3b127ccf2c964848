import {
  appliedMark,
  appliedMarkName,
  appliedMarksOf,
  appliedMarkText,
  isUnsettled,
} from '../../schema/table/applied-mark.ts';
import { type Item, type Key, numberAt, stringSetAt } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import { pendingAttempt } from './announced-attempts.ts';
import type { Manifest } from './manifest.ts';
import { type Relisting, relistingText } from './relisting.ts';
import type { PublisherTable } from './table.ts';

/*
 * Counts stay exact without transactions. After an article's head is flipped, each record that it changes is changed by one
 * update, which leaves a mark of the attempt there (`applied-mark.ts`): whoever finishes an interrupted publish finds it, and
 * counts nothing twice. Each record numbers the updates (`applied`), and takes one only while that number is as it was read:
 * so a second or a late delivery does nothing, also when the mark is gone. A mark goes only once the attempt is settled, and
 * so whoever misses one looks at the head after the record: while the attempt is unsettled there, it was not counted.
 */

/** An attempt whose changes are counted. */
export interface CountedAttempt {
  readonly table: PublisherTable;
  readonly slug: string;
  readonly attempt: string;
  readonly counting: Manifest['counting'];
  /** Attempts whose marks can go. */
  readonly settled: ReadonlySet<string>;
}

/** Whether an item says that it counted the attempt. */
export function isCounted({ attempt, counting }: CountedAttempt, item: Item | undefined): boolean {
  if (counting === 'ANNOUNCED') return !stringSetAt(item ?? {}, 'pending').includes(attempt);
  return item !== undefined && appliedMark(item, attempt) !== null;
}

export interface SeenItem {
  readonly item: Item | undefined;
  /** Whether it counts the attempt. */
  readonly isCounted: boolean;
}

/** An item as it is now. */
export async function lookAgain(counted: CountedAttempt, key: Key): Promise<SeenItem> {
  const { table, slug, attempt, counting } = counted;
  const item = await table.get(key);
  if (isCounted(counted, item)) return { item, isCounted: true };
  // After the item: what is unsettled now had its mark there, if it was counted.
  const isOver = counting === 'MARKED' && !isUnsettled(await table.get(headKey(slug)), attempt);
  return { item, isCounted: isOver };
}

/** Parts of an update by which an item counts the attempt, so that no delivery, a second or a late one, counts it again. */
interface CountedOnce {
  readonly set: string;
  readonly remove: readonly string[];
  /** A clause, or nothing. */
  readonly delete: string;
  readonly condition: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** @param item as it was read */
export function countedOnce(
  { slug, attempt, counting, settled }: CountedAttempt,
  item: Item,
  relisting: Relisting | null,
): CountedOnce {
  const over = appliedMarksOf(item).filter((mark) => settled.has(mark.attempt));
  const marked = {
    set: '#mark = :mark',
    remove: over.map((_, index) => `#over${index}`),
    names: {
      '#mark': appliedMarkName(attempt),
      ...Object.fromEntries(over.map((mark, index) => [`#over${index}`, appliedMarkName(mark.attempt)])),
    },
    values: { ':mark': { S: appliedMarkText({ slug, relisting: relisting && relistingText(relisting) }) } },
  };
  if (counting === 'ANNOUNCED') {
    // Delivered a second time, or late: the attempt is no longer pending there.
    return {
      ...marked,
      delete: ' DELETE pending :attempt',
      condition: 'contains(pending, :one)',
      values: { ...marked.values, ':attempt': pendingAttempt(attempt), ':one': { S: attempt } },
    };
  }
  const applied = numberAt(item, 'applied');
  // Delivered a second time, or late: `applied` has grown.
  return {
    ...marked,
    delete: '',
    condition: applied === 0 ? 'attribute_not_exists(applied)' : 'applied = :applied',
    values: { ...marked.values, ...(applied === 0 ? {} : { ':applied': { N: String(applied) } }) },
  };
}
