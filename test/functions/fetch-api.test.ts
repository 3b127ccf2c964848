import { describe, expect, it } from 'vitest';
import * as whole from '../../functions/graphql/fast-path/fetch-api/fetch-api.ts';

const url = 'https://gloss.test/a/../graphql?query=%7B a %7D';
const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);

/** What is used on Lambda, each done with Node's own classes and with those that stand for them there. */
const uses: readonly (readonly [string, (api: typeof whole | typeof globalThis) => unknown])[] = [
  [
    'headers without regard to case, joined and in order',
    ({ Headers }) => {
      const headers = new Headers({ Vary: 'Origin', ETag: '"a"' });
      headers.append('VARY', ' Accept ');
      headers.append('Set-Cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      headers.set('etag', '"b"');
      headers.delete('absent');
      const seen: string[] = [];
      headers.forEach((value, name) => {
        seen.push(`${name}: ${value}`);
      });
      return [
        [...headers],
        [...headers.keys()],
        [...headers.values()],
        seen,
        headers.get('Vary'),
        headers.get('set-cookie'),
        headers.get('absent'),
        headers.has('ETAG'),
        headers.getSetCookie(),
        [...new Headers(headers)],
        [...new Headers([['a', 'b']])],
        [...new Headers()],
      ];
    },
  ],
  [
    'headers set and taken away, cookies too',
    ({ Headers }) => {
      const headers = new Headers({ a: '1', 'set-cookie': 'a=1' });
      headers.set('Set-Cookie', 'b=2');
      headers.delete('A');
      const one = [...headers];
      headers.delete('set-cookie');
      return [one, [...headers], headers.has('set-cookie')];
    },
  ],
  ['no name of a header', ({ Headers }) => new Headers({ 'a b': 'c' })],
  ['a value that ends its line', ({ Headers }) => new Headers().set('location', '/\r\nx: y')],
  [
    'a request with text',
    async ({ Request }) => {
      const request = new Request(url, { method: 'post', headers: { Accept: '*/*' }, body: '{"a": "ä"}' });
      const told = [request.url, request.method, [...request.headers], request.bodyUsed, request.body === null];
      return [...told, await request.json(), request.bodyUsed];
    },
  ],
  [
    'a request with bytes, which begin with a mark that is no part of the text',
    async ({ Request }) => {
      const request = new Request(new URL(url), { method: 'POST', body: bytes });
      return [[...request.headers], await request.text()];
    },
  ],
  [
    'a request without a body',
    async ({ Request }) => {
      const request = new Request(url);
      return [request.method, request.body, await request.text(), request.bodyUsed];
    },
  ],
  ['a GET with a body', ({ Request }) => new Request(url, { body: 'a' })],
  ['an address that is none', ({ Request }) => new Request('/graphql')],
  [
    'a body as a stream',
    async ({ Request }) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of new Request(url, { method: 'POST', body: bytes }).body ?? []) chunks.push(chunk);
      return Buffer.concat(chunks).toString('hex');
    },
  ],
  [
    'a body read twice',
    async ({ Response }) => {
      const response = new Response('once');
      await response.text();
      return response.text();
    },
  ],
  ['a body that is no JSON', ({ Response }) => new Response('{').json()],
  [
    'a response with text',
    async ({ Response }) => {
      const response = new Response('ä', { status: 404, statusText: 'Not Found', headers: { vary: 'Accept' } });
      const { status, statusText, ok, headers } = response;
      return [status, statusText, ok, [...headers], await response.text()];
    },
  ],
  [
    'a response as a buffer',
    async ({ Response }) => Buffer.from(await new Response('ä').arrayBuffer()).toString('hex'),
  ],
  ['a response of a buffer', async ({ Response }) => new Response(bytes.buffer).text()],
  [
    'a response with JSON',
    async ({ Response }) => {
      const response = Response.json({ a: ['ä'] }, { status: 400, headers: { 'cache-control': 'no-store' } });
      return [response.status, response.ok, [...response.headers], await response.text()];
    },
  ],
  [
    'a response with its own type of JSON',
    ({ Response }) => [
      ...Response.json({}, { headers: { 'Content-Type': 'application/graphql-response+json' } }).headers,
    ],
  ],
  [
    'a response without a body',
    async ({ Response }) => {
      const response = new Response(null, { status: 304 });
      return [response.status, response.ok, response.body, [...response.headers], await response.text()];
    },
  ],
  ['a 304 with a body', ({ Response }) => new Response('a', { status: 304 })],
  ['a status that is none', ({ Response }) => new Response(null, { status: 99 })],
];

describe('Request, Response and Headers on Lambda', () => {
  it.each(uses)('do what Node’s do: %s', async (_, use) => {
    const done = async (api: typeof whole | typeof globalThis) => {
      try {
        return { gave: await use(api) };
      } catch (error) {
        return { threw: error instanceof Error ? error.name : error };
      }
    };
    expect(await done(whole)).toEqual(await done(globalThis));
  });
});
