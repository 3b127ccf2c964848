import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDynamoDBClient } from '../../functions/graphql/dynamodb-client.ts';
import {
  functionTimeouts,
  graphqlTimeouts,
  ingestTimeouts,
  longestCall,
  tableDeadline,
} from '../../functions/timeouts.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { keyItem } from '../../schema/table/item.ts';
import { totalsKey } from '../../schema/table/keys.ts';
import { eventOf, originHeaderValue } from './support/lambda-event.ts';

it('lets who is asked give up before who asks', () => {
  const { graphql, httpApi, edge, ingest, ingestQueue, seeding, seedingResource } = functionTimeouts;
  const ordered = [
    [tableDeadline / 1000, graphql, httpApi, edge],
    [longestCall(ingestTimeouts) / 1000, ingest, ingestQueue],
    [longestCall(ingestTimeouts) / 1000, seeding, seedingResource],
  ];
  for (const chain of ordered) expect(chain).toEqual([...new Set(chain)].sort((a, b) => a - b));
  // What an HTTP API waits, what CloudFront waits unless AWS allows more, and what Lambda runs, at most.
  expect(httpApi).toBeLessThanOrEqual(30);
  expect(edge).toBeLessThanOrEqual(60);
  expect(seeding).toBeLessThanOrEqual(900);
});

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const dynamodbError = (status: number, name: string): Answer => ({
  status,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'Rate exceeded' },
});
const throttled = dynamodbError(400, 'ThrottlingException');
/** The page of a Query that has no end. */
const endless: Answer = { status: 200, body: { Items: [], Count: 0, LastEvaluatedKey: keyItem(totalsKey) } };

/** A table that gives each call the answer of `answer`, which is told how many calls came before; null: none at all. */
async function serve(answer: (before: number) => Answer | null) {
  const calls: number[] = [];
  const server = createServer(async (request, response: ServerResponse) => {
    await text(request);
    calls.push(performance.now());
    const { status, body, headers = {} } = answer(calls.length - 1) ?? {};
    if (status === undefined) return;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { calls, endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` };
}

it('asks a table that does not answer so many times, and then gives up', async () => {
  const { calls, endpoint } = await serve(() => null);
  const client = createDynamoDBClient({ region: 'local', endpoint });
  await expect(client.send(new GetItemCommand({ TableName: 'gloss', Key: keyItem(totalsKey) }))).rejects.toThrow();
  expect(calls.length).toBe(graphqlTimeouts.maxAttempts);
  client.destroy();
});

it.each([
  ['throttles every call', throttled],
  ['asks for a pause besides', { ...throttled, headers: { 'x-amz-retry-after': '60000' } }],
])('knows how long a call can take where the table %s', async (_, answer) => {
  // The longest pauses that chance can choose.
  vi.spyOn(Math, 'random').mockReturnValue(0.999_999);
  onTestFinished(() => void vi.restoreAllMocks());
  const pauses: number[] = [];
  const really = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((callback, milliseconds = 0, ...rest) => {
    // The handler's own timeouts are the same each time and bound an attempt, not a pause.
    const isPause = milliseconds !== 500 && milliseconds !== 2_500 && milliseconds > 100;
    if (isPause) pauses.push(milliseconds);
    return really(callback, isPause ? 1 : milliseconds, ...rest);
  });
  const { calls, endpoint } = await serve(() => answer);
  const client = createDynamoDBClient({ region: 'local', endpoint });
  await expect(client.send(new GetItemCommand({ TableName: 'gloss', Key: keyItem(totalsKey) }))).rejects.toThrow();
  expect(calls.length).toBe(graphqlTimeouts.maxAttempts);
  const { maxAttempts, requestHandler } = graphqlTimeouts;
  const attempts = maxAttempts * (requestHandler.connectionTimeout + requestHandler.requestTimeout);
  expect(pauses).toHaveLength(maxAttempts - 1);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(longestCall(graphqlTimeouts) - attempts);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(2_900);
  client.destroy();
});

it.each([
  ['throttles', () => throttled],
  ['throttles and asks for long pauses', () => ({ ...throttled, headers: { 'x-amz-retry-after': '60000' } })],
  ['is silent', () => null],
  [
    'answers only after each call was throttled once, and has always one page more',
    (before: number) => (before % 2 === 0 ? throttled : endless),
  ],
])('ends a read in its time where the table %s', async (_, answer) => {
  // Pauses near the longest that chance can choose: short ones may end before the deadline.
  vi.spyOn(Math, 'random').mockReturnValue(0.9);
  onTestFinished(() => void vi.restoreAllMocks());
  const { calls, endpoint } = await serve(answer);
  const client = createDynamoDBClient({ region: 'local', endpoint });
  const corpus = createCorpus({ client, tableName: 'gloss', deadline: 300 });
  const began = performance.now();
  // An article is one request; a list goes on as long as there is one page more.
  const page = { limit: 20, direction: 'FORWARD', cursor: null } as const;
  await expect(corpus.articles(page, {}, 'PUBLISHED_DESC')).rejects.toMatchObject({ name: 'DeadlineError' });
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(250);
  expect(took).toBeLessThan(2_000);
  // What is asked after it is refused at once, without a call.
  const asked = calls.length;
  await expect(corpus.totals()).rejects.toMatchObject({ name: 'DeadlineError' });
  expect(performance.now() - began - took).toBeLessThan(250);
  expect(calls.length).toBeLessThanOrEqual(asked + 1);
  client.destroy();
});

it('answers every request before the function’s time is over, with a code', { timeout: 30_000 }, async () => {
  // The worst: each call is throttled as often as it can be before it succeeds, and there is always one more.
  const table = { answer: (before: number): Answer | null => (before % 3 === 2 ? endless : throttled) };
  const { endpoint } = await serve((before) => table.answer(before));
  vi.stubEnv('TABLE_NAME', 'gloss');
  vi.stubEnv('DYNAMODB_ENDPOINT', endpoint);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('ORIGIN_HEADER_VALUE', originHeaderValue);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { handler } = await import('../../functions/graphql/handler.ts');
  const body = JSON.stringify({ query: '{ articles(first: 20) { nodes { title } } }' });
  const longest = (functionTimeouts.graphql - 1) * 1_000;
  // The second time the fast path answers it first.
  for (const answer of [table.answer, () => throttled]) {
    table.answer = answer;
    const began = performance.now();
    const result = await handler(eventOf('POST', '/graphql', '', { body }));
    expect(performance.now() - began).toBeLessThan(longest);
    expect(JSON.parse(result.body ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  }
});
