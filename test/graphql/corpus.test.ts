import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf } from '../support/articles.ts';
import { type Api, startApi } from './support/api.ts';
import { briefing } from './support/briefing.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
  await api.publish(articleOf('First', ['Moscow told Putin (Kommersant, November 3).', 'Russia waits.'], { issue: 1 }));
  await api.publish(articleOf('Second', ['Russia told Iran (Tass, November 8).'], { issue: 2, date: '2017-11-09' }));
});
afterAll(() => api.stop());

describe('articles of some days', () => {
  it('are counted where these are whole years, from the record that tells the years', async () => {
    const inYear = 'articles(from: "2017-01-01", to: "2017-12-31") { totalCount }';
    const { data, errors, requests } = await api.ask(`{
      all: articles(filter: { from: "2017-01-01", to: "2017-12-31" }) { totalCount }
      since: articles(filter: { from: "2018-01-01" }) { totalCount }
      before: articles(filter: { publicationSlug: "test-monitor", to: "2018-12-31" }) { totalCount }
      ofNone: articles(filter: { actorSlug: "russia", from: "2018-01-01" }) { totalCount }
      actor(slug: "russia") { ${inYear} }
      source(slug: "kommersant") { ${inYear} }
      days: articles(filter: { from: "2017-01-01", to: "2017-12-30" }) { totalCount }
      both: articles(filter: { actorSlug: "russia", publicationSlug: "test-monitor", from: "2017-01-01" }) { totalCount }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      all: { totalCount: 2 },
      since: { totalCount: 1 },
      before: { totalCount: 2 },
      ofNone: { totalCount: 0 },
      actor: { articles: { totalCount: 2 } },
      source: { articles: { totalCount: 1 } },
      days: { totalCount: null },
      both: { totalCount: null },
    });
    expect(requests).toBe(1);
  });

  it('that cite a source are listed', async () => {
    const titles = async (span: string) => {
      const { data } = await api.ask(`{ source(slug: "tass") { articles(${span}) { nodes { title } } } }`);
      return data.source.articles.nodes;
    };
    expect(await titles('from: "2017-11-09", to: "2017-11-09"')).toEqual([{ title: 'Second' }]);
    expect(await titles('from: "2017-11-10"')).toEqual([]);
  });
});

describe('an actor', () => {
  it('comes with its first page of mentions in two requests', async () => {
    const { data, requests } = await api.ask(`{
      actor(slug: "russia") {
        name kind aliases mentionCount affiliation { slug }
        mentions(first: 20) {
          totalCount
          nodes { text kind range { start } sentence { text cited } paragraph { number } article { slug title published { earliest } } actor { slug mentionCount } }
        }
      }
    }`);
    expect(requests).toBe(2);
    expect(data.actor).toMatchObject({
      name: 'Russia',
      aliases: ['Russian Federation'],
      mentionCount: 3,
      affiliation: null,
    });
    expect(data.actor.mentions.totalCount).toBe(3);
    expect(data.actor.mentions.nodes).toMatchObject([
      { text: 'Russia', kind: 'NAME', article: { slug: 'second', title: 'Second' }, paragraph: { number: 1 } },
      { text: 'Moscow', kind: 'METONYM', article: { slug: 'first' }, sentence: { cited: true } },
      {
        text: 'Russia',
        kind: 'NAME',
        article: { slug: 'first' },
        paragraph: { number: 2 },
        sentence: { text: 'Russia waits.' },
      },
    ]);
  });

  it('opens the list that a fragment and a variable ask for as early', async () => {
    const { data, requests } = await api.ask(
      `query ($size: Int = 1, $kind: MentionKind, $not: Boolean = false) { actor(slug: "russia") { ...Mentions citations @include(if: $not) { nodes { text } } } }
       fragment Mentions on Actor { mentions(first: $size, kind: $kind) { totalCount nodes { text } } }`,
      { kind: 'METONYM' },
    );
    expect(requests).toBe(2);
    expect(data.actor.mentions).toEqual({ totalCount: 1, nodes: [{ text: 'Moscow' }] });
  });

  it('gives counts without reading a list', async () => {
    const { data, requests } = await api.ask(
      '{ actor(slug: "russia") { mentions { totalCount } articles { totalCount } citations { totalCount } demonyms: mentions(kind: DEMONYM) { totalCount } } }',
    );
    expect(requests).toBe(1);
    expect(data.actor).toEqual({
      mentions: { totalCount: 3 },
      articles: { totalCount: 2 },
      citations: { totalCount: 2 },
      demonyms: { totalCount: 0 },
    });
  });

  it('loads what its mentions do not carry in one batch', async () => {
    const { data, requests } = await api.ask(
      '{ actor(slug: "russia") { mentions { nodes { paragraph { text } article { wordCount } sentence { citations { number } } } } } }',
    );
    expect(requests).toBe(3);
    expect(data.actor.mentions.nodes[1]).toEqual({
      paragraph: { text: 'Moscow told Putin (Kommersant, November 3).' },
      article: { wordCount: 8 },
      sentence: { citations: [{ number: 1 }] },
    });
  });

  it('is null where nothing mentions it', async () => {
    const { data } = await api.ask(
      `{ nobody: actor(slug: "nobody") { name } none: actor(slug: "") { name } affiliated: actor(slug: "pilots-guild") { name } source(slug: "nobody") { name } }`,
    );
    expect(data).toEqual({ nobody: null, none: null, affiliated: null, source: null });
  });

  it('has counts inside an article too', async () => {
    const { data } = await api.ask(
      '{ article(by: {slug: "first"}) { actors { nodes { slug mentionCount articles { nodes { slug } } } } } }',
    );
    expect(data.article.actors.nodes[0]).toEqual({
      slug: 'russia',
      mentionCount: 3,
      articles: { nodes: [{ slug: 'second' }, { slug: 'first' }] },
    });
  });

  it('that is only affiliated has none', async () => {
    const { data, errors } = await api.ask(
      '{ article(by: {slug: "waiting-in-port-lima"}) { actors(kind: PERSON) { nodes { affiliation { name mentionCount mentions { totalCount nodes { text } } } } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.article.actors.nodes[0].affiliation).toEqual({
      name: "Pilots' Guild",
      mentionCount: 0,
      mentions: { totalCount: 0, nodes: [] },
    });
  });
});

describe('a source', () => {
  it('comes with its first page of citations in two requests', async () => {
    const { data, requests } = await api.ask(
      '{ source(slug: "tide") { name registered citationCount surfaceForms citations { totalCount nodes { number text inNote source { slug } via { slug } claim { text } sentence { text } } } } }',
    );
    expect(requests).toBe(2);
    expect(data.source).toMatchObject({ name: 'Tide', registered: true, citationCount: 3 });
    expect(data.source.citations.nodes[0]).toMatchObject({
      number: 2,
      source: { slug: 'tide' },
      via: { slug: 'harbour-news' },
    });
    expect(data.source.surfaceForms).toEqual([...data.source.surfaceForms].sort());
  });

  it('gives the claim of a citation', async () => {
    const { data } = await api.ask(
      '{ source(slug: "harbour-news") { citations { nodes { claim { text range { start end } } } } } }',
    );
    expect(data.source.citations.nodes[0].claim.text).toBe('Brand said the Limans would wait');
  });
});

describe('articles', () => {
  const titles = async (args: string) => {
    const { data, errors } = await api.ask(`{ articles(${args}) { totalCount nodes { title } } }`);
    return (
      errors[0]?.extensions.code ?? [
        data.articles.nodes.map(({ title }: { title: string }) => title),
        data.articles.totalCount,
      ]
    );
  };
  const lima = briefing.title;

  it.each([
    ['first: 5', [[lima, 'Second', 'First'], 3]],
    ['orderBy: PUBLISHED_ASC', [['First', 'Second', lima], 3]],
    ['filter: {}', [[lima, 'Second', 'First'], 3]],
    ['filter: {publicationSlug: "test-monitor"}', [['Second', 'First'], 2]],
    ['filter: {publicationSlug: "test-monitor", issue: 2, volume: null}', [['Second'], null]],
    ['filter: {actorSlug: "iran"}', [['Second'], 1]],
    ['filter: {actorSlug: "russia", publicationSlug: "harbour-briefing"}', [[], null]],
    ['filter: {sourceSlug: "kommersant"}', [['First'], 1]],
    ['filter: {sourceSlug: "nobody"}', [[], 0]],
    ['filter: {from: "2017-11-09", to: "2017-11-09"}', [['Second'], null]],
    ['filter: {actorSlug: "iran", sourceSlug: "tass"}', [['Second'], null]],
    ['filter: {actorSlug: "iran", sourceSlug: "kommersant"}', [[], null]],
    ['filter: {volume: 14}', 'FILTER_UNSUPPORTED'],
    ['filter: {issue: 2}', 'FILTER_UNSUPPORTED'],
    ['filter: {volume: 14, actorSlug: "russia"}', 'FILTER_UNSUPPORTED'],
    ['filter: {publicationSlug: "test-monitor", volume: 14}', [['Second', 'First'], null]],
    ['filter: {publicationSlug: "test-monitor", volume: 14, issue: 2, to: "2017-11-08"}', [[], null]],
    ['filter: {publicationSlug: "test-monitor", volume: 1}', [[], null]],
    ['filter: {from: "2018-01-01", to: "2017-01-01"}', 'BAD_USER_INPUT'],
    ['filter: {publicationSlug: "test-monitor", volume: -1}', 'BAD_USER_INPUT'],
    [`filter: {actorSlug: "${'x'.repeat(301)}"}`, 'BAD_USER_INPUT'],
    ['filter: {from: "2017-02-30"}', 'BAD_USER_INPUT'],
  ])('(%s) are %j', async (args, expected) => {
    expect(await titles(args)).toEqual(expected);
  });

  it('count without reading a page', async () => {
    const { data, requests } = await api.ask('{ articles { totalCount } }');
    expect(data.articles.totalCount).toBe(3);
    expect(requests).toBe(1);
  });

  it('load what the list does not carry in one batch', async () => {
    const { data, requests } = await api.ask(
      '{ articles { nodes { title paragraphs { text } actors(first: 1) { nodes { name } } } } }',
    );
    expect(data.articles.nodes).toHaveLength(3);
    expect(requests).toBe(3);
  });
});

describe('names', () => {
  it('are found by their beginning, without case or diacritics, by alias too', async () => {
    const { data } = await api.ask(`{
      name: actors(filter: {nameStartsWith: "PÚT"}) { totalCount nodes { slug } }
      alias: actors(filter: {nameStartsWith: "russian fed"}) { nodes { slug } }
      kind: actors(filter: {nameStartsWith: "p", kind: STATE}) { nodes { slug } }
      empty: actors(filter: {nameStartsWith: "", kind: PERSON}) { totalCount nodes { slug } }
      source: sources(nameStartsWith: "ko") { totalCount nodes { slug } }
      none: sources(nameStartsWith: "zz") { nodes { slug } }
    }`);
    expect(data).toEqual({
      name: { totalCount: null, nodes: [{ slug: 'vladimir-putin' }] },
      alias: { nodes: [{ slug: 'russia' }] },
      kind: { nodes: [{ slug: 'port-lima' }] },
      empty: { totalCount: 2, nodes: [{ slug: 'ada-brand' }, { slug: 'vladimir-putin' }] },
      source: { totalCount: null, nodes: [{ slug: 'kommersant' }] },
      none: { nodes: [] },
    });
  });

  it('of publications come with their articles', async () => {
    const { data } = await api.ask(
      '{ publications { totalCount nodes { slug abbreviation articles { totalCount nodes { title } } } } }',
    );
    expect(data.publications).toEqual({
      totalCount: 2,
      nodes: [
        {
          slug: 'harbour-briefing',
          abbreviation: 'HB',
          articles: { totalCount: 1, nodes: [{ title: briefing.title }] },
        },
        {
          slug: 'test-monitor',
          abbreviation: null,
          articles: { totalCount: 2, nodes: [{ title: 'Second' }, { title: 'First' }] },
        },
      ],
    });
  });
});
