import { readFile } from 'node:fs/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ErrorCode, errorCodes } from '../../schema/errors.ts';
import { type Item, keyItem } from '../../schema/table/item.ts';
import { headKey, recordKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { articleOf } from '../support/articles.ts';
import { tableName } from '../support/table.ts';
import { eventOf, originHeaderValue } from './support/lambda-event.ts';

interface Row {
  readonly status: string;
  readonly when: string;
  readonly remedy: string;
}

/** The table of errors in functions/README.md, by code. */
async function readmeTable(): Promise<ReadonlyMap<string, Row>> {
  const readme = await readFile(new URL('../../functions/README.md', import.meta.url), 'utf8');
  const rows = readme.matchAll(/^\| `([A-Z_]+)` +\| ([^|]+)\| ([^|]+)\| ([^|]+)\|$/gm);
  return new Map(
    [...rows].map(([, code = '', status = '', when = '', remedy = '']) => [
      code,
      { status: status.trim(), when: when.trim(), remedy: remedy.trim() },
    ]),
  );
}

const table = await readmeTable();

it('of the README holds every code, and when it is given', () => {
  // Where this fails: a row for each code of schema/errors.ts, in functions/README.md, section "Errors", in alphabetical order.
  expect([...table].map(([code, { when }]) => [code, when])).toEqual(Object.entries(errorCodes).sort());
  for (const [code, { remedy }] of table) expect(remedy, `what to do about ${code}`).toMatch(/^[A-Z].+[^.]$/);
});

const url = 'http://gloss.test/graphql';
const slug = 'waiting-in-port-lima';
const issue = '{publicationSlug: "harbour-briefing", volume: 3, issue: 7}';
const nested = (levels: number): string =>
  levels === 0 ? '{ number }' : `{ article { paragraphs ${nested(levels - 1)} } }`;

let api: Api;
let handler: typeof import('../../functions/graphql/handler.ts').handler;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
  await api.publish({ ...briefing, title: 'Another of the issue' });
  const shared = { url: 'https://shared.test/page' };
  for (const title of ['Shared', 'Shared Too']) await api.publish({ ...articleOf(title, ['Here.']), ...shared });
  await api.publish(articleOf('Unpublished', ['It was here.'], { publication: 'Evening Monitor' }));
  await api.publish(articleOf('All of It', ['so "on" '.repeat(100_000)]));
  const endpoint = await api.client.config.endpoint?.();
  vi.stubEnv('TABLE_NAME', tableName);
  vi.stubEnv('DYNAMODB_ENDPOINT', `http://${endpoint?.hostname}:${endpoint?.port}`);
  vi.stubEnv('ORIGIN_HEADER_VALUE', originHeaderValue);
  ({ handler } = await import('../../functions/graphql/handler.ts'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await api.stop();
});

interface Refusal {
  readonly status: number | undefined;
  readonly body: string;
}

const accept = 'application/graphql-response+json';

async function send(target: string, init: RequestInit = {}): Promise<Refusal> {
  const response = await api.yoga.fetch(target, { ...init, headers: { accept, ...init.headers } });
  return { status: response.status, body: await response.text() };
}

const post = (body: string, contentType = 'application/json'): Promise<Refusal> =>
  send(url, { method: 'POST', body, headers: { 'content-type': contentType } });

const ask = (query: string, variables: object = {}): Promise<Refusal> => post(JSON.stringify({ query, variables }));

async function deployed(event: Parameters<typeof handler>[0]): Promise<Refusal> {
  const { statusCode, body = '' } = await handler(event);
  return { status: statusCode, body };
}

const put = (item: Item) => api.client.send(new PutItemCommand({ TableName: tableName, Item: item }));

/** Takes an article back once its entry in a list was read, and before its document is. */
function unpublishedBeforeItIsRead(slug: string): void {
  let done = false;
  api.client.middlewareStack.add(
    (next) => async (args) => {
      if (!done && JSON.stringify(args.input).includes('DOCUMENT#')) {
        done = true;
        await unpublish(publisherTable(api.client, tableName), slug);
      }
      return next(args);
    },
    { step: 'initialize' },
  );
}

/** A request that gets each code. */
const requests: Readonly<Record<ErrorCode, () => Promise<Refusal>>> = {
  ALIAS_LIMIT_EXCEEDED: () => ask(`{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ')} }`),
  ANSWER_TOO_LARGE: () => {
    const articles = [1, 2, 3, 4, 5].map(
      (index) => `a${index}: article(by: {slug: "all-of-it"}) { paragraphs { text } }`,
    );
    return deployed(eventOf('POST', '/graphql', '', { body: JSON.stringify({ query: `{ ${articles.join(' ')} }` }) }));
  },
  ARTICLE_GONE: () => {
    unpublishedBeforeItIsRead('unpublished');
    return ask('{ articles(filter: {publicationSlug: "evening-monitor"}) { nodes { paragraphs { text } } } }');
  },
  BAD_CURSOR: () => ask('{ articles(after: "x") { nodes { slug } } }'),
  BAD_ID: () => ask('{ node(id: "x") { id } }'),
  BAD_PAGE: () => ask('{ articles(first: 101) { nodes { slug } } }'),
  BAD_REQUEST: () => post('{'),
  BAD_USER_INPUT: () => ask('query ($day: Date) { articles(filter: {from: $day}) { totalCount } }', { day: '3.11.17' }),
  BATCHING_UNSUPPORTED: () => post('[{"query": "{ __typename }"}]'),
  BODY_TOO_LARGE: () => ask(`{ __typename } #${'x'.repeat(100_000)}`),
  COST_LIMIT_EXCEEDED: () => ask('{ actors(first: 100) { nodes { mentions(first: 100) { nodes { text } } } } }'),
  DEPTH_LIMIT_EXCEEDED: () => ask(`{ article(by: {slug: "${slug}"}) { paragraphs ${nested(8)} } }`),
  DIRECTIVE_LIMIT_EXCEEDED: () => ask(`{ __typename ${'@include(if: true) '.repeat(31)} }`),
  FILTER_UNSUPPORTED: () => ask('{ articles(filter: {volume: 14}) { totalCount } }'),
  FORBIDDEN: () => deployed(eventOf('GET', '/graphql', 'query={__typename}', { headers: {} })),
  GRAPHQL_PARSE_FAILED: () => ask('{'),
  GRAPHQL_VALIDATION_FAILED: () => ask('{ nothing }'),
  INTERNAL_SERVER_ERROR: async () => {
    const other = await startApi([], {
      logger: { debug() {}, info() {}, warn() {}, error() {} },
      createCorpus() {
        throw new Error('The table is away.');
      },
    });
    const response = await other.yoga.fetch(`${url}?query={articles{totalCount}}`, { headers: { accept } });
    const refusal = { status: response.status, body: await response.text() };
    await other.stop();
    return refusal;
  },
  METHOD_NOT_ALLOWED: () => send(url, { method: 'PUT', body: '{}' }),
  NOT_ACCEPTABLE: () => send(`${url}?query={__typename}`, { headers: { accept: 'image/png' } }),
  NOT_FOUND: () => send('http://gloss.test/nothing'),
  PERSISTED_DOCUMENT_NOT_FOUND: () => post('{"documentId": "sha256:0"}'),
  PERSISTED_QUERY_NOT_SUPPORTED: () =>
    post(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } })),
  REVISION_EXPIRED: async () => {
    const { revision } = await api.publish(articleOf('Revised', ['Russia waits.']));
    await unpublish(publisherTable(api.client, tableName), 'revised');
    await api.publish(articleOf('Revised', ['Russia waits again.']));
    return ask(`{ article(by: {slug: "revised"}, revision: ${revision}) { title } }`);
  },
  REVISION_NOT_FOUND: () => ask(`{ article(by: {slug: "${slug}"}, revision: 1000) { title } }`),
  SEVERAL_AT_URL: () => ask('{ article(by: {url: "https://shared.test/page"}) { title } }'),
  SEVERAL_IN_ISSUE: () => ask(`{ article(by: {issue: ${issue}}) { title } }`),
  STORED_FORMAT_UNKNOWN: async () => {
    const record = { articles: { N: '1' }, layout: layoutAttribute, data: { S: '{"format":1000}' } };
    await put({ ...keyItem(recordKey('SOURCE', 'newer')), ...record });
    return ask('{ source(slug: "newer") { name } }');
  },
  TABLE_LAYOUT_UNKNOWN: async () => {
    await put({ ...keyItem(headKey('moved')), attempt: { S: 'a1' }, live: { BOOL: true }, layout: { N: '1000' } });
    return ask('{ article(by: {slug: "moved"}) { title } }');
  },
  TOKEN_LIMIT_EXCEEDED: () => ask(`{ ${'__typename '.repeat(2_001)} }`),
  UNSUPPORTED_MEDIA_TYPE: () => post('{ __typename }', 'text/plain'),
  URL_TOO_LONG: () => send(`${url}?query={__typename}&x=${'x'.repeat(8_192)}`),
};

it.each(Object.entries(requests))('says with which status %s comes', async (code, request) => {
  const { status, body } = await request();
  const [{ extensions }] = JSON.parse(body).errors;
  expect([extensions.code, String(status)]).toEqual([code, table.get(code)?.status]);
});
