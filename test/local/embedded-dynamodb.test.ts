import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
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
