import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { clientWithTable, localClient, tableName } from '../support/table.ts';

describe('a data directory', () => {
  let parent = '';
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'gloss-data-'));
  });
  afterAll(() => rm(parent, { recursive: true }));

  test('is made where it is absent, and keeps the items between runs', async () => {
    const dataDirectory = join(parent, 'new', 'data');
    const key = { pk: { S: 'a' }, sk: { S: 'b' } };

    const first = await startEmbeddedDynamoDB({ dataDirectory });
    const writer = await clientWithTable(first.endpoint);
    await writer.send(new PutItemCommand({ TableName: tableName, Item: { ...key, text: { S: 'kept' } } }));
    writer.destroy();
    await first.stop();

    const second = await startEmbeddedDynamoDB({ dataDirectory });
    const reader = localClient(second.endpoint);
    const { Item } = await reader.send(new GetItemCommand({ TableName: tableName, Key: key }));
    expect(Item).toMatchObject({ text: { S: 'kept' } });
    reader.destroy();
    await second.stop();
  });

  test('that is in use is refused with its path', async () => {
    const dataDirectory = join(parent, 'shared');
    const first = await startEmbeddedDynamoDB({ dataDirectory });
    await expect(startEmbeddedDynamoDB({ dataDirectory })).rejects.toThrow(dataDirectory);
    await first.stop();
  });
});

test('a port that is taken is refused', async () => {
  const first = await startEmbeddedDynamoDB();
  const port = Number(new URL(first.endpoint).port);
  await expect(startEmbeddedDynamoDB({ port })).rejects.toThrow('EADDRINUSE');
  await first.stop();
});

test('a page of the web is refused, by its Origin and by a foreign Host, and changes nothing', async () => {
  const database = await startEmbeddedDynamoDB();
  const client = await clientWithTable(database.endpoint);
  const ask = (headers: Readonly<Record<string, string>>) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = request(database.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.PutItem',
          'x-amz-date': '20200101T000000Z',
          authorization:
            'AWS4-HMAC-SHA256 Credential=a/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
          ...headers,
        },
      });
      outgoing.on('response', (response) => resolve(response.resume())).on('error', reject);
      outgoing.end(JSON.stringify({ TableName: tableName, Item: { pk: { S: 'a' }, sk: { S: 'b' } } }));
    });
  const count = async () => (await client.send(new ScanCommand({ TableName: tableName, Select: 'COUNT' }))).Count;

  for (const headers of [{ origin: 'http://pages.example' }, { origin: 'null' }, { host: 'pages.example' }]) {
    const { statusCode, headers: answered } = await ask(headers);
    expect([statusCode, answered['access-control-allow-origin']]).toEqual([403, undefined]);
  }
  expect(await count()).toBe(0);
  expect((await ask({})).statusCode).toBe(200);
  expect(await count()).toBe(1);
  client.destroy();
  await database.stop();
});
