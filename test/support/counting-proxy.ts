import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { readUnits } from './item-size.ts';

/** A request to DynamoDB, as it went over the wire. */
export interface CountedRequest {
  /** `Query`, `BatchGetItem` … */
  readonly operation: string;
  /** Capacity units that DynamoDB says it consumed; 0 where a condition failed, of which it says nothing. */
  readonly units: number;
  /** Items that came back. */
  readonly items: number;
  /** Read units that these items take by their sizes, eventually consistent. */
  readonly itemUnits: number;
  /** Which it asks for, `pk / sk`; of a Query only its partition. */
  readonly keys: readonly string[];
  /** From 1: one more than the latest request that had been answered when it began. */
  readonly step: number;
}

export interface CountingProxy {
  /** Where a DynamoDB client finds the database behind. */
  readonly endpoint: string;
  /** The requests since the last call. */
  take(): CountedRequest[];
  stop(): Promise<void>;
}

const attribute = z.object({ S: z.string() });
const keySchema = z.object({ pk: attribute, sk: attribute }).transform(({ pk, sk }) => `${pk.S} / ${sk.S}`);
const inputSchema = z.object({
  ExpressionAttributeValues: z.looseObject({ ':pk': attribute.optional() }).optional(),
  Key: keySchema.optional(),
  RequestItems: z
    .record(z.string(), z.union([z.object({ Keys: z.array(keySchema) }), z.array(z.unknown())]))
    .optional(),
});
const consumed = z.object({ CapacityUnits: z.number() });
const outputSchema = z.object({
  Item: z.unknown().optional(),
  Items: z.array(z.unknown()).default([]),
  Responses: z.record(z.string(), z.array(z.unknown())).default({}),
  ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]).default([]),
});

const throttlingException = JSON.stringify({
  __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException',
  message: 'Rate exceeded',
});
const tableCalls = /^(?:CreateTable|DescribeTable|ListTables|DeleteTable)$/;
/** How long nothing new has to come before answers are given: what is asked for at once then counts as one step. */
const quietMilliseconds = 10;
const quietTurns = 20;

/**
 * Stands in front of a DynamoDB on this machine and counts what it is asked, over real HTTP, with nothing changed in the
 * program that asks: each request is made to return its consumed capacity, and noted. Where `steps` are counted, answers
 * wait until no request has come for a moment, so that requests of one step cannot be told apart by their speed. The first
 * `throttled` requests are refused as DynamoDB does at a table's greatest rate.
 */
export async function startCountingProxy(
  databaseEndpoint: string,
  { steps = false, throttled = 0 }: { readonly steps?: boolean; readonly throttled?: number } = {},
): Promise<CountingProxy> {
  let requests: CountedRequest[] = [];
  let arrivals = 0;
  let answeredStep = 0;
  let toThrottle = throttled;

  async function quiet(): Promise<void> {
    let seen: number;
    do {
      seen = arrivals;
      await delay(quietMilliseconds);
      for (let turn = 0; turn < quietTurns; turn += 1) await nextTurn();
    } while (seen !== arrivals);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    arrivals += 1;
    const step = answeredStep + 1;
    const target = String(request.headers['x-amz-target']);
    const operation = target.slice(target.indexOf('.') + 1);
    const input = z.looseObject({}).parse(JSON.parse(await text(request)));
    const counted = !tableCalls.test(operation);
    if (counted && toThrottle > 0) {
      toThrottle -= 1;
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(throttlingException);
      return;
    }
    const answered = await fetch(databaseEndpoint, {
      method: 'POST',
      headers: forwarded(request),
      body: JSON.stringify(counted ? { ...input, ReturnConsumedCapacity: 'TOTAL' } : input),
    });
    const body = await answered.text();
    if (counted) {
      const output = outputSchema.parse(JSON.parse(body));
      const units = output.ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
      const batched = Object.values(output.Responses).flat();
      const single = [...batched, ...(output.Item === undefined ? [] : [output.Item])];
      const items = output.Items.length + single.length;
      // A Query's items are read together, those of a batch one by one.
      const itemUnits =
        single.reduce<number>((sum, item) => sum + readUnits([item]), 0) +
        (operation === 'Query' ? readUnits(output.Items) : 0);
      requests.push({ operation, units, items, itemUnits, keys: keysIn(input), step });
    }
    if (steps) await quiet();
    answeredStep = Math.max(answeredStep, step);
    response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The counting proxy has no port.');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    take() {
      const taken = requests;
      requests = [];
      answeredStep = 0;
      return taken;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** As DynamoDB clients send it: what they signed is not looked at on this machine. */
function forwarded({ headers }: IncomingMessage): Record<string, string> {
  const names = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
  return Object.fromEntries(names.map((name) => [name, String(headers[name] ?? '')]));
}

function keysIn(input: unknown): string[] {
  const { ExpressionAttributeValues, Key, RequestItems = {} } = inputSchema.parse(input);
  const partition = ExpressionAttributeValues?.[':pk']?.S;
  const batched = Object.values(RequestItems).flatMap((items) => ('Keys' in items ? items.Keys : []));
  return [...(partition === undefined ? [] : [partition]), ...(Key === undefined ? [] : [Key]), ...batched];
}
