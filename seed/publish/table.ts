import {
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
import { type Item, type Key, keyItem } from '../../schema/table/item.ts';

const batchSize = 25;
const concurrency = 8;
const attempts = 8;

/** The table as a publisher uses it: consistent reads, conditional writes, batches that finish. */
export interface PublisherTable {
  get(key: Key): Promise<Item | undefined>;
  /** All items of a partition. */
  partition(pk: string): Promise<Item[]>;
  /** False where the condition did not hold; nothing was written then. */
  update(key: Key, change: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>): Promise<boolean>;
  deleteIf(key: Key, condition: string, values?: Item): Promise<boolean>;
  putAll(items: readonly Item[]): Promise<void>;
  deleteAll(keys: readonly Key[]): Promise<void>;
}

export function publisherTable(client: DynamoDBClient, tableName: string): PublisherTable {
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
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 20 * Math.random()));
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }));
      left = answer.UnprocessedItems?.[tableName] ?? [];
    }
  }

  return {
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

    update: (key, change) =>
      unlessConditionFails(client.send(new UpdateItemCommand({ TableName, Key: keyItem(key), ...change }))),

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

    putAll: (items) =>
      inTurn(chunks(items, batchSize), (batch) => writeBatch(batch.map((Item) => ({ PutRequest: { Item } })))),

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

/** Does the work for each value, a few at a time. Stops at the first failure. */
export async function inTurn<Value>(values: readonly Value[], work: (value: Value) => Promise<unknown>): Promise<void> {
  const rest = values.values();
  await Promise.all(
    Array.from({ length: Math.min(concurrency, values.length) }, async () => {
      for (const value of rest) await work(value);
    }),
  );
}
