import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { keyOf, stringSetAt } from '../../schema/table/item.ts';
import { totalsKey } from '../../schema/table/keys.ts';
import type { RecordChange } from './contributions.ts';
import { changedKeys } from './known-records.ts';
import { inTurn, type PublisherTable } from './table.ts';

/*
 * Builds whose manifests are of version 1 announced an attempt to each record before the flip (`pending`), and removed it from
 * there with the update that counted it. What such a build left interrupted is finished, or removed, as it began it.
 */

/** The attempt, as `pending` holds it. */
export const pendingAttempt = (attempt: string): AttributeValue => ({ SS: [attempt] });

/** Removes an attempt that was not and can no longer be published from the records that name it as pending. */
export async function withdraw(
  table: PublisherTable,
  attempt: string,
  changes: readonly RecordChange[],
): Promise<void> {
  const items = await table.getAll([...changedKeys(changes), totalsKey], 'pk, sk, pending', true);
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
