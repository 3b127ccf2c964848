import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { execute } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApi, type Api as TwoWays } from '../../functions/graphql/api.ts';
import { plainRequestOfEvent, requestOfEvent, resultOfResponse } from '../../functions/graphql/lambda-event.ts';
import { createGlossYoga, type GlossYoga } from '../../functions/graphql/yoga.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { schema } from '../../schema/graphql/index.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { randomOperation } from '../graphql/support/random-operation.ts';
import { tableName } from '../support/table.ts';
import { eventOf, originHeaderValue } from './support/lambda-event.ts';
import { type Handler, shippedHandler } from './support/shipped-handler.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 400);
const allowedOrigins = ['https://a.example'];
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let api: Api;
let twoWays: TwoWays;
let reference: GlossYoga;
let shipped: Handler;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
  const { hostname, port } = (await api.client.config.endpoint?.()) ?? {};
  const dependencies = { createCorpus: () => createCorpus({ client: api.client, tableName }), logger: silent };
  twoWays = createApi({ allowedOrigins }, dependencies);
  reference = createGlossYoga({ allowedOrigins }, { ...dependencies, execute: async (args) => execute(args) });
  shipped = await shippedHandler({ endpoint: `http://${hostname}:${port}`, allowedOrigins });
});
afterAll(() => api.stop());

const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
/** Mostly the first. */
const mostly = <Value>(usual: fc.Arbitrary<Value>, weight: number, ...others: readonly Value[]) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: oneOf(...others), weight: 1 });

const slug = 'waiting-in-port-lima';
const queries = [
  '{ __typename }',
  'query A { __typename } query B { b: __typename }',
  'query A($n: Int = 2) { publications(first: $n) { totalCount nodes { slug } } }',
  'query ($n: Int, $s: Boolean = true) { publications(first: $n) { totalCount @include(if: $s) __typename } }',
  'query A($slug: String = "waiting-in-port-lima") { article(by: {slug: $slug}) { title citations { totalCount } } }',
  'query A($i: [ID!]!) { nodes(ids: $i) { __typename } }',
  'query A($by: ArticleBy!) { article(by: $by) { title } }',
  'fragment F on Query { __typename } query B { ...F }',
  'query constructor { __typename }',
  'query __proto__ { __typename }',
  '{ __typename }\n',
  '\uFEFF{ __typename }',
  'query A { __typename articles(first: 101) { nodes { slug } } }',
  '{ actors(after: "x") { nodes { slug } } }',
  'query A { __typename } query A { __typename }',
  'mutation { __typename }',
  'subscription { __typename }',
  '{ __schema { queryType { name } } }',
  '{ nope }',
  '{',
  '',
  '{ __typename } #\ud800',
];
const variableSets: readonly unknown[] = [
  {},
  null,
  { n: 1 },
  { n: null },
  { n: '1' },
  { n: 1.5 },
  { n: 200 },
  { n: 99_999_999_999 },
  { s: false },
  { s: null },
  { slug },
  { slug: 'absent' },
  { slug: '\ud83d\ude00' },
  { slug: '\ud800' },
  { by: { slug } },
  { by: { slug, id: 'x' } },
  { by: null },
  { i: 'x' },
  { i: ['QWN0b3I6cnVzc2lh', 'QWN0b3I6cnVzc2lh'] },
  { i: [null] },
  { extra: { deep: [1] } },
  [],
  'x',
  5,
  true,
];
const clientLibrary = { clientLibrary: { name: '@apollo/client', version: '4.3.8' } };

const rangeType = mostly(
  oneOf('application/json', 'application/graphql-response+json', '*/*', 'application/*'),
  2,
  'text/html',
  'text/event-stream',
  'multipart/mixed',
  'Application/JSON',
  'application',
  '',
);
const rangeParameters = mostly(
  oneOf('', ';q=0.5', ';charset=utf-8'),
  2,
  '; q=0',
  ';Q=1.000',
  ';charset="UTF-8";q=0.9',
  ';charset=latin1',
  ';q=x',
  ';note=","',
);
const accept = fc.option(
  fc
    .array(fc.tuple(rangeType, rangeParameters), { minLength: 1, maxLength: 4 })
    .map((ranges) => ranges.map((range) => range.join('')).join(', ')),
  { nil: undefined, freq: 1 },
);

const contentType = mostly<string | undefined>(
  fc.constant('application/json'),
  12,
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
  'Application/Json ; Charset=utf8',
  'application/json; charset=latin1',
  'application/graphql+json',
  'application/graphql',
  'application/json, text/plain',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  undefined,
);

const parameters = fc.record(
  {
    query: mostly<unknown>(oneOf(...queries.slice(0, 11)), 3, ...queries.slice(11), 5, null),
    documentId: oneOf<unknown>('x', '', null, 5, ...Object.keys(documents).slice(0, 2)),
    variables: mostly<unknown>(oneOf(...variableSets.slice(0, 12)), 3, ...variableSets.slice(12)),
    operationName: mostly<unknown>(oneOf('A', 'B'), 2, null, '', 'C', 5, 'constructor', '__proto__', ' A', '\udc00'),
    extensions: mostly<unknown>(fc.constant(clientLibrary), 2, null, {}, [], 'x', {
      persistedQuery: { version: 1, sha256Hash: 'ab' },
    }),
    id: oneOf<unknown>(1, 'x', null),
    toString: fc.constant('x'),
  },
  { requiredKeys: [] },
);

/** Most requests have a query and nothing odd besides. */
const asked = fc.oneof(
  {
    arbitrary: fc.record({ query: oneOf(...queries.slice(0, 7)), variables: oneOf(...variableSets.slice(0, 12)) }),
    weight: 6,
  },
  {
    arbitrary: fc.record({
      documentId: oneOf(...Object.keys(documents)),
      variables: fc.constant({ slug, id: 'x', first: 2 }),
      extensions: fc.constant(clientLibrary),
    }),
    weight: 2,
  },
  { arbitrary: parameters, weight: 3 },
);

const body = fc
  .tuple(
    asked,
    mostly(fc.constant('plain'), 12, 'marked', 'padded', 'cut', 'list', 'empty', 'null', 'twice', 'long'),
    fc.boolean(),
  )
  .map(([members, form, base64]) => {
    const json = JSON.stringify(members);
    const forms: Readonly<Record<string, string>> = {
      marked: `\uFEFF${json}`,
      padded: ` ${json}\n`,
      cut: json.slice(0, -1),
      list: `[${json}]`,
      empty: '',
      null: 'null',
      twice: json.replace('{', '{"query":"{ nope }",'),
      long: `${json}${' '.repeat(100_001)}`,
    };
    const text = forms[form] ?? json;
    return base64
      ? { body: Buffer.from(text).toString('base64'), isBase64Encoded: true }
      : { body: text, isBase64Encoded: false };
  });

const search = fc
  .tuple(
    asked,
    fc.array(
      oneOf(
        'extensions=',
        'extensions',
        'variables=',
        'query=%7B+__typename+%7D',
        'documentId=',
        'x=1',
        '&',
        'query',
        '%',
        '=x',
        "x='",
        'x=/health',
        'x="',
        'x=\u00e9',
        `x=${'x'.repeat(9_000)}`,
      ),
      { maxLength: 1 },
    ),
    oneOf('', '', '', '', '?', '&'),
    fc.boolean(),
  )
  .map(([members, more, prefix, plus]) => {
    const pairs = Object.entries(members).map(([name, value]) => {
      const isJson = name === 'variables' || name === 'extensions';
      const text = isJson && typeof value !== 'string' ? JSON.stringify(value) : String(value ?? '');
      const encoded = encodeURIComponent(text.toWellFormed());
      return `${name}=${plus ? encoded.replaceAll('%20', '+') : encoded}`;
    });
    return prefix + [...pairs, ...more].join('&');
  });

const headers = fc.record(
  {
    accept,
    origin: oneOf('https://a.example', 'https://b.example', 'null'),
    'if-none-match': oneOf('*', '"x"', 'W/"x", *', ''),
    'apollo-require-preflight': fc.constant('true'),
  },
  { requiredKeys: ['accept'] },
);

const event: fc.Arbitrary<APIGatewayProxyEventV2> = fc
  .tuple(
    mostly(oneOf('GET', 'POST'), 12, 'HEAD', 'OPTIONS', 'PUT', 'DELETE'),
    mostly(fc.constant('/graphql'), 12, '/graphql/', '/graphql/x', '/GraphQL'),
    headers,
    contentType,
    body,
    search,
  )
  .map(([method, path, given, type, posted, query]) => {
    const sent = {
      'x-gloss-origin': originHeaderValue,
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      ...(method !== 'POST' || type === undefined ? {} : { 'content-type': type }),
    };
    return eventOf(method, path, method === 'POST' ? '' : query, {
      headers: sent,
      ...(method === 'POST' ? posted : {}),
    });
  });

type Result = Awaited<ReturnType<typeof resultOfResponse>>;
const comparable = ({ statusCode, headers: given, body: text, isBase64Encoded }: Result) => ({
  statusCode,
  headers: given,
  body: text,
  isBase64Encoded,
});
const withYoga = async (yoga: GlossYoga, given: APIGatewayProxyEventV2, context = {}) =>
  comparable(await resultOfResponse(await yoga.fetch(requestOfEvent(given), context)));

it('random requests have the same answer by the fast path, the deployed bundle, and Yoga with graphql-js alone', async () => {
  const count = { fast: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(event, async (given) => {
      const expected = await withYoga(reference, given);
      const context = {};
      const fast = await twoWays.answerFast(plainRequestOfEvent(given), context);
      if (fast !== null) count.fast += 1;
      else if (expected.body?.includes('"errors"')) count.refused += 1;
      expect(fast ?? (await withYoga(twoWays.yoga, given, context))).toEqual(expected);
      if (!given.rawPath.startsWith('/graphql/x') && given.rawPath !== '/GraphQL') {
        expect(comparable(await shipped(given))).toEqual(expected);
      }
    }),
    { numRuns },
  );
  // Else nothing was compared.
  expect(count.fast).toBeGreaterThan(numRuns / 10);
  expect(count.refused).toBeGreaterThan(numRuns / 10);
});

it('random operations do too, the more often they are asked', async () => {
  const count = { fast: 0 };
  const slugs = [slug, 'ada-brand', 'harbour-news', 'harbour-briefing', 'nobody', null];
  const known = {
    slug: slugs,
    actorSlug: slugs,
    sourceSlug: slugs,
    publicationSlug: slugs,
    first: [1, 2, 5, 0, null],
    last: [1, 2, null],
    after: [null],
    before: [null],
    id: [Buffer.from(`Article:${slug}`).toString('base64url')],
    ids: [Buffer.from(`Article:${slug}`).toString('base64url')],
    nameStartsWith: ['a', 'x', '', null],
  };
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.boolean(), async (g, isGet) => {
      const { query, variables } = randomOperation(schema, known, (choices) => g(fc.nat, { max: choices - 1 }));
      const sent = { 'x-gloss-origin': originHeaderValue, 'content-type': 'application/json' };
      const inSearch = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString();
      const given = isGet
        ? eventOf('GET', '/graphql', inSearch, { headers: sent })
        : eventOf('POST', '/graphql', '', { headers: sent, body: JSON.stringify({ query, variables }) });
      const expected = await withYoga(reference, given);
      const hasErrors = expected.body?.includes('"errors"');
      for (const _ of ['Yoga', 'fast', 'fast']) {
        const context = {};
        const fast = await twoWays.answerFast(plainRequestOfEvent(given), context);
        if (fast !== null) count.fast += 1;
        const answers = [fast ?? (await withYoga(twoWays.yoga, given, context)), comparable(await shipped(given))];
        // Which of several errors below one null is told depends on which came first.
        if (hasErrors) for (const { body: text } of answers) expect(text).toContain('"errors"');
        else for (const answer of answers) expect(answer).toEqual(expected);
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
  expect(count.fast).toBeGreaterThan(numRuns / 20);
});
