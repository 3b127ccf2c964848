import { setTimeout as delay } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  ScanCommand,
  type ScanCommandOutput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { type Item, type Key, keyItem, keyOf } from '../../schema/table/item.ts';

/** DynamoDB's limit for one BatchGetItem. */
const batchSize = 100;
const batchAttempts = 12;
/** Parts of the table that are scanned side by side. */
const segments = 4;
const atOnce = 8;

type Change = Omit<UpdateItemCommandInput, 'TableName' | 'Key'>;

/** The table as `verify` reads it, always consistently, and puts it right. */
export interface VerifiedTable {
  /**
   * Every item, a page at a time and so never all at once. What is written meanwhile may or may not be among them.
   */
  scan(visit: (item: Item) => void): Promise<void>;
  /** The items of a partition whose sort keys begin with `prefix`, whole. */
  partition(pk: string, prefix?: string): Promise<Item[]>;
  /** The slugs that the entries of a partition carry, each once. */
  slugs(pk: string, prefix: string): Promise<Set<string>>;
  /** What is there of the given keys, by `keyText`. */
  items(keys: readonly Key[]): Promise<Map<string, Item>>;
  /** Each false where the condition did not hold: nothing was done then. */
  update(key: Key, change: Change): Promise<boolean>;
  putIfAbsent(item: Item): Promise<boolean>;
  /** Gone already counts as deleted. */
  delete(
    key: Key,
    condition?: Pick<Change, 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>,
  ): Promise<boolean>;
}

export const keyText = ({ pk, sk }: Key): string => `${pk} / ${sk}`;

export function verifiedTable(client: DynamoDBClient, tableName: string): VerifiedTable {
  const TableName = tableName;

  async function scanSegment(Segment: number, visit: (item: Item) => void): Promise<void> {
    let startKey: Item | undefined;
    do {
      const answer: ScanCommandOutput = await client.send(
        new ScanCommand({
          TableName,
          Segment,
          TotalSegments: segments,
          ConsistentRead: true,
          ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
        }),
      );
      for (const item of answer.Items ?? []) visit(item);
      startKey = answer.LastEvaluatedKey;
    } while (startKey !== undefined);
  }

  async function* pages(pk: string, prefix: string, only?: string): AsyncGenerator<Item[]> {
    let startKey: Item | undefined;
    do {
      const answer: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': { S: pk }, ...(prefix === '' ? {} : { ':prefix': { S: prefix } }) },
          ConsistentRead: true,
          ...(only === undefined ? {} : { ProjectionExpression: only }),
          ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
        }),
      );
      yield answer.Items ?? [];
      startKey = answer.LastEvaluatedKey;
    } while (startKey !== undefined);
  }

  return {
    scan: async (visit) => {
      await Promise.all(Array.from({ length: segments }, (_, segment) => scanSegment(segment, visit)));
    },

    partition: async (pk, prefix = '') => {
      const found: Item[] = [];
      for await (const items of pages(pk, prefix)) found.push(...items);
      return found;
    },

    slugs: async (pk, prefix) => {
      const found = new Set<string>();
      for await (const items of pages(pk, prefix, 'slug')) for (const { slug } of items) found.add(slug?.S ?? '');
      return found;
    },

    items: async (keys) => {
      const found = new Map<string, Item>();
      const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
      await eachOf(chunksOf(distinct, batchSize), async (chunk) => {
        let wanted: Item[] = chunk.map(keyItem);
        for (let attempt = 0; wanted.length > 0; attempt += 1) {
          if (attempt === batchAttempts) throw new Error(`${wanted.length} items were unprocessed ${attempt} times.`);
          // DynamoDB gives back what it had no capacity for.
          if (attempt > 0) await delay(2 ** attempt * 20 * Math.random());
          const answer = await client.send(
            new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: true } } }),
          );
          for (const item of answer.Responses?.[tableName] ?? []) found.set(keyText(keyOf(item)), item);
          wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
        }
      });
      return found;
    },

    // A second delivery of any of these finds its condition false, or what it writes already there. A repair that then
    // counts as not done is found right by the next run.
    update: (key, change) => held(client.send(new UpdateItemCommand({ TableName, Key: keyItem(key), ...change }))),

    putIfAbsent: (item) =>
      held(client.send(new PutItemCommand({ TableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }))),

    delete: (key, condition = {}) =>
      held(client.send(new DeleteItemCommand({ TableName, Key: keyItem(key), ...condition }))),
  };
}

async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function chunksOf<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** Does the work for each value, a few at a time; after a failure none is begun. */
export async function eachOf<Value>(values: Iterable<Value>, work: (value: Value) => Promise<unknown>): Promise<void> {
  const rest = values[Symbol.iterator]();
  let failed = false;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = rest.next(); next.done !== true && !failed; next = rest.next()) {
        try {
          await work(next.value);
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    }),
  );
}
