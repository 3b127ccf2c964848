import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { type Item, type Key, keyItem, keyOf } from '../../schema/table/item.ts';
import { layoutKey, totalsKey } from '../../schema/table/keys.ts';
import { checkLayout, layoutAttribute } from '../../schema/table/layout.ts';
import { OneByOne } from './one-by-one.ts';
import { defaultRevisionDays } from './revision-days.ts';
import { SettledAttempts } from './settled-attempts.ts';

const batchSize = 25;
const readBatchSize = 100;
const concurrency = 8;
const attempts = 8;

/** The table as a publisher uses it: consistent reads, conditional writes, batches that finish. */
export interface PublisherTable {
  /** How many days a revision stays readable that is replaced through it. */
  readonly revisionDays: number;
  /** What was settled through it. */
  readonly settled: SettledAttempts;
  /**
   * Counts of publishes that are under way at once: they change the same records, and each would find that another has just
   * done so.
   */
  readonly counting: OneByOne;
  get(key: Key): Promise<Item | undefined>;
  /** All items of a partition. */
  partition(pk: string): Promise<Item[]>;
  /** The last items of a partition, backwards. */
  lastOf(pk: string, count: number): Promise<{ readonly items: readonly Item[]; readonly isAll: boolean }>;
  /** Of the items with these keys those that exist, with the named attributes, or all for null, in no order. */
  getAll(keys: readonly Key[], attributes: string | null, consistent: boolean): Promise<Item[]>;
  /** False where the condition did not hold; or where it did, the answer was lost, and it was sent again (`updateOrConfirm`). */
  update(key: Key, change: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>): Promise<boolean>;
  deleteIf(key: Key, condition: string, values?: Item): Promise<boolean>;
  putAll(items: readonly Item[]): Promise<void>;
  deleteAll(keys: readonly Key[]): Promise<void>;
}

export function publisherTable(
  client: DynamoDBClient,
  tableName: string,
  revisionDays = defaultRevisionDays,
): PublisherTable {
  const TableName = tableName;

  async function unlessConditionFails(write: Promise<unknown>): Promise<boolean> {
    try {
      await write;
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async function writeBatch(requests: WriteRequest[]): Promise<void> {
    let left = requests;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === attempts)
        throw new Error(`${left.length} writes were still unprocessed after ${attempts} calls.`);
      // DynamoDB gives back what it had no capacity for.
      if (attempt > 0) await pause(attempt);
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }));
      left = answer.UnprocessedItems?.[tableName] ?? [];
    }
  }

  async function readBatch(keys: readonly Key[], attributes: string | null, ConsistentRead: boolean) {
    const found: Item[] = [];
    let left: Item[] = keys.map(keyItem);
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === attempts) throw new Error(`${left.length} items were still unread after ${attempts} calls.`);
      if (attempt > 0) await pause(attempt);
      const projection = attributes === null ? {} : { ProjectionExpression: attributes };
      const request = { Keys: left, ConsistentRead, ...projection };
      const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [tableName]: request } }));
      found.push(...(answer.Responses?.[tableName] ?? []));
      left = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    }
    return found;
  }

  let layoutChecked: Promise<void> | null = null;
  /** Before the first write: a table of another layout would be mixed up by it. Throws UnreadableError. */
  function checkTable(): Promise<void> {
    layoutChecked ??= checkOrSetLayout().catch((error: unknown) => {
      layoutChecked = null;
      throw error;
    });
    return layoutChecked;
  }

  async function checkOrSetLayout(): Promise<void> {
    const found = await readBatch([layoutKey, totalsKey], null, true);
    // A table of layout 1 has totals that say no layout; a new one has neither.
    for (const item of found) checkLayout(item);
    if (found.some((item) => keyOf(item).sk === layoutKey.sk)) return;
    // Delivered a second time, or late: it says the same, or another layout, and stays as it is.
    const isSet = await unlessConditionFails(
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyItem(layoutKey),
          UpdateExpression: 'SET layout = :layout',
          ConditionExpression: 'attribute_not_exists(pk)',
          ExpressionAttributeValues: { ':layout': layoutAttribute },
        }),
      ),
    );
    if (!isSet) for (const item of await readBatch([layoutKey], null, true)) checkLayout(item);
  }

  return {
    revisionDays,
    settled: new SettledAttempts(),
    counting: new OneByOne(),
    get: async (key) =>
      (await client.send(new GetItemCommand({ TableName, Key: keyItem(key), ConsistentRead: true }))).Item,

    partition: async (pk) => {
      const found: Item[] = [];
      let startKey: Item | undefined;
      do {
        const answer: QueryCommandOutput = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: pk } },
            ConsistentRead: true,
            ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
          }),
        );
        found.push(...(answer.Items ?? []));
        startKey = answer.LastEvaluatedKey;
      } while (startKey !== undefined);
      return found;
    },

    lastOf: async (pk, count) => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: count,
        }),
      );
      return { items: Items, isAll: LastEvaluatedKey === undefined };
    },

    getAll: async (keys, attributes, consistent) => {
      const found: Item[] = [];
      await inTurn(chunks(keys, readBatchSize), async (batch) => {
        found.push(...(await readBatch(batch, attributes, consistent)));
      });
      return found;
    },

    update: async (key, change) => {
      await checkTable();
      return unlessConditionFails(client.send(new UpdateItemCommand({ TableName, Key: keyItem(key), ...change })));
    },

    deleteIf: (key, condition, values) =>
      unlessConditionFails(
        client.send(
          new DeleteItemCommand({
            TableName,
            Key: keyItem(key),
            ConditionExpression: condition,
            ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
          }),
        ),
      ),

    putAll: async (items) => {
      await checkTable();
      await inTurn(chunks(items, batchSize), (batch) => writeBatch(batch.map((Item) => ({ PutRequest: { Item } }))));
    },

    deleteAll: (keys) =>
      inTurn(chunks(keys, batchSize), (batch) =>
        writeBatch(batch.map((key) => ({ DeleteRequest: { Key: keyItem(key) } }))),
      ),
  };
}

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 20 * Math.random()));
}

/**
 * A conditional update, and whether it holds. A failed condition may be our own success whose answer was lost and which the
 * client sent again: then the item tells.
 *
 * @param isApplied whether the item, read consistently, is as this very update leaves it
 */
export async function updateOrConfirm(
  table: PublisherTable,
  key: Key,
  change: Parameters<PublisherTable['update']>[1],
  isApplied: (item: Item | undefined) => boolean,
): Promise<boolean> {
  return (await table.update(key, change)) || isApplied(await table.get(key));
}

/**
 * Does the work for each value, a few at a time. After a failure no further work is begun, and the failure is thrown when
 * what was under way has ended: nothing is written any more once the caller knows.
 */
export async function inTurn<Value>(values: readonly Value[], work: (value: Value) => Promise<unknown>): Promise<void> {
  const rest = values.values();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const value of rest) {
      try {
        await work(value);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, values.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
