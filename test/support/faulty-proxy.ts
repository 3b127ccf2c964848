import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';

/** What may happen to a request on its way, none of which its sender can tell from the others for sure. */
export const faults = [
  /** Applied; the connection closes without an answer. */
  'REPLY_LOST',
  /** Applied; answered with status 500. */
  'ERROR_AFTER',
  /** Applied twice, one right after the other; the first answer comes. */
  'TWICE',
  /** The connection closes; applied once another request, or the end of the run, came after the repeat. */
  'LATE',
  /** The connection closes; applied when `release` is called: after the run. */
  'VERY_LATE',
  /** The connection closes, and nothing was applied. */
  'RESET',
  /** Refused for its rate; of a batch the second half is given back as unprocessed. */
  'THROTTLED',
  /** Delivered only when `releaseLast` is called: after a run that came later. */
  'AFTER_NEXT_RUN',
  /** Answered with status 500 and not applied, however often it is repeated. */
  'REFUSED',
  /** The sender dies before this request: neither it nor anything after it arrives. */
  'KILLED',
] as const;
export type Fault = (typeof faults)[number];

/** A request that writes. */
export interface Write {
  /** 1-based, in its run. */
  readonly number: number;
  /** `PutItem`, `UpdateItem` … */
  readonly operation: string;
  /** What it writes, for people. */
  readonly description: string;
}

/** All that one client sends. */
export interface ProxiedRun {
  /** Where the client finds the database behind. */
  readonly endpoint: string;
  /** Writes that came, repeats included. */
  readonly writes: number;
  /** Delivers what is held back until after the run, and waits until all that was sent is applied. */
  release(): Promise<void>;
  /** The same for what is held back until after the next run. */
  releaseLast(): Promise<void>;
}

export interface FaultyProxy {
  /** @param faultOf what is to happen to each write; nothing without it */
  begin(faultOf?: (write: Write) => Fault | null): ProxiedRun;
  stop(): Promise<void>;
}

const writing = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
const keySchema = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });
const writeRequest = z.looseObject({
  PutRequest: z.looseObject({ Item: keySchema }).optional(),
  DeleteRequest: z.looseObject({ Key: keySchema }).optional(),
});
const inputSchema = z.looseObject({
  Key: keySchema.optional(),
  Item: keySchema.optional(),
  UpdateExpression: z.string().optional(),
  ConditionExpression: z.string().optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
});
const batchSchema = z.record(z.string(), z.array(writeRequest));
const rawBatchSchema = z.looseObject({ RequestItems: z.record(z.string(), z.array(z.unknown())) });

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const json = { 'content-type': 'application/x-amz-json-1.0' };
const errorBody = (type: string): Buffer =>
  Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'as the test has it' }));

type When = 'SOON' | 'AFTER_RUN' | 'AFTER_NEXT_RUN';

interface Run {
  readonly faultOf: (write: Write) => Fault | null;
  writes: number;
  dead: boolean;
  /** Requests that wait for their late delivery. */
  held: { readonly deliver: () => void; readonly when: When; writesToCome: number }[];
  /** Bodies of requests that are refused whenever they come. */
  readonly refused: Set<string>;
}

/**
 * Stands in front of a DynamoDB on this machine and does to its writes, over real HTTP, what networks and AWS do: requests
 * are applied without their answer arriving, more than once, late, or not at all.
 */
export async function startFaultyProxy(databaseEndpoint: string): Promise<FaultyProxy> {
  const target = new URL(databaseEndpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const runs = new Map<string, Run>();
  const underWay = new Set<Promise<unknown>>();

  function forward(headers: Record<string, string>, body: Buffer): Promise<Answer> {
    const answered = new Promise<Answer>((resolve, reject) => {
      const sent = request(
        { host: target.hostname, port: target.port, method: 'POST', path: '/', agent, headers },
        (answer) => {
          buffer(answer).then((whole) => resolve({ status: answer.statusCode ?? 500, body: whole }), reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
    underWay.add(answered);
    const done = (): void => void underWay.delete(answered);
    answered.then(done, done);
    return answered;
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const run = runs.get(incoming.url?.split('/')[1] ?? '');
    const targetHeader = String(incoming.headers['x-amz-target']);
    const operation = targetHeader.slice(targetHeader.indexOf('.') + 1);
    const headers = forwarded(incoming);
    const send = ({ status, body: text }: Answer): void => void response.writeHead(status, json).end(text);
    if (run === undefined || run.dead) return void incoming.socket.destroy();
    if (!writing.has(operation)) return send(await forward(headers, body));

    run.writes += 1;
    if (run.refused.has(body.toString())) return send({ status: 500, body: errorBody('InternalServerError') });
    const fault = run.faultOf({ number: run.writes, operation, description: describe(operation, body) });
    if (fault !== null) return misdeliver(fault, { run, incoming, operation, headers, body, send });
    send(await forward(headers, body));
    for (const one of run.held) one.writesToCome -= 1;
    deliver(run, ({ when, writesToCome }) => when === 'SOON' && writesToCome <= 0);
  }

  function deliver(run: Run, isDue: (held: Run['held'][number]) => boolean): void {
    const due = run.held.filter(isDue);
    run.held = run.held.filter((one) => !due.includes(one));
    for (const one of due) one.deliver();
  }

  interface Misdelivery {
    readonly run: Run;
    readonly incoming: IncomingMessage;
    readonly operation: string;
    readonly headers: Record<string, string>;
    readonly body: Buffer;
    readonly send: (answer: Answer) => void;
  }

  async function misdeliver(
    fault: Fault,
    { run, incoming, operation, headers, body, send }: Misdelivery,
  ): Promise<void> {
    const hold = (when: When): void => {
      const late = (): void => void forward(headers, body).catch(() => undefined);
      // Soon: after the repeat, and one write more.
      run.held.push({ deliver: late, when, writesToCome: 2 });
      incoming.socket.destroy();
    };
    switch (fault) {
      case 'REPLY_LOST':
        await forward(headers, body);
        return void incoming.socket.destroy();
      case 'ERROR_AFTER':
        await forward(headers, body);
        return send({ status: 500, body: errorBody('InternalServerError') });
      case 'TWICE': {
        const first = await forward(headers, body);
        await forward(headers, body);
        return send(first);
      }
      case 'LATE':
        return hold('SOON');
      case 'VERY_LATE':
        return hold('AFTER_RUN');
      case 'AFTER_NEXT_RUN':
        return hold('AFTER_NEXT_RUN');
      case 'RESET':
        return void incoming.socket.destroy();
      case 'REFUSED':
        run.refused.add(body.toString());
        return send({ status: 500, body: errorBody('InternalServerError') });
      case 'KILLED':
        run.dead = true;
        return void incoming.socket.destroy();
      case 'THROTTLED': {
        const halves = operation === 'BatchWriteItem' ? halvesOf(body) : null;
        if (halves === null) return send({ status: 400, body: errorBody('ThrottlingException') });
        const first = await forward(headers, Buffer.from(JSON.stringify({ RequestItems: halves.processed })));
        if (first.status !== 200) return send(first);
        return send({ status: 200, body: Buffer.from(JSON.stringify({ UnprocessedItems: halves.unprocessed })) });
      }
      default:
        throw new Error(`There is no fault ${String(fault satisfies never)}.`);
    }
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502).end(String(error));
      else response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The faulty proxy has no port.');

  return {
    begin(faultOf = () => null) {
      const name = String(runs.size + 1);
      const run: Run = { faultOf, writes: 0, dead: false, held: [], refused: new Set() };
      runs.set(name, run);
      return {
        endpoint: `http://127.0.0.1:${address.port}/${name}`,
        get writes() {
          return run.writes;
        },
        async release() {
          deliver(run, ({ when }) => when !== 'AFTER_NEXT_RUN');
          await Promise.allSettled(underWay);
        },
        async releaseLast() {
          deliver(run, () => true);
          await Promise.allSettled(underWay);
        },
      };
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
}

/** As DynamoDB clients send it: what they signed is not looked at on this machine. */
function forwarded({ headers }: IncomingMessage): Record<string, string> {
  const names = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
  return Object.fromEntries(names.map((name) => [name, String(headers[name] ?? '')]));
}

/** A batch in two halves, its writes as they are; null where it has but one. */
function halvesOf(body: Buffer) {
  const { RequestItems } = rawBatchSchema.parse(JSON.parse(body.toString()));
  const [[table, requests] = ['', []]] = Object.entries(RequestItems);
  if (requests.length < 2) return null;
  const middle = Math.ceil(requests.length / 2);
  return { processed: { [table]: requests.slice(0, middle) }, unprocessed: { [table]: requests.slice(middle) } };
}

function describe(operation: string, body: Buffer): string {
  const input = inputSchema.parse(JSON.parse(body.toString()));
  const single = input.Key ?? input.Item;
  if (single !== undefined) {
    const condition = input.ConditionExpression === undefined ? '' : ` if ${input.ConditionExpression}`;
    return `${operation} ${single.pk.S} / ${single.sk.S} ${input.UpdateExpression ?? ''}${condition}`;
  }
  const batch = batchSchema.safeParse(input.RequestItems ?? {});
  const requests = batch.success ? Object.values(batch.data).flat() : [];
  const [first] = requests;
  const key = first?.PutRequest?.Item ?? first?.DeleteRequest?.Key;
  const kind = first?.PutRequest === undefined ? 'delete' : 'put';
  return `${operation} ${kind} ${requests.length} from ${key?.pk.S} / ${key?.sk.S}`;
}
