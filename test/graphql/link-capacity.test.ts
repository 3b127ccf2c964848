import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../schema/table/item.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { citingArticle } from '../support/citing-article.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, everyItem, localClient, tableName } from '../support/table.ts';
import { type CountedApi, startCountedApi } from './support/counted-api.ts';

/* What ACCESS-PATTERNS.md says of links, counted. */

const now = '2020-01-01T00:00:00.000Z';
const url = 'https://monitor.test/cited';
const days = Array.from({ length: 12 }, (_, index) => `2017-10-${index + 10}`);

describe.each(engines)('what links take from the table, on $name', (engine) => {
  let api: CountedApi;
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const database = await engine.start();
    stop = database.stop;
    endpoint = database.endpoint;
    const client = await clientWithTable(endpoint);
    api = await startCountedApi(endpoint);
    const table = publisherTable(client, tableName);
    await publish(table, citingArticle({ title: 'Cited', date: '2017-10-19', url }), now);
    for (let index = 0; index < 25; index += 1) {
      const cites = [
        ...days.map((day) => ({ source: 'Monitor', days: [day] })),
        { source: 'Tass', url: `${url}/${index}` },
      ];
      await publish(table, citingArticle({ title: `Citing ${index}`, publication: 'Review', cites }), now);
    }
    client.destroy();
  });
  afterAll(async () => {
    await api.stop();
    await stop();
  });

  it.each([
    ['an article by its address', `{ article(by: {url: "${url}"}) { title } }`, { requests: 2, steps: 2, units: 1 }],
    [
      'all articles by time of ingestion',
      '{ articles(orderBy: INGESTED_DESC) { nodes { title } } }',
      // Entries, and heads: one tells whether there is more, another is read in case one is of a publish that is under way.
      { requests: 2, steps: 2, units: 0.5 + 22 * 0.5 },
    ],
    // Twelve days and an address: a name each. Of the one article that is found, its head.
    [
      'cited articles',
      '{ article(by: {slug: "citing-1"}) { citations { nodes { citedArticles { certain article { title } } } } } }',
      { requests: 3, steps: 3, units: 0.5 + 6.5 + 0.5 },
    ],
    [
      'cites',
      '{ article(by: {slug: "citing-1"}) { cites { nodes { title } } } }',
      { requests: 3, steps: 3, units: 0.5 + 6.5 + 0.5 },
    ],
    // Its names are three: day, title and address.
    [
      'citedBy',
      '{ article(by: {slug: "cited"}) { citedBy { nodes { title } } } }',
      { requests: 5, steps: 3, units: 0.5 + 3 * 0.5 + 0.5 + 21 * 0.5 + 1 },
    ],
    [
      'how many cite it',
      '{ article(by: {slug: "cited"}) { title citedBy { totalCount } } }',
      { requests: 5, steps: 3, units: 0.5 + 3 * 0.5 + 0.5 + 26 * 0.5 + 1 },
    ],
  ])('%s', async (_, query, expected) => {
    const { requests, steps, units } = await api.ask(query);
    expect({ requests: requests.length, steps }).toEqual({ requests: expected.requests, steps: expected.steps });
    expect(units).toBeLessThanOrEqual(expected.units);
  });

  it('the slugs of an address that several articles have: its name, and their heads', async () => {
    const shared = 'https://monitor.test/shared';
    const client = localClient(endpoint);
    const table = publisherTable(client, tableName);
    for (const title of ['Shared', 'Shared by three', 'Shared too']) {
      await publish(table, citingArticle({ title, publication: 'Gazette', url: shared }), now);
    }
    client.destroy();
    const { data, requests, steps, units } = await api.askRefused(`{ article(by: {url: "${shared}"}) { title } }`);
    const slugs = ['shared', 'shared-by-three', 'shared-too'];
    expect(data).toMatchObject([{ extensions: { code: 'SEVERAL_AT_URL', slugs } }]);
    expect(requests.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem']);
    expect({ steps, units }).toEqual({ steps: 2, units: 0.5 + 3 * 0.5 });
  });

  it('writes an entry of one unit for each name that is cited, and one for the time of ingestion', async () => {
    const client = localClient(endpoint);
    const items = await everyItem(client);
    client.destroy();
    const of = (slug: string) =>
      items.filter((item) => item.slug?.S === slug && /^(?:CITED#|INGESTED$)/.test(keyOf(item).pk));
    expect(of('citing-1').length).toBe(days.length + 1 + 1);
    for (const item of of('citing-1')) expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThanOrEqual(1_024);
    const works = items.filter(
      (item) => keyOf(item).pk.startsWith('WORK#') && item.slugs?.SS?.includes('cited') === true,
    );
    expect(works.length).toBe(3);
  });
});
