import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeOperation } from '../../functions/graphql/fast-path/execution/execute-operation.ts';
import { createFastPath, type FastPath } from '../../functions/graphql/fast-path/fast-path.ts';
import { plainRequestOfEvent, requestOfEvent, resultOfResponse } from '../../functions/graphql/lambda-event.ts';
import { createDocumentCache } from '../../functions/graphql/yoga.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { tableName } from '../support/table.ts';
import { eventOf } from './support/lambda-event.ts';

type Event = Parameters<typeof plainRequestOfEvent>[0];

const slug = 'waiting-in-port-lima';
const variables = { slug };
const byVariable = 'query ($slug: String!) { article(by: {slug: $slug}) { title paragraphs { text } } }';
const accepted = [
  undefined,
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/json, application/graphql-response+json',
  'application/*; charset=utf-8, text/html',
  'application/graphql-response+json; charset=latin1, application/json',
];

const servers = { none: [], some: ['https://reader.example'], all: ['*'] } as const;
let api: Api;
const known: Record<string, { readonly yoga: Api['yoga']; readonly answerFast: FastPath }> = {};
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
  for (const [name, allowedOrigins] of Object.entries(servers)) {
    const shared = {
      createCorpus: () => createCorpus({ client: api.client, tableName }),
      documents: createDocumentCache(),
    };
    const server = await startApi(allowedOrigins, { ...shared, execute: executeOperation });
    known[name] = { yoga: server.yoga, answerFast: createFastPath({ allowedOrigins }, shared) };
    await server.stop();
  }
});
afterAll(() => api.stop());

const get = (search: Readonly<Record<string, string>>, headers: Event['headers'] = {}): Event =>
  eventOf('GET', '/graphql', new URLSearchParams(search).toString(), { headers });
const post = (body: unknown, headers: Event['headers'] = {}): Event =>
  eventOf('POST', '/graphql', '', {
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function both(event: Event, server = 'none') {
  const { yoga, answerFast } = known[server] ?? {};
  if (yoga === undefined || answerFast === undefined) throw new Error(`No server ${server}.`);
  const byYoga = async () => resultOfResponse(await yoga.fetch(requestOfEvent(event)));
  // Until it is known and compiled.
  for (const _ of [1, 2]) await byYoga();
  return { known: await answerFast(plainRequestOfEvent(event), {}), yoga: await byYoga() };
}

describe('the fast path answers as Yoga does, headers included,', () => {
  const example = (name: string): string =>
    readFileSync(new URL(`../../functions/graphql/examples/${name}.graphql`, import.meta.url), 'utf8');

  it.each(accepted)('where it accepts %s', async (accept) => {
    const headers = accept === undefined ? {} : { accept };
    for (const event of [
      get({ query: byVariable, variables: JSON.stringify(variables) }, headers),
      post({ query: byVariable, variables }, headers),
    ]) {
      const answers = await both(event);
      expect(answers.known).toEqual(answers.yoga);
      expect(answers.yoga.statusCode).toBe(200);
    }
  });

  it.each(Object.keys(servers))('where %s of the origins may read', async (server) => {
    for (const origin of ['https://reader.example', 'https://other.example', undefined]) {
      const headers = origin === undefined ? {} : { origin };
      for (const event of [
        get({ query: byVariable, variables: JSON.stringify(variables) }, headers),
        post({ query: byVariable, variables }, headers),
      ]) {
        const answers = await both(event, server);
        expect(answers.known).toEqual(answers.yoga);
      }
    }
  });

  it('where the caller has it already', async () => {
    const { yoga } = await both(get({ query: byVariable, variables: JSON.stringify(variables) }));
    const tag = yoga.headers?.etag;
    for (const ifNoneMatch of [`${tag}`, `W/${tag}, "x"`, '*', '"x"', '']) {
      const answers = await both(
        get({ query: byVariable, variables: JSON.stringify(variables) }, { 'if-none-match': ifNoneMatch }),
      );
      expect(answers.known).toEqual(answers.yoga);
      expect(answers.yoga.statusCode).toBe(ifNoneMatch === '"x"' || ifNoneMatch === '' ? 200 : 304);
    }
  });

  it.each(Object.entries(documents))('of the manifest: %s', async (documentId, query) => {
    const given = { slug, id: 'x', kind: null };
    for (const event of [
      get({ documentId, variables: JSON.stringify(given) }),
      post({ documentId, variables: given }),
      post({ query, variables: given }),
    ]) {
      const answers = await both(event);
      // What has an error is left to Yoga.
      if (answers.yoga.body?.includes('"errors"')) expect(answers.known).toBeNull();
      else expect(answers.known).toEqual(answers.yoga);
    }
  });

  it.each(['1-article', '2-citations', '3-actor', '4-source', '5-articles', '6-names'])(
    'of the example %s',
    async (name) => {
      for (const event of [get({ query: example(name) }), post({ query: example(name) })]) {
        const answers = await both(event);
        expect(answers.known).toEqual(answers.yoga);
      }
    },
  );
});

it.each<readonly [string, Event]>([
  ['an error in the answer', get({ query: '{ articles(after: "x") { nodes { slug } } }' })],
  ['too dear a query', get({ query: '{ actors(first: 100) { nodes { mentions(first: 100) { nodes { text } } } } }' })],
  ['wrong variables', post({ query: byVariable, variables: { slug: 1 } })],
  ['variables that are none', post({ query: byVariable, variables: [slug] })],
  ['variables that are no JSON', get({ query: byVariable, variables: '{' })],
  ['introspection', get({ query: '{ __schema { queryType { name } } }' })],
  ['what is not valid', get({ query: '{ nothing }' })],
  ['what is not GraphQL', get({ query: '{' })],
  ['an unknown document', get({ documentId: 'sha256:0' })],
  ['a document and its id', get({ documentId: Object.keys(documents)[0] ?? '', query: byVariable })],
  ['what it costs', post({ query: '{ __typename }', extensions: { cost: true } })],
  ['a hash alone', post({ extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } })],
  ['a body that is no JSON', post('{')],
  ['a list of operations', post([{ query: '{ __typename }' }])],
  ['a form', post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['another type of answer', get({ query: '{ __typename }' }, { accept: 'text/event-stream' })],
  ['no operation of the name', get({ query: 'query A { __typename }', operationName: 'B' })],
  ['HEAD', eventOf('HEAD', '/graphql', 'query={__typename}')],
  ['another method', eventOf('PUT', '/graphql', 'query={__typename}')],
  ['another path', eventOf('GET', '/health', 'query={__typename}')],
  ['a long address', get({ query: '{ __typename }', x: 'x'.repeat(9_000) })],
])('%s is left to Yoga', async (_, event) => {
  expect((await both(event)).known).toBeNull();
});

it('what it read before it gave up is not read again', async () => {
  const { yoga, answerFast } = known.none ?? {};
  const query =
    'query ($first: Int) { article(by: {slug: "waiting-in-port-lima"}) { citations(first: $first) { totalCount } } }';
  const event = (first: number) => get({ query, variables: JSON.stringify({ first }) });
  for (const first of [1, 2]) await yoga?.fetch(requestOfEvent(event(first)));
  let requests = 0;
  api.client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  const context = {};
  expect(await answerFast?.(plainRequestOfEvent(event(101)), context)).toBeNull();
  const answer = await yoga?.fetch(requestOfEvent(event(101)), context);
  expect([await answer?.text(), requests]).toEqual([expect.stringContaining('BAD_PAGE'), 1]);
});
