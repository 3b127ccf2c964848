import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorPage, sourcePage } from '../../schema/client/operations.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { annotateText } from '../../seed/annotate-text.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import { type CountedApi, startCountedApi } from './support/counted-api.ts';

const shipped = new URL(
  '../../seed/documents/putin-looks-forward-to-meeting-with-trump-in-vietnam.txt',
  import.meta.url,
);
const slug = 'putin-looks-forward-to-meeting-with-trump-in-vietnam';
const now = '2020-01-01T00:00:00.000Z';
/** So that every page of 20 is full, and another behind it. */
const articles = 45;
const sentence = 'Moscow, Iran and Gazprom told Putin that they would wait for as long as it takes';

const persisted = new Map(Object.entries(documents));

/** Every field inside of an article, and from its parts back to it and in again. */
const within = `
  id slug title url volume issue authors note wordCount citationCoverage
  publication { slug name abbreviation } published { year earliest latest } figures { caption credit }
  annotation { pipelineVersion revision ingestedAt documentHash } citations { totalCount }`;
const cited = `
  id number text signal sourceText url range { start end } dates { date text } claim { text }
  source { id slug name homepage } via { slug } sentence { text cited }`;
const spoken = 'id kind text sentence { text } actor { id slug name kind aliases affiliation { name } }';
const nestings = {
  header: within,
  citations: `${within} paragraphs { citations { ${cited} article { title paragraphs { text } } } }`,
  mentions: `${within} paragraphs { mentions { ${spoken} article { sources(first: 20) { nodes { name } } } } }`,
  segments: `${within} paragraphs { segments { text mention { ${spoken} } citation { ${cited} } } }`,
  sentences: `${within} paragraphs { sentences { text citations { source { name } paragraph { article { title } } } } }`,
  lists: `${within} all: citations(first: 100) { nodes { ${cited} article { sources(first: 20) { nodes { slug } } } } }
    actors(first: 100) { edges { mentionCount node { name affiliation { name affiliation { name } } } } }
    sources(first: 100) { edges { citationCount node { name } } }`,
  around: `paragraph(number: 1) { article { paragraphs { citations { article { paragraph(number: 1) { mentions {
    article { paragraph(number: 2) { text article { title } } } } } } } } } } citations { totalCount }`,
};

const page = 'pageInfo { hasNextPage endCursor }';
const articleNodes = 'nodes { slug title volume issue publication { name } published { earliest } }';
const mentionNodes = 'nodes { kind text sentence { text } article { slug title published { earliest } } }';
const citationNodes = `nodes { text source { name } dates { date } claim { text } sentence { text }
  article { slug title published { earliest } } }`;

describe.each(engines)('what the table is asked, on $name', (engine) => {
  let api: CountedApi;
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const database = await engine.start();
    stop = database.stop;
    const client = await clientWithTable(database.endpoint);
    api = await startCountedApi(database.endpoint);
    const table = publisherTable(client, tableName);
    await publish(table, annotateText(await readFile(shipped, 'utf8')).article, now);
    for (let issue = 1; issue <= articles; issue += 1) {
      const cited = [`${sentence} (Kommersant, November 3).`, `${sentence} (Tass, November 4).`];
      await publish(table, articleOf(`Waiting ${issue}`, cited, { issue }), now);
    }
    client.destroy();
  });
  afterAll(async () => {
    await api.stop();
    await stop();
  });

  const routes = {
    [`article(by: { slug: "${slug}" })`]: 1,
    'article(by: { issue: { publicationSlug: "eurasia-daily-monitor", volume: 14, issue: 142 } })': 2,
    [`node(id: "${Buffer.from(`Article:${slug}`).toString('base64url')}")`]: 1,
  };
  const ways = Object.entries(routes).flatMap(([route, requests]) =>
    Object.entries(nestings).map(([name, fields]) => ({ requests, route, name, fields })),
  );

  it.each(ways)('is $requests, at most 2 read units, for all inside of $route by its $name', async (way) => {
    const { data, requests, steps, units } = await api.ask(
      `{ article: ${way.route} { ... on Article { ${way.fields} } } }`,
    );
    expect(data.article.citations.totalCount).toBe(20);
    expect([requests.length, steps]).toEqual([way.requests, way.requests]);
    expect(units).toBeLessThanOrEqual(2);
  });

  const corpusLists = [
    ['articles', '', articleNodes],
    ['articles', 'orderBy: PUBLISHED_ASC', articleNodes],
    ['articles', 'filter: { publicationSlug: "test-monitor" }', articleNodes],
    ['articles', 'filter: { publicationSlug: "test-monitor", from: "2017-11-01", to: "2017-11-30" }', articleNodes],
    ['articles', 'filter: { actorSlug: "russia" }', articleNodes],
    ['articles', 'filter: { sourceSlug: "kommersant" }', articleNodes],
  ] as const;

  it.each(corpusLists)('is 2 in 2 steps for any full page of %s(%s)', async (list, filter, nodes) => {
    const ask = (after: string) => api.ask(`{ ${list}(first: 20 ${after} ${filter}) { ${nodes} ${page} } }`);
    const first = await ask('');
    const { endCursor } = first.data[list].pageInfo;
    const second = await ask(`after: "${endCursor}"`);
    const last = await api.ask(`{ ${list}(last: 20 ${filter}) { ${nodes} ${page} } }`);
    for (const { data, requests, steps, units } of [first, second, last]) {
      expect(data[list].nodes).toHaveLength(20);
      expect([requests.length, steps]).toEqual([2, 2]);
      // Half a unit a head, and a few of the entries together.
      expect(units).toBeLessThanOrEqual(20 * 0.5 + 3);
    }
    expect(first.data[list].nodes[0]).not.toEqual(second.data[list].nodes[0]);
  });

  it('is 3 in 2 steps for a full page of articles of an actor and a source at once', async () => {
    const filter = 'filter: { actorSlug: "russia", sourceSlug: "kommersant" }';
    const first = await api.ask(`{ articles(first: 20 ${filter}) { ${articleNodes} ${page} } }`);
    const after = `after: "${first.data.articles.pageInfo.endCursor}"`;
    const second = await api.ask(`{ articles(first: 20 ${after} ${filter}) { ${articleNodes} ${page} } }`);
    for (const { data, requests, steps, units } of [first, second]) {
      expect(data.articles.nodes).toHaveLength(20);
      expect([requests.length, steps]).toEqual([3, 2]);
      // The entries of both lists, half a unit a head.
      expect(units).toBeLessThanOrEqual(2 * articles * 0.125 + 22 * 0.5);
    }
  });

  it('is 2 in 2 steps for the articles of an issue', async () => {
    const { data, requests, steps } = await api.ask(
      `{ articles(filter: { publicationSlug: "test-monitor", volume: 14, issue: 7 }) { ${articleNodes} } }`,
    );
    expect(data.articles.nodes.map(({ title }: { title: string }) => title)).toEqual(['Waiting 7']);
    expect([requests.length, steps]).toEqual([2, 2]);
  });

  it('is 2 in 2 steps for a page of articles with all that their heads hold', async () => {
    const nodes =
      'nodes { title url authors note language figures { caption credit } wordCount annotation { revision } }';
    const { requests, steps } = await api.ask(`{ articles(first: 5) { ${nodes} } }`);
    expect([requests.length, steps]).toEqual([2, 2]);
  });

  it('is 2 in 2 steps for a page of a volume, wherever in the volume', async () => {
    const filter = 'filter: { publicationSlug: "test-monitor", volume: 14 }';
    const first = await api.ask(`{ articles(first: 5 ${filter}) { ${articleNodes} ${page} } }`);
    const after = `after: "${first.data.articles.pageInfo.endCursor}"`;
    const second = await api.ask(`{ articles(first: 5 ${after} ${filter}) { ${articleNodes} ${page} } }`);
    for (const { data, requests, steps } of [first, second]) {
      expect(data.articles.nodes).toHaveLength(5);
      expect([requests.length, steps]).toEqual([2, 2]);
    }
  });

  it('is one Query of 100 entries for a page that a filter leaves empty: the stored count ends its walk, and no head is read', async () => {
    const { data, requests, units } = await api.ask(
      `{ actor(slug: "vladimir-putin") { mentions(first: 20 kind: METONYM) { ${mentionNodes} ${page} } } }`,
    );
    expect(data.actor.mentions).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    expect(requests.map(({ operation }) => operation).sort()).toEqual(['BatchGetItem', 'Query']);
    // A hundred entries of 1 KB at most, and the actor's record.
    expect(units).toBeLessThanOrEqual(100 * 0.125 + 1);
  });

  it.each([
    ['actors', ''],
    ['actors', 'filter: { kind: STATE }'],
    ['actors', 'filter: { nameStartsWith: "r" }'],
    ['sources', ''],
    ['sources', 'nameStartsWith: "k"'],
    ['publications', ''],
  ])('is 2 in 2 steps for a page of %s(%s)', async (list, filter) => {
    const { data, requests, steps } = await api.ask(`{ ${list}(first: 2 ${filter}) { nodes { id name } ${page} } }`);
    expect(data[list].nodes.length).toBeGreaterThan(0);
    expect([requests.length, steps]).toEqual([2, 2]);
    const after = `after: "${data[list].pageInfo.endCursor}"`;
    const later = await api.ask(`{ ${list}(first: 2 ${after} ${filter}) { nodes { id name } ${page} } }`);
    expect(later.requests.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['actor', 'russia', 'mentions', mentionNodes],
    ['actor', 'russia', 'citations', citationNodes],
    ['actor', 'russia', 'articles', articleNodes],
    ['source', 'kommersant', 'citations', citationNodes],
    ['source', 'kommersant', 'articles', articleNodes],
    ['publication', 'test-monitor', 'articles', articleNodes],
  ])('is 2 in 2 steps for the %s %s and any full page of its %s', async (type, of, list, nodes) => {
    const total = { actor: 'mentionCount', source: 'citationCount' }[type] ?? '';
    const ask = (after: string) =>
      api.ask(
        `{ ${type}(slug: "${of}") { name ${total} ${list}(first: 20 ${after}) { totalCount ${nodes} ${page} } } }`,
      );
    const first = await ask('');
    const second = await ask(`after: "${first.data[type][list].pageInfo.endCursor}"`);
    for (const { data, requests, steps, units } of [first, second]) {
      expect(data[type][list].nodes).toHaveLength(20);
      expect([requests.length, steps]).toEqual([2, 2]);
      // The list's entries, half a unit a head, and the record.
      expect(units).toBeLessThanOrEqual(3 + 20 * 0.5 + 1);
    }
  });

  it('is 3 in 2 steps for the actor with all its lists: those that begin with the same entries share a Query', async () => {
    const { requests, steps } = await api.ask(`{
      actor(slug: "russia") {
        name mentionCount mentions { ${mentionNodes} } citations { ${citationNodes} } articles { ${articleNodes} }
      }
    }`);
    expect(requests.map(({ operation }) => operation).sort()).toEqual(['BatchGetItem', 'Query', 'Query']);
    expect(steps).toBe(2);
  });

  const together = 'coActors { sharedParagraphs actor { name } } coActorsBasis sources { basis nodes { name } }';
  it('is 3 in 3 steps for whom an actor appears with and on what sources, over its newest articles', async () => {
    const { data, requests, steps, units } = await api.ask(`{ actor(slug: "russia") { name ${together} } }`);
    expect(data.actor.coActorsBasis).toBe(articles + 1);
    // Entries; heads with the beginnings of documents; its record with those of who and what is shown.
    const operations = ['Query', 'BatchGetItem', 'BatchGetItem'];
    expect(requests.map(({ operation }) => operation)).toEqual(operations);
    expect(steps).toBe(3);
    // The entries, half a unit a head, half a unit for each 4 KB of a document, and the records.
    expect(units).toBeLessThanOrEqual(articles * 0.125 + (articles + 1) + 1 + 10);
  });

  it('is 3 in 3 steps for the actors for whom a source is cited', async () => {
    const { data, requests, steps } = await api.ask(
      '{ source(slug: "kommersant") { name actors { basis edges { citationCount node { name } } } } }',
    );
    expect(data.source.actors.basis).toBeGreaterThanOrEqual(articles);
    expect([requests.length, steps]).toEqual([3, 3]);
  });

  it.each([
    ['an actor', actorPage, { slug: 'russia' }],
    ['a source', sourcePage, { slug: 'kommersant' }],
  ])('is 3 in 3 steps for the page that the reader has of %s', async (_, { documentId }, variables) => {
    const { requests, steps } = await api.ask(persisted.get(documentId) ?? '', { ...variables, first: 20 });
    expect(requests.map(({ operation }) => operation)).toEqual(['Query', 'BatchGetItem', 'BatchGetItem']);
    expect(steps).toBe(3);
  });

  it.each(['MONTH', 'YEAR'])('is the record alone for mentions and citations by %s', async (interval) => {
    const actor = await api.ask(`{ actor(slug: "russia") { name mentionsOverTime(interval: ${interval}) { count } } }`);
    expect([actor.requests.length, actor.units]).toEqual([1, 0.5]);
    const source = await api.ask(
      `{ source(slug: "tass") { name citationsOverTime(interval: ${interval}) { count } } }`,
    );
    expect([source.requests.length, source.units]).toEqual([1, 0.5]);
  });

  it('is one Query and a batch of heads for each 100 articles, beside the record, for mentions by day', async () => {
    const days = 'interval: DAY, from: "2017-11-06", to: "2017-11-30"';
    const { data, requests, steps, units } = await api.ask(
      `{ actor(slug: "russia") { name mentionsOverTime(${days}) { count } } }`,
    );
    expect(data.actor.mentionsOverTime).toEqual([{ count: articles * 2 }]);
    expect([requests.length, steps]).toEqual([3, 3]);
    expect(units).toBeLessThanOrEqual(articles * (0.125 + 0.5) + 1);
  });

  it.each([
    ['', 2, 2],
    ['(filter: { publicationSlug: "test-monitor" })', 1, 1],
    ['(filter: { actorSlug: "russia" })', 3, 3],
    ['(filter: { sourceSlug: "tass" })', 3, 3],
  ])('is, for the facets of articles%s, %i in %i steps', async (filter, most, mostSteps) => {
    const { data, requests, steps, units } = await api.ask(
      `{ articles${filter} { facets { field values { value count } } } }`,
    );
    expect(data.articles.facets).toHaveLength(2);
    expect([requests.length, steps]).toEqual([most, mostSteps]);
    expect(units).toBeLessThanOrEqual((articles + 4) * 0.125 + 2);
  });

  it.each([
    ['', 6, 5],
    ['publicationSlug: "test-monitor"', 5, 5],
    ['actorSlug: "russia", sourceSlug: "tass"', 5, 4],
    ['publicationSlug: "test-monitor", actorSlug: "russia", from: "2017-01-02"', 4, 4],
  ])('is, for all facets of up to 100 articles (%s), at most %i in %i steps', async (filter, most, mostSteps) => {
    const { data, requests, steps } = await api.ask(
      `{ articles(filter: { ${filter} }) { facets(fields: [PUBLICATION, YEAR, ACTOR, SOURCE]) { field values { count } } } }`,
    );
    expect(data.articles.facets.map(({ field }: { field: string }) => field)).toEqual([
      'PUBLICATION',
      'YEAR',
      'ACTOR',
      'SOURCE',
    ]);
    expect(requests.length).toBeLessThanOrEqual(most);
    expect(steps).toBeLessThanOrEqual(mostSteps);
  });

  it('is 7 in 4 steps for the articles related to one', async () => {
    const { data, requests, steps, units } = await api.ask(
      '{ article(by: { slug: "waiting-1" }) { title related { score article { title } sharedActors { name } } } }',
    );
    expect(data.article.related).toHaveLength(5);
    // The article; its actors' records; a list of each, of which there are four here; heads.
    const operations = ['BatchGetItem', 'BatchGetItem', 'Query', 'Query', 'Query', 'Query', 'Query'];
    expect(requests.map(({ operation }) => operation).sort()).toEqual(operations);
    expect(steps).toBe(4);
    expect(units).toBeLessThanOrEqual(1 + 5 + 5 * 3 + 100 * 0.5);
  });

  it('is one batch for records by their ids, and two for several articles', async () => {
    const id = (text: string) => JSON.stringify(Buffer.from(text).toString('base64url'));
    const one = await api.ask(`{ node(id: ${id('Actor:russia')}) { id ... on Actor { mentionCount } } }`);
    expect([one.requests.length, one.units]).toEqual([1, 0.5]);
    const records = ['Actor:russia', 'Source:tass', 'Publication:test-monitor'].map(id).join(' ');
    const several = await api.ask(`{ nodes(ids: [${records}]) { id ... on Actor { name } ... on Source { name } } }`);
    expect(several.data.nodes.map(({ id: found }: { id: string }) => found)).not.toContain(null);
    expect([several.requests.length, several.units]).toEqual([1, 1.5]);
    const whole = Array.from({ length: 20 }, (_, index) => id(`Article:waiting-${index + 1}`)).join(' ');
    const read = await api.ask(`{ nodes(ids: [${whole}]) { id ... on Article { paragraphs { text } } } }`);
    expect(read.data.nodes[19].paragraphs).toHaveLength(2);
    expect([read.requests.length, read.steps]).toEqual([2, 2]);
  });

  it.each([
    ['CORPUS / TOTALS', 'articles(first: 5)', articleNodes],
    ['CORPUS / TOTALS', 'actors(first: 2)', 'nodes { name }'],
    ['CORPUS / TOTALS', 'actors(first: 2, filter: { kind: STATE })', 'nodes { name }'],
    ['CORPUS / TOTALS', 'sources(first: 2)', 'nodes { name }'],
    ['CORPUS / TOTALS', 'publications(first: 2)', 'nodes { name }'],
    ['ACTOR#russia / RECORD', 'articles(first: 5, filter: { actorSlug: "russia" })', articleNodes],
    ['SOURCE#tass / RECORD', 'articles(first: 5, filter: { sourceSlug: "tass" })', articleNodes],
    ['PUBLICATION#test-monitor / RECORD', 'articles(filter: { publicationSlug: "test-monitor" })', articleNodes],
  ])('is nothing for a total, %s, that %s is not asked, and at most one more where it is', async (key, list, nodes) => {
    const keysOf = (requests: readonly { keys: readonly string[] }[]) => requests.flatMap(({ keys }) => keys);
    const without = await api.ask(`{ ${list} { ${nodes} ${page} } }`);
    const withTotal = await api.ask(`{ ${list} { totalCount ${nodes} ${page} } }`);
    const alone = await api.ask(`{ ${list} { totalCount } }`);
    expect(keysOf(without.requests)).not.toContain(key);
    expect(keysOf(withTotal.requests)).toContain(key);
    expect(withTotal.requests.length).toBeLessThanOrEqual(without.requests.length + 1);
    expect(withTotal.units - without.units).toBe(0.5);
    expect(keysOf(alone.requests)).toEqual([key]);
  });
});
