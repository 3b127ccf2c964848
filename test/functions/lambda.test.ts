import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../functions/graphql/config.ts';
import { requestOfEvent, resultOfResponse } from '../../functions/graphql/lambda-event.ts';
import { originHeader } from '../../functions/graphql/origin-header.ts';
import { type LocalDynamoDB, startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { articleOf } from '../support/articles.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import { eventOf, originHeaderValue } from './support/lambda-event.ts';

describe('the handler', () => {
  let database: LocalDynamoDB;
  let handler: typeof import('../../functions/graphql/handler.ts').handler;
  beforeAll(async () => {
    database = await startEmbeddedDynamoDB();
    const client = await clientWithTable(database.endpoint);
    const table = publisherTable(client, tableName);
    await publish(table, briefing, '2020-01-01T00:00:00.000Z');
    await publish(table, articleOf('All of It', ['""""""" '.repeat(48_000)]), '2020-01-01T00:00:00.000Z');
    vi.stubEnv('TABLE_NAME', tableName);
    vi.stubEnv('DYNAMODB_ENDPOINT', database.endpoint);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('ORIGIN_HEADER_VALUE', originHeaderValue);
    ({ handler } = await import('../../functions/graphql/handler.ts'));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await database.stop();
  });

  const query = '{ article(by: {slug: "waiting-in-port-lima"}) { title paragraphs { text } } }';
  const titled = {
    data: { article: { title: briefing.title, paragraphs: briefing.paragraphs.map(({ text }) => ({ text })) } },
  };

  it('answers POST, plain and as base64', async () => {
    const body = JSON.stringify({ query });
    for (const more of [{ body }, { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }]) {
      const result = await handler(eventOf('POST', '/graphql', '', more));
      expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: false });
      expect(result.headers?.['content-type']).toContain('json');
      expect(JSON.parse(result.body ?? '')).toEqual(titled);
    }
  });

  it('gives an article in the forms that tools take, under the address of the site', async () => {
    const stageVariables = { siteUrl: 'https://gloss.example' };
    const result = await handler(eventOf('GET', '/articles/waiting-in-port-lima.jsonld', '', { stageVariables }));
    expect(result).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/ld+json' } });
    const address = 'https://gloss.example/articles/waiting-in-port-lima';
    expect(JSON.parse(result.body ?? '').mainEntityOfPage).toBe(address);

    // What has been asked before may be answered on another way.
    const body = JSON.stringify({ query: '{ article(by: {slug: "waiting-in-port-lima"}) { jsonLd } }' });
    for (const _ of ['first', 'second', 'third']) {
      const answer = await handler(eventOf('POST', '/graphql', '', { body, stageVariables }));
      expect(JSON.parse(answer.body ?? '').data.article.jsonLd.mainEntityOfPage).toBe(address);
    }
  });

  it('answers GET', async () => {
    const result = await handler(eventOf('GET', '/graphql', new URLSearchParams({ query }).toString()));
    expect(JSON.parse(result.body ?? '')).toEqual(titled);
  });

  it('answers below a stage, as the health check, and to a preflight', async () => {
    const { requestContext } = eventOf('GET', '/', '');
    const staged = { requestContext: { ...requestContext, stage: 'live' } };
    expect(
      JSON.parse((await handler(eventOf('GET', '/live/graphql', 'query={__typename}', staged))).body ?? ''),
    ).toEqual({
      data: { __typename: 'Query' },
    });
    expect((await handler(eventOf('GET', '/health', ''))).statusCode).toBe(200);
    expect(await handler(eventOf('OPTIONS', '/graphql', ''))).toMatchObject({ statusCode: 204, body: '' });
  });

  it('refuses what did not come through the edge', async () => {
    for (const given of [undefined, '', 'only the edge knowz', `${originHeaderValue} and more`]) {
      const headers = { accept: '*/*', ...(given === undefined ? {} : { [originHeader]: given }) };
      const result = await handler(eventOf('GET', '/graphql', 'query={__typename}', { headers }));
      expect(result).toMatchObject({ statusCode: 403, headers: { 'cache-control': 'no-store' } });
      expect(JSON.parse(result.body ?? '').errors[0].extensions.code).toBe('FORBIDDEN');
    }
  });

  it('serves the reader everywhere else', async () => {
    const result = await handler(eventOf('GET', '/articles/waiting-in-port-lima', ''));
    expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(result.headers?.['content-type']).toContain('text/html');
    expect(result.body).toContain(`<h1 lang="">${briefing.title}</h1>`);
    expect((await handler(eventOf('GET', '/nothing', ''))).statusCode).toBe(404);
  });

  it('says that an answer is too large, which Lambda would make a fault of', async () => {
    const asked = (times: number) => {
      const articles = Array.from(
        { length: times },
        (_, index) => `a${index}: article(by: {slug: "all-of-it"}) { paragraphs { text } }`,
      );
      return handler(eventOf('POST', '/graphql', '', { body: JSON.stringify({ query: `{ ${articles.join(' ')} }` }) }));
    };
    // As JSON in JSON, each quotation mark is four bytes; the budget counts it as one.
    const bytes = 1_400_000;
    const fits = Math.floor((6 * 1024 * 1024) / bytes);
    expect((await asked(fits)).statusCode).toBe(200);
    const refused = await asked(fits + 1);
    expect(refused).toMatchObject({ statusCode: 400, body: expect.stringContaining('more than 6 MB') });
  });

  it('serves no GraphiQL', async () => {
    const headers = { accept: 'text/html', [originHeader]: originHeaderValue };
    const result = await handler(eventOf('GET', '/graphql', '', { headers }));
    expect(result.statusCode).not.toBe(403);
    expect(result.body).not.toContain('<html');
  });
});

it('keeps headers of several values and bytes of any body', async () => {
  const request = requestOfEvent(
    eventOf('POST', '/graphql', 'a=1&a=2', {
      headers: { accept: 'text/plain,application/json' },
      body: '/wA=',
      isBase64Encoded: true,
    }),
  );
  expect(request.headers.get('accept')).toBe('text/plain,application/json');
  expect(request.url).toBe('https://abc123.execute-api.eu-central-1.amazonaws.com/graphql?a=1&a=2');
  expect([...new Uint8Array(await request.arrayBuffer())]).toEqual([255, 0]);

  const stageVariables = { siteUrl: 'https://gloss.example' };
  const behindEdge = requestOfEvent(eventOf('GET', '/articles/a.jsonld', 'b=c', { stageVariables }));
  expect(behindEdge.url).toBe('https://gloss.example/articles/a.jsonld?b=c');

  const headers = new Headers({ 'content-type': 'image/png' });
  headers.append('set-cookie', 'a=1');
  headers.append('set-cookie', 'b=2');
  expect(await resultOfResponse(new Response(new Uint8Array([255, 0]), { headers }))).toEqual({
    statusCode: 200,
    headers: { 'content-type': 'image/png' },
    cookies: ['a=1', 'b=2'],
    body: '/wA=',
    isBase64Encoded: true,
  });
});

describe('the configuration', () => {
  it('is read from the environment', () => {
    const environment = {
      TABLE_NAME: 'gloss',
      AWS_REGION: 'eu-central-1',
      ALLOWED_ORIGINS: 'https://a.example, https://b.example',
      ORIGIN_HEADER_VALUE: originHeaderValue,
      GRAPHIQL_DIRECTORY: 'graphiql',
    };
    expect(parseConfig(environment)).toEqual({
      tableName: 'gloss',
      region: 'eu-central-1',
      endpoint: null,
      allowedOrigins: ['https://a.example', 'https://b.example'],
      originHeaderValue,
      graphiqlDirectory: 'graphiql',
    });
    const local = { TABLE_NAME: 'gloss', DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000', ORIGIN_HEADER_VALUE: 'value' };
    expect(parseConfig(local).region).toBe('local');
  });

  it('names everything that is missing or wrong', () => {
    const parse = () => parseConfig({ ALLOWED_ORIGINS: 'a.example https://b.example/path', DYNAMODB_ENDPOINT: 'here' });
    expect(parse).toThrow(/TABLE_NAME is missing/);
    expect(parse).toThrow(/ORIGIN_HEADER_VALUE is missing/);
    expect(parse).toThrow(/DYNAMODB_ENDPOINT is no URL: here/);
    expect(parse).toThrow(/ALLOWED_ORIGINS holds a\.example[\s\S]*ALLOWED_ORIGINS holds https:\/\/b\.example\/path/);
    expect(() => parseConfig({ TABLE_NAME: 'gloss' })).toThrow(/AWS_REGION is missing/);
  });
});
