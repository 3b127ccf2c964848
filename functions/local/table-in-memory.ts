import { type Item, type Key, keyItem, keyOf } from '../../schema/table/item.ts';
import { OneByOne } from '../../seed/publish/one-by-one.ts';
import { defaultRevisionDays } from '../../seed/publish/revision-days.ts';
import { SettledAttempts } from '../../seed/publish/settled-attempts.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';
import { holds, updated } from './evaluate-expressions.ts';

export interface TableInMemory extends PublisherTable {
  /** All that it holds. */
  items(): Item[];
}

/**
 * A table that is empty at first and only here: what is published into it is put into a database as a whole, in a tenth of
 * the requests. Takes the conditions and updates that publishing writes, and throws on others.
 */
export function tableInMemory(): TableInMemory {
  const partitions = new Map<string, Map<string, Item>>();
  const itemAt = ({ pk, sk }: Key): Item | undefined => partitions.get(pk)?.get(sk);
  const partitionAt = (pk: string): Item[] => [...(partitions.get(pk)?.values() ?? [])].sort(bySortKey);
  const put = (item: Item): void => {
    const { pk, sk } = keyOf(item);
    const partition = partitions.get(pk) ?? new Map<string, Item>();
    partitions.set(pk, partition.set(sk, item));
  };
  const remove = ({ pk, sk }: Key): void => {
    partitions.get(pk)?.delete(sk);
  };
  return {
    revisionDays: defaultRevisionDays,
    settled: new SettledAttempts(),
    counting: new OneByOne(),
    get: async (key) => itemAt(key),
    partition: async (pk) => partitionAt(pk),
    lastOf: async (pk, count) => {
      const all = partitionAt(pk);
      return { items: all.slice(-count).reverse(), isAll: all.length <= count };
    },
    // A whole item is all that the attributes are asked of.
    getAll: async (keys) => keys.map(itemAt).filter((item) => item !== undefined),
    update: async (key, change) => {
      const item = itemAt(key);
      if (!holds(item ?? {}, change)) return false;
      put(updated(item ?? keyItem(key), change));
      return true;
    },
    deleteIf: async (key, condition, values) => {
      const isDeleted = holds(itemAt(key) ?? {}, {
        ConditionExpression: condition,
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
      });
      if (isDeleted) remove(key);
      return isDeleted;
    },
    putAll: async (items) => {
      for (const item of items) put(item);
    },
    deleteAll: async (keys) => {
      for (const key of keys) remove(key);
    },
    items: () => [...partitions.values()].flatMap((partition) => [...partition.values()]),
  };
}

/** In the order of UTF-8, as DynamoDB has it. */
function bySortKey(one: Item, other: Item): number {
  return Buffer.compare(Buffer.from(keyOf(one).sk), Buffer.from(keyOf(other).sk));
}
