import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Item, type Key, keyOf, numberAt, stringSetAt } from '../../schema/table/item.ts';
import { recordKey, totalsKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { changedRecord, type RecordChange } from './contributions.ts';
import { inTurn, type PublisherTable } from './table.ts';

/** The attempt, as `pending` holds it. */
export const pendingAttempt = (attempt: string): AttributeValue => ({ SS: [attempt] });

function changedKeys(changes: readonly RecordChange[]): Key[] {
  return [...changes.map(({ type, slug }) => recordKey(type, slug)), totalsKey];
}

/** Records as they were before a change of them was announced, eventually consistent, by `changedRecord`. */
export type KnownRecords = ReadonlyMap<string, Item>;

/** What is read of a record to foresee how a change will move it in lists. */
const foreseeing = 'pk, sk, applied, pending, articles, mentions, citations, listed, namesAttempt, countEntry';

/**
 * Names the attempt as pending on every record that it will change, and on the totals. Gives the records as they were
 * before; those that were not there are missing.
 */
export async function announce(
  table: PublisherTable,
  attempt: string,
  changes: readonly RecordChange[],
): Promise<KnownRecords> {
  const keys = changedKeys(changes);
  const items = await table.getAll(keys, foreseeing, false);
  const known = new Map(items.map((item) => [idOf(keyOf(item)), item]));
  await inTurn(keys, (key) => announceTo(table, attempt, key, known.get(idOf(key))));
  return new Map(
    changes.flatMap((change) => {
      const item = known.get(idOf(recordKey(change.type, change.slug)));
      return item === undefined ? [] : [[changedRecord(change), item] as const];
    }),
  );
}

const idOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

async function announceTo(table: PublisherTable, attempt: string, key: Key, known: Item | undefined): Promise<void> {
  for (let item = known; ; item = await table.get(key)) {
    if (stringSetAt(item ?? {}, 'pending').includes(attempt)) return;
    const applied = numberAt(item ?? {}, 'applied');
    // Delivered a second time: the set holds the attempt already. After the attempt was applied: `applied` has grown.
    const announced = await table.update(key, {
      UpdateExpression: 'SET layout = :layout ADD pending :attempt',
      ConditionExpression: applied === 0 ? 'attribute_not_exists(applied)' : 'applied = :applied',
      ExpressionAttributeValues: {
        ':attempt': pendingAttempt(attempt),
        ':layout': layoutAttribute,
        ...(applied === 0 ? {} : { ':applied': { N: String(applied) } }),
      },
    });
    if (announced) return;
  }
}

/** The same of records that an attempt was announced to earlier, as they are now. */
export async function readKnown(table: PublisherTable, changes: readonly RecordChange[]): Promise<KnownRecords> {
  const keys = changes.map(({ type, slug }) => recordKey(type, slug));
  const items = await table.getAll(keys, foreseeing, true);
  return new Map(items.map((item) => [keyOf(item).pk, item]));
}

/** Removes an attempt that was not and can no longer be published from the records that name it as pending. */
export async function withdraw(
  table: PublisherTable,
  attempt: string,
  changes: readonly RecordChange[],
): Promise<void> {
  const items = await table.getAll(changedKeys(changes), 'pk, sk, pending', true);
  const announcedTo = items.filter((item) => stringSetAt(item, 'pending').includes(attempt));
  await inTurn(announcedTo.map(keyOf), async (key) => {
    // Delivered a second time, or late: the attempt is no longer pending there.
    await table.update(key, {
      UpdateExpression: 'ADD applied :once DELETE pending :attempt',
      ConditionExpression: 'contains(pending, :one)',
      ExpressionAttributeValues: { ':attempt': pendingAttempt(attempt), ':one': { S: attempt }, ':once': { N: '1' } },
    });
    // A record that only the announcement had made goes with it. Late: one that an article speaks of, or will, stays.
    await table.deleteIf(key, 'attribute_not_exists(articles) AND attribute_not_exists(pending)');
  });
}
