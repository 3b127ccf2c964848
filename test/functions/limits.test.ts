import { type GraphQLField, type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../functions/graphql/limits.ts';
import { costOf as fieldCost } from '../../schema/graphql/cost.ts';
import { schema } from '../../schema/graphql/index.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { costOf } from '../graphql/support/cost-of.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
});
afterAll(() => api.stop());

const nested = (levels: number): string =>
  `{ article(by: {slug: "x"}) ${'{ paragraph(number: 1) { article '.repeat(levels)} { id } ${'} }'.repeat(levels)} }`;
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`;
const directives = (count: number): string => `{ articles { ${'totalCount @include(if: true) '.repeat(count)} } }`;
const tokens = (count: number): string => `{ nodes(ids: [${'"x" '.repeat(count - 12)}]) { id } }`;

describe('refused is', () => {
  it.each([
    ['depth', 'DEPTH_LIMIT_EXCEEDED', nested(6), nested(8), 'A query can nest 16 levels; this one nests more.'],
    ['aliases', 'ALIAS_LIMIT_EXCEEDED', aliases(30), aliases(31), 'A query can have 30 aliases; this one has more.'],
    [
      'directives',
      'DIRECTIVE_LIMIT_EXCEEDED',
      directives(30),
      directives(31),
      'A query can have 30 directives; this one has more.',
    ],
    [
      'tokens',
      'TOKEN_LIMIT_EXCEEDED',
      tokens(1_000),
      tokens(1_001),
      'A query can have 1000 tokens; this one has more.',
    ],
  ] as const)('more of %s than there may be: %s', async (name, code, most, more, message) => {
    expect((await api.ask(most)).errors.map(({ extensions }) => extensions.code)).not.toContain(code);
    const { errors, data, requests } = await api.ask(more);
    expect(errors).toMatchObject([{ message, extensions: { code, limit: limits[name] } }]);
    expect(data).toBeNull();
    expect(requests).toBe(0);
  });

  it('the schema again and again', async () => {
    const schemas = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: __schema { types { name fields { name description } } }`).join(' ')} }`;
    expect((await api.ask(schemas(1))).errors).toEqual([]);
    const { code, cost } = (await api.ask(schemas(20))).errors[0]?.extensions ?? {};
    expect(code).toBe('COST_LIMIT_EXCEEDED');
    // No more of it is priced than shows that it is too much.
    expect(cost).toBeLessThan(limits.cost + 15);
  });

  it('what graphql-js gives up validating, with what to do', async () => {
    const { errors, requests } = await api.ask(`{ ${'__typename '.repeat(960)} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(errors[0]?.message).toBe(
      'Validation stopped: the query selects the same fields so often that comparing them takes too long. Select each field once in a place, or split the query.',
    );
    const wrong = await api.ask(`{ ${Array.from({ length: 200 }, (_, index) => `x${index}`).join(' ')} }`);
    expect(wrong.errors.map(({ message }) => message)).toContain(
      'Validation stopped: the query has more errors than these. Correct them, then ask again.',
    );
    expect(requests + wrong.requests).toBe(0);
  });

  it('what hides in fragments', async () => {
    const deep = `query { article(by: {slug: "x"}) { ...A } } fragment A on Article { ${'paragraph(number: 1) { article { '.repeat(8)} id ${'} }'.repeat(8)} }`;
    expect((await api.ask(deep)).errors[0]?.extensions.code).toBe('DEPTH_LIMIT_EXCEEDED');
    const many = `query { ...A ...B } fragment A on Query ${aliases(16)} fragment B on Query ${aliases(16).replaceAll('a', 'b')}`;
    expect((await api.ask(many)).errors[0]?.extensions.code).toMatch(/ALIAS|VALIDATION/);
  });

  it.each([
    [
      '100 actors with 100 mentions each',
      '{ actors(first: 100) { nodes { mentions(first: 100) { nodes { text } } } } }',
    ],
    [
      'the same by a fragment',
      '{ actors(first: 100) { ...A } } fragment A on ActorConnection { edges { node { mentions(last: 100) { edges { node { text } } } } } }',
    ],
    [
      '100 articles with all their segments',
      '{ articles(first: 100) { nodes { paragraphs { segments { text range { start end } mention { id kind actor { id name kind } } citation { id } } } } } }',
    ],
    ['the text of 100 articles', '{ articles(first: 100) { nodes { paragraphs { text } } } }'],
    [
      'more hits of a search than its description says',
      '{ search(query: "pilots", first: 56) { nodes { article { slug } } } }',
    ],
    [
      'lists in lists in lists',
      '{ sources { nodes { articles { nodes { actors { nodes { mentions { nodes { text } } } } } } } } }',
    ],
    [
      '100 nodes with a list each',
      '{ nodes(ids: [$ids]) { ... on Actor { mentions(first: 100) { nodes { text } } } } }'.replace(
        '$ids',
        Array.from({ length: 100 }, () => '"x"').join(),
      ),
    ],
  ])('%s', async (_, query) => {
    const { errors, requests } = await api.ask(query);
    expect(requests).toBe(0);
    expect(errors[0]?.extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', limit: limits.cost });
    expect(errors[0]?.extensions.cost).toBeGreaterThan(limits.cost);
    expect(errors[0]?.message).toMatch(
      /^This query is estimated to cost \d+; the limit is 90\. Most of it goes to [a-z.]+\. Ask for smaller pages/i,
    );
    expect(errors[0]?.message).toContain(` ${errors[0]?.extensions.field}. `);
  });

  it('what the variables make dear, and not what they leave out', async () => {
    const query = `query ($size: Int, $all: Boolean!) { actors(first: 100) { nodes { name mentions(first: $size) @include(if: $all) { nodes { text } } } } }`;
    expect((await api.ask(query, { size: 100, all: true })).errors[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect((await api.ask(query, { size: 10, all: true })).errors).toEqual([]);
    expect((await api.ask(query, { size: 100, all: false })).errors).toEqual([]);
  });

  it('a query that branches without end, without looking at all of it', async () => {
    const names = 'ABCDEFG'.split('');
    const fragment = (name: string, next: string | undefined): string => {
      const below = next === undefined ? 'number' : `number ...${next}`;
      return `fragment ${name} on Citation { article { url } sentence { citations { ${below} } } paragraph { citations { ${below} } } }`;
    };
    const query = `{ article(by: {slug: "x"}) { citations { nodes { ...A } } } } ${names.map((name, index) => fragment(name, names[index + 1])).join(' ')}`;
    expect((await api.ask(query)).errors[0]?.extensions.code).toMatch(/_LIMIT_EXCEEDED$/);
  });
});

describe('allowed are', () => {
  const inArticle = (selection: string): string => `{ article(by: {slug: "waiting-in-port-lima"}) { ${selection} } }`;
  it.each([
    [
      'lists of 20 in a list of 100 of an article',
      inArticle(
        'actors(first: 100) { edges { mentionCount node { id name kind mentions(first: 20) { totalCount nodes { id text kind sentence { text } article { title slug } } } } } }',
      ),
    ],
    [
      'citations with what their sources are cited for',
      inArticle(
        'citations(first: 100) { nodes { number text source { name citations(first: 20) { nodes { text claim { text } article { title } } } } } }',
      ),
    ],
    [
      'everything in an article',
      inArticle(
        'paragraphs { text sentences { text cited } segments { text range { start end } mention { id kind text actor { slug name kind } } citation { id text source { slug name } dates { date precision } claim { text } } } }',
      ),
    ],
    [
      'the text of 50 articles, and the heads of 100',
      '{ articles(first: 50) { nodes { title paragraphs { number text } } } heads: articles(first: 100) { totalCount nodes { id slug title volume issue authors wordCount published { earliest latest text } publication { slug name } } } }',
    ],
    [
      'as many hits of a search as its description says, with all that they show',
      '{ search(query: "pilots", first: 55) { facets { values { count } } nodes { text score article { slug title } section { title } paragraph { number text } highlights { start end } } } }',
    ],
    [
      'five articles with all that is in them',
      '{ articles(first: 5) { nodes { title paragraphs { number text segments { text range { start end } mention { id kind text actor { slug name kind } } citation { id number text source { slug name } dates { date precision until text } } } citations { number text signal source { name } via { name } dates { date precision } claim { text } } mentions { id kind text actor { slug name kind } } } } } }',
    ],
    [
      '50 actors with five mentions each, and their sentences',
      '{ actors(first: 50) { nodes { name mentions(first: 5) { nodes { text sentence { text } } } } } }',
    ],
    [
      'every citation of an article, with what it says',
      inArticle(
        'citations(first: 100) { nodes { number text source { name } claim { text } dates { date precision until text } } }',
      ),
    ],
    [
      'every actor of an article, with three mentions each',
      inArticle('actors(first: 100) { nodes { name mentions(first: 3) { nodes { text article { title } } } } }'),
    ],
    [
      '20 articles with their segments',
      '{ articles { nodes { title paragraphs { segments { text mention { kind actor { slug name } } citation { number } } } } } }',
    ],
  ])('%s', async (_, query) => {
    expect((await api.ask(query)).errors).toEqual([]);
  });
});

describe('inside one article, 100 of a list with 20 of a list below them are never refused before they run', () => {
  /** What is counted over a hundred articles for each parent costs that much. */
  const isGathered = (field: GraphQLField<unknown, unknown>): boolean => fieldCost(field).gathers !== undefined;
  const isConnection = (field: GraphQLField<unknown, unknown>): boolean =>
    field.args.some(({ name }) => name === 'first') && !isGathered(field);
  const fieldsOf = (type: GraphQLNamedType) => (isObjectType(type) ? Object.values(type.getFields()) : []);
  /** Every value of an object that takes no arguments and is no export, and every value of the objects below it. */
  const values = (type: GraphQLNamedType, levels: number): string =>
    fieldsOf(type)
      .filter((field) => field.args.length === 0 && getNamedType(field.type).name !== 'JSON' && !isGathered(field))
      .flatMap((field) => {
        const below = getNamedType(field.type);
        if (!isObjectType(below)) return [field.name];
        return levels === 0 || below.name === 'Article' ? [] : [`${field.name} { ${values(below, levels - 1)} }`];
      })
      .join(' ');
  const nodeOf = (field: GraphQLField<unknown, unknown>) => {
    const nodes = fieldsOf(getNamedType(field.type)).find(({ name }) => name === 'nodes');
    if (nodes === undefined) throw new Error(`${field.name} has no nodes.`);
    return getNamedType(nodes.type);
  };
  const connection = (field: GraphQLField<unknown, unknown>, size: number, below = ''): string =>
    `${field.name}(first: ${size}) { totalCount pageInfo { hasNextPage endCursor } nodes { __typename ${values(nodeOf(field), 0)} ${below} } }`;
  /** The lists on a type, and those on the objects that it names: citations' sources have lists. */
  const listsBelow = (type: GraphQLNamedType): string[] => [
    ...fieldsOf(type)
      .filter(isConnection)
      .map((field) => connection(field, 20)),
    ...fieldsOf(type).flatMap((field) => {
      const named = getNamedType(field.type);
      if (field.args.length > 0 || !isObjectType(named) || named.name === 'Article') return [];
      return fieldsOf(named)
        .filter(isConnection)
        .map((below) => `${field.name} { ${connection(below, 20)} }`);
    }),
  ];
  const article = schema.getType('Article');
  /** Not those that lead to other articles: cites, citedBy. */
  const isInside = (list: GraphQLField<unknown, unknown>): boolean => nodeOf(list).name !== 'Article';
  const lists = article === undefined ? [] : fieldsOf(article).filter(isConnection).filter(isInside);
  const cases = lists.flatMap((list) => listsBelow(nodeOf(list)).map((below) => connection(list, 100, below)));

  it.each(cases)('%s', (selection) => {
    expect(costOf(`{ article(by: {slug: "x"}) { ${selection} } }`)).toBeLessThanOrEqual(limits.estimatedCost);
  });

  it('which are lists of every kind', () => {
    expect(lists.map(({ name }) => name).sort()).toEqual(['actors', 'citations', 'mentions', 'sources']);
    expect(cases.length).toBeGreaterThan(8);
  });
});

describe('the cost', () => {
  it.each([
    ['{ article(by: {slug: "x"}) { title } }', 2],
    ['{ articles(first: 25) { nodes { title } } }', 6],
    ['{ articles { totalCount } }', 2],
    ['{ actor(slug: "x") { coActorsBasis } }', 47],
    ['{ actor(slug: "x") { coActors(first: 100) { actor { slug } } sources(first: 1) { basis } } }', 58],
    ['{ actor(slug: "x") { mentionsOverTime(interval: MONTH) { count } } }', 3],
    ['{ actor(slug: "x") { mentionsOverTime(interval: DAY) { count } } }', 55],
    ['{ article(by: {slug: "x"}) { related { score } } }', 35],
    ['{ article(by: {slug: "x"}) { citedBy { nodes { title } } } }', 11],
    ['{ article(by: {slug: "x"}) { cites { nodes { title } } } }', 10],
    ['{ actors(first: 100) { nodes { name } } }', 18],
    ['{ actors(first: 100) { nodes { mentions { totalCount } } } }', 28],
    ['{ __typename }', 1],
    ['{ __schema { types { name fields { name } } } }', 6],
    ['{ __type(name: "Actor") { fields { name } } }', 1],
  ])('of %s is %i', (query, cost) => {
    expect(costOf(query)).toBe(cost);
  });
});
