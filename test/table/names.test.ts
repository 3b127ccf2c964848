import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { type Item, keyItem, keyOf } from '../../schema/table/item.ts';
import { searchFormsOf } from '../../schema/table/name-entry.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../support/table.ts';

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

describe('persons are in order by family name among all actors', () => {
  const article = (title: string, paragraph: string) =>
    annotateText(`${title}\n\nPublication: China Brief Volume: 14 Issue: 7\n\n${paragraph}\n`).article;
  const put = (title: string, paragraph: string) =>
    publish(publisherTable(localClient(endpoint), tableName), article(title, paragraph), '2026-01-01T00:00:00.000Z');
  const verify = async (repair: boolean) => {
    const lines: string[] = [];
    const tell = (finding: Parameters<typeof lineOf>[0]) => void lines.push(lineOf(finding).replace(/:.*/, ''));
    const { wrong, repaired } = await verifyTable(localClient(endpoint), tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair,
      tell,
    });
    return { wrong, repaired, codes: [...new Set(lines.map((line) => line.split(' ')[0]))].sort() };
  };
  const listed = async (order: 'NAME' | 'COUNT_DESC' = 'NAME') =>
    (await corpus().actors(all, {}, order)).edges.map(({ node }) => node.slug);
  const byName = ['gazprom', 'angela-merkel', 'nepal', 'vladimir-putin'];

  /** Turns what is listed of a person into what an earlier build wrote: by the name as it is printed. */
  const listAsBefore = async () => {
    const client = localClient(endpoint);
    for (const item of await everyItem(client)) {
      const { pk, sk } = keyOf(item);
      const isOfLists = pk === 'NAMES#ACTOR' || pk.startsWith('COUNTED#');
      const was: Item = isOfLists ? { ...item, sk: { S: sk.replace('merkel-angela', 'angela-merkel') } } : { ...item };
      if (was.listed?.S !== undefined) {
        was.listed = {
          S: was.listed.S.replace('"NAMES#ACTOR":["NAME#merkel-angela', '"NAMES#ACTOR":["NAME#angela-merkel'),
        };
      }
      if (JSON.stringify(was) === JSON.stringify(item)) continue;
      await client.send(new DeleteItemCommand({ TableName: tableName, Key: keyItem({ pk, sk }) }));
      await client.send(new PutItemCommand({ TableName: tableName, Item: was }));
    }
  };

  beforeEach(async () => {
    await emptyTable(localClient(endpoint));
    await put('A Port', 'Angela Merkel met Vladimir Putin, and Nepal and Gazprom wait.');
  });

  it('and so are those of one count', async () => {
    expect(await listed()).toEqual(byName);
    expect(await listed('COUNT_DESC')).toEqual(byName);
    expect(await verify(false)).toMatchObject({ wrong: 0 });
    expect(await actors('angela')).toEqual(['angela-merkel']);
  });

  it('which an entry of an earlier build comes to with the next publish that speaks of them', async () => {
    await listAsBefore();
    const asBefore = ['angela-merkel', 'gazprom', 'nepal', 'vladimir-putin'];
    expect([await listed(), await listed('COUNT_DESC')]).toEqual([asBefore, asBefore]);
    const page = await corpus().actors({ ...all, limit: 2 }, {});
    const cursor = page.edges.at(-1)?.cursor ?? null;

    await put('A Ferry', 'Angela Merkel waits.');
    expect(await listed()).toEqual(byName);
    expect(await verify(false)).toMatchObject({ wrong: 0 });
    const after = (await corpus().actors({ ...all, cursor }, {})).edges.map(({ node }) => node.slug);
    expect(after).toEqual(['angela-merkel', 'nepal', 'vladimir-putin']);
  });

  it('or with verify, which reports it and has the record remember what it wrote', async () => {
    await listAsBefore();
    const codes = ['NAME_MISSING', 'NAME_ORPHANED', 'NAME_STALE'];
    expect(await verify(false)).toEqual({ wrong: 5, repaired: 0, codes });
    expect(await verify(true)).toEqual({ wrong: 5, repaired: 5, codes });
    expect([await listed(), await listed('COUNT_DESC')]).toEqual([byName, byName]);
    expect(await verify(false)).toMatchObject({ wrong: 0 });
    await put('A Ferry', 'Angela Merkel waits.');
    await unpublish(publisherTable(localClient(endpoint), tableName), 'a-port');
    expect(await verify(false)).toMatchObject({ wrong: 0 });
    expect(await listed()).toEqual(['angela-merkel']);
  });
});
