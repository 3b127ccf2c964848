import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../graphql/support/api.ts';
import { articleOf } from '../../support/articles.ts';
import { apolloClient } from './apollo.ts';
import { type PagingClient, pagedLists } from './lists.ts';
import { relayClient } from './relay.ts';
import { urqlClient } from './urql.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  const days = Array.from({ length: 14 }, (_, index) => index + 1);
  const long = days.flatMap((day) => [
    `Moscow and ${day % 2 === 0 ? 'Iran' : 'Gazprom'} told Putin (${day % 3 === 0 ? 'Tass' : 'Kommersant'}, November ${day}).`,
    `A Russian answer came from Russia (Vedomosti, November ${day}).`,
  ]);
  await api.publish(articleOf('The Longest', long, { date: '2017-11-20', issue: 40 }));
  for (const day of days) {
    const date = `2017-11-${String(day + 4).padStart(2, '0')}`;
    const texts = [
      `Moscow told Putin (Kommersant, November ${day}).`,
      `Russia and Iran waited (Tass, November ${day}).`,
    ];
    const of = { issue: (day % 5) + 1, date, publication: day % 4 === 0 ? 'Other Monitor' : 'Test Monitor' };
    // The numbers of the issues do not follow the dates.
    await api.publish({ ...articleOf(`Number ${day}`, texts, of), volume: day % 2 === 0 ? 14 : 15 });
  }
  for (const day of days.slice(0, 8)) {
    // Each cites all before it.
    const cites = days.slice(0, day - 1).map((earlier) => `Belarus waited (Gazette, November ${earlier}).`);
    const of = { date: `2017-11-0${day}`, publication: 'Gazette' };
    await api.publish(articleOf(`Gazette ${day}`, ['Turkey waited.', ...cites], of));
  }
});
afterAll(() => api.stop());

const fetchApi: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  return api.yoga.fetch(request.url, { method: 'POST', body: await request.text(), headers: request.headers });
};

/** More than any list here has pages. */
const mostPages = 60;
const size = 3;

async function forward(client: PagingClient): Promise<readonly string[]> {
  let list = await client.fetchPage({ first: size });
  for (let page = 1; list.pageInfo.hasNextPage; page += 1) {
    if (page > mostPages || list.pageInfo.endCursor === null)
      throw new Error(`No end: ${JSON.stringify(list.pageInfo)}`);
    list = await client.fetchPage({ first: size, after: list.pageInfo.endCursor });
  }
  return list.edges.map(({ node }) => node.id);
}

async function backward(client: PagingClient): Promise<readonly string[]> {
  let list = await client.fetchPage({ last: size });
  for (let page = 1; list.pageInfo.hasPreviousPage; page += 1) {
    if (page > mostPages || list.pageInfo.startCursor === null)
      throw new Error(`No end: ${JSON.stringify(list.pageInfo)}`);
    list = await client.fetchPage({ last: size, before: list.pageInfo.startCursor });
  }
  return list.edges.map(({ node }) => node.id);
}

const clients = [
  ['Relay', relayClient],
  ['Apollo Client', apolloClient],
  ['urql', urqlClient],
] as const;

const named = pagedLists.map((list) => [`${list.parent?.type ?? 'Query'}.${list.field}(${list.given})`, list] as const);

describe.each(named)('%s', (_, list) => {
  it.each(clients)('is read to its end both ways by the pagination helper of %s', async (_, clientOf) => {
    const whole = await clientOf(list, fetchApi).fetchPage({ first: 100 });
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const ids = whole.edges.map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await forward(clientOf(list, fetchApi))).toEqual(ids);
    expect(await backward(clientOf(list, fetchApi))).toEqual(ids);
  });
});

it('most of these lists have several pages', async () => {
  const counts = await Promise.all(
    pagedLists.map(async (list) => (await relayClient(list, fetchApi).fetchPage({ first: 100 })).edges.length),
  );
  expect(counts.filter((count) => count === 0)).toHaveLength(2);
  expect(counts.filter((count) => count > size).length).toBeGreaterThanOrEqual(20);
});
