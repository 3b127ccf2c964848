import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes } from '../../schema/errors.ts';
import { type Api, startApi } from '../graphql/support/api.ts';

const allowed = 'https://reader.example';
let api: Api;
beforeAll(async () => {
  api = await startApi([allowed, 'https://other.example']);
});
afterAll(() => api.stop());

const url = 'http://gloss.test/graphql';
const send = (target: string, init: RequestInit = {}) => Promise.resolve(api.yoga.fetch(target, init));
const post = (body: string, headers: Record<string, string> = {}) =>
  send(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const query = JSON.stringify({ query: '{ __typename }' });

async function refused(response: Response): Promise<[number, string, string]> {
  expect(response.headers.get('content-type')).toContain('json');
  const { errors, data } = await response.json();
  expect(data ?? null).toBeNull();
  const [{ message, extensions }] = errors;
  expect(Object.keys(errorCodes)).toContain(extensions.code);
  return [response.status, extensions.code, message];
}

it('answers queries by GET and by POST', async () => {
  for (const response of [await send(`${url}?query={__typename}`), await post(query)]) {
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  }
});

it('gives the media type that is asked for', async () => {
  const accept = 'application/graphql-response+json';
  const response = await post(JSON.stringify({ query: '{ nothing }' }), { accept });
  expect(response.headers.get('content-type')).toContain(accept);
  expect(await refused(response)).toEqual([
    400,
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query field "nothing" on type "Query".',
  ]);
});

it('is healthy', async () => {
  expect((await send('http://gloss.test/health')).status).toBe(200);
});

it('can be introspected', async () => {
  const { data } = await api.ask('{ __schema { queryType { name description } } }');
  expect(data.__schema.queryType.name).toBe('Query');
});

describe('refuses', () => {
  const form = 'application/x-www-form-urlencoded';
  const cases: readonly (readonly [string, () => Promise<Response>, number, string, RegExp])[] = [
    ['what is not GraphQL', () => post('{"query": "{"}'), 200, 'GRAPHQL_PARSE_FAILED', /^Syntax Error/],
    [
      'a field that is not there',
      () => post('{"query": "{ articl }"}'),
      200,
      'GRAPHQL_VALIDATION_FAILED',
      /"Query"\.$/,
    ],
    [
      'a wrong variable',
      () =>
        post(
          JSON.stringify({
            query: 'query ($d: Date) { articles(filter: {from: $d}) { totalCount } }',
            variables: { d: '3.11.17' },
          }),
        ),
      200,
      'BAD_USER_INPUT',
      /"3\.11\.17" is not a date\. Give an ISO 8601 calendar date, such as 2017-11-03\./,
    ],
    ['a body that is no JSON', () => post('{'), 400, 'BAD_REQUEST', /JSON/],
    ['a body without a query', () => post('{}'), 400, 'BAD_REQUEST', /query/],
    [
      'an operation that is not named',
      () => post('{"query": "query A { __typename } query B { __typename }"}'),
      400,
      'BAD_REQUEST',
      /operation/,
    ],
    [
      'variables in the address that are no JSON',
      () => send(`${url}?query={__typename}&variables=x`),
      400,
      'BAD_REQUEST',
      /variables as JSON/,
    ],
    [
      'an argument without the variable that is its value',
      () => post('{"query": "query ($slug: String) { article(by: {slug: $slug}) { title } }"}'),
      200,
      'BAD_USER_INPUT',
      /"by" has invalid value/,
    ],
    ['a list of operations', () => post(`[${query}]`), 400, 'BATCHING_UNSUPPORTED', /one operation/],
    [
      'a form',
      () => post('query={__typename}', { 'content-type': form }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      /application\/json/,
    ],
    [
      'another form',
      () => post('x', { 'content-type': 'multipart/form-data; boundary=x' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      /application\/json/,
    ],
    ['text', () => post(query, { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE', /application\/json/],
    ['an answer of another type', () => post(query, { accept: 'image/png' }), 406, 'NOT_ACCEPTABLE', /Accept/],
    ['another method', () => send(url, { method: 'PUT', body: query }), 405, 'METHOD_NOT_ALLOWED', /GET and POST/],
    ['a mutation', () => send(`${url}?query=mutation{x}`), 405, 'METHOD_NOT_ALLOWED', /POST/],
    ['another path', () => send('http://gloss.test/nothing'), 404, 'NOT_FOUND', /\/graphql/],
    [
      'a long body',
      () => post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(100_000)}` })),
      413,
      'BODY_TOO_LARGE',
      /100000 bytes/,
    ],
    [
      'a body that says it is long',
      () => post(query, { 'content-length': '100001' }),
      413,
      'BODY_TOO_LARGE',
      /100000 bytes/,
    ],
    [
      'a long address',
      () => send(`${url}?query={__typename}&x=${'x'.repeat(8_192)}`),
      414,
      'URL_TOO_LONG',
      /8192 bytes/,
    ],
  ];
  it.each(cases)('%s', async (_, ask, status, code, message) => {
    const [answered, answeredCode, answeredMessage] = await refused(await ask());
    expect([answered, answeredCode]).toEqual([status, code]);
    expect(answeredMessage).toMatch(message);
    expect(answeredMessage).not.toMatch(/Did you mean/);
  });

  it('a body that never ends, without reading on and on', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 10_000;
        controller.enqueue(new Uint8Array(10_000).fill(32));
      },
    });
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' }, duplex: 'half' };
    const [status, code] = await refused(await send(url, init));
    expect([status, code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect(sent).toBeLessThan(1_200_000);
  });
});

describe('to pages of', () => {
  const cors = (response: Response) =>
    [...response.headers]
      .filter(([name]) => name.startsWith('access-control-'))
      .map(([name, value]) => `${name}: ${value}`);

  it('allowed origins shows answers, without credentials', async () => {
    const response = await post(query, { origin: allowed });
    expect(cors(response)).toEqual([`access-control-allow-origin: ${allowed}`]);
    expect(response.headers.get('vary')).toContain('Origin');
    const preflight = await send(url, {
      method: 'OPTIONS',
      headers: { origin: allowed, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(cors(preflight)).toEqual([
      expect.stringMatching(/^access-control-allow-headers: content-type, accept, .*apollo-require-preflight/),
      'access-control-allow-methods: GET, POST',
      `access-control-allow-origin: ${allowed}`,
      'access-control-max-age: 86400',
    ]);
  });

  it('other origins shows none', async () => {
    for (const origin of ['https://evil.example', 'null', `${allowed}.evil.example`]) {
      expect(cors(await post(query, { origin }))).toEqual([]);
      expect(cors(await send(url, { method: 'OPTIONS', headers: { origin } }))).toEqual([]);
    }
  });
});
