import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

const key = z.looseObject({ pk: z.looseObject({ S: z.string() }) });
const inputSchema = z.looseObject({
  TableName: z.string().optional(),
  Key: key.optional(),
  Item: key.optional(),
  ConsistentRead: z.boolean().optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
});
const batchWrite = z.record(
  z.string(),
  z.array(
    z.looseObject({
      PutRequest: z.looseObject({ Item: key }).optional(),
      DeleteRequest: z.looseObject({ Key: key }).optional(),
    }),
  ),
);
const batchGet = z.record(z.string(), z.looseObject({ ConsistentRead: z.boolean().optional() }));
const updated = z.looseObject({ Attributes: key });

export interface LaggingProxy {
  readonly endpoint: string;
  readonly eventualReads: number;
  readonly readsBehind: number;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * Eventually consistent reads as DynamoDB gives them: half of them come from a replica that is behind, each partition by a
 * time of its own up to `lagMilliseconds`. Writes and consistent reads go to the primary.
 */
export async function startLaggingProxy(
  primary: string,
  replica: string,
  { lagMilliseconds, random }: { readonly lagMilliseconds: number; readonly random: () => number },
): Promise<LaggingProxy> {
  const queues = new Map<string, Promise<unknown>>();
  let eventualReads = 0;
  let readsBehind = 0;

  async function send(
    endpoint: string,
    operation: string,
    body: string,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const target = { ...headers, 'x-amz-target': `DynamoDB_20120810.${operation}` };
    const answer = await fetch(endpoint, { method: 'POST', headers: target, body });
    return { status: answer.status, body: await answer.text() };
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await buffer(incoming)).toString();
    const target = String(incoming.headers['x-amz-target']);
    const operation = target.slice(target.indexOf('.') + 1);
    const headers = {
      authorization: String(incoming.headers.authorization ?? ''),
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': String(incoming.headers['x-amz-date'] ?? ''),
    };
    const input = inputSchema.parse(JSON.parse(body));
    const TableName = input.TableName;
    const replicate = (pk: string, as: string, change: object): void => {
      const before = queues.get(pk) ?? Promise.resolve();
      const due = Date.now() + random() * lagMilliseconds;
      queues.set(
        pk,
        before.then(async () => {
          await delay(Math.max(0, due - Date.now()));
          await send(replica, as, JSON.stringify(change), headers);
        }),
      );
    };
    const reply = ({ status, body: text }: Answer): void => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
    };

    if (operation === 'UpdateItem' && input.Key !== undefined) {
      const asked = JSON.stringify({ ...input, ReturnValues: 'ALL_NEW' });
      const done = await send(primary, operation, asked, headers);
      if (done.status !== 200) return reply(done);
      const { Attributes } = updated.parse(JSON.parse(done.body));
      replicate(input.Key.pk.S, 'PutItem', { TableName, Item: { ...Attributes, ...input.Key } });
      return reply({ status: 200, body: '{}' });
    }
    if (operation === 'DeleteItem' && input.Key !== undefined) {
      const done = await send(primary, operation, body, headers);
      if (done.status === 200) replicate(input.Key.pk.S, 'DeleteItem', { TableName, Key: input.Key });
      return reply(done);
    }
    if (operation === 'BatchWriteItem') {
      const done = await send(primary, operation, body, headers);
      if (done.status === 200) {
        for (const [table, requests] of Object.entries(batchWrite.parse(input.RequestItems))) {
          for (const { PutRequest, DeleteRequest } of requests) {
            if (PutRequest !== undefined)
              replicate(PutRequest.Item.pk.S, 'PutItem', { TableName: table, ...PutRequest });
            if (DeleteRequest !== undefined) {
              replicate(DeleteRequest.Key.pk.S, 'DeleteItem', { TableName: table, ...DeleteRequest });
            }
          }
        }
      }
      return reply(done);
    }
    const isRead = operation === 'Query' || operation === 'GetItem' || operation === 'BatchGetItem';
    const consistent =
      operation === 'BatchGetItem'
        ? Object.values(batchGet.parse(input.RequestItems)).some(({ ConsistentRead }) => ConsistentRead === true)
        : input.ConsistentRead === true;
    if (!isRead || consistent) return reply(await send(primary, operation, body, headers));
    eventualReads += 1;
    const isBehind = random() < 0.5;
    if (isBehind) readsBehind += 1;
    reply(await send(isBehind ? replica : primary, operation, body, headers));
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The lagging proxy has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    get eventualReads() {
      return eventualReads;
    },
    get readsBehind() {
      return readsBehind;
    },
    async stop() {
      await Promise.allSettled(queues.values());
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
