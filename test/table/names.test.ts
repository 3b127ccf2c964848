import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { searchFormsOf } from '../../schema/table/name-entry.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, everyItem, localClient, tableName } from '../support/table.ts';

const text = `A Port Waits

Publication: China Brief Volume: 14 Issue: 142

Vladimir Putin met Ursula von der Leyen and Paul Putnam (EDM, November 3; Kommersant, November 4).
`;
const [engine] = engines;
let endpoint = '';
let stop = async (): Promise<void> => undefined;
beforeAll(async () => {
  if (engine !== undefined) ({ endpoint, stop } = await engine.start());
  await clientWithTable(endpoint);
});
afterAll(() => stop());

const corpus = () => createCorpus({ client: localClient(endpoint), tableName });
const all = { limit: 10, direction: 'FORWARD', cursor: null } as const;
const actors = async (nameStartsWith: string) =>
  (await corpus().actors(all, { nameStartsWith })).edges.map(({ node }) => node.slug);
const sources = async (nameStartsWith: string) =>
  (await corpus().sources(all, { nameStartsWith })).edges.map(({ node }) => node.slug);

it('are found from any of their words on, each record once, and gone with the last article', async () => {
  const table = publisherTable(localClient(endpoint), tableName);
  const { slug } = await publish(table, annotateText(text).article, '2026-01-01T00:00:00.000Z', 'COMMAND');
  expect(await actors('putin')).toEqual(['vladimir-putin']);
  expect(await actors('von der')).toEqual(['ursula-von-der-leyen']);
  expect(await actors('LEY')).toEqual(['ursula-von-der-leyen']);
  expect((await actors('put')).sort()).toEqual(['paul-putnam', 'vladimir-putin']);
  expect(await actors('p')).toEqual(['paul-putnam', 'vladimir-putin']);
  expect(await actors('utin')).toEqual([]);
  expect(await sources('edm')).toEqual(['eurasia-daily-monitor']);
  expect(await sources('daily')).toEqual(['eurasia-daily-monitor']);
  const { edges } = await corpus().actors({ ...all, limit: 1 }, { nameStartsWith: 'p' });
  expect(edges.map(({ node }) => node.slug)).toEqual(['paul-putnam']);
  const { wrong } = await verifyTable(localClient(endpoint), tableName, {
    settleMilliseconds: 10,
    leaseMilliseconds: 20,
    repair: false,
  });
  expect(wrong).toBe(0);
  await unpublish(table, slug);
  const left = (await everyItem(localClient(endpoint))).filter(({ pk }) => pk?.S?.startsWith('FORMS'));
  expect(left).toEqual([]);
});

it('are whole ones first, then what begins with one of their words, but for small words', () => {
  expect(searchFormsOf({ name: 'Ministry of Defence', aliases: ['MoD', 'The Ministry'] })).toEqual([
    'ministry-of-defence',
    'mod',
    'the-ministry',
    'defence',
    'ministry',
  ]);
  const aliases = Array.from({ length: 40 }, (_, index) => `one ${index} two${index} three four five`);
  expect(searchFormsOf({ name: 'x', aliases })).toHaveLength(100);
});
