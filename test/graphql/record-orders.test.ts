import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sortNameOf } from '../../schema/sort-name.ts';
import { stepOf } from '../../schema/table/count-step.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';

let api: Api;
const put = (title: string, issue: number, paragraphs: readonly string[]) =>
  publish(publisherTable(api.client, tableName), articleOf(title, [...paragraphs], { issue }), '2020-01-01T00:00:00Z');
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

beforeAll(async () => {
  api = await startApi();
  await put('First', 1, [
    ...times(24, 'Russia waits (TASS, November 3).'),
    ...times(3, 'Iran waits (RBC, November 3).'),
  ]);
  await put('Second', 2, [...times(25, 'Iran waits.'), 'Gazprom waits.', 'Vladimir Putin met Dmitry Medvedev.']);
  await put('Third', 3, [
    'Gazprom waits (Kommersant, November 3).',
    'Ukraine waits (RBC, November 4).',
    'Sergei Lavrov waits.',
  ]);
});
afterAll(() => api.stop());

interface Listed {
  readonly name: string;
  readonly count: number;
}

/** All pages of a list of actors or sources. */
async function list(field: 'actors' | 'sources', args: string, size = 2, backwards = false): Promise<Listed[]> {
  const count = field === 'actors' ? 'mentionCount' : 'citationCount';
  const found: Listed[] = [];
  for (let cursor: string | null = null; ; ) {
    const [first, after] = backwards ? ['last', 'before'] : ['first', 'after'];
    const page = `${first}: ${size}${cursor === null ? '' : `, ${after}: ${JSON.stringify(cursor)}`}`;
    const query = `{ ${field}(${page}, ${args}) { nodes { name count: ${count} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const { data, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data[field];
    if (backwards) found.unshift(...nodes);
    else found.push(...nodes);
    if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return found;
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

const byCount = 'orderBy: MENTION_COUNT_DESC';

describe('actors and sources by count', () => {
  it('come in steps of a tenth, then by name, with their exact counts', async () => {
    const actors = await list('actors', byCount);
    // 28 and 24 are of different steps, 1 and 1 of the same one.
    expect(actors).toEqual([
      { name: 'Iran', count: 28 },
      { name: 'Russia', count: 24 },
      { name: 'Gazprom', count: 2 },
      { name: 'Sergei Lavrov', count: 1 },
      { name: 'Dmitry Medvedev', count: 1 },
      { name: 'Vladimir Putin', count: 1 },
      { name: 'Ukraine', count: 1 },
    ]);
    expect(await list('actors', byCount, 3, true)).toEqual(actors);
    expect(await list('actors', byCount, 100)).toEqual(actors);
    const states = actors.filter(({ name }) => ['Iran', 'Russia', 'Ukraine'].includes(name));
    expect(await list('actors', `${byCount}, filter: {kind: STATE}`, 1)).toEqual(states);
    expect(await list('sources', 'orderBy: CITATION_COUNT_DESC')).toEqual([
      { name: 'TASS', count: 24 },
      { name: 'RBC', count: 4 },
      { name: 'Kommersant', count: 1 },
    ]);
  });

  it('take two requests, and those of the four kinds five', async () => {
    const ask = async (args: string) => (await api.ask(`{ actors(${args}) { nodes { name } } }`)).requests;
    expect(await ask(`${byCount}, filter: {kind: STATE}`)).toBe(2);
    expect(await ask(byCount)).toBe(5);
    expect((await api.ask('{ sources(orderBy: CITATION_COUNT_DESC) { nodes { name } } }')).requests).toBe(2);
  });

  it('refuse a beginning of names, and a cursor of the other order', async () => {
    const refused = await api.ask(`{ actors(${byCount}, filter: {nameStartsWith: "r"}) { nodes { name } } }`);
    expect(refused.errors[0]?.extensions.code).toBe('FILTER_UNSUPPORTED');
    const page = await api.ask(`{ actors(first: 1, ${byCount}) { pageInfo { endCursor } } }`);
    const cursor = JSON.stringify(page.data.actors.pageInfo.endCursor);
    const other = await api.ask(`{ actors(first: 1, after: ${cursor}) { nodes { name } } }`);
    expect(other.errors[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  it('follow what is published, unpublished and published anew', async () => {
    const verified = () =>
      verifyTable(api.client, tableName, { settleMilliseconds: 0, leaseMilliseconds: 0, repair: false });
    await put('Fourth', 4, times(9, 'Ukraine waits.'));
    const first = async (args: string) => (await list('actors', args, 100)).slice(0, 4).map(({ name }) => name);
    expect(await first(byCount)).toEqual(['Iran', 'Russia', 'Ukraine', 'Gazprom']);
    await put('First', 1, ['Belarus waits.']);
    expect(await list('actors', `${byCount}, filter: {kind: STATE}`)).toEqual([
      { name: 'Iran', count: 25 },
      { name: 'Ukraine', count: 10 },
      { name: 'Belarus', count: 1 },
    ]);
    await unpublish(publisherTable(api.client, tableName), 'second');
    expect(await first(`${byCount}, filter: {kind: STATE}`)).toEqual(['Ukraine', 'Belarus']);
    expect((await verified()).wrong).toBe(0);
    for (const slug of ['first', 'third', 'fourth']) await unpublish(publisherTable(api.client, tableName), slug);
    expect(await list('actors', byCount)).toEqual([]);
    expect((await verified()).wrong).toBe(0);
    await put('First', 1, [
      ...times(24, 'Russia waits (TASS, November 3).'),
      ...times(3, 'Iran waits (RBC, November 3).'),
    ]);
    await put('Second', 2, ['Vladimir Putin met Dmitry Medvedev.', 'Xi Jinping met Ursula von der Leyen.']);
  });

  it('count exactly while articles of one actor are published side by side', async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        put(`Side ${index}`, 10 + index, times(index + 1, 'Turkey waits (TASS, November 3).')),
      ),
    );
    const states = await list('actors', `${byCount}, filter: {kind: STATE}`);
    expect(states.find(({ name }) => name === 'Turkey')).toEqual({ name: 'Turkey', count: 21 });
    const { wrong } = await verifyTable(api.client, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
    });
    expect(wrong).toBe(0);
  });
});

describe('actors by name', () => {
  it('are persons by family name where persons alone are asked for', async () => {
    const { data } = await api.ask('{ actors(filter: {kind: PERSON}) { nodes { name sortName } } }');
    expect(data.actors.nodes.map(({ sortName }: { sortName: string }) => sortName)).toEqual([
      'Leyen, Ursula von der',
      'Medvedev, Dmitry',
      'Putin, Vladimir',
      'Xi Jinping',
    ]);
  });

  it.each([
    ['Charles de Gaulle', 'Gaulle, Charles de'],
    ['Marine Le Pen', 'Le Pen, Marine'],
    ['Bashar al-Assad', 'Assad, Bashar al-'],
    ['Osama bin Laden', 'bin Laden, Osama'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['Martin Luther King, Jr.', 'King, Martin Luther, Jr.'],
    ['Recep Tayyip Erdoğan', 'Erdoğan, Recep Tayyip'],
    ['Kim Jong Un', 'Kim Jong Un'],
    ['Ban Ki-moon', 'Ban Ki-moon'],
    ['Kim Philby', 'Philby, Kim'],
    ['Elizabeth II', 'Elizabeth II'],
    ['Voltaire', 'Voltaire'],
    ['Pope Francis', 'Pope Francis'],
    ['Patriarch Kirill', 'Patriarch Kirill'],
    ['Prince Mohammed bin Salman', 'Prince Mohammed bin Salman'],
    ['Sheikh Hasina', 'Sheikh Hasina'],
  ])('an index prints %s as %s', (name, printed) => expect(sortNameOf({ name })).toBe(printed));

  it.each([
    ['Kim Jong Il', 'Kim', 'Kim Jong Il'],
    ['Abiy Ahmed', 'Abiy', 'Abiy Ahmed'],
    ['Dalai Lama', 'Dalai Lama', 'Dalai Lama'],
    ['Aung San Suu Kyi', 'Suu Kyi', 'Suu Kyi, Aung San'],
    ['Adel Abdul Mahdi', 'Abdul Mahdi', 'Abdul Mahdi, Adel'],
    ['Muqtada al-Sadr', 'al-Sadr', 'Sadr, Muqtada al-'],
    ['Bashar al-Assad', 'Assad', 'Assad, Bashar al-'],
    ['Ferdinand Marcos Jr.', 'Marcos', 'Marcos, Ferdinand, Jr.'],
    // Called by the last of the given names, which is no family name.
    ['Tran Dai Quang', 'Quang', 'Tran Dai Quang'],
  ])('an index prints %s, of the surname %s, as %s', (name, surname, printed) =>
    expect(sortNameOf({ name, surname })).toBe(printed),
  );
});

describe('steps of counts', () => {
  it('are every number to 20, then a tenth more each', () => {
    const starts = Array.from({ length: 46 }, (_, count) => count).filter((count) => stepOf(count).from === count);
    expect(starts).toEqual([...Array.from({ length: 21 }, (_, count) => count), 22, 24, 26, 28, 30, 33, 36, 39, 42]);
    for (const count of [1, 19, 20, 21, 99, 100, 12_345, 9_999_999]) {
      const { number, from, to } = stepOf(count);
      expect(stepOf(from).number).toBe(number);
      expect(stepOf(to).number).toBe(number);
      expect(stepOf(to + 1).number).toBe(number + 1);
      expect(to - from).toBeLessThanOrEqual(from / 10);
    }
  });
});
