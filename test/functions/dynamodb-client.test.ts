import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import {
  BatchGetItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  QueryCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpRequest } from '@smithy/types';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDynamoDBClient } from '../../functions/graphql/dynamodb-client.ts';
import { type LocalDynamoDB, startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { KeyedHash } from '../../schema/dynamodb/keyed-hash.ts';
import { DynamoDBSigner } from '../../schema/dynamodb/signer.ts';
import { clientWithTable, tableName } from '../support/table.ts';

const query = {
  TableName: tableName,
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: 'A' } },
};
const key = { pk: { S: 'A' }, sk: { S: '2' } };

describe('the client of the GraphQL function', () => {
  let database: LocalDynamoDB;
  let theirs: DynamoDBClient;
  let ours: DynamoDBClient;
  beforeAll(async () => {
    database = await startEmbeddedDynamoDB();
    theirs = await clientWithTable(database.endpoint);
    ours = createDynamoDBClient({ region: 'local', endpoint: database.endpoint });

    for (const sk of ['1', '2', '3']) {
      const bytes = new Uint8Array([0, 255, 128]);
      const item = {
        pk: { S: 'A' },
        sk: { S: sk },
        text: { S: 'Erdoğan “said”' },
        count: { N: '12.5' },
        live: { BOOL: true },
        nothing: { NULL: true },
        names: { SS: ['a', 'b'] },
        bytes: { B: bytes },
        several: { BS: [bytes, new Uint8Array([1])] },
        nested: { L: [{ B: bytes }, { M: { deep: { B: bytes }, set: { NS: ['1'] } } }] },
      };
      await theirs.send(new PutItemCommand({ TableName: tableName, Item: item }));
    }
  });
  afterAll(async () => {
    ours.destroy();
    theirs.destroy();
    await database.stop();
  });

  it('gives the items that the SDK’s own settings give, of every type', async () => {
    const plain = ({ $metadata: _, ...answer }: { $metadata: object }) => JSON.parse(JSON.stringify(answer, asNumbers));
    const commands = [
      () => new QueryCommand({ ...query, Limit: 2, ReturnConsumedCapacity: 'TOTAL' }),
      () => new QueryCommand({ ...query, ExclusiveStartKey: key, ScanIndexForward: false }),
      () => new GetItemCommand({ TableName: tableName, Key: key }),
      () => new GetItemCommand({ TableName: tableName, Key: { ...key, sk: { S: 'none' } } }),
      // One key: the order of several is DynamoDB's own each time.
      () => new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: [key] } } }),
    ];
    for (const command of commands) {
      expect(plain(await send(ours, command()))).toEqual(plain(await send(theirs, command())));
    }
    const { Item } = await ours.send(new GetItemCommand({ TableName: tableName, Key: key }));
    expect(Item?.['bytes']?.B).toBeInstanceOf(Uint8Array);
    const { Table } = await ours.send(new DescribeTableCommand({ TableName: tableName }));
    expect(Table?.CreationDateTime).toBeInstanceOf(Date);
  });

  it('throws the SDK’s errors', async () => {
    await expect(ours.send(new QueryCommand({ ...query, TableName: 'absent' }))).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(ours.send(new QueryCommand({ ...query, KeyConditionExpression: '?' }))).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400, attempts: 1 },
    });
  });
});

/** JSON writes a Buffer otherwise than another array of bytes. */
function asNumbers(this: Readonly<Record<string, unknown>>, name: string, written: unknown): unknown {
  const value = this[name];
  return value instanceof Uint8Array ? [...value] : written;
}

const send = (client: DynamoDBClient, command: QueryCommand | GetItemCommand | BatchGetItemCommand) => {
  if (command instanceof QueryCommand) return client.send(command);
  return command instanceof GetItemCommand ? client.send(command) : client.send(command);
};

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers each call with the next reply, the last one again and again; null cuts the connection. */
async function serve(replies: readonly (Reply | null)[]) {
  const calls: { headers: IncomingHttpHeaders; connection: unknown }[] = [];
  const server = createServer(async (request, response) => {
    calls.push({ headers: request.headers, connection: request.socket });
    request.resume();
    await once(request, 'end');
    const reply = replies[Math.min(calls.length, replies.length) - 1];
    if (reply == null) return request.socket.destroy();
    response
      .writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0', ...reply.headers })
      .end(reply.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const client = createDynamoDBClient({ region: 'local', endpoint: `http://127.0.0.1:${address.port}` });
  onTestFinished(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { calls, client };
}

const found: Reply = {
  status: 200,
  body: '{"Items":[{"sk":{"S":"1"}}],"Count":1}',
  headers: { 'x-amzn-requestid': 'R1' },
};
const throttled: Reply = {
  status: 400,
  body: '{"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException","message":"Slow down."}',
};

describe('against a table that does not answer at once', () => {
  it.each([
    ['throttles', throttled],
    [
      'fails',
      { status: 500, body: '{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"Sorry."}' },
    ],
    ['is not there for a while', { status: 503, body: 'Service Unavailable' }],
    ['cuts the connection', null],
  ])('asks again where it %s', async (_, reply) => {
    const { calls, client } = await serve([reply, found]);
    const { Items, $metadata } = await client.send(new QueryCommand(query));
    expect(Items).toEqual([{ sk: { S: '1' } }]);
    expect($metadata).toMatchObject({ httpStatusCode: 200, requestId: 'R1', attempts: 2 });
    expect(calls.length).toBe(2);
  });

  it('gives up after as many attempts as it may make, with the SDK’s error', async () => {
    const { calls, client } = await serve([throttled]);
    await expect(client.send(new QueryCommand(query))).rejects.toThrow(ProvisionedThroughputExceededException);
    expect(calls.length).toBe(3);
  });

  it('puts its clock right and asks again where the table finds the signature too old', async () => {
    const message = 'Signature expired: 20200101T000000Z is now earlier than 20200101T005500Z';
    const expired = `{"__type":"com.amazon.coral.service#InvalidSignatureException","message":"${message}"}`;
    const date = new Date(Date.now() + 3_600_000);
    const { calls, client } = await serve([
      { status: 400, body: expired, headers: { date: date.toUTCString() } },
      found,
    ]);
    await client.send(new QueryCommand(query));
    const day = (at: number) => Number(String(calls[at]?.headers['x-amz-date']).replace('T', '').replace('Z', ''));
    expect(day(1) - day(0)).toBeGreaterThanOrEqual(9_000);
  });

  it('stops when it is told to', async () => {
    const { client } = await serve([found]);
    const aborted = client.send(new QueryCommand(query), { abortSignal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('keeps its connection', async () => {
    const { calls, client } = await serve([found]);
    for (let times = 0; times < 3; times += 1) await client.send(new QueryCommand(query));
    expect(new Set(calls.map(({ connection }) => connection)).size).toBe(1);
  });
});

describe('the signature', () => {
  const request = (port?: number): HttpRequest => ({
    method: 'POST',
    protocol: 'https:',
    hostname: 'dynamodb.eu-central-1.amazonaws.com',
    ...(port === undefined ? {} : { port }),
    path: '/',
    query: {},
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.Query' },
    body: JSON.stringify(query),
  });
  const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
  const settings = { service: 'dynamodb', region: 'eu-central-1', sha256: Sha256, applyChecksum: false };

  it.each([
    ['without a session', keys, undefined],
    ['of a session, as Lambda has one', { ...keys, sessionToken: 'a+b/c==' }, undefined],
    ['to another port', keys, 8000],
  ])('is the SDK’s, %s', async (_, credentials, port) => {
    const signer = new DynamoDBSigner('eu-central-1', async () => credentials);
    const reference = new SignatureV4({ ...settings, credentials });
    // The second of a day has its key already, the third a new one.
    for (const instant of ['2026-02-03T04:05:06.789Z', '2026-02-03T23:59:59Z', '2026-02-04T00:00:00Z']) {
      const signingDate = new Date(instant);
      const signed = await signer.sign(request(port), { signingDate });
      const { authorization: _signature, ...headers } = signed.headers;
      const expected = await reference.sign({ ...request(port), headers }, { signingDate });
      expect(signed.headers).toEqual(expected.headers);
    }
  });

  it('changes with the credentials', async () => {
    let credentials = keys;
    const signer = new DynamoDBSigner('eu-central-1', async () => credentials);
    const signingDate = new Date('2026-02-03T04:05:06Z');
    await signer.sign(request(), { signingDate });
    credentials = { accessKeyId: 'OTHER', secretAccessKey: 'other' };
    const { headers } = await signer.sign(request(), { signingDate });
    const reference = new SignatureV4({ ...settings, credentials });
    const { authorization } = (
      await reference.sign({ ...request(), headers: { ...headers, authorization: '' } }, { signingDate })
    ).headers;
    expect(Object.entries(headers)).toContainEqual(['authorization', authorization]);
  });

  it('is made by the HMAC that Node makes, under keys of up to a block', () => {
    for (const length of [0, 1, 32, 64]) {
      const key = Buffer.from(Array.from({ length }, (_, index) => (index * 7919) % 256));
      const keyed = new KeyedHash(key);
      for (const text of ['', 'short', 'Żółć 🛶', 'x'.repeat(1_000)])
        expect(keyed.of(text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
    }
    expect(() => new KeyedHash(Buffer.alloc(65))).toThrow('64 bytes');
  });
});
