import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';

let api: Api;
const put = (title: string, at: string, options: Parameters<typeof articleOf>[2] = {}) =>
  publish(publisherTable(api.client, tableName), articleOf(title, ['Russia waits.'], options), at);

beforeAll(async () => {
  api = await startApi();
  // The oldest day comes last into the corpus, and an article is published anew after that.
  await put('One', '2020-01-01T10:00:00Z', { date: '2019-05-05', issue: 1 });
  await put('Two', '2020-01-02T10:00:00.500Z', { date: '2019-05-06', issue: 2, publication: 'Other Monitor' });
  await put('Three', '2020-01-03T10:00:00.000Z', { date: '1999-01-01', issue: 3 });
  await put('One', '2020-01-04T10:00:00.000Z', { date: '2019-05-07', issue: 1 });
  await put('Gone', '2020-01-05T10:00:00.000Z', { issue: 4 });
  await unpublish(publisherTable(api.client, tableName), 'gone');
});
afterAll(() => api.stop());

const titles = async (args: string) => {
  const { data, errors } = await api.ask(`{ articles(orderBy: INGESTED_DESC${args}) { nodes { title } totalCount } }`);
  expect(errors).toEqual([]);
  return data.articles.nodes.map(({ title }: { title: string }) => title);
};

describe('articles by time of ingestion', () => {
  it('come with the newest revision first, whatever day they appeared on', async () => {
    expect(await titles('')).toEqual(['One', 'Three', 'Two']);
    expect(await titles(', last: 2')).toEqual(['Three', 'Two']);
  });

  it('are only those after an instant, in any time zone', async () => {
    expect(await titles(', filter: {ingestedAfter: "2020-01-02T10:00:00.499Z"}')).toEqual(['One', 'Three', 'Two']);
    expect(await titles(', filter: {ingestedAfter: "2020-01-02T10:00:00.500Z"}')).toEqual(['One', 'Three']);
    expect(await titles(', filter: {ingestedAfter: "2020-01-03T12:00:00+02:00"}')).toEqual(['One']);
    expect(await titles(', filter: {ingestedAfter: "2020-01-03T11:59:59+02:00"}')).toEqual(['One', 'Three']);
    expect(await titles(', filter: {ingestedAfter: "2021-01-01T00:00:00Z"}')).toEqual([]);
  });

  it('are of one publication where that is asked', async () => {
    expect(await titles(', filter: {publicationSlug: "test-monitor"}')).toEqual(['One', 'Three']);
    expect(await titles(', filter: {publicationSlug: "other-monitor", ingestedAfter: "2020-01-01T00:00:00Z"}')).toEqual(
      ['Two'],
    );
  });

  it('go on from a cursor, which is of this order alone', async () => {
    const query = (order: string) =>
      `query($after: String) { articles(first: 1, after: $after, orderBy: ${order}) { nodes { title } pageInfo { endCursor hasNextPage } } }`;
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await api.ask(query('INGESTED_DESC'), { after });
      found.push(data.articles.nodes[0].title);
      after = data.articles.pageInfo.endCursor;
      if (!data.articles.pageInfo.hasNextPage) break;
    } while (after !== null);
    expect(found).toEqual(['One', 'Three', 'Two']);
    expect((await api.ask(query('PUBLISHED_DESC'), { after })).errors[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  it.each([
    ['{ articles(filter: {ingestedAfter: "2020-01-01T00:00:00Z"}) { totalCount } }', 'ingestedAfter needs the order'],
    ['{ articles(orderBy: INGESTED_DESC, filter: {actorSlug: "russia"}) { totalCount } }', 'actorSlug does not go'],
    ['{ articles(orderBy: INGESTED_DESC, filter: {from: "2019-01-01"}) { totalCount } }', 'from does not go'],
  ])('are refused with what does not go with them: %s', async (query, message) => {
    const { errors } = await api.ask(query);
    expect(errors[0]?.extensions.code).toBe('FILTER_UNSUPPORTED');
    expect(errors[0]?.message).toContain(message);
  });
});

it("an actor's articles are narrowed to days, both inclusive", async () => {
  const ask = async (args: string) => {
    const { data, errors, requests } = await api.ask(
      `{ actor(slug: "russia") { name articles(${args}) { nodes { title } totalCount } } }`,
    );
    expect(errors).toEqual([]);
    // Its record travels with the heads: the list is begun before the actor is there.
    expect(requests).toBeLessThanOrEqual(3);
    return [data.actor.articles.nodes.map(({ title }: { title: string }) => title), data.actor.articles.totalCount];
  };
  expect(await ask('first: 10')).toEqual([['One', 'Two', 'Three'], 3]);
  expect(await ask('from: "2019-05-06", to: "2019-05-06"')).toEqual([['Two'], null]);
  expect(await ask('to: "2019-05-06"')).toEqual([['Two', 'Three'], null]);
  const { errors } = await api.ask(
    '{ actor(slug: "russia") { articles(from: "2020-01-02", to: "2020-01-01") { totalCount } } }',
  );
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
