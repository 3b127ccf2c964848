import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { actorPage, sourcePage } from '../../schema/client/operations.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { clientWithTable, emptyTable, localClient, Stopped, tableName } from '../support/table.ts';
import { type CountedApi, startCountedApi } from './support/counted-api.ts';

/*
 * What a publish that is under way, or was interrupted, costs readers: no request. The article is a long one, which mentions
 * everybody many times over, and the newest of its corpus.
 */

const now = '2020-01-01T00:00:00.000Z';
const articles = 30;
const names = 'Moscow, Iran, Ukraine, Belarus, Turkey, Gazprom, Putin, Medvedev, Lavrov';

const long = (word: string) =>
  articleOf(
    'The Longest Day',
    Array.from(
      { length: 150 },
      (_, index) =>
        `${names} and Russia ${word} for ship number ${index + 1} to come (${index % 2 === 0 ? 'Kommersant' : 'Tass'}, November ${(index % 27) + 1}).`,
    ),
    { issue: 200, date: '2017-11-29' },
  );

/**
 * Publishes the article up to the update of its head by which it is served, or to what follows that.
 *
 * @param served whether the head is still updated
 */
async function publishInPart(endpoint: string, word: string, served: boolean): Promise<void> {
  const client = localClient(endpoint);
  let headUpdates = 0;
  let isOver = false;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (isOver) throw new Stopped();
      const isOfHead =
        context.commandName === 'UpdateItemCommand' && JSON.stringify(args.input).includes('"ARTICLE#the-longest-day"');
      // The first one claims the article.
      if (isOfHead) headUpdates += 1;
      isOver = headUpdates === 2;
      if (isOver && !served) throw new Stopped();
      return next(args);
    },
    { step: 'initialize' },
  );
  await expect(publish(publisherTable(client, tableName), long(word), now)).rejects.toThrow(Stopped);
  expect(headUpdates).toBe(2);
  client.destroy();
}

const texts = new Map(Object.entries(documents));
const textOf = ({ documentId }: { readonly documentId: string }): string => texts.get(documentId) ?? '';

const page = 'pageInfo { hasNextPage endCursor }';
const header = 'slug title published { earliest }';
const mention = `kind text sentence { text } article { ${header} }`;
const queries: Readonly<Record<string, string>> = {
  articles: `{ articles(first: 20) { nodes { ${header} } ${page} } }`,
  'the oldest articles': `{ articles(first: 20, orderBy: PUBLISHED_ASC) { nodes { ${header} } ${page} } }`,
  'articles by ingestion': `{ articles(first: 20, orderBy: INGESTED_DESC) { nodes { ${header} } ${page} } }`,
  'articles of a publication': `{ publication(slug: "test-monitor") { name articles(first: 20) { nodes { ${header} } ${page} } } }`,
  'articles of a volume': `{ articles(first: 20, filter: {publicationSlug: "test-monitor", volume: 14}) { nodes { ${header} } ${page} } }`,
  'articles of an actor': `{ articles(first: 20, filter: {actorSlug: "russia"}) { nodes { ${header} } ${page} } }`,
  'articles of an actor and a source': `{ articles(first: 20, filter: {actorSlug: "russia", sourceSlug: "kommersant"}) { nodes { ${header} } ${page} } }`,
  'articles of an actor and a publication': `{ articles(first: 20, filter: {actorSlug: "russia", publicationSlug: "test-monitor"}) { nodes { ${header} } ${page} } }`,
  mentions: `{ actor(slug: "russia") { name mentions(first: 20) { nodes { ${mention} } ${page} } } }`,
  'the oldest mentions': `{ actor(slug: "russia") { name mentions(last: 20) { nodes { ${mention} } pageInfo { hasPreviousPage } } } }`,
  'mentions of a kind': `{ actor(slug: "russia") { name mentions(first: 20, kind: METONYM) { nodes { ${mention} } ${page} } } }`,
  'citations for an actor': `{ actor(slug: "russia") { name citations(first: 20) { nodes { text article { ${header} } } ${page} } } }`,
  'citations of a source': `{ source(slug: "kommersant") { name citations(first: 20) { nodes { text article { ${header} } } ${page} } } }`,
  actors: `{ actors(first: 5) { nodes { name } ${page} } }`,
  'actors by count': `{ actors(first: 5, orderBy: MENTION_COUNT_DESC) { nodes { name mentionCount } ${page} } }`,
  sources: `{ sources(first: 1) { nodes { name } ${page} } }`,
  'an article': `{ article(by: {slug: "waiting-9"}) { title paragraphs { text } } }`,
  'related articles': `{ article(by: {slug: "waiting-9"}) { title related { article { title } } } }`,
  'facets of all articles': '{ articles { facets { field values { value count } } } }',
  'co-actors': '{ actor(slug: "iran") { coActors { actor { name } } coActorsBasis sources { nodes { name } } } }',
  search: '{ search(query: "waited for ship") { edges { node { __typename } } } }',
  // Heads are read by a few attributes there.
  'a search beside co-actors':
    '{ search(query: "waited for ship") { edges { node { __typename } } } actor(slug: "iran") { coActors { actor { name } } } }',
};

describe('a publish that is under way', () => {
  let endpoint = '';
  let client: DynamoDBClient;
  let api: CountedApi;
  let stop = async (): Promise<void> => undefined;
  const counts = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const [name, query] of Object.entries(queries)) found[name] = (await api.ask(query)).requests.length;
    const of = { slug: 'russia', first: 20 };
    found['the page of an actor'] = (await api.ask(textOf(actorPage), of)).requests.length;
    found['the page of a source'] = (await api.ask(textOf(sourcePage), { ...of, slug: 'tass' })).requests.length;
    return found;
  };
  const publishAll = async (): Promise<void> => {
    await emptyTable(client);
    const table = publisherTable(client, tableName);
    for (let issue = 1; issue <= articles; issue += 1) {
      const texts = [1, 2, 3, 4, 5].map(
        (number) =>
          `${names} waited for ship ${number} of ${issue} (${number % 2 === 0 ? 'Tass' : 'Kommersant'}, November 3).`,
      );
      await publish(table, articleOf(`Waiting ${issue}`, texts, { issue, date: '2017-11-05' }), now);
    }
  };
  let usual: Record<string, number> = {};
  beforeAll(async () => {
    const engine = await startEmbeddedDynamoDB();
    ({ endpoint } = engine);
    stop = () => engine.stop();
    client = await clientWithTable(endpoint);
    api = await startCountedApi(endpoint);
    await publishAll();
    usual = await counts();
  });
  afterAll(async () => {
    await api.stop();
    client.destroy();
    await stop();
  });

  it.each([
    ['a first publish, before it is served', false, false],
    ['a first publish, once it is served', false, true],
    ['another revision, before it is served', true, false],
    ['another revision, once it is served', true, true],
  ])('costs readers no request: %s', async (_, isRevision, served) => {
    await publishAll();
    if (isRevision) await publish(publisherTable(client, tableName), long('waits'), now);
    const before = isRevision ? await counts() : usual;
    await publishInPart(endpoint, 'stays', served);
    expect(await counts()).toEqual(before);
  });
});
