import { type AttributeValue, DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { createTable } from '../../schema/table/create-table.ts';
import { keyOf } from '../../schema/table/item.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { localSettings } from './local-settings.ts';

export const tableName = 'gloss-test';

/** A client of a DynamoDB on this machine. */
export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ ...localSettings(endpoint), maxAttempts: 5 });
}

export async function clientWithTable(endpoint: string): Promise<DynamoDBClient> {
  const client = localClient(endpoint);
  await createTable(client, tableName);
  return client;
}

/** Everything in the table: for tests only, nothing of the product scans. */
export async function everyItem(client: DynamoDBClient): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  let startKey: Record<string, AttributeValue> | undefined;
  do {
    const answer: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: tableName, ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }) }),
    );
    items.push(...(answer.Items ?? []));
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  return items;
}

export const writeCommands = new Set([
  'UpdateItemCommand',
  'PutItemCommand',
  'DeleteItemCommand',
  'BatchWriteItemCommand',
]);

export class Stopped extends Error {}

/** Makes the client fail, as a process does that is killed, once it has done `count` writes. */
export function stopAfterWrites(client: DynamoDBClient, count: number): { readonly done: () => number } {
  let done = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!writeCommands.has(String(context.commandName))) return next(args);
      if (done >= count) throw new Stopped();
      done += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  return { done: () => done };
}

/**
 * Makes the client lose the answer of one write (0-based) of those that `counts` takes, after the table has applied it: the
 * SDK then sends it again, as it does after a cut connection.
 *
 * @param counts given a write's input as JSON
 * @returns that input; null where there were not as many writes
 */
export function loseReplyOfWrite(
  client: DynamoDBClient,
  at: number,
  counts: (input: string) => boolean = () => true,
): { readonly lost: () => string | null } {
  let done = 0;
  let lost: string | null = null;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const input = JSON.stringify(args.input);
      if (!writeCommands.has(String(context.commandName)) || !counts(input)) return result;
      done += 1;
      if (done !== at + 1) return result;
      lost = input;
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    },
    // Inside the retries.
    { step: 'deserialize', priority: 'high' },
  );
  return { lost: () => lost };
}

/** Empties the table, so that each test begins with nothing. */
export async function emptyTable(client: DynamoDBClient): Promise<void> {
  const keys = (await everyItem(client)).map(keyOf);
  await publisherTable(client, tableName).deleteAll(keys);
}
