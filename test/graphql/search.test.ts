import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { mergeSearch } from '../../seed/publish/search/merge-search.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';
import { type CountedApi, startCountedApi } from './support/counted-api.ts';

let client: DynamoDBClient;
let counted: CountedApi;
let stop: () => Promise<void>;
const now = '2026-01-01T00:00:00.000Z';
const parade = {
  ...articleOf(
    'Parade in the rain',
    ['Russia waits for the parade (Kommersant, November 3).', 'Rain fell on Moscow.'],
    {
      issue: 1,
      date: '2017-11-06',
    },
  ),
  sections: [{ title: 'The rain and the parade', level: 2, firstParagraph: 2 }],
};
beforeAll(async () => {
  const engine = await startEmbeddedDynamoDB();
  client = await clientWithTable(engine.endpoint);
  counted = await startCountedApi(engine.endpoint);
  stop = async () => {
    await counted.stop();
    client.destroy();
    await engine.stop();
  };
  const table = publisherTable(client, tableName);
  await publish(table, parade, now);
  for (let issue = 2; issue < 40; issue += 1) {
    const text = `Ship ${issue} of the fleet waits for grain (Tass, November 4).`;
    const publication = issue % 2 === 0 ? 'Test Monitor' : 'Other Review';
    await publish(
      table,
      articleOf(`Ship ${issue}`, [text], { issue, date: `2018-01-${10 + (issue % 9)}`, publication }),
      now,
    );
  }
});
afterAll(() => stop());

const hits = 'nodes { article { slug } section { title } paragraph { number } text highlights { start end } score }';
interface Hit {
  readonly section: { readonly title: string } | null;
  readonly paragraph: { readonly number: number } | null;
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}
const marked = ({ text, highlights }: Hit): string[] => highlights.map(({ start, end }) => text.slice(start, end));

describe('search', () => {
  it('gives titles, headings and paragraphs, the best first, and what matches in each', async () => {
    const { data } = await counted.ask(`{ search(query: "rain parade") { ${hits} } }`);
    const { nodes } = data.search;
    const places = nodes.map(({ section, paragraph, text }: Hit) => ({ section, paragraph, text }));
    expect(places).toHaveLength(2);
    expect(places).toContainEqual({ section: null, paragraph: null, text: 'Parade in the rain' });
    const section = { title: 'The rain and the parade' };
    expect(places).toContainEqual({ section, paragraph: null, text: section.title });
    expect(nodes.map(marked).map((words: string[]) => words.map((word) => word.toLowerCase()).sort())).toEqual([
      ['parade', 'rain'],
      ['parade', 'rain'],
    ]);
    expect(nodes[0].score).toBeGreaterThanOrEqual(nodes[1].score);
  });

  it.each([
    ['"grain for"', 0],
    ['"waits for grain"', 38],
    ['waiting grai', 38],
    ['', 0],
  ])('finds for %s %i hits', async (query, count) => {
    const { data } = await counted.ask(
      'query ($query: String!) { search(query: $query, first: 50) { nodes { text } } }',
      {
        query,
      },
    );
    expect(data.search.nodes).toHaveLength(count);
  });

  it('narrows by publication, days, actor and source together', async () => {
    const asked = async (filter: string): Promise<number> =>
      (await counted.ask(`{ search(query: "waits", first: 50, filter: {${filter}}) { nodes { text } } }`)).data.search
        .nodes.length;
    expect(await asked('publicationSlug: "other-review"')).toBe(19);
    expect(await asked('publicationSlug: "other-review", from: "2018-01-11", to: "2018-01-11"')).toBe(2);
    expect(await asked('actorSlug: "russia"')).toBe(1);
    expect(await asked('actorSlug: "russia", sourceSlug: "tass"')).toBe(0);
    expect(await asked('sourceSlug: "tass", to: "2018-01-09"')).toBe(0);
  });

  it('takes six requests at most for three words, merged or not, and a page later the same', async () => {
    const query =
      'query ($after: String) { search(query: "ship fleet grain", first: 10, after: $after) { nodes { text } pageInfo { hasNextPage endCursor } } }';
    const texts: string[] = [];
    let after: string | null = null;
    do {
      const { data, requests } = await counted.ask(query, { after });
      expect(requests.length).toBeLessThanOrEqual(6);
      texts.push(...data.search.nodes.map(({ text }: Hit) => text));
      after = data.search.pageInfo.hasNextPage ? data.search.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(texts).size).toBe(38);
    expect(texts).toHaveLength(38);
    await mergeSearch(publisherTable(client, tableName));
    const { data, requests } = await counted.ask(query);
    expect(requests.map(({ operation }) => operation)).toEqual([
      'Query',
      'BatchGetItem',
      'BatchGetItem',
      'BatchGetItem',
    ]);
    expect(data.search.nodes).toHaveLength(10);
  });

  it('counts the articles that have hits by publication and year', async () => {
    const { data } = await counted.ask(
      '{ search(query: "waits", first: 1) { facets { field values { value label count } } } }',
    );
    expect(data.search.facets).toEqual([
      {
        field: 'PUBLICATION',
        values: [
          { value: 'test-monitor', label: 'Test Monitor', count: 20 },
          { value: 'other-review', label: 'Other Review', count: 19 },
        ],
      },
      {
        field: 'YEAR',
        values: [
          { value: '2018', label: '2018', count: 38 },
          { value: '2017', label: '2017', count: 1 },
        ],
      },
    ]);
  });

  it('counts them wherever they are selected, and finds the same without', async () => {
    const query = `query ($facets: Boolean!) { search(query: "\\"of the fleet\\" waits", first: 5) { nodes { text } ...counts @include(if: $facets) } }
      fragment counts on SearchConnection { ... { articles: facets { values { count } } } }`;
    const [withCounts, plain] = [
      await counted.ask(query, { facets: true }),
      await counted.ask(query, { facets: false }),
    ];
    expect(withCounts.data.search.articles).toHaveLength(2);
    expect(plain.data.search).toEqual({ nodes: withCounts.data.search.nodes });
    expect(plain.data.search.nodes).toHaveLength(5);
  });

  it('knows nothing of what was unpublished, before and after a merge', async () => {
    const table = publisherTable(client, tableName);
    const asked = async (): Promise<number> =>
      (await counted.ask('{ search(query: "zeppelin") { nodes { text } } }')).data.search.nodes.length;
    await publish(table, articleOf('Zeppelin', ['A zeppelin waits.'], { issue: 90 }), now);
    expect(await asked()).toBe(2);
    await mergeSearch(table);
    expect(await asked()).toBe(2);
    await publish(table, articleOf('Zeppelin', ['A balloon waits.'], { issue: 90 }), now);
    expect(await asked()).toBe(1);
    await unpublish(table, 'zeppelin');
    expect(await asked()).toBe(0);
    await mergeSearch(table);
    expect(await asked()).toBe(0);
  });
});

describe('what is asked wrongly', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each([
    ['search(query: "ship", after: "bm9wZQ")', 'BAD_CURSOR'],
    ['search(query: "ship", first: 101)', 'BAD_PAGE'],
    [`search(query: "${'a'.repeat(301)}")`, 'BAD_USER_INPUT'],
    ['search(query: "ship", filter: {from: "2018-01-02", to: "2018-01-01"})', 'BAD_USER_INPUT'],
  ])('%s is told', async (field, code) => {
    const { errors } = await api.ask(`{ ${field} { nodes { text } } }`);
    expect(JSON.stringify(errors)).toContain(code);
  });

  it('a cursor of another query is refused', async () => {
    const { data } = await counted.ask('{ search(query: "ship", first: 1) { pageInfo { endCursor } } }');
    const other = `{ search(query: "fleet", after: "${data.search.pageInfo.endCursor}") { nodes { text } } }`;
    await expect(counted.ask(other)).rejects.toThrow('BAD_CURSOR');
  });
});
