import { once } from 'node:events';
import { createServer } from 'node:http';
import { HttpRequest } from '@smithy/core/protocols';
import { expect, it, onTestFinished } from 'vitest';
import { decodeBinaries, parseItems } from '../../schema/dynamodb/binaries.ts';
import { giveBack, KeptConnections } from '../../schema/dynamodb/request-handler.ts';

/* Answers of DynamoDB above 64 KB have their binary attributes cut out before they are parsed: to the same effect. */

const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 7919) % 251));
const binary = (length: number) => ({ B: bytes(length).toString('base64') });
const item = {
  pk: { S: 'a "B":" in text \\"B\\":\\" and é' },
  'a"B': binary(3),
  B: binary(40_000),
  5: binary(4),
  empty: { B: '' },
  set: { BS: [bytes(5).toString('base64'), bytes(6).toString('base64')] },
  list: { L: [{ S: '"B":"' }, { B: bytes(7).toString('base64') }, { M: { B: binary(8), 'q"B': { S: 'x' } } }] },
};
const answers = [
  { Items: [item, { ...item, B: binary(70_001) }], Count: 2 },
  { Responses: { one: [item], two: [item, item] }, UnprocessedKeys: {} },
  { Item: { ...item, B: binary(90_000) } },
];

function plainly(text: string): unknown {
  const answer = JSON.parse(text);
  decodeBinaries(answer);
  return answer;
}

it.each(answers)('are read as the parser alone reads them', (answer) => {
  const compact = JSON.stringify(answer);
  const escaped = compact.replaceAll('/', '\\/').replaceAll('+', '\\u002B');
  for (const text of [compact, escaped, JSON.stringify(answer, null, 1)]) {
    const body = Buffer.from(text);
    expect(body.length).toBeGreaterThan(64 * 1_024);
    expect(parseItems(body)).toEqual(plainly(text));
  }
});

it('are refused where they are cut off', () => {
  const body = Buffer.from(JSON.stringify(answers[0]));
  for (const length of [body.length - 1, 80_000, 70_000])
    expect(() => parseItems(body.subarray(0, length))).toThrow(SyntaxError);
});

it('give back their memory, and that of nothing else', async () => {
  const sent = bytes(300_000);
  const server = createServer((_, response) => response.end(sent)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connections = new KeptConnections({ connectionTimeout: 1_000, requestTimeout: 10_000 });
  onTestFinished(() => {
    connections.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { response } = await connections.handle(new HttpRequest({ protocol: 'http:', hostname: '127.0.0.1', port }));
  expect(sent.equals(response.body)).toBe(true);
  giveBack(response.body);
  expect(response.body).toHaveLength(0);

  const pooled = Buffer.from('one of many in a buffer');
  giveBack(pooled);
  expect(pooled.toString()).toBe('one of many in a buffer');
});
