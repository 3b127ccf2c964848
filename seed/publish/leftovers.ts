import { isServedEntry, standingOf } from '../../schema/table/head.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { withdraw } from './announced-attempts.ts';
import { lastSequenceOf, sequenceOf } from './attempt.ts';
import { isKept, keptAttempts } from './kept-documents.ts';
import type { Manifest } from './manifest.ts';
import { type Stored, writtenBy } from './stored.ts';
import type { PublisherTable } from './table.ts';

/**
 * Attempts that left something and can never be published: neither served, nor being finished, nor pending, nor made after
 * the head was read. Also what a write of a removed attempt brought back that was delivered late.
 */
export function leftoverAttempts({ head, documents, manifests }: Stored): string[] {
  const newest = lastSequenceOf(head);
  const stillKept = head?.live === true ? keptAttempts(documents) : new Set<string>();
  return [...new Set([...documents.keys(), ...manifests.keys()])].filter(
    (attempt) =>
      standingOf(attempt, head) === 'OVER' &&
      sequenceOf(attempt) <= newest &&
      (manifests.has(attempt) || !stillKept.has(attempt)),
  );
}

/** Removes what such attempts left. May run any number of times, by several at once. */
export async function removeLeftovers(table: PublisherTable, stored: Stored): Promise<void> {
  const stillKept = stored.head?.live === true ? keptAttempts(stored.documents) : new Set<string>();
  for (const attempt of leftoverAttempts(stored)) {
    // Of what was replaced, the document alone was kept: where there is a manifest too, it came late, and all else may have.
    const isAlone = isKept(stored.documents.get(attempt) ?? []) && !stored.manifests.has(attempt);
    const manifest = isAlone ? null : writtenBy(stored, attempt);
    // What is served of them was kept when they were replaced, or would have been; of nothing else readers see more again.
    const keys = (manifest?.keys ?? []).filter((key) => !isServedEntry(stored.head, key));
    // Most were stopped before they had written much, and reading costs a tenth of deleting.
    const found = await table.getAll(keys, 'pk, sk', true);
    const removed = stillKept.has(attempt) ? { ...stored, documents: new Map<string, Item[]>() } : stored;
    await removeAttempt(table, removed, attempt, manifest && { ...manifest, keys: found.map(keyOf) });
  }
}

/**
 * Removes an attempt that is not served and never will be: entries, announcements, document, and last what names them. Deletes that
 * are delivered a second time, or late, find nothing: no other attempt has these keys.
 */
export async function removeAttempt(
  table: PublisherTable,
  { documents, manifests }: Pick<Stored, 'documents' | 'manifests'>,
  attempt: string,
  manifest: Pick<Manifest, 'counting' | 'keys' | 'changes'> | null,
): Promise<void> {
  if (manifest !== null) {
    await table.deleteAll(manifest.keys);
    if (manifest.counting === 'ANNOUNCED') await withdraw(table, attempt, manifest.changes);
  }
  await table.deleteAll((documents.get(attempt) ?? []).map(keyOf));
  await table.deleteAll((manifests.get(attempt) ?? []).map(keyOf));
}
