import { isUnsettled } from '../../schema/table/applied-mark.ts';
import { isServedEntry, noPrevious } from '../../schema/table/head.ts';
import { type Key, keyOf } from '../../schema/table/item.ts';
import { headKey, searchPartition, totalsKey } from '../../schema/table/keys.ts';
import { tombstoneItem } from '../../schema/table/search-items.ts';
import { applyChanges } from './counters.ts';
import { isKept, keepForAWhile } from './kept-documents.ts';
import { changedKeys, readKnown } from './known-records.ts';
import { isPlanItem } from './ranks.ts';
import { type Stored, writtenBy } from './stored.ts';
import type { PublisherTable } from './table.ts';

/**
 * Finishes an attempt that was flipped: applies its changes of the counts and removes the entries that counted with the attempt
 * before it and do so no more; that one's document is kept for a while. May run any number of times, by several at once. Deletes that are delivered a
 * second time, or late, find nothing.
 */
export async function finalize(table: PublisherTable, stored: Stored): Promise<void> {
  const { head, documents, manifests } = stored;
  if (head === null || head.attempt === null || head.previous === null) return;
  const { slug, attempt, previous } = head;
  // Manifests go last: without one, what it names is done.
  const manifest = writtenBy(stored, attempt);
  if (manifest !== null) {
    const plans = (manifests.get(attempt) ?? []).filter(isPlanItem);
    const isSettled = await table.counting.do(async () => {
      // As a hint, and so eventually consistent.
      const keys = [...changedKeys(manifest.changes), totalsKey];
      const records = await readKnown(table, keys, manifest.counting === 'ANNOUNCED');
      // Read after them: whoever settled it meanwhile had it counted, and the marks of that can be gone.
      if (!isUnsettled(await table.get(headKey(slug)), attempt)) return true;
      await applyChanges(table, { slug, attempt, plans }, manifest, records);
      return false;
    });
    if (isSettled) return;
  }
  if (previous !== noPrevious) {
    // Before what it wrote for search goes: a merge may have taken that, or be about to. Delivered a second time, or late,
    // after a merge has heeded it: a tombstone of what no segment has, which the next merge removes.
    await table.putAll([tombstoneItem({ slug, attempt: previous })]);
    const keys = (writtenBy(stored, previous)?.keys ?? []).filter((key) => !isServedEntry(head, key));
    const [own, others] = [keys.filter(ofSearch), keys.filter((key) => !ofSearch(key))];
    // Most often merged and deleted long ago: looking costs a tenth of deleting what is not there.
    const there = await table.getAll(own, 'pk, sk', true);
    await table.deleteAll([...others, ...there.map(keyOf)]);
  }
  const done = head.live ? [previous] : [previous, attempt];
  // Of an article that was unpublished nothing is kept, nor of what was replaced before.
  if (head.live) await keepForAWhile(table, documents.get(previous) ?? []);
  else {
    const gone = [...documents].filter(([one, parts]) => done.includes(one) || isKept(parts));
    await table.deleteAll(gone.flatMap(([, parts]) => parts).map(keyOf));
  }
  await table.deleteAll(done.flatMap((one) => manifests.get(one) ?? []).map(keyOf));
  // Delivered a second time, or late: `previous` is gone already, or the head names another attempt.
  await table.update(headKey(slug), {
    UpdateExpression: 'REMOVE previous',
    ConditionExpression: 'attempt = :attempt',
    ExpressionAttributeValues: { ':attempt': { S: attempt } },
  });
  table.settled.add(attempt);
}

const ofSearch = ({ pk }: Key): boolean => pk === searchPartition;
