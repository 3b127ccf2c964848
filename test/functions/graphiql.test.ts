import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleQueries } from '../../functions/graphiql/examples.ts';
import { graphiqlFiles } from '../../functions/graphiql/files.ts';
import { createGraphiQL, filesIn } from '../../functions/graphiql/graphiql.ts';
import { isTooLarge } from '../../functions/graphql/answer-size.ts';
import { requestOfEvent, resultOfResponse } from '../../functions/graphql/lambda-event.ts';
import { publishedCacheControl } from '../../functions/http/http-cache.ts';
import { eventOf } from './support/lambda-event.ts';

const files = graphiqlFiles();
const graphiql = createGraphiQL((name) => files.get(name) ?? null);
const get = (path: string, accept = '*/*') =>
  graphiql(new Request(`http://gloss.test${path}`, { headers: { accept } }));

async function textOf(response: Response | null): Promise<string> {
  expect(response?.headers.get('content-encoding')).toBe('gzip');
  if (response === null) throw new Error('Not served.');
  return gunzipSync(await response.arrayBuffer()).toString();
}

const page = await textOf(get('/graphiql'));
const linked = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
const start = linked.find((address) => address.includes('/start-')) ?? '';

it('is a page that loads only files of its own, each served', () => {
  expect(linked.length).toBeGreaterThan(2);
  for (const address of linked) {
    expect(address).toMatch(/^\/graphiql\//);
    expect(get(address)?.status).toBe(200);
  }
  expect(page).not.toMatch(/<style|<script>|style="|\son\w+="/);
});

it('has a tab for each example, asks the API, and has its workers served', async () => {
  const script = await textOf(get(start));
  for (const { query } of exampleQueries()) expect(script).toContain(JSON.stringify(query));
  expect(script).toContain('"endpoint":"/graphql"');
  const workers = [...script.matchAll(/"(\/graphiql\/[a-z]+-worker-[^"]+)"/g)].map(([, address = '']) => address);
  expect(workers).toHaveLength(3);
  for (const address of workers) expect(get(address)?.headers.get('content-type')).toContain('javascript');
});

it('keeps files for ever and the page for as long as what is published', () => {
  expect(get(start)?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(get('/graphiql')?.headers.get('cache-control')).toBe(publishedCacheControl);
});

it('allows scripts, workers and requests of its own origin alone', () => {
  const policy = get('/graphiql')?.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
});

it('is shown to a browser that opens /graphql, and keeps out of what is asked there', () => {
  expect(get('/graphql', 'text/html,*/*;q=0.8')?.headers.get('content-type')).toContain('text/html');
  expect(get('/graphql', 'application/json')).toBeNull();
  expect(get('/graphql?query={__typename}', 'text/html')).toBeNull();
  expect(
    graphiql(new Request('http://gloss.test/graphql', { method: 'POST', headers: { accept: 'text/html' } })),
  ).toBeNull();
});

describe('on Lambda', () => {
  it('fits, each file, into what Lambda answers with', async () => {
    for (const name of files.keys()) {
      const path = name === 'index.html' ? '/graphiql' : `/graphiql/${name}`;
      const response = graphiql(requestOfEvent(eventOf('GET', path, '')));
      expect(response?.status).toBe(200);
      const result = await resultOfResponse(response ?? Response.error());
      expect(result.isBase64Encoded).toBe(true);
      expect(isTooLarge(result)).toBe(false);
    }
  });

  it('reads the files of its folder, and nothing outside', () => {
    const outside = mkdtempSync(join(tmpdir(), 'gloss-graphiql-'));
    writeFileSync(join(outside, 'icon-0123456789abcdef.ico'), 'icon');
    const served = createGraphiQL(filesIn(outside));
    const at = (path: string) => served(new Request(`http://gloss.test${path}`));
    expect(at('/graphiql/icon-0123456789abcdef.ico')?.status).toBe(200);
    expect(at('/graphiql/icon-0000000000000000.ico')).toBeNull();
    for (const path of ['/graphiql/..%2findex.js', '/graphiql/../index.js', '/graphiql/index.html', '/graphiql/'])
      expect(at(path)).toBeNull();
    rmSync(outside, { recursive: true });
    expect(existsSync(outside)).toBe(false);
  });
});
