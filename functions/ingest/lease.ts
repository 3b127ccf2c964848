import { randomUUID } from 'node:crypto';
import { optionalStringAt } from '../../schema/table/item.ts';
import { objectKey } from '../../schema/table/keys.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';

/** The right to process an object of the bucket, held by one ingest at a time. */
export interface Lease {
  /**
   * Ends the lease, unless a note was left since `note` was read: then the object has to be looked at again.
   *
   * @returns whether the lease is over: released, or no longer held
   */
  release(note: string | null): Promise<boolean>;
  /** Ends the lease and leaves any note where it is: the work was not done. */
  abandon(): Promise<void>;
}

/** Another ingest is processing the object. Its message has to come again: that ingest may be stopped before it ends. */
export class ObjectBusyError extends Error {
  override readonly name = 'ObjectBusyError';
  readonly code = 'OBJECT_BUSY';
  /** When the other lease ends at the latest, in ms since the epoch. */
  readonly until: number;

  constructor(key: string, until: number) {
    super(`The object ${key} is being processed, until ${new Date(until).toISOString()} at the latest.`);
    this.until = until;
  }
}

/**
 * Takes the lease of an object. Where another ingest holds it, that one finds a note and looks at the object once more
 * before it ends.
 *
 * @param milliseconds after which the lease of an ingest that was stopped ends: more than it can go on working
 * @throws ObjectBusyError where another ingest holds the lease
 */
export async function acquireLease(table: PublisherTable, key: string, milliseconds: number): Promise<Lease> {
  const holder = randomUUID();
  if (await acquire(table, key, holder, milliseconds)) return leaseOf(table, key, holder);
  // A second delivery leaves the same note again. Where its reader is gone by then, the object is looked at once in vain.
  await table.update(objectKey(key), {
    UpdateExpression: 'SET note = :note',
    ExpressionAttributeValues: { ':note': { S: holder } },
  });
  // The other lease may have ended before the note was there.
  if (await acquire(table, key, holder, milliseconds)) return leaseOf(table, key, holder);
  throw new ObjectBusyError(key, await heldUntil(table, key));
}

async function acquire(table: PublisherTable, key: string, holder: string, milliseconds: number): Promise<boolean> {
  const now = Date.now();
  // A second delivery fails on the first one's holder, which is why the holder is read. One that comes after the release
  // makes a lease that nobody holds: the object then waits until it ends.
  const acquired = await table.update(objectKey(key), {
    UpdateExpression: 'SET holder = :holder, heldUntil = :until',
    ConditionExpression: 'attribute_not_exists(holder) OR heldUntil < :now',
    ExpressionAttributeValues: {
      ':holder': { S: holder },
      ':until': { N: String(now + milliseconds) },
      ':now': { N: String(now) },
    },
  });
  return acquired || (await holderOf(table, key)) === holder;
}

function leaseOf(table: PublisherTable, key: string, holder: string): Lease {
  const isHolder = { ':holder': { S: holder } };
  return {
    release: async (note) => {
      // A second delivery fails, since the holder is gone: which is what was wanted.
      const released = await table.update(objectKey(key), {
        UpdateExpression: 'REMOVE holder, heldUntil, note',
        ConditionExpression: `holder = :holder AND ${note === null ? 'attribute_not_exists(note)' : 'note = :note'}`,
        ExpressionAttributeValues: note === null ? isHolder : { ...isHolder, ':note': { S: note } },
      });
      return released || (await holderOf(table, key)) !== holder;
    },
    abandon: async () => {
      // A second delivery fails and changes nothing.
      await table.update(objectKey(key), {
        UpdateExpression: 'REMOVE holder, heldUntil',
        ConditionExpression: 'holder = :holder',
        ExpressionAttributeValues: isHolder,
      });
    },
  };
}

async function holderOf(table: PublisherTable, key: string): Promise<string | null> {
  const item = await table.get(objectKey(key));
  return item === undefined ? null : optionalStringAt(item, 'holder');
}

async function heldUntil(table: PublisherTable, key: string): Promise<number> {
  const until = (await table.get(objectKey(key)))?.heldUntil?.N;
  return until === undefined ? Date.now() : Number(until);
}
