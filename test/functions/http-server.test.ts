import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** What comes back for a request written by hand. */
async function raw(head: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.end(`${head}\r\nconnection: close\r\n\r\n`);
  return text(socket);
}

it('answers requests for whole addresses, and shows no stack where there is no path', async () => {
  const host = new URL(server.url).host;
  const asked = `/graphql?query={__typename}`;
  expect(await raw(`GET ${server.url}${asked} HTTP/1.1\r\nhost: ignored.example`)).toContain('{"__typename":"Query"}');
  expect(await raw(`GET ${asked} HTTP/1.1\r\nhost: ${host}`)).toContain('{"__typename":"Query"}');
  for (const [target, status] of [
    ['http://x/actors', 403],
    ['http://', 400],
    ['ftp://127.0.0.1/graphql', 400],
    ['*', 400],
    ['graphql', 400],
  ]) {
    const answer = await raw(`OPTIONS ${target} HTTP/1.1\r\nhost: ${host}`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toMatch(/\n +at |node_modules/);
  }
});

describe('on a loopback address', () => {
  const statusFor = async (host: string): Promise<string | undefined> =>
    /^HTTP\/1\.1 (\d+)/.exec(await raw(`GET /graphql?query={__typename} HTTP/1.1\r\nhost: ${host}`))?.[1];

  it.each(['localhost', 'localhost:4000', 'LOCALHOST:1', '127.0.0.1', '127.0.0.1:80', '[::1]', '[::1]:4000'])(
    'is asked as %s',
    async (host) => {
      expect(await statusFor(host)).toBe('200');
    },
  );

  // A page whose own name resolves to 127.0.0.1 would read what is served there.
  it.each(['rebound.example', 'rebound.example:4000', 'localhost.example', '127.0.0.1.example', '10.0.0.1', '0.0.0.0'])(
    'is not asked as %s',
    async (host) => {
      expect(await statusFor(host)).toBe('403');
      const { body } = await post(['{"query": "{ __typename }"}'], { host });
      expect(body.errors[0]).toMatchObject({
        message: expect.stringContaining('HOST'),
        extensions: { code: 'FORBIDDEN' },
      });
    },
  );

  it('answers for other names where others reach it', async () => {
    const open = await startHttpServer((given) => api.yoga.fetch(given), '0.0.0.0', 0);
    const socket = connect(Number(new URL(open.url).port), '127.0.0.1');
    socket.end('GET /graphql?query={__typename} HTTP/1.1\r\nhost: gloss.example\r\nconnection: close\r\n\r\n');
    expect(await text(socket)).toContain('{"__typename":"Query"}');
    await open.stop();
  });
});
