import { type Item, keyItem } from '../../schema/table/item.ts';
import { recordKey, recordPartition, totalsKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import type { RecordChange } from './contributions.ts';
import { applyOnce, type CountedAttempt, isCounted, isOver, lookAgain, type SeenItem } from './counted-once.ts';
import { changedKeys, type KnownRecords, readKnown } from './known-records.ts';
import type { Manifest } from './manifest.ts';
import { RankMoves } from './ranks.ts';
import { type ForeseenChange, foresee } from './record-after.ts';
import {
  addTotals,
  forgetRelistings,
  type RelistedChange,
  type Relisting,
  relistingAt,
  writeNames,
} from './relisting.ts';
import { learnSettled } from './settled-marks.ts';
import { inTurn, type PublisherTable } from './table.ts';

/** An attempt that was flipped. */
interface FlippedAttempt {
  readonly slug: string;
  readonly attempt: string;
  /** What earlier publishers of it noted of moves in the lists by count (`ranks.ts`). */
  readonly plans: readonly Item[];
}

/**
 * Applies what a published attempt changes, each change once however often this is called.
 *
 * @param known records as they were before the head was last seen to be unsettled, and the totals
 */
export async function applyChanges(
  table: PublisherTable,
  { slug, attempt, plans }: FlippedAttempt,
  { counting, changes, totals: ofArticle }: Pick<Manifest, 'counting' | 'changes' | 'totals'>,
  known: KnownRecords,
): Promise<void> {
  const moves = new RankMoves(table, slug, attempt, plans);
  await learnSettled(table, known.values());
  const counted: CountedAttempt = { table, slug, attempt, counting };
  const totals: Record<string, number> = { ...ofArticle };
  const relisted: RelistedChange[] = [];
  const note = (change: RecordChange, relisting: Relisting | null): void => {
    if (relisting === null) return;
    relisted.push({ change, relisting });
    addTotals(totals, change.type, relisting);
  };
  let left = changes;
  for (let records = known; ; records = await readKnown(table, changedKeys(left), true)) {
    // After the records: what is unsettled now left its mark there, if it was counted.
    const isDone = records !== known && (await isOver(counted));
    const foreseen: ForeseenChange[] = [];
    for (const change of left) {
      const { type, slug: name } = change;
      const item = records.get(recordPartition(type, name));
      if (!isDone && !isCounted(counted, item))
        foreseen.push(foresee(item ?? keyItem(recordKey(type, name)), change, attempt));
      else note(change, item === undefined ? null : relistingAt(item, attempt, change));
    }
    await moves.prepare(foreseen.map(({ move }) => move));
    // What others changed since it was read is read again, all at once.
    const changed: RecordChange[] = [];
    await inTurn(foreseen, async (one) => {
      if (!(await applyOnce(counted, one))) return changed.push(one.change);
      moves.applied(one.move);
      return note(one.change, one.relisting);
    });
    if (changed.length === 0) break;
    left = changed;
  }
  await moves.finish();
  await writeNames(table, attempt, relisted);
  // Only now is what each record says of its relisting complete; the totals follow from all of it, at once.
  const isChanged = Object.values(totals).some((value) => value !== 0);
  if (isChanged || counting === 'ANNOUNCED') await applyTotals(counted, totals, known.get(totalsKey.pk));
  if (counting === 'ANNOUNCED') await forgetRelistings(table, attempt, relisted);
}

async function applyTotals(
  attempt: CountedAttempt,
  counters: Readonly<Record<string, number>>,
  known: Item | undefined,
): Promise<void> {
  const change = { set: { layout: layoutAttribute }, remove: [], counters, forms: [], relisting: null };
  let now: SeenItem = { item: known, isCounted: isCounted(attempt, known) };
  while (!now.isCounted) {
    if (await applyOnce(attempt, { ...change, item: now.item ?? keyItem(totalsKey) })) return;
    now = await lookAgain(attempt, totalsKey);
  }
}
