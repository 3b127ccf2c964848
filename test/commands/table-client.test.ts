import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keyItem } from '../../schema/table/item.ts';
import { countWriteUnits } from '../../seed/commands/seeding/count-write-units.ts';
import { clientOf } from '../../seed/commands/table-client.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, tableName } from '../support/table.ts';

const key = (sk: string) => keyItem({ pk: 'A', sk });

function put(client: DynamoDBClient, sk: string, value = 'x') {
  return client.send(new PutItemCommand({ TableName: tableName, Item: { ...key(sk), value: { S: value } } }));
}

describe.each(engines)('the client of commands on $name', ({ start }) => {
  it('writes and reads what the SDK does, bytes among it, and counts its write units', async () => {
    const engine = await start();
    onTestFinished(() => engine.stop());
    (await clientWithTable(engine.endpoint)).destroy();
    const client = clientOf(engine.endpoint);
    onTestFinished(() => client.destroy());
    const units = countWriteUnits(client);
    const bytes = Buffer.from([0, 1, 2, 253, 254, 255]);
    const item = (sk: string) => ({
      ...key(sk),
      body: { B: bytes.subarray(1) },
      list: { L: [{ B: bytes }, { N: '1' }] },
    });
    // The first goes through the stack, the second does not.
    for (const sk of ['1', '2']) {
      const requests = [{ PutRequest: { Item: item(sk) } }];
      await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: key(sk) }));
      expect(Buffer.from(Item?.body?.B ?? [])).toEqual(bytes.subarray(1));
      expect(Buffer.from(Item?.list?.L?.[0]?.B ?? [])).toEqual(bytes);
    }
    expect(units()).toBe(2);
    const update = (known: string) =>
      client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: key('1'),
          UpdateExpression: 'SET #count = :next',
          ConditionExpression: '#count = :known OR attribute_not_exists(#count)',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':known': { N: known }, ':next': { N: '1' } },
        }),
      );
    await update('0');
    await expect(update('0')).rejects.toThrow(ConditionalCheckFailedException);
    await update('1');
  });
});

/** A table that gives each call the answer of `answer`, and notes which came through the SDK's stack. */
async function serve(answer: (before: number) => { readonly status: number; readonly body: object }) {
  const calls: { readonly throughStack: boolean; readonly value: string | undefined }[] = [];
  const server = createServer(async (request, response) => {
    const { Item } = JSON.parse(await text(request));
    const { status, body } = answer(calls.length);
    calls.push({ throughStack: request.headers['amz-sdk-request'] !== undefined, value: Item?.value?.S });
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const client = clientOf(`http://127.0.0.1:${address.port}`);
  onTestFinished(() => client.destroy());
  return { calls, client };
}

const done = { status: 200, body: {} };

it('passes the stack by from the second call on', async () => {
  const { calls, client } = await serve(() => done);
  for (const value of ['a', 'b', 'c']) await put(client, '1', value);
  expect(calls).toEqual([
    { throughStack: true, value: 'a' },
    { throughStack: false, value: 'b' },
    { throughStack: false, value: 'c' },
  ]);
});

it('tries again what was throttled or failed, and slows down by the stack from then on', async () => {
  const throttled = {
    status: 400,
    body: { __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException', message: 'Slower.' },
  };
  const { calls, client } = await serve((before) => (before === 2 ? throttled : done));
  for (const value of ['a', 'b', 'c', 'd']) await put(client, '1', value);
  expect(calls.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'c', 'd']);
  expect(calls.map(({ throughStack }) => throughStack)).toEqual([true, false, false, true, true]);
});

it('does not slow down for a condition that does not hold', async () => {
  const refused = {
    status: 400,
    body: { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException', message: 'No.' },
  };
  const { calls, client } = await serve((before) => (before === 1 ? refused : done));
  await put(client, '1', 'a');
  await expect(put(client, '1', 'b')).rejects.toThrow(ConditionalCheckFailedException);
  await put(client, '1', 'c');
  expect(calls.map(({ throughStack }) => throughStack)).toEqual([true, false, false]);
});
