import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOn } from '../../functions/graphql/run-operation.ts';
import { createSite } from '../../functions/graphql/site.ts';
import { type LocalServer, startHttpServer } from '../../functions/local/http-server.ts';
import { createReader } from '../../functions/reader/reader.ts';
import type { Corpus } from '../../schema/corpus/corpus.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { errorCodes } from '../../schema/errors.ts';
import type { WebAnnotation } from '../../schema/export/web-annotation.ts';
import { annotationOutput } from '../../seed/commands/annotation-output.ts';
import { applySelectors } from '../export/support/apply-selectors.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { idsIn, paragraphsIn } from '../reader/support/html.ts';
import { articleOf } from '../support/articles.ts';
import { tableName } from '../support/table.ts';

const allowed = 'https://reader.example';
const endings = ['json', 'jsonld', 'csl.json', 'annotations.json'];
const path = '/articles/waiting-in-port-lima';

let api: Api;
let server: LocalServer;
let requests = 0;
let failing = false;
const logged: unknown[] = [];
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
  await api.publish(articleOf('Über Łódź: 北京', ['Russia waits (Source, November 3).']));
  api.client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      if (failing) throw new Error('the table is on fire');
      return next(args);
    },
    { step: 'initialize' },
  );
  const newCorpus = (): Corpus => createCorpus({ client: api.client, tableName });
  const logError = (error: unknown) => void logged.push(error);
  const site = createSite(
    api.yoga,
    createReader({ openOperations: (origin) => operationsOn(newCorpus, origin), logError }),
    {
      createCorpus: newCorpus,
      allowedOrigins: [allowed],
      logError,
    },
  );
  server = await startHttpServer(site, '127.0.0.1', 0);
});
afterAll(async () => {
  await server.stop();
  await api.stop();
});

/** Without what fetch adds by itself. */
const ask = (address: string, init: RequestInit = {}) =>
  fetch(new URL(address, server.url), {
    ...init,
    headers: { 'accept-encoding': 'identity', ...Object.fromEntries(new Headers(init.headers)) },
  });

async function read(ending: string) {
  return (await ask(`${path}.${ending}`)).json();
}

describe('an article is given', () => {
  it.each([
    ['json', 'application/json'],
    ['jsonld', 'application/ld+json'],
    ['csl.json', 'application/vnd.citationstyles.csl+json'],
    ['annotations.json', 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'],
  ])('as .%s of its media type, by one request to the table', async (ending, mediaType) => {
    requests = 0;
    const response = await ask(`${path}.${ending}`);
    expect([response.status, response.headers.get('content-type'), requests]).toEqual([200, mediaType, 1]);
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    expect(JSON.stringify(await response.json())).toContain('Port Lima');
  });

  it('as JSON in the shape that annotate prints', async () => {
    expect(await read('json')).toEqual(annotationOutput({ article: briefing }));
  });

  it('as CSV: the rows that its citations have in the table of the corpus', async () => {
    const response = await ask(`${path}.csv`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    const lines = (await response.text()).split('\r\n');
    const table = (await (await ask('/corpus/citations.csv')).text()).split('\r\n');
    expect(lines[0]).toBe(table[0]);
    const own = lines.slice(1, -1);
    expect(own).toEqual(table.filter((line) => line.startsWith('waiting-in-port-lima,')));
    expect(own).toHaveLength(5);
  });

  it('as CSL-JSON: itself, then what it cites', async () => {
    const items: { id: string }[] = await read('csl.json');
    const ids = Array.from({ length: 5 }, (_, index) => `waiting-in-port-lima:cite-${index + 1}`);
    expect(items.map(({ id }) => id)).toEqual(['waiting-in-port-lima', ...ids]);
  });

  it('under an address that its slug is encoded in', async () => {
    const response = await ask(`/articles/${encodeURIComponent('uber-lodz-北京')}.jsonld`);
    expect(response.status).toBe(200);
    expect((await response.json()).mainEntityOfPage).toBe(`${server.url}/articles/uber-lodz-%E5%8C%97%E4%BA%AC`);
  });
});

describe('IRIs', () => {
  it('are those of the site: each leads to what it names', async () => {
    const documents = JSON.stringify([await read('jsonld'), await read('annotations.json')]);
    const iris = new Set([...documents.matchAll(/"(http:\/\/127[^"]+)"/g)].map(([, iri = '']) => iri));
    expect(iris.size).toBeGreaterThan(15);
    for (const iri of iris) expect([iri, (await ask(iri)).status]).toEqual([iri, 200]);
  });

  it('of paragraphs are places in the page, whose text the selectors count in', async () => {
    const html = await (await ask(path)).text();
    const texts = paragraphsIn(html);
    const collection = await read('annotations.json');
    const items: WebAnnotation[] = collection.first.items;
    expect(items).toHaveLength(collection.total);
    for (const { target } of items) {
      const [page, place = ''] = target.source.split('#');
      expect(page).toBe(`${server.url}${path}`);
      expect(idsIn(html)).toContain(place);
      const { byPosition } = await applySelectors(texts[Number(place.slice(1)) - 1] ?? '', target.selector);
      expect(byPosition).toEqual([target.selector[1].exact]);
    }
  });
});

describe.each(endings)('.%s', (ending) => {
  const address = `${path}.${ending}`;

  it('is told in short to who has it, compressed or not', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const first = await ask(address, { headers: { 'accept-encoding': encoding } });
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(encoding === 'gzip' ? /^W\/"[\w-]+"$/ : /^"[\w-]+"$/);
      const again = await ask(address, { headers: { 'accept-encoding': encoding, 'if-none-match': etag } });
      expect([again.status, await again.text(), again.headers.get('content-type')]).toEqual([304, '', null]);
      expect(again.headers.get('etag')).toBe(etag);
    }
  });

  it('is compressed for who takes it so', async () => {
    const [plain, packed, refused] = await Promise.all(
      ['identity', 'br, gzip', 'gzip;q=0'].map((encoding) =>
        ask(address, { headers: { 'accept-encoding': encoding } }),
      ),
    );
    expect(packed?.headers.get('content-encoding')).toBe('gzip');
    expect(packed?.headers.get('vary')).toContain('Accept-Encoding');
    expect(refused?.headers.get('content-encoding')).toBeNull();
    expect(await packed?.text()).toBe(await plain?.text());
  });

  it('answers HEAD as GET, without a body', async () => {
    const [get, head] = await Promise.all([ask(address), ask(address, { method: 'HEAD' })]);
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['content-type', 'etag', 'cache-control']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  });

  it('is read with nothing but GET and HEAD', async () => {
    const response = await ask(address, { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await codeOf(response)).toBe('METHOD_NOT_ALLOWED');
  });

  it('may be read by pages of the allowed origins', async () => {
    const from = (origin: string, method = 'GET') => ask(address, { method, headers: { origin } });
    const allowing = await from(allowed);
    expect(allowing.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(allowing.headers.get('vary')).toContain('Origin');
    expect((await from('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await from(allowed, 'OPTIONS');
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD']);
  });

  it('of an article that is not there is not found, and not kept', async () => {
    for (const slug of ['nothing', 'x'.repeat(400), '%E0%A4%A']) {
      const response = await ask(`/articles/${slug}.${ending}`);
      expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
    }
    expect(await codeOf(await ask(`/articles/nothing.${ending}`))).toBe('NOT_FOUND');
  });
});

it('a page of annotations that there is not is not found', async () => {
  expect((await ask(`${path}.annotations.json?page=0`)).status).toBe(200);
  for (const page of ['1', '-1', 'x', '']) {
    expect(await codeOf(await ask(`${path}.annotations.json?page=${page}`))).toBe('NOT_FOUND');
  }
});

it('other endings are the reader’s, who has no such page', async () => {
  const response = await ask(`${path}.xml`);
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
});

it('of an error callers are told nothing but that there was one', async () => {
  failing = true;
  const response = await ask(`${path}.json`).finally(() => {
    failing = false;
  });
  expect(response.status).toBe(500);
  const body = await response.text();
  expect(JSON.parse(body).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(body).not.toContain('fire');
  expect(String(logged.at(-1))).toContain('the table is on fire');
});

async function codeOf(response: Response): Promise<string> {
  const { errors } = await response.json();
  const [{ extensions }] = errors;
  expect(Object.keys(errorCodes)).toContain(extensions.code);
  return extensions.code;
}
