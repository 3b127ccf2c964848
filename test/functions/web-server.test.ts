import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpEndpointOf } from '../../functions/graphql/http-endpoint.ts';
import { originHeader, siteHostHeader } from '../../functions/graphql/origin-header.ts';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { bundleWebServer } from '../../infra/bundle.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { processOnPort } from '../support/process-on-port.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import { originHeaderValue } from './support/lambda-event.ts';

describe('the web function, as the process that it is on Lambda', () => {
  let database: Awaited<ReturnType<typeof startEmbeddedDynamoDB>>;
  let server: ChildProcess;
  let url = '';
  let errors = '';

  beforeAll(async () => {
    database = await startEmbeddedDynamoDB();
    const table = publisherTable(await clientWithTable(database.endpoint), tableName);
    await publish(
      table,
      articleOf('A Port Waits', ['Moscow is patient (Kommersant, November 3).']),
      '2020-01-01T00:00:00.000Z',
    );
    await publish(
      table,
      articleOf('A Road', ['Iran waits (Tass, November 4).'], { issue: 2 }),
      '2020-01-01T00:00:00.000Z',
    );
    const { directory } = await bundleWebServer();
    const started = await processOnPort((port) => {
      const child = spawn(process.execPath, [join(directory, 'index.js')], {
        env: {
          AWS_LAMBDA_HTTP_ENDPOINT: `127.0.0.1:${port}`,
          AWS_REGION: 'eu-central-1',
          DYNAMODB_ENDPOINT: database.endpoint,
          NODE_ENV: 'production',
          ORIGIN_HEADER_VALUE: originHeaderValue,
          TABLE_NAME: tableName,
        },
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        errors += text;
      });
      return child;
    }).catch((error: unknown) => {
      throw new Error(errors, { cause: error });
    });
    server = started.child;
    url = `http://127.0.0.1:${started.port}`;
  });
  afterAll(async () => {
    server.kill('SIGKILL');
    await database.stop();
  });

  const edge = { [originHeader]: originHeaderValue, [siteHostHeader]: 'gloss.example' };
  const ask = (query: string, more: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...edge, 'content-type': 'application/json', ...more },
      body: JSON.stringify({ query }),
    });
  const titleOf = (slug: string) =>
    `{ article(by: { slug: "${slug}" }) { title actors(first: 5) { nodes { slug } } } }`;

  it('answers what came through the edge, and nothing else', async () => {
    const answer = await ask(titleOf('a-port-waits'));
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { data: { article: { title: 'A Port Waits', actors: { nodes: [{ slug: 'russia' }] } } } },
    ]);
    const refused = await fetch(`${url}/graphql?query={__typename}`);
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('FORBIDDEN')]);
  });

  it('answers GET with what caches need, HEAD without a body, and pages under the name that readers use', async () => {
    const address = `${url}/graphql?${new URLSearchParams({ query: titleOf('a-road') })}`;
    const first = await fetch(address, { headers: { ...edge, accept: 'application/json' } });
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, expect.stringContaining('max-age')]);
    const again = await fetch(address, { headers: { ...edge, accept: 'application/json', 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(`${url}/health`, { method: 'HEAD', headers: edge });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const page = await fetch(`${url}/articles/a-port-waits`, { headers: edge });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('https://gloss.example/')]);
    const exported = await fetch(`${url}/articles/a-port-waits.json`, { headers: edge });
    expect(await exported.json()).toMatchObject({ article: { title: 'A Port Waits' } });
    expect((await fetch(`${url}/absent`, { headers: edge })).status).toBe(404);
  });

  it('refuses a body that is too long, whose connection stays usable', async () => {
    const long = await ask(`{ __typename } # ${'x'.repeat(300_000)}`);
    expect([long.status, await long.text()]).toEqual([413, expect.stringContaining('BODY_TOO_LARGE')]);
    expect((await ask('{ __typename }')).status).toBe(200);
  });

  it('gives each of 128 requests at once its own answer', async () => {
    const queries = Array.from({ length: 128 }, (_, index) => {
      const slug = index % 2 === 0 ? 'a-port-waits' : 'a-road';
      return index % 3 === 0 ? `{ a${index}: __typename article(by: { slug: "${slug}" }) { title } }` : titleOf(slug);
    });
    const alone: string[] = [];
    for (const query of queries) alone.push(await (await ask(query)).text());
    const together = await Promise.all(queries.map(async (query) => (await ask(query)).text()));
    expect(together).toEqual(alone);
  });

  it('answers what is under way when it is told to end, and ends with 0', async () => {
    const answers = Array.from({ length: 20 }, async () => (await ask(titleOf('a-port-waits'))).status);
    await new Promise((resolve) => setTimeout(resolve, 30));
    server.kill('SIGTERM');
    const [code] = await once(server, 'exit');
    expect(code).toBe(0);
    const statuses = await Promise.allSettled(answers);
    expect(statuses.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(errors).toBe('');
  });
});

it('the address to listen on is the one that Lambda says, and no other', () => {
  expect(httpEndpointOf({ AWS_LAMBDA_HTTP_ENDPOINT: '169.254.100.1:9000' })).toEqual({
    host: '169.254.100.1',
    port: 9000,
  });
  expect(httpEndpointOf({ AWS_LAMBDA_HTTP_ENDPOINT: '[::1]:80' })).toEqual({ host: '::1', port: 80 });
  expect(() => httpEndpointOf({})).toThrow('AWS_LAMBDA_HTTP_ENDPOINT is missing');
  expect(() => httpEndpointOf({ AWS_LAMBDA_HTTP_ENDPOINT: '9000' })).toThrow('is not HOST:PORT');
});
