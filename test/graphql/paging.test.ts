import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf } from '../support/articles.ts';
import { type Answer, type Api, startApi } from './support/api.ts';
import { briefing } from './support/briefing.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
  for (const issue of [1, 2, 3]) {
    const sentences = [
      'Moscow told Putin (Kommersant, November 3).',
      `Russia had ${issue} answers (Tass, November 4).`,
    ];
    await api.publish(articleOf(`Answer ${issue}`, sentences, { issue, date: `2017-11-0${issue + 5}` }));
  }
});
afterAll(() => api.stop());

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'edges' in value;
}

const within = (connection: string) => (selection: string) => connection.replace('…', selection);
const inArticle = 'article(by: {slug: "waiting-in-port-lima"})';

/** Each list of the API, in its order, and how to ask for a page of it. */
const lists: readonly (readonly [string, (selection: string) => string, string, readonly unknown[]])[] = [
  ['citations of an article', within(`${inArticle} { citations… }`), 'number', [1, 2, 3, 4, 5]],
  ['actors of an article', within(`${inArticle} { actors… }`), 'slug', ['port-lima', 'ada-brand']],
  ['sources of an article', within(`${inArticle} { sources… }`), 'slug', ['tide', 'harbour-news']],
  ['articles', within('articles…'), 'title', [briefing.title, 'Answer 3', 'Answer 2', 'Answer 1']],
  ['actors', within('actors…'), 'slug', ['ada-brand', 'port-lima', 'vladimir-putin', 'russia']],
  ['sources', within('sources…'), 'slug', ['harbour-news', 'kommersant', 'tass', 'tide']],
  ['publications', within('publications…'), 'slug', ['harbour-briefing', 'test-monitor']],
  ['mentions of an actor', within('actor(slug: "vladimir-putin") { mentions… }'), 'text', ['Putin', 'Putin', 'Putin']],
  [
    'articles of an actor',
    within('actor(slug: "russia") { articles… }'),
    'title',
    ['Answer 3', 'Answer 2', 'Answer 1'],
  ],
  [
    'citations of an actor',
    within('actor(slug: "russia") { citations… }'),
    'sourceText',
    ['Kommersant', 'Tass', 'Kommersant', 'Tass', 'Kommersant', 'Tass'],
  ],
  ['citations of a source', within('source(slug: "tide") { citations… }'), 'number', [2, 3, 4]],
  ['articles of a source', within('source(slug: "tass") { articles… }'), 'title', ['Answer 3', 'Answer 2', 'Answer 1']],
];

describe.each(lists)('%s', (_, query, field, expected) => {
  async function page(given: string): Promise<Connection> {
    const selection = `${given} { edges { cursor node { ${field} } } nodes { ${field} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const { data, errors } = await api.ask(`{ ${query(selection)} }`);
    expect(errors).toEqual([]);
    const [outer] = Object.values<object>(data);
    const connection = [outer, ...Object.values(outer ?? {})].find(isConnection);
    if (connection === undefined) throw new Error('No connection.');
    expect(connection.nodes).toEqual(connection.edges.map(({ node }) => node));
    return connection;
  }
  const values = ({ edges }: Connection) => edges.map(({ node }) => node[field]);

  it('come in their order, 20 where nothing is said', async () => {
    const all = await page('');
    expect(values(all)).toEqual(expected.slice(0, 20));
    expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(all.pageInfo.startCursor).toBe(all.edges[0]?.cursor);
    expect(all.pageInfo.endCursor).toBe(all.edges.at(-1)?.cursor);
  });

  it('page forward, one at a time', async () => {
    const seen: unknown[] = [];
    let after = '';
    for (let more = true; more && seen.length <= expected.length; ) {
      const { pageInfo, ...one } = await page(`(first: 1${after})`);
      seen.push(...values({ pageInfo, ...one }));
      after = `, after: "${pageInfo.endCursor}"`;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual(expected);
  });

  it('page backward, one at a time', async () => {
    const seen: unknown[] = [];
    let before = '';
    for (let more = true; more && seen.length <= expected.length; ) {
      const { pageInfo, ...one } = await page(`(last: 1${before})`);
      seen.unshift(...values({ pageInfo, ...one }));
      before = `, before: "${pageInfo.startCursor}"`;
      more = pageInfo.hasPreviousPage;
    }
    expect(seen).toEqual(expected);
  });

  it('give an empty page of none', async () => {
    const none = await page('(first: 0)');
    expect(none.edges).toEqual([]);
    expect(none.pageInfo).toMatchObject({ hasNextPage: true, startCursor: null, endCursor: null });
  });

  it.each([
    ['(first: 101)', 'BAD_PAGE'],
    ['(first: -1)', 'BAD_PAGE'],
    ['(last: 101)', 'BAD_PAGE'],
    ['(first: 1, last: 1)', 'BAD_PAGE'],
    ['(first: 1, before: "x")', 'BAD_PAGE'],
    ['(after: "x", before: "x")', 'BAD_PAGE'],
    ['(after: "x")', 'BAD_CURSOR'],
    ['(last: 2, before: "")', 'BAD_CURSOR'],
    [`(after: "${Buffer.from('offset:1').toString('base64')}")`, 'BAD_CURSOR'],
  ])('refuse %s: %s', async (given, code) => {
    const { errors } = await api.ask(`{ ${query(`${given} { edges { cursor } }`)} }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

/** Lists that differ in one thing only: the field, what it is of, the filter or the order. */
const alike: readonly (readonly [string, string])[] = [
  ['articles', 'articles…'],
  ['articles', 'articles(orderBy: PUBLISHED_ASC…)'],
  ['articles', 'articles(filter: {publicationSlug: "test-monitor"}…)'],
  ['articles', 'articles(filter: {publicationSlug: "test-monitor", volume: 14}…)'],
  ['articles', 'articles(filter: {actorSlug: "russia"}…)'],
  ['articles', 'articles(filter: {actorSlug: "vladimir-putin"}…)'],
  ['articles', 'articles(filter: {from: "2017-01-01"}…)'],
  ['articles', 'actor(slug: "russia") { articles… }'],
  ['articles', 'actor(slug: "vladimir-putin") { articles… }'],
  ['articles', 'source(slug: "tass") { articles… }'],
  ['articles', 'publication(slug: "test-monitor") { articles… }'],
  ['actors', 'actors…'],
  ['actors', 'actors(filter: {kind: STATE}…)'],
  ['actors', 'actors(filter: {nameStartsWith: "r"}…)'],
  ['actors', `${inArticle} { actors… }`],
  ['actors', `${inArticle} { actors(kind: PERSON…) }`],
  ['sources', 'sources…'],
  ['sources', 'sources(nameStartsWith: "t"…)'],
  ['sources', `${inArticle} { sources… }`],
  ['citations', `${inArticle} { citations… }`],
  ['citations', `${inArticle} { citations(filter: {sourceSlug: "tide"}…) }`],
  ['citations', `article(by: {slug: "answer-1"}) { citations… }`],
  ['citations', 'actor(slug: "russia") { citations… }'],
  ['citations', 'source(slug: "tass") { citations… }'],
  ['mentions', 'actor(slug: "russia") { mentions… }'],
  ['mentions', 'actor(slug: "russia") { mentions(kind: NAME…) }'],
];

/** The list with arguments of paging and a selection. */
function asked(list: string, page: string, selection: string): string {
  const given = list.includes('…)')
    ? list.replace('…)', `, ${page}) ${selection}`)
    : list.replace('…', `(${page}) ${selection}`);
  return `{ ${given} }`;
}

/** Whatever of a connection one may ask for. */
const selections = ['{ totalCount }', '{ __typename }', '{ pageInfo { hasNextPage } }', '{ nodes { id } }'];

describe('a cursor', () => {
  async function endOf(list: string, page = 'first: 1'): Promise<string> {
    const { data, errors } = await api.ask(asked(list, page, '{ pageInfo { endCursor } }'));
    expect(errors).toEqual([]);
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
    if (cursor === undefined) throw new Error(`No cursor: ${list} ${JSON.stringify(data)}`);
    return cursor;
  }

  it('of one list is refused by every other, whatever is selected', async () => {
    const cursors: string[] = [];
    for (const [, list] of alike) cursors.push(await endOf(list));
    expect(new Set(cursors).size).toBe(cursors.length);
    for (const [index, [, list]] of alike.entries()) {
      for (const [other, cursor] of cursors.entries()) {
        const { errors } = await api.ask(asked(list, `first: 1, after: "${cursor}"`, selections[other % 4] ?? ''));
        const codes = errors.map(({ extensions }) => extensions.code);
        expect(codes, `${list} by a cursor of ${alike[other]?.[1]}`).toEqual(index === other ? [] : ['BAD_CURSOR']);
      }
    }
  });

  it.each(selections)('that no list gave is refused where %s is all that is selected', async (selection) => {
    const good = await endOf('articles…');
    const inner = 'articles { nodes { citations… } }';
    for (const list of ['articles…', 'actors…', 'sources(nameStartsWith: "t"…)', `${inArticle} { sources… }`, inner]) {
      for (const bad of ['', 'x', `${good}A`, `${good}=`, good.toLowerCase(), good.slice(1)]) {
        for (const page of [`first: 1, after: "${bad}"`, `first: 0, after: "${bad}"`, `last: 1, before: "${bad}"`]) {
          const { errors } = await api.ask(asked(list, page, selection));
          expect(
            errors.map(({ extensions }) => extensions.code),
            `${list} ${page}`,
          ).toEqual(['BAD_CURSOR']);
        }
      }
    }
  });
});

it.each([
  ['articles(filter: {from: "2018-01-01", to: "2017-12-31"}) { totalCount }'],
  [`${inArticle} { citations(filter: {from: "2018-01-01", to: "2017-12-31"}) { totalCount } }`],
  ['articles { nodes { citations(filter: {from: "2018-01-01", to: "2017-12-31"}) { nodes { text } } } }'],
])('a reversed range is one error with the status of the README: %s', async (list) => {
  const response = await api.yoga.fetch('http://gloss.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: `{ ${list} }` }),
  });
  const { errors }: Answer = await response.json();
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(errors[0]?.message).toBe('from (2018-01-01) is after to (2017-12-31): nothing can lie between them.');
  expect(response.status).toBe(400);
});
