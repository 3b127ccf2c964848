import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { parseMessage } from '../../functions/ingest/message.ts';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { keyItem } from '../../schema/table/item.ts';
import { objectKey } from '../../schema/table/keys.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { runCommand } from '../support/run-command.ts';
import { clientWithTable, tableName } from '../support/table.ts';

const digestOf = (text: string) => createHash('md5').update(text).digest('hex');

const keys = Array.from({ length: 23 }, (_, index) => `2017/a&b ${index}.txt`);
const pageSize = 15;
let failing = new Set<string>();
let sent: string[] = [];
let calls = 0;
let server: Server;
let endpoint = '';

/** A page of a bucket, and a queue that takes all but some messages. */
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (request.method === 'GET') {
      const from = Number(new URL(request.url ?? '/', endpoint).searchParams.get('continuation-token') ?? 0);
      const page = keys
        .slice(from, from + pageSize)
        .map((key) => `<Contents><Key>${key.replace('&', '&amp;')}</Key></Contents>`);
      const next =
        from + pageSize < keys.length ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : '';
      response.end(`<?xml version="1.0"?><ListBucketResult>${page.join('')}${next}</ListBucketResult>`);
      return;
    }
    calls += 1;
    const { Entries: entries } = JSON.parse(Buffer.concat(chunks).toString());
    const bodies: { Id: string; MessageBody: string }[] = entries;
    const refused = bodies.filter(({ MessageBody }) => failing.has(keyOf(MessageBody)));
    const taken = bodies.filter((entry) => !refused.includes(entry));
    sent.push(...taken.map(({ MessageBody }) => MessageBody));
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(
      JSON.stringify({
        Successful: taken.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: Id,
          MD5OfMessageBody: digestOf(MessageBody),
        })),
        Failed: refused.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError', Message: 'Try again.' })),
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  failing = new Set();
  sent = [];
  calls = 0;
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterEach(() => vi.unstubAllEnvs());

function keyOf(body: string): string {
  const message = parseMessage(body, 'documents');
  return 'key' in message ? message.key : '';
}

const at = () => ['--bucket', 'documents', '--queue', `${endpoint}/123456789012/ingest`];
const summaryOf = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');

it('sends a message for every document, which the ingest function takes', async () => {
  const { code, stdout } = await runCommand('reannotate', at());
  expect(code).toBe(0);
  expect(summaryOf(stdout)).toMatchObject({ documents: 23, queued: 23, failed: 0 });
  expect(sent.map((body) => parseMessage(body, 'documents'))).toEqual(
    keys.map((key) => ({ bucket: 'documents', key, sequencer: null, isPut: false })),
  );
  expect(calls).toBe(3);
});

it('names what could not be queued, and sends the rest', async () => {
  failing.add(keys[4] ?? '');
  const { code, stdout, stderr } = await runCommand('reannotate', at());
  expect(code).toBe(1);
  expect(summaryOf(stdout)).toMatchObject({ documents: 23, queued: 22, failed: 1 });
  expect(stderr).toContain(`${keys[4]}: not queued: Try again.`);
});

it('sends a message too for what a table knows of and the bucket no longer has', async () => {
  const database = await startEmbeddedDynamoDB();
  try {
    const known = (key: string, gives: boolean) => ({
      ...keyItem(objectKey(key)),
      sequencer: { S: '01' },
      ...(gives ? { identities: { SS: [`||||${key}`] } } : {}),
    });
    const lost = Array.from({ length: 12 }, (_, index) => `2017/lost ${index}.txt`);
    await publisherTable(await clientWithTable(database.endpoint), tableName).putAll([
      ...lost.map((key) => known(key, true)),
      known('2018/other.txt', true),
      known('2017/gone before.txt', false),
      known(keys[0] ?? '', true),
    ]);
    const table = ['--table', tableName, '--endpoint', database.endpoint];
    const { code, stdout } = await runCommand('reannotate', [...at(), ...table, '--prefix', '2017/']);
    expect([code, summaryOf(stdout)]).toEqual([0, expect.objectContaining({ documents: 23, gone: 12, queued: 35 })]);
    // The registry comes first: what follows is annotated with it.
    const [registry, ...asked] = sent.map(keyOf);
    expect(registry).toBe('registry/');
    expect(asked.sort()).toEqual([...keys, ...lost].sort());
  } finally {
    await database.stop();
  }
});

it('refuses a wrong call, and prints its help', async () => {
  for (const args of [
    [],
    ['--bucket', 'documents'],
    [...at(), '--all'],
    [...at(), '--table', tableName, '--endpoint', 'x'],
    ['--bucket', 'documents', '--queue', 'ingest'],
  ]) {
    expect((await runCommand('reannotate', args)).code).toBe(2);
  }
  const { code, stdout } = await runCommand('reannotate', ['--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: npm run reannotate -- --bucket NAME --queue URL');
});
