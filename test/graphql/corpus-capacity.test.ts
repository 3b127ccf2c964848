import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../seed/publish/publish.ts';
import { mergeSearch } from '../../seed/publish/search/merge-search.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import { type CountedApi, startCountedApi } from './support/counted-api.ts';

/* What ACCESS-PATTERNS.md says of revisions, counts over time, who appears with whom, facets, and search, counted. */

const now = '2020-01-01T00:00:00.000Z';
const articles = 24;
const [query, batch] = ['Query', 'BatchGetItem'];

/** Half a unit for an article's head, or for a record. */
const head = 0.5;
/** A list's entries are some 0.1 units each, and 0.5 together at least. */
const entries = (count: number): number => Math.ceil(count * 0.25) / 2;

describe.each(engines)('what the corpus takes from the table, on $name', (engine) => {
  let api: CountedApi;
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const database = await engine.start();
    stop = database.stop;
    const client = await clientWithTable(database.endpoint);
    api = await startCountedApi(database.endpoint);
    const table = publisherTable(client, tableName);
    for (let issue = 1; issue <= articles; issue += 1) {
      const text = `Moscow waits for ship ${issue} of the grain fleet (Kommersant, November 3).`;
      const article = articleOf(`Ship ${issue}`, [text, 'Iran waits too (Tass, November 4).'], { issue });
      await publish(table, article, now);
    }
    for (const verb of ['sells', 'buys', 'burns', 'keeps'])
      await publish(table, articleOf('Wheat Deal', [`Iran ${verb} wheat (Tass, November 1).`], { issue: 99 }), now);
    await mergeSearch(table);
    client.destroy();
  });
  afterAll(async () => {
    await api.stop();
    await stop();
  });

  const wheat = 'article(by: { slug: "wheat-deal" }';
  it.each([
    // Head and document, and what three kept documents say in clear: some 200 bytes each.
    ['revisions', `{ ${wheat}) { title revisions { revision ingestedAt } } }`, [query, query], 2, 0.5 + 0.5],
    ['a revision', `{ ${wheat}, revision: 2) { title paragraphs { text } } }`, [batch, query], 2, head + 0.5],
    [
      'revisionsBetween',
      `{ ${wheat}) { title revisionsBetween(from: 1, to: 3) { paragraphs { kind } } } }`,
      [query, query, query],
      2,
      0.5 + 0.5 + 0.5,
    ],
    [
      'mentions of an actor in an article',
      `{ ${wheat}) { mentions(actorSlug: "iran") { nodes { text } } } }`,
      [query],
      1,
      0.5,
    ],
    [
      'the articles of an actor on some days',
      '{ actor(slug: "iran") { name articles(from: "2017-11-01", to: "2017-11-30") { nodes { title } } } }',
      [query, batch],
      2,
      entries(24) + 24 * head,
    ],
    [
      'the articles of an actor and a source',
      '{ articles(filter: { actorSlug: "iran", sourceSlug: "kommersant" }) { nodes { title } } }',
      [query, query, batch],
      2,
      2 * entries(25) + 24 * head,
    ],
    [
      'the actors for whom a source is cited',
      '{ source(slug: "kommersant") { name actors { basis nodes { name } } } }',
      [query, batch, batch],
      3,
      entries(25) + 25 * (head + 0.5) + 5 * head,
    ],
    [
      'citations by day',
      '{ source(slug: "kommersant") { name citationsOverTime(interval: DAY, from: "2017-11-01", to: "2017-11-30") { count } } }',
      [query, batch, batch],
      3,
      entries(25) + 25 * head + head,
    ],
    [
      'whole years of a publication',
      '{ articles(filter: { publicationSlug: "test-monitor", from: "2017-01-01", to: "2017-12-31" }) { totalCount } }',
      [batch],
      1,
      head,
    ],
    [
      'what came in after a moment',
      '{ articles(orderBy: INGESTED_DESC, filter: { ingestedAfter: "2019-12-31T00:00:00Z" }) { nodes { title } } }',
      [query, batch],
      2,
      entries(24) + 22 * head,
    ],
    [
      'whom those share with one another who appear with an actor',
      '{ actor(slug: "iran") { name coActorPairs(among: 10) { sharedArticles } } }',
      [query, batch, batch],
      3,
      entries(25) + 25 * (head + 0.5) + 3 * head,
    ],
    [
      'the sources that an actor stands on',
      '{ actor(slug: "iran") { name sources { basis nodes { name } } } }',
      [query, batch, batch],
      3,
      entries(25) + 25 * (head + 0.5) + 3 * head,
    ],
    [
      'facets by named fields',
      '{ articles(filter: { actorSlug: "iran" }) { facets(fields: [ACTOR, SOURCE]) { values { label count } } } }',
      [query, batch, batch, batch],
      4,
      entries(25) + 25 * (head + 0.5) + 5 * head,
    ],
    // The manifest; of the one merged segment its columns and two blocks of 24 KB; names; ten heads and documents, and the head
    // of the hit that tells whether there is more.
    [
      'search',
      '{ search(query: "ship grain fleet", first: 10) { nodes { text } } }',
      [query, batch, batch, batch],
      4,
      0.5 + 0.5 + 2 * 3 + 0.5 + 21 * 0.5,
    ],
    [
      'search with its facets, narrowed by all that it can be',
      `{ search(query: "ship grain fleet", first: 10,
        filter: { publicationSlug: "test-monitor", from: "2017-11-01", actorSlug: "iran", sourceSlug: "kommersant" }) {
        nodes { text } facets { field values { label count } } } }`,
      [query, batch, batch, batch, batch],
      5,
      0.5 + 0.5 + 3 * 3 + 0.5 + 21 * 0.5 + head,
    ],
  ])('%s', async (_name, text, operations, steps, units) => {
    const cost = await api.ask(text);
    expect(cost.requests.map(({ operation }) => operation).sort()).toEqual([...operations].sort());
    expect(cost.steps).toBe(steps);
    expect(cost.units).toBeLessThanOrEqual(units);
  });
});
