import { afterAll, beforeAll, expect, it } from 'vitest';
import { operationsOn } from '../../functions/graphql/run-operation.ts';
import { createReader } from '../../functions/reader/reader.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { tableName } from '../support/table.ts';
import { addressesIn } from './support/html.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
});
afterAll(() => api.stop());

it.each([
  ['/articles/waiting-in-port-lima', 'Waiting in Port Lima'],
  ['/actors/port-lima', 'The harbour council'],
  ['/sources/tide', 'see Tide, May 4, 5'],
])('%s leads to a query that the API answers with what it shows', async (address, shown) => {
  const openOperations = (origin: string) =>
    operationsOn(() => createCorpus({ client: api.client, tableName }), origin);
  const reader = createReader({ openOperations });
  const html = await (await reader(new Request(`http://gloss.test${address}`))).text();
  const link = addressesIn(html).find((found) => found.startsWith('/graphql?'));
  const response = await api.yoga.fetch(`http://gloss.test${link}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain(shown);
});
