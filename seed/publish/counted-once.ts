import {
  appliedMark,
  appliedMarkName,
  appliedMarksOf,
  appliedMarkText,
  isUnsettled,
} from '../../schema/table/applied-mark.ts';
import { type Item, type Key, keyOf, numberAt, stringSetAt } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import { pendingAttempt } from './announced-attempts.ts';
import type { Manifest } from './manifest.ts';
import type { ForeseenChange } from './record-after.ts';
import { relistingText } from './relisting.ts';
import type { PublisherTable } from './table.ts';
import { updateExpression } from './update-expression.ts';

/*
 * Counts stay exact without transactions. After an article's head is flipped, each record that it changes is changed by one
 * update, which leaves a mark of the attempt there (`applied-mark.ts`): whoever finishes an interrupted publish finds it, and
 * counts nothing twice. Each record numbers its updates (`applied`), and takes one only while that number is as it was read:
 * so the update can be made of the whole record as it was read, and a second or a late delivery does nothing, also when the
 * mark is gone. A mark goes only once the attempt is settled, and so whoever misses one looks at the head after the record:
 * while the attempt is unsettled there, it was not counted.
 */

/** An attempt whose changes are counted. */
export interface CountedAttempt {
  readonly table: PublisherTable;
  readonly slug: string;
  readonly attempt: string;
  readonly counting: Manifest['counting'];
}

/** Whether an item says that it counted the attempt. */
export function isCounted({ attempt, counting }: CountedAttempt, item: Item | undefined): boolean {
  if (counting === 'ANNOUNCED') return !stringSetAt(item ?? {}, 'pending').includes(attempt);
  return item !== undefined && appliedMark(item, attempt) !== null;
}

/** Whether all of the attempt is counted, as its article's head says; told of no attempt that an earlier build announced. */
export async function isOver({ table, slug, attempt, counting }: CountedAttempt): Promise<boolean> {
  return counting === 'MARKED' && !isUnsettled(await table.get(headKey(slug)), attempt);
}

export interface SeenItem {
  readonly item: Item | undefined;
  /** Whether it counts the attempt. */
  readonly isCounted: boolean;
}

/** An item as it is now. */
export async function lookAgain(counted: CountedAttempt, key: Key): Promise<SeenItem> {
  const item = await counted.table.get(key);
  // The head after the item: what is unsettled now had its mark there, if it was counted.
  return { item, isCounted: isCounted(counted, item) || (await isOver(counted)) };
}

/**
 * Changes an item and has it count the attempt, while it is as it was read. Delivered a second time, or late, it finds that
 * `applied` has grown.
 *
 * @returns false where the item is not as it was read; or where it was, and this very change was made
 */
export function applyOnce(
  { table, slug, attempt, counting }: CountedAttempt,
  { item, set, remove, counters, forms, relisting }: Omit<ForeseenChange, 'change' | 'move'>,
): Promise<boolean> {
  const over = appliedMarksOf(item).filter((mark) => table.settled.has(mark.attempt));
  const sums = Object.entries({ ...counters, applied: 1 }).filter(([, value]) => value !== 0);
  const mark = appliedMarkText({ slug, relisting: relisting && relistingText(relisting) });
  const applied = numberAt(item, 'applied');
  const isAnnounced = counting === 'ANNOUNCED';
  const change = {
    set: { ...set, [appliedMarkName(attempt)]: { S: mark } },
    remove: [...remove, ...over.map((one) => appliedMarkName(one.attempt))],
    add: {
      ...Object.fromEntries(sums.map(([name, value]) => [name, { N: String(value) }])),
      ...(forms.length === 0 ? {} : { surfaceForms: { SS: [...forms] } }),
    },
    ...(isAnnounced ? { delete: { pending: pendingAttempt(attempt) } } : {}),
  };
  const condition = {
    expression: [
      applied === 0 ? 'attribute_not_exists(applied)' : 'applied = :applied',
      ...(isAnnounced ? ['contains(pending, :attempt)'] : []),
    ].join(' AND '),
    values: {
      ...(applied === 0 ? {} : { ':applied': { N: String(applied) } }),
      ...(isAnnounced ? { ':attempt': { S: attempt } } : {}),
    },
  };
  return table.update(keyOf(item), updateExpression(change, condition));
}
