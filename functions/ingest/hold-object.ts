import { randomUUID } from 'node:crypto';
import { objectKey } from '../../schema/table/keys.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';

/** Who holds an object is the only one who takes it in. Who comes meanwhile leaves a note, and nobody waits. */
export interface Holding {
  /**
   * Lets go, unless a note was left since `note` was read: then the object is to be looked at again.
   *
   * @returns whether it is over: let go, or no longer held
   */
  done(note: string | null): Promise<boolean>;
  /** Lets go and leaves any note: what was to be done was not. */
  giveUp(): Promise<void>;
}

/**
 * Holds an object; null where someone else does, who then finds a note. Who is stopped while holding loses it after
 * `milliseconds`, which must be more than it can go on working.
 */
export async function holdObject(table: PublisherTable, key: string, milliseconds: number): Promise<Holding | null> {
  const holder = randomUUID();
  const now = Date.now();
  const hold = () =>
    table.update(objectKey(key), {
      UpdateExpression: 'SET holder = :holder, heldUntil = :until',
      ConditionExpression: 'attribute_not_exists(holder) OR heldUntil < :now',
      ExpressionAttributeValues: {
        ':holder': { S: holder },
        ':until': { N: String(now + milliseconds) },
        ':now': { N: String(now) },
      },
    });
  if (await hold()) return holding(table, key, holder);
  await table.update(objectKey(key), {
    UpdateExpression: 'SET note = :note',
    ExpressionAttributeValues: { ':note': { S: holder } },
  });
  // Whoever held it may have let go before the note was there.
  return (await hold()) ? holding(table, key, holder) : null;
}

function holding(table: PublisherTable, key: string, holder: string): Holding {
  const isHolder = { ':holder': { S: holder } };
  return {
    done: async (note) => {
      const over = await table.update(objectKey(key), {
        UpdateExpression: 'REMOVE holder, heldUntil, note',
        ConditionExpression: `holder = :holder AND ${note === null ? 'attribute_not_exists(note)' : 'note = :note'}`,
        ExpressionAttributeValues: note === null ? isHolder : { ...isHolder, ':note': { S: note } },
      });
      return over || (await table.get(objectKey(key)))?.holder?.S !== holder;
    },
    giveUp: async () => {
      await table.update(objectKey(key), {
        UpdateExpression: 'REMOVE holder, heldUntil',
        ConditionExpression: 'holder = :holder',
        ExpressionAttributeValues: isHolder,
      });
    },
  };
}
