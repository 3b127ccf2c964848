import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFeed } from '../../functions/feeds/answer-feed.ts';
import { operationsOn } from '../../functions/graphql/run-operation.ts';
import { createSite } from '../../functions/graphql/site.ts';
import { createReader } from '../../functions/reader/reader.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { articleOf } from '../support/articles.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { localClient, tableName } from '../support/table.ts';

let api: Api;
let ask: (path: string, init?: RequestInit) => Promise<Response>;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
  for (let number = 1; number <= 25; number += 1) {
    const month = String((number % 12) + 1).padStart(2, '0');
    const title = number === 23 ? 'Wheat < Rye & \u0001 "Barley"' : `Harvest ${number}`;
    const article = articleOf(title, ['Russia waits (Kommersant, November 3).', 'It rains.'], {
      date: `20${10 + number}-${month}-09`,
      issue: number,
    });
    const ingestedAt = new Date(Date.UTC(2020, 0, 1, 0, 0, number)).toISOString();
    const authors = number === 23 ? ['Ada & Brand'] : [];
    await publish(publisherTable(api.client, tableName), { ...article, authors }, ingestedAt);
  }
  const newCorpus = () => createCorpus({ client: api.client, tableName });
  const reader = createReader({ openOperations: (origin) => operationsOn(newCorpus, origin) });
  const site = createSite(api.yoga, reader, { createCorpus: newCorpus, allowedOrigins: [] });
  ask = async (path, init) => site(new Request(`https://gloss.example${path}`, init));
});
afterAll(() => api.stop());

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

/** The document's root; throws on XML that is not well-formed. */
function xml(text: string): Element {
  const root = { name: '', attributes: {}, text: '', children: [] as Element[] };
  const open: (typeof root)[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (characters) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += characters;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [first] = root.children;
  if (first === undefined) throw new Error('No element.');
  return first;
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const textOf = (element: Element, name: string) => all(element, name)[0]?.text;
const feedAt = async (path: string) => xml(await (await ask(path)).text());

describe('a feed', () => {
  it('has the newest articles, each with what Atom requires', async () => {
    const response = await ask('/feed.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('max-age=');
    const feed = xml(await response.text());
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect([textOf(feed, 'id'), textOf(feed, 'updated')]).toEqual([
      'https://gloss.example/feed.atom',
      '2020-01-01T00:00:25.000Z',
    ]);
    const entries = all(feed, 'entry');
    expect(entries).toHaveLength(20);
    expect([textOf(entries[0] ?? feed, 'title'), textOf(entries[0] ?? feed, 'published')]).toEqual([
      'Harvest 25',
      '2035-02-09T12:00:00Z',
    ]);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'published', 'summary']) expect(textOf(entry, name)).toBeTruthy();
    }
  });

  it('of the site begins with what came in last, an old article or a revision too', async () => {
    const of = async (): Promise<unknown> =>
      textOf(all(await feedAt('/feed.atom'), 'entry')[0] ?? xml('<a/>'), 'title');
    const table = publisherTable(api.client, tableName);
    const old = articleOf('An Old Harvest', ['Russia waited.'], { date: '1995-05-09', issue: 99 });
    await publish(table, old, '2020-02-01T00:00:00.000Z');
    expect(await of()).toBe('An Old Harvest');
    const entries = all(await feedAt('/actors/russia.atom'), 'entry');
    expect(textOf(entries[0] ?? xml('<a/>'), 'title')).toBe('Harvest 25');
    await unpublish(table, 'an-old-harvest');
  });

  it.each([
    ['/publications/harbour-briefing.atom', ['Waiting in Port Lima']],
    ['/actors/port-lima.atom', ['Waiting in Port Lima']],
    ['/sources/tide.atom', ['Waiting in Port Lima']],
  ])('of %s has its articles', async (path, titles) => {
    expect(all(await feedAt(path), 'entry').map((entry) => textOf(entry, 'title'))).toEqual(titles);
  });

  it('has no day of an article that states none: the newest that it cites is not when it appeared', async () => {
    const [entry] = all(await feedAt('/publications/harbour-briefing.atom'), 'entry');
    expect(entry?.children.map(({ name }) => name)).toEqual(['id', 'title', 'link', 'updated', 'author', 'summary']);
  });

  it('is well-formed whatever a title or a name holds', async () => {
    const entries = [
      ...all(await feedAt('/sources/kommersant.atom'), 'entry'),
      ...all(await feedAt('/feed.atom'), 'entry'),
    ];
    const hostile = entries.filter((entry) => textOf(entry, 'title') === 'Wheat < Rye & \uFFFD "Barley"');
    expect(hostile.map((entry) => textOf(all(entry, 'author')[0] ?? entry, 'name'))).toEqual([
      'Ada & Brand',
      'Ada & Brand',
    ]);
    for (const entry of entries) expect(textOf(entry, 'id')).toMatch(/^https:\/\/gloss\.example\/articles\/[^ <&]+$/);
  });

  it.each(['/publications/nobody.atom', '/actors/nobody.atom', '/sources/nobody.atom', '/actors/%E0%A4.atom'])(
    'of nothing, %s, is not found',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('is given once', async () => {
    const etag = (await ask('/feed.atom')).headers.get('etag') ?? '';
    const again = await ask('/feed.atom', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const refused = await ask('/feed.atom', { method: 'POST' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('the sitemap', () => {
  it('names every article in the sitemap of its year', async () => {
    const index = await feedAt('/sitemap.xml');
    const years = all(index, 'sitemap').map((sitemap) => textOf(sitemap, 'loc') ?? '');
    expect(years[0]).toBe('https://gloss.example/sitemap-2035.xml');
    const addresses: string[] = [];
    for (const year of years) {
      const urls = all(await feedAt(new URL(year).pathname), 'url');
      // By its schema a sitemap is never empty.
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) {
        addresses.push(textOf(url, 'loc') ?? '');
        expect(textOf(url, 'lastmod')).toBe('2020-01-01');
      }
    }
    const { nodes } = (await api.ask('{ articles(first: 100) { nodes { slug } } }')).data.articles;
    const wanted = nodes.map(
      ({ slug }: { slug: string }) => `https://gloss.example/articles/${encodeURIComponent(slug)}`,
    );
    expect(addresses.sort()).toEqual(wanted.sort());
  });

  it('is found by way of robots.txt', async () => {
    expect(await (await ask('/robots.txt')).text()).toContain('\nSitemap: https://gloss.example/sitemap.xml\n');
  });

  it('of a year without articles is not found', async () => {
    expect((await ask('/sitemap-1999.xml')).status).toBe(404);
  });
});

/* As ACCESS-PATTERNS.md says. */
describe('what feeds and sitemaps take from the table', () => {
  const heads = 20 * 0.5;
  it.each([
    // Entries and heads, with two more than it shows; documents; and the record whose name is the title.
    ['/feed.atom', ['BatchGetItem', 'BatchGetItem', 'Query'], 0.5 + heads + 1 + heads],
    [
      '/publications/test-monitor.atom',
      ['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'Query'],
      1 + heads + 1 + heads,
    ],
    ['/actors/russia.atom', ['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'Query'], 3 + heads + 1 + heads],
    ['/sources/kommersant.atom', ['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'Query'], 3 + heads + 1 + heads],
    ['/sitemap.xml', ['BatchGetItem'], 0.5],
    ['/sitemap-2020.xml', ['BatchGetItem', 'Query'], 0.5 + 0.5],
  ])('%s', async (path, operations, units) => {
    const proxy = await startCountingProxy(api.endpoint, { steps: true });
    const client = localClient(proxy.endpoint);
    const response = await answerFeed(new Request(`https://gloss.example${path}`), {
      createCorpus: () => createCorpus({ client, tableName }),
    });
    expect(response.status).toBe(200);
    const requests = proxy.take();
    client.destroy();
    await proxy.stop();
    expect(requests.map(({ operation }) => operation).sort()).toEqual(operations);
    expect(requests.reduce((sum, request) => sum + request.units, 0)).toBeLessThanOrEqual(units);
  });
});
