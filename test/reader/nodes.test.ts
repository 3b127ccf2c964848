import { afterAll, beforeAll, expect, it } from 'vitest';
import { operationsOn } from '../../functions/graphql/run-operation.ts';
import { publishedCacheControl } from '../../functions/http/http-cache.ts';
import { createReader } from '../../functions/reader/reader.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing, withSentenceBefore } from '../graphql/support/briefing.ts';
import { tableName } from '../support/table.ts';
import { idsIn } from './support/html.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
});
afterAll(() => api.stop());

const article = '/articles/waiting-in-port-lima';
const read = (address: string): Promise<Response> =>
  createReader({
    openOperations: (origin) => operationsOn(() => createCorpus({ client: api.client, tableName }), origin),
  })(new Request(`http://gloss.test${address}`));

it('leads from every id of the API to what it names, and says so when its words have changed', async () => {
  const { data } = await api.ask(`{
    article(by: { slug: "waiting-in-port-lima" }) {
      id publication { id }
      paragraphs { id citations { id source { id } } mentions { id actor { id } } }
    }
  }`);
  const ids: string[] = [...new Set(JSON.stringify(data).match(/(?<="id":")[^"]+/g))];
  expect(ids.length).toBe(19);
  const places = new Set(idsIn(await (await read(article)).text()));
  const fragments: string[] = [];
  for (const id of ids) {
    const { status, headers } = await read(`/nodes/${id}`);
    expect([status, headers.get('cache-control')]).toEqual([302, publishedCacheControl]);
    const [path = '', fragment] = headers.get('location')?.split('#') ?? [];
    expect((await read(path)).status).toBe(200);
    if (fragment === undefined) continue;
    expect(path).toBe(article);
    expect(places).toContain(fragment);
    fragments.push(fragment);
  }
  // Of 2 paragraphs, 5 citations and 6 mentions, each its own.
  expect(new Set(fragments).size).toBe(13);

  await api.publish(withSentenceBefore(briefing, 'It rains.'));
  const gone = await read(`/nodes/${data.article.paragraphs[0].id}`);
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('its words have changed since')]);
  expect((await read(`/nodes/${data.article.paragraphs[1].id}`)).status).toBe(302);
});
