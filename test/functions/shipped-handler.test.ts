import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamoDB, startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import { eventOf, originHeaderValue } from './support/lambda-event.ts';
import { type Handler, shippedHandler } from './support/shipped-handler.ts';

let database: LocalDynamoDB;
let handler: Handler;
beforeAll(async () => {
  database = await startEmbeddedDynamoDB();
  const client = await clientWithTable(database.endpoint);
  await publish(publisherTable(client, tableName), briefing, '2020-01-01T00:00:00.000Z');
  client.destroy();
});
beforeEach(async () => {
  handler = await shippedHandler({ endpoint: database.endpoint, allowedOrigins: ['https://reader.example'] });
});
afterAll(() => database.stop());

type Headers = APIGatewayProxyEventV2['headers'];
const edge = { 'x-gloss-origin': originHeaderValue };
const get = (search: Readonly<Record<string, string>>, headers: Headers = {}) =>
  eventOf('GET', '/graphql', new URLSearchParams(search).toString(), { headers: { ...edge, ...headers } });
const post = (body: unknown, headers: Headers = {}, path = '/graphql') =>
  eventOf('POST', path, '', {
    headers: { ...edge, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function ask(event: APIGatewayProxyEventV2) {
  const { statusCode, headers = {}, body = '' } = await handler(event);
  const answer = body === '' ? {} : JSON.parse(body);
  return { status: statusCode, headers, data: answer.data, code: answer.errors?.[0]?.extensions?.code, answer };
}

/** Asks as often as it takes until the answer is the fast path's, if it can be. */
async function askUntilKnown(event: APIGatewayProxyEventV2) {
  for (const _ of ['Yoga', 'Yoga']) await ask(event);
  return ask(event);
}

const query = 'query Title($slug: String = "waiting-in-port-lima") { article(by: {slug: $slug}) { title } }';
const data = { article: { title: briefing.title } };
const modern = 'application/graphql-response+json';
const legacy = 'application/json';

describe('an answer has the type that Accept prefers', () => {
  it.each([
    ['text/event-stream', null],
    ['text/*', null],
    ['multipart/mixed', null],
    ['image/png', null],
    ['application/json;q=0', null],
    ['application/*;q=0, text/html', null],
    ['application/json;charset=latin1', null],
    ['application', null],
    ['', legacy],
    ['*/*', legacy],
    ['application/*', legacy],
    [modern, modern],
    ['APPLICATION/Json', legacy],
    [`${modern}, application/json;q=0.9`, modern],
    [`application/json;q=0.9, ${modern}`, modern],
    [`${modern};q=0.1, application/json`, legacy],
    [`application/json, ${modern}`, legacy],
    [`${modern};q=0, */*`, legacy],
    ['application/json;q=0, */*', modern],
    ['application/json;q=0.2, application/*;q=0.1', legacy],
    ['application/json;Q=0.1, application/*', modern],
    ['application/json;charset="UTF-8"', legacy],
    ['application/json ; charset=utf-8 ; q=0.5', legacy],
    ['application/json;q=0.5;charset=utf-8', legacy],
    ['application/json;charset="utf-8";q=0.1, application/graphql-response+json;q=0.2', modern],
    ['application/json;note="a, b;q=0"', legacy],
    ['text/event-stream, application/json;q=0.1', legacy],
    [`multipart/mixed;deferSpec=20220824, ${modern}, application/json`, modern],
  ])('%s', async (accept, type) => {
    for (const event of [get({ query }, { accept }), post({ query }, { accept })]) {
      for (const { status, headers, code } of [await ask(event), await askUntilKnown(event)]) {
        expect([status, headers['content-type']]).toEqual(
          type === null ? [406, 'application/json'] : [200, `${type}; charset=utf-8`],
        );
        expect(code).toBe(type === null ? 'NOT_ACCEPTABLE' : undefined);
      }
    }
  });
});

it.each([
  ['application/json', true],
  ['application/json;charset=utf-8', true],
  ['application/json; charset=UTF-8', true],
  ['application/json; charset="utf-8"', true],
  ['Application/JSON ;Charset=utf-8', true],
  ['application/json; note="a;b"; charset=utf-8', true],
  ['application/graphql+json', true],
  ['application/json; charset=latin1', false],
  ['application/jsonp', false],
  ['application/json, text/plain', false],
  ['text/plain;application/json', false],
])('a body of type %s is read: %s', async (contentType, isRead) => {
  const event = post({ query }, { 'content-type': contentType });
  for (const { status, code } of [await ask(event), await askUntilKnown(event)]) {
    expect([status, code]).toEqual(isRead ? [200, undefined] : [415, 'UNSUPPORTED_MEDIA_TYPE']);
  }
});

describe('what was asked before does not change', () => {
  const cases: readonly (readonly [string, APIGatewayProxyEventV2, number, string | undefined])[] = [
    ['broken variables', get({ query, variables: '{"slug":' }), 400, 'BAD_REQUEST'],
    ['variables that are text', get({ query, variables: '"x"' }), 400, 'BAD_REQUEST'],
    ['broken extensions', get({ query, extensions: '{' }), 400, 'BAD_REQUEST'],
    ['an empty name in an address', get({ query, operationName: '' }), 200, undefined],
    ['an empty name in a body', post({ query, operationName: '' }), 400, 'BAD_REQUEST'],
    ['a name that is no text', post({ query, operationName: 5 }), 400, 'BAD_REQUEST'],
    ['a list as variables', post({ query, variables: [] }), 400, 'BAD_REQUEST'],
    ['members that are not known', post({ query, id: 'Title', toString: 1 }), 200, undefined],
    ['extensions that are not known', post({ query, extensions: { a: 1 } }), 200, undefined],
    ['half a surrogate pair', post({ query, variables: { slug: '\ud800' } }), 400, 'BAD_REQUEST'],
    [
      'half a surrogate pair, escaped',
      post(`{"query": ${JSON.stringify(query)}, "variables": {"slug": "\\udfff"}}`),
      400,
      'BAD_REQUEST',
    ],
    ['half a surrogate pair in an address', get({ query, variables: '{"slug":"\\ud800"}' }), 400, 'BAD_REQUEST'],
    ['half a surrogate pair in a query', post({ query: `${query} #\ud800` }), 400, 'BAD_REQUEST'],
    [
      'an address that ends as the health check’s',
      eventOf('GET', '/graphql', `${new URLSearchParams({ query })}&x=/health`),
      200,
      undefined,
    ],
  ];
  it.each(cases)('%s', async (_, event, status, code) => {
    const first = await ask(event);
    await askUntilKnown(post({ query }));
    const later = await askUntilKnown(event);
    for (const answer of [first, later]) {
      expect([answer.status, answer.code]).toEqual([status, code]);
      if (status === 200) expect(answer.data).toEqual(data);
      else expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect(later.answer).toEqual(first.answer);
  });

  it('a null where a condition is to stand, wherever it stands', async () => {
    const conditional = 'query ($a: Boolean = true) { a: __typename @skip(if: $a) }';
    const below =
      'query ($a: Boolean = true) { article(by: {slug: "waiting-in-port-lima"}) { slug title @include(if: $a) } b: __typename }';
    for (const [text, path, data] of [
      [conditional, undefined, null],
      [below, ['article'], { article: null, b: 'Query' }],
    ] as const) {
      const withNull = post({ query: text, variables: { a: null } });
      const first = await ask(withNull);
      expect(first.answer).toMatchObject({
        errors: [
          {
            message: 'Argument "if" of non-null type "Boolean!" must not be null.',
            extensions: { code: 'BAD_USER_INPUT' },
            ...(path === undefined ? {} : { path }),
          },
        ],
        data,
      });
      for (const a of [true, false]) await askUntilKnown(post({ query: text, variables: { a } }));
      expect((await askUntilKnown(withNull)).answer).toEqual(first.answer);
    }
  });

  it('the order of errors', async () => {
    // The first takes a read of the table, the others fail at once.
    const several = `{
      c: article(by: {slug: "waiting-in-port-lima"}) { actors(after: "x") { nodes { slug } } }
      b: node(id: "x") { id }
      a: node(id: "y") { id }
    }`;
    const codes = async () => {
      const { answer } = await ask(post({ query: several }));
      return answer.errors.map(({ extensions }: { readonly extensions: { readonly code: string } }) => extensions.code);
    };
    for (const _ of [1, 2, 3, 4]) expect(await codes()).toEqual(['BAD_CURSOR', 'BAD_ID', 'BAD_ID']);
  });
});

it('a client of automatic persisted queries is told to send the text', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } };
  for (const accept of [legacy, modern]) {
    const asked = [
      post({ operationName: 'Title', variables: {}, extensions }, { accept }),
      get({ operationName: 'Title', variables: '{}', extensions: JSON.stringify(extensions) }, { accept }),
    ];
    for (const event of asked) {
      const { status, answer, headers } = await ask(event);
      expect([status, headers['cache-control']]).toEqual([accept === legacy ? 200 : 400, 'no-store']);
      expect(answer.errors).toEqual([
        { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
      ]);
    }
    expect((await ask(post({ query, extensions }, { accept }))).data).toEqual(data);
  }
});

it('is asked at /graphql/ as well', async () => {
  for (const event of [post({ query }, {}, '/graphql/'), { ...get({ query }), rawPath: '/graphql/' }]) {
    for (const answer of [await ask(event), await askUntilKnown(event)]) {
      expect([answer.status, answer.data]).toEqual([200, data]);
    }
  }
});

it('lets pages send what Apollo Client, urql and Relay send', async () => {
  const headers = { ...edge, origin: 'https://reader.example', 'access-control-request-method': 'POST' };
  for (const path of ['/graphql', '/graphql/']) {
    const answer = await ask(eventOf('OPTIONS', path, '', { headers }));
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([204, 'https://reader.example']);
    const allowed = String(answer.headers['access-control-allow-headers']).split(', ');
    expect(allowed).toEqual(
      expect.arrayContaining([
        'content-type',
        'accept',
        'apollo-require-preflight',
        'x-apollo-operation-name',
        'apollographql-client-name',
        'apollographql-client-version',
      ]),
    );
  }
});

it('an error repeats little of what was sent', async () => {
  const long = 'x'.repeat(88_000);
  const deep = `${'['.repeat(44_000)}${']'.repeat(44_000)}`;
  const byDate = JSON.stringify('query ($d: Date) { articles(filter: {from: $d}) { totalCount } }');
  const requests = [
    post(deep),
    post(`{"query": ${byDate}, "variables": {"d": ${deep}}}`),
    post({ query: '{ __typename }', operationName: long }),
    post({ query: `{ ${long} }` }),
    post({ query: `query (${long}` }),
    post({ query: `{ article(by: {slug: "a", ${long}: 1}) { title } }` }),
    post({ query: `{ node(id: "${long}") { id } }` }),
    post({ query: `{ actors(after: "${long}") { nodes { slug } } }` }),
    post({ query: 'query ($d: Date) { articles(filter: {from: $d}) { totalCount } }', variables: { d: long } }),
    post({ query: 'query ($by: ArticleBy!) { article(by: $by) { title } }', variables: { by: { [long]: 1 } } }),
    post({ query, variables: { slug: { [long]: long } } }),
    post(`{"query": ${long}}`),
    post({ documentId: long }),
    post(long),
  ];
  for (const event of requests) {
    const { answer, status } = await ask(event);
    expect(status).toBeLessThan(500);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer).length).toBeLessThan(2_000);
  }
});

describe('what an answer cost is told', () => {
  const asking = { query, extensions: { cost: true } };
  const told = { estimated: expect.any(Number), actual: 2, limit: 90, field: expect.any(String) };

  it.each([
    ['POST', post(asking), post({ query })],
    ['GET', get({ query, extensions: '{"cost":true}' }), get({ query })],
  ])('by %s, of a document that is known and of one that is not', async (_, event, unasked) => {
    for (const time of [1, 2, 3]) {
      const { answer } = await ask(event);
      expect(answer, `time ${time}`).toEqual({ data, extensions: { cost: told } });
    }
    // Now the fast path has it, for those who do not ask.
    expect((await askUntilKnown(unasked)).answer).toEqual({ data });
    expect((await ask(event)).answer).toEqual({ data, extensions: { cost: told } });
  });
});
