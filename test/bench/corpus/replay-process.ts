// A DynamoDB that answers from memory: what it is asked for the first time it asks the one behind, and keeps the answer.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const database = process.argv[2] ?? '';
const answers = new Map<string, Answer>();
const forwarded = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
const kept = ['content-type', 'x-amzn-requestid', 'x-amz-crc32'];
/** Longer than any figure waits for another: a connection that was opened stays. */
const keepAlive = 3_600_000;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request);
  const key = `${request.headers['x-amz-target']}\n${body.toString('latin1')}`;
  const known = answers.get(key) ?? (await ask(request, body));
  answers.set(key, known);
  response.writeHead(known.status, known.headers).end(known.body);
}

async function ask({ headers }: IncomingMessage, body: Buffer<ArrayBuffer>): Promise<Answer> {
  const answered = await fetch(database, {
    method: 'POST',
    headers: Object.fromEntries(forwarded.map((name) => [name, String(headers[name] ?? '')])),
    body,
  });
  const bytes = Buffer.from(await answered.arrayBuffer());
  const own = kept.flatMap((name) => {
    const value = answered.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    status: answered.status,
    headers: { ...Object.fromEntries(own), 'content-length': String(bytes.length) },
    body: bytes,
  };
}

const server = createServer({ keepAliveTimeout: keepAlive }, (request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
process.on('message', () => process.send?.({ answers: answers.size }));
process.once('disconnect', () => process.exit());
process.send?.({ port: address !== null && typeof address === 'object' ? address.port : 0 });
