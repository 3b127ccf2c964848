import { afterEach, describe, expect, it } from 'vitest';
import { operationsOn } from '../../functions/graphql/run-operation.ts';
import { createSite } from '../../functions/graphql/site.ts';
import { type LocalServer, startHttpServer } from '../../functions/local/http-server.ts';
import { createReader } from '../../functions/reader/reader.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { tableName } from '../support/table.ts';

const allowed = 'https://reader.example';
const others = ['https://evil.example', `${allowed}.evil.example`, 'http://reader.example', `${allowed}:8443`, 'null'];

let api: Api;
let server: LocalServer;
afterEach(async () => {
  await server.stop();
  await api.stop();
});

/** The whole site over HTTP, for pages of these origins. */
async function serve(allowedOrigins: readonly string[]): Promise<void> {
  api = await startApi(allowedOrigins);
  await api.publish(briefing);
  const openCorpus = () => createCorpus({ client: api.client, tableName });
  const reader = createReader({ openOperations: (origin) => operationsOn(openCorpus, origin) });
  const site = createSite(api.yoga, reader, { createCorpus: openCorpus, allowedOrigins });
  server = await startHttpServer(site, '127.0.0.1', 0);
}

/** What a browser may ask of the API, and what it first asks whether it may. */
const requests: readonly (readonly [string, string, RequestInit])[] = [
  ['a GET', '/graphql?query={__typename}', {}],
  [
    'a POST',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query": "{ __typename }"}' },
  ],
  ['a wrong query', '/graphql?query={nothing}', { headers: { accept: 'application/graphql-response+json' } }],
  [
    'a body that is no JSON',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
  ],
  ['an export', '/articles/waiting-in-port-lima.json', {}],
  [
    'a preflight',
    '/graphql',
    {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    },
  ],
];

async function corsOf(path: string, init: RequestInit, origin: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${server.url}${path}`, { ...init, headers: { ...init.headers, origin } });
  await response.arrayBuffer();
  return Object.fromEntries(
    [...response.headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'),
  );
}

describe.each(requests)('%s', (name, path, init) => {
  it('is shown to pages of an allowed origin, without credentials, and to no others', async () => {
    await serve(['https://other.example', allowed]);
    const shown = await corsOf(path, init, allowed);
    expect(shown).toMatchObject({ 'access-control-allow-origin': allowed, vary: expect.stringContaining('Origin') });
    expect(shown).not.toHaveProperty('access-control-allow-credentials');
    if (name === 'a preflight') {
      expect(shown['access-control-allow-methods']?.split(', ')).toContain('POST');
      expect(shown['access-control-allow-headers']?.split(', ')).toContain('content-type');
    }
    for (const origin of others) {
      const { vary, ...hidden } = await corsOf(path, init, origin);
      expect(hidden).toEqual({});
      // A cache must not give this answer to a page of an allowed origin.
      expect(vary).toContain('Origin');
    }
  });

  it('is shown to every page where all are allowed, to none by its name', async () => {
    await serve(['*']);
    for (const origin of [allowed, ...others]) {
      expect((await corsOf(path, init, origin))['access-control-allow-origin']).toBe('*');
    }
  });

  it('is shown to no page of another origin without a list', async () => {
    await serve([]);
    for (const origin of [allowed, ...others]) {
      const { vary, ...shown } = await corsOf(path, init, origin);
      expect(shown).toEqual({});
    }
  });
});
