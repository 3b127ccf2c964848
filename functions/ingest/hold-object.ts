import { randomUUID } from 'node:crypto';
import { objectKey } from '../../schema/table/keys.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';

const attempts = 40;
const pauseMilliseconds = 250;

/** Someone else takes an event of the same object in; the message is to be tried again. */
class ObjectBusyError extends Error {
  override readonly name = 'ObjectBusyError';
}

export interface Holding {
  readonly holder: string;
  /** Lets go, where it still holds. */
  release(): Promise<void>;
}

/**
 * Holds an object, so that one event of it is taken in at a time. Who is stopped while holding loses it after
 * `milliseconds`, which must be more than it can go on working.
 *
 * @throws ObjectBusyError where it is still held after some seconds
 */
export async function holdObject(table: PublisherTable, key: string, milliseconds: number): Promise<Holding> {
  const holder = randomUUID();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    const now = Date.now();
    const held = await table.update(objectKey(key), {
      UpdateExpression: 'SET holder = :holder, heldUntil = :until',
      ConditionExpression: 'attribute_not_exists(holder) OR heldUntil < :now',
      ExpressionAttributeValues: {
        ':holder': { S: holder },
        ':until': { N: String(now + milliseconds) },
        ':now': { N: String(now) },
      },
    });
    if (held) return { holder, release: () => release(table, key, holder) };
  }
  throw new ObjectBusyError(`Another event of "${key}" is being taken in.`);
}

async function release(table: PublisherTable, key: string, holder: string): Promise<void> {
  await table.update(objectKey(key), {
    UpdateExpression: 'REMOVE holder, heldUntil',
    ConditionExpression: 'holder = :holder',
    ExpressionAttributeValues: { ':holder': { S: holder } },
  });
}
