import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerOf } from '../../schema/records/stored-article.ts';
import { issueEntryItem } from '../../schema/table/article-entry.ts';
import { headerToText } from '../../schema/table/article-header.ts';
import { keyItem } from '../../schema/table/item.ts';
import { headKey, recordPartition } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';
import { briefing } from './support/briefing.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
});
afterAll(() => api.stop());

const never = (): never => {
  throw new Error('The briefing has all of it.');
};
const slug = 'waiting-in-port-lima';
const article = async (selection: string) =>
  (await api.ask(`{ article(by: {slug: "${slug}"}) { ${selection} } }`)).data.article;

it('comes with everything inside it in one request', async () => {
  const { data, errors, requests } = await api.ask(`{
    article(by: {slug: "${slug}"}) {
      id slug title url volume issue authors note wordCount citationCoverage
      publication { id slug name abbreviation }
      published { year yearBasis earliest earliestBasis latest text }
      figures { caption credit }
      annotation { pipelineVersion revision ingestedAt documentHash }
      paragraphs {
        id number text article { slug }
        sentences { text cited range { start end } citations { number } }
        mentions { id kind text actor { id name kind affiliation { name } } sentence { text } paragraph { number } }
        citations { id number text inNote signal sourceText url source { id name registered homepage wikidataId } via { slug } dates { date until text precision yearInferred } claim { text range { start end } } sentence { text } }
        segments { text range { start end } mention { id } citation { id } }
      }
      citations { totalCount nodes { number } }
      actors { totalCount nodes { slug aliases description registered wikidataId } }
      sources { totalCount nodes { slug } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(requests).toBe(1);
  expect(data.article).toMatchObject({
    title: 'Waiting in Port Lima',
    volume: 3,
    publication: { abbreviation: 'HB' },
    published: { earliest: '2019-05-06', earliestBasis: 'FROM_CITATIONS', latest: null },
    annotation: { revision: 1, ingestedAt: '2020-01-01T00:00:00.000Z' },
    citationCoverage: 0.75,
  });
});

it('gives paragraphs whose segments join to the text, each at its range', async () => {
  const { paragraphs } = await article(
    'paragraphs { text segments { text range { start end } mention { text } citation { number } } }',
  );
  for (const { text, segments } of paragraphs) {
    expect(segments.map((segment: { text: string }) => segment.text).join('')).toBe(text);
    for (const segment of segments) expect(text.slice(segment.range.start, segment.range.end)).toBe(segment.text);
  }
  const annotated = paragraphs[0].segments.filter(
    (segment: { mention: unknown; citation: unknown }) => segment.mention ?? segment.citation,
  );
  expect(annotated.map((segment: { text: string }) => segment.text)).toEqual([
    'The harbour council',
    'Port Lima',
    'Ada Brand',
    'Brand',
    'Limans',
    'Harbour News, May 3',
    'see Tide, May 4, 5',
  ]);
});

it('slices every annotation out of its paragraph', async () => {
  const { paragraphs } = await article(
    'paragraphs { text mentions { text range { start end } } citations { inNote text range { start end } } }',
  );
  for (const { text, mentions, citations } of paragraphs) {
    for (const mention of mentions) expect(text.slice(mention.range.start, mention.range.end)).toBe(mention.text);
    for (const { inNote, range } of citations) if (inNote) expect(text.slice(range.start, range.end)).toBe('²');
  }
});

it('gives the mentions of one kind', async () => {
  const { paragraph } = await article('paragraph(number: 1) { mentions(kind: METONYM) { text actor { slug } } }');
  expect(paragraph.mentions).toEqual([{ text: 'The harbour council', actor: { slug: 'port-lima' } }]);
});

it('has no paragraph of a number it does not have', async () => {
  expect((await article('paragraph(number: 9) { text }')).paragraph).toBeNull();
});

it('gives sentences with their citations', async () => {
  const { paragraphs } = await article('paragraphs { sentences { text cited citations { number } } }');
  expect(paragraphs[0].sentences[1]).toMatchObject({ cited: true, citations: [{ number: 1 }, { number: 2 }] });
  expect(paragraphs[1].sentences[0].citations).toEqual([{ number: 3 }, { number: 4 }]);
});

it('has no source where the print lacks it', async () => {
  const { citations } = await article(
    'citations(last: 1) { nodes { text source { name } sourceText claim { text } } }',
  );
  expect(citations.nodes).toEqual([{ text: ', May 6', source: null, sourceText: null, claim: null }]);
});

it('lists the actors it mentions, most mentions first, not the affiliated', async () => {
  const { actors } = await article(
    'actors { totalCount edges { mentionCount paragraphNumbers node { slug affiliation { slug kind } } } }',
  );
  expect(actors).toEqual({
    totalCount: 2,
    edges: [
      { mentionCount: 4, paragraphNumbers: [1, 2], node: { slug: 'port-lima', affiliation: null } },
      {
        mentionCount: 2,
        paragraphNumbers: [1],
        node: { slug: 'ada-brand', affiliation: { slug: 'pilots-guild', kind: 'ORGANISATION' } },
      },
    ],
  });
  const persons = await article('actors(kind: PERSON) { totalCount nodes { slug } }');
  expect(persons.actors).toEqual({ totalCount: 1, nodes: [{ slug: 'ada-brand' }] });
});

it('lists the sources it cites, most citations first', async () => {
  const { sources } = await article('sources { totalCount edges { citationCount node { slug } } }');
  expect(sources).toEqual({
    totalCount: 2,
    edges: [
      { citationCount: 3, node: { slug: 'tide' } },
      { citationCount: 1, node: { slug: 'harbour-news' } },
    ],
  });
});

describe('citations', () => {
  const numbers = async (filter: string) => {
    const { citations } = await article(`citations(filter: {${filter}}) { totalCount nodes { number } }`);
    expect(citations.totalCount).toBe(citations.nodes.length);
    return citations.nodes.map(({ number }: { number: number }) => number);
  };

  it.each([
    ['sourceSlug: "tide"', [2, 3, 4]],
    ['signal: SEE', [2]],
    ['from: "2019-05-04"', [2, 5]],
    ['to: "2019-05-03"', [1, 3, 4]],
    ['from: "2019-05-03", to: "2019-05-04", signal: NONE', [1]],
    ['sourceSlug: null', [1, 2, 3, 4, 5]],
  ])('that meet {%s} are %j', async (filter, expected) => {
    expect(await numbers(filter)).toEqual(expected);
  });

  it('cannot lie between two days of the wrong order', async () => {
    const { errors } = await api.ask(
      `{ article(by: {slug: "${slug}"}) { citations(filter: {from: "2019-05-04", to: "2019-05-03"}) { totalCount } } }`,
    );
    expect(errors[0]?.message).toBe('from (2019-05-04) is after to (2019-05-03): nothing can lie between them.');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('by', () => {
  const issue = '{publicationSlug: "harbour-briefing", volume: 3, issue: 7}';

  it('the issue, where it holds one article, else names what it holds', async () => {
    const query = `{ article(by: {issue: ${issue}}) { title paragraphs { number } } }`;
    expect((await api.ask(query)).data.article).toEqual({
      title: briefing.title,
      paragraphs: [{ number: 1 }, { number: 2 }],
    });
    await api.publish({ ...briefing, title: 'Another of the issue' });
    const { data, errors } = await api.ask(query);
    expect(data.article).toBeNull();
    expect(errors[0]?.extensions).toEqual({
      code: 'SEVERAL_IN_ISSUE',
      slugs: ['another-of-the-issue', 'waiting-in-port-lima'],
    });
  });

  it('an issue without end reads a hundred of its articles and no more', async () => {
    const { client } = api;
    for (let number = 1; number <= 101; number += 1) {
      const one = { slug: `part-${String(number).padStart(3, '0')}`, volume: 3, issue: 9 };
      const record = { ...briefing, ...one, published: briefing.published ?? never(), revision: 1, ingestedAt: '' };
      const entry =
        issueEntryItem(recordPartition('PUBLICATION', 'harbour-briefing'), headerOf(record), 'a1') ?? never();
      const head = {
        ...keyItem(headKey(one.slug)),
        slug: { S: one.slug },
        attempt: { S: 'a1' },
        live: { BOOL: true },
        header: { S: headerToText(headerOf(record)) },
        layout: layoutAttribute,
      };
      for (const Item of [entry, head]) await client.send(new PutItemCommand({ TableName: tableName, Item }));
    }
    const { errors, requests } = await api.ask(
      '{ article(by: {issue: {publicationSlug: "harbour-briefing", volume: 3, issue: 9}}) { title } }',
    );
    expect(errors[0]?.message).toContain('holds more than 100 articles');
    expect(errors[0]?.extensions.slugs).toHaveLength(100);
    expect(requests).toBe(2);
  });

  it('what is not there, gives null', async () => {
    const { data } = await api.ask(`{
      slug: article(by: {slug: "no-such-article"}) { id }
      empty: article(by: {slug: ""}) { id }
      issue: article(by: {issue: {publicationSlug: "harbour-briefing", volume: 3, issue: 8}}) { id }
    }`);
    expect(data).toEqual({ slug: null, empty: null, issue: null });
  });

  it('nothing or two things, is refused', async () => {
    for (const by of ['{}', `{slug: "a", issue: ${issue}}`]) {
      const { errors } = await api.ask(`{ article(by: ${by}) { id } }`);
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const { errors } = await api.ask('query ($by: ArticleBy!) { article(by: $by) { id } }', { by: {} });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

it('lists its mentions in order, of one actor and of one kind, in pages', async () => {
  const all = await article(
    'mentions(first: 100) { totalCount nodes { text kind actor { slug } paragraph { number } } }',
  );
  const inParagraphs = await article('paragraphs { number mentions { text kind actor { slug } } }');
  type Listed = { text: string; kind: string; actor: { slug: string } };
  expect(all.mentions.nodes.map(({ text, kind, actor: { slug: of } }: Listed) => [text, kind, of])).toEqual(
    inParagraphs.paragraphs.flatMap(({ mentions }: { mentions: Listed[] }) =>
      mentions.map(({ text, kind, actor: { slug: of } }) => [text, kind, of]),
    ),
  );
  expect(all.mentions.totalCount).toBe(all.mentions.nodes.length);
  const brand = await article(
    'names: mentions(actorSlug: "ada-brand", kind: NAME) { totalCount nodes { text } } described: mentions(kind: DESCRIPTION) { nodes { kind } } none: mentions(actorSlug: "nobody") { totalCount nodes { text } }',
  );
  expect(brand.names.nodes.slice(0, 2)).toEqual([{ text: 'Ada Brand' }, { text: 'Brand' }]);
  expect(brand.described.nodes.every(({ kind }: Listed) => kind === 'DESCRIPTION')).toBe(true);
  expect(brand.none).toEqual({ totalCount: 0, nodes: [] });
  const first = await article('mentions(first: 1, kind: NAME) { nodes { text } pageInfo { hasNextPage endCursor } }');
  const cursor = JSON.stringify(first.mentions.pageInfo.endCursor);
  const second = await article(`mentions(first: 1, kind: NAME, after: ${cursor}) { nodes { text } }`);
  const names = all.mentions.nodes.filter(({ kind }: Listed) => kind === 'NAME');
  expect([...first.mentions.nodes, ...second.mentions.nodes]).toEqual(
    names.slice(0, 2).map(({ text }: Listed) => ({ text })),
  );
  const { errors } = await api.ask(
    `{ article(by: {slug: "${slug}"}) { mentions(first: 1, after: ${cursor}) { nodes { text } } } }`,
  );
  expect(errors[0]?.extensions?.code).toBe('BAD_CURSOR');
});
