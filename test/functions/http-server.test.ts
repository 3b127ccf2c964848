import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalServer, startHttpServer } from '../../functions/local/http-server.ts';
import { type Api, startApi } from '../graphql/support/api.ts';

let api: Api;
let server: LocalServer;
beforeAll(async () => {
  api = await startApi();
  server = await startHttpServer((request) => api.yoga.fetch(request), '127.0.0.1', 0);
});
afterAll(async () => {
  await server.stop();
  await api.stop();
});

/** What a client gets that sends the chunks one after the other, without saying how many there are. */
async function post(chunks: readonly string[], headers: IncomingHttpHeaders = {}) {
  const sending = request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  const answered: Promise<[IncomingMessage]> = once(sending, 'response').then(([response]) => [response]);
  for (const chunk of chunks) sending.write(chunk);
  sending.end();
  const [response] = await answered;
  return { status: response.statusCode, body: JSON.parse(await text(response)) };
}

it('answers a body that comes in pieces', async () => {
  expect(await post(['{"query": "{ __type', 'name }"}'])).toEqual({
    status: 200,
    body: { data: { __typename: 'Query' } },
  });
});

it('tells why it refuses a body that comes in pieces and is too long', async () => {
  const { status, body } = await post(Array.from({ length: 30 }, () => ' '.repeat(10_000)));
  expect(status).toBe(413);
  expect(body.errors[0].extensions.code).toBe('BODY_TOO_LARGE');
});

it('refuses a Host header that names no host, without a stack trace', async () => {
  const { status, body } = await post(['{"query": "{ __typename }"}'], { host: '[' });
  expect(status).toBe(400);
  expect(body).toEqual({
    errors: [{ message: 'The Host header names no host.', extensions: { code: 'BAD_REQUEST' } }],
  });
});
