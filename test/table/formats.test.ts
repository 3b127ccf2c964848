import {
  type AttributeValue,
  BatchWriteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { createTable } from '../../schema/table/create-table.ts';
import { articleFromItems } from '../../schema/table/document.ts';
import { fromStoredJson, storedFormat, toStoredJson } from '../../schema/table/formats/stored-json.ts';
import { keyItem } from '../../schema/table/item.ts';
import { headKey, layoutKey, recordKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { partItems } from '../../schema/table/parts.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { migrateTable } from '../../seed/migrate/migrate-table.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { articleOf } from '../support/articles.ts';
import { everyItem, tableName } from '../support/table.ts';
import old from './f93e2ae.json' with { type: 'json' };

type Item = Record<string, AttributeValue>;

/** An item of the dump, whose binary values are base64. */
function itemOf(dumped: object): Item {
  return JSON.parse(JSON.stringify(dumped), (name, value) => (name === 'B' ? Buffer.from(value, 'base64') : value));
}

const oldItems = old.items.map(itemOf);

async function load(api: Api, name: string): Promise<void> {
  await createTable(api.client, name);
  for (let index = 0; index < oldItems.length; index += 25) {
    const requests = oldItems.slice(index, index + 25).map((Item) => ({ PutRequest: { Item } }));
    await api.client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }));
  }
}

const put = (api: Api, Item: Item) => api.client.send(new PutItemCommand({ TableName: tableName, Item }));

const oldName = 'gloss-old';

/** What was answered then, of all actors in the order that they have since: by family name. */
function withPersonsByFamilyName(query: string, data: object): object {
  if (!query.startsWith('{ actors(first: 100)') || !('actors' in data)) return data;
  const { actors } = data as { actors: { nodes: { slug: string }[] } };
  const slugs = ['gazprom', 'iran', 'vladimir-putin', 'russia'];
  return { ...data, actors: { ...actors, nodes: slugs.map((slug) => actors.nodes.find((one) => one.slug === slug)) } };
}

describe('a table of commit f93e2ae, once it is migrated', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await load(api, oldName);
    const { client } = api;
    await migrateTable({ client, name: oldName }, { client, name: tableName });
  });
  afterAll(() => api.stop());

  it.each(old.answers.map(({ query, data }) => [query, data] as const))(
    'answers %s as it did then',
    async (query, data) => {
      const answer = await api.ask(query);
      expect(answer.errors).toEqual([]);
      expect(answer.data).toEqual(withPersonsByFamilyName(query, data));
    },
  );

  it('gives what was not stored then its empty value', async () => {
    const corpus = createCorpus({ client: api.client, tableName });
    const article = await corpus.article('lamps-on-the-quay');
    expect(article).toMatchObject({
      language: null,
      sections: [],
      notes: [],
      warnings: [],
      corrections: [],
      provenances: [],
    });
    expect(article?.paragraphs.map((paragraph) => 'kind' in paragraph && paragraph.kind)).toEqual(['TEXT']);
    const citations = article?.paragraphs.flatMap((paragraph) => paragraph.citations) ?? [];
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) expect(citation).toMatchObject({ title: null, authors: [] });
    expect(article).not.toHaveProperty('format');
    const { edges } = await corpus.articles({ limit: 5, direction: 'FORWARD', cursor: null }, {}, 'PUBLISHED_DESC');
    expect(edges[0]?.node.known).toMatchObject({ slug: 'lamps-on-the-quay', language: null });
  });

  it('takes a next revision beside it', async () => {
    await api.publish(articleOf('Lamps Again', ['Moscow told Putin (Kommersant, November 3).']));
    const { data, errors } = await api.ask('{ articles { totalCount nodes { slug paragraphs { text } } } }');
    expect(errors).toEqual([]);
    expect(data.articles.totalCount).toBe(4);
    expect(data.articles.nodes).toHaveLength(4);
  });
});

describe('a table of commit f93e2ae, as it is', () => {
  it('is refused by readers and publishers, who name the command, and stays as it was', async () => {
    const api = await startApi();
    onTestFinished(() => api.stop());
    await load(api, tableName);
    const before = await everyItem(api.client);
    for (const query of [
      '{ articles { nodes { slug } } }',
      '{ article(by: {slug: "lamps-on-the-quay"}) { title } }',
      '{ actor(slug: "russia") { mentions { nodes { text } } } }',
    ]) {
      const { errors } = await api.ask(query);
      expect(errors[0]?.extensions.code).toBe('TABLE_LAYOUT_UNKNOWN');
      expect(errors[0]?.message).toContain('npm run migrate -- --from TABLE --to TABLE');
    }
    await expect(api.publish(articleOf('Lamps Again', ['Moscow waits.']))).rejects.toThrow('layout 1');
    expect(await everyItem(api.client)).toEqual(before);
  });
});

describe('what a newer version stored', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await api.publish(articleOf('First', ['Moscow told Putin (Kommersant, November 3).']));
  });
  afterAll(() => api.stop());

  const codesOf = async (query: string) => {
    const { errors } = await api.ask(query);
    return errors.map(({ extensions }) => extensions.code);
  };

  it('is refused with its code and both formats', async () => {
    const newer = { ...JSON.parse(toStoredJson({})), format: storedFormat + 1, slug: 'second' };
    const key = (part: number) => ({ pk: headKey('second').pk, sk: `DOCUMENT#a1#000${part}` });
    for (const item of partItems(JSON.stringify(newer), key)) await put(api, item);
    await put(api, {
      ...keyItem(headKey('second')),
      attempt: { S: 'a1' },
      live: { BOOL: true },
      layout: layoutAttribute,
    });
    const { data, errors } = await api.ask(
      '{ article(by: {slug: "second"}) { title } first: article(by: {slug: "first"}) { slug } }',
    );
    expect(data).toEqual({ article: null, first: { slug: 'first' } });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(
      `in format ${storedFormat + 1}; this version of gloss reads formats up to ${storedFormat}`,
    );
    expect(errors[0]?.extensions).toEqual({ code: 'STORED_FORMAT_UNKNOWN' });
  });

  it('is refused in records and lists too', async () => {
    const item = {
      ...keyItem(recordKey('SOURCE', 'newer')),
      articles: { N: '1' },
      layout: layoutAttribute,
      data: { S: `{"format":${storedFormat + 1}}` },
    };
    await put(api, item);
    expect(await codesOf('{ source(slug: "newer") { name } }')).toEqual(['STORED_FORMAT_UNKNOWN']);
  });

  it('of another layout is refused with the command that moves the table', async () => {
    const setLayout = (key: { readonly pk: string; readonly sk: string }, layout: string) =>
      api.client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyItem(key),
          UpdateExpression: 'SET layout = :layout',
          ExpressionAttributeValues: { ':layout': { N: layout } },
        }),
      );
    for (const key of [headKey('first'), recordKey('ACTOR', 'russia')]) await setLayout(key, '9');
    const { errors } = await api.ask('{ article(by: {slug: "first"}) { title } }');
    expect(errors[0]?.extensions.code).toBe('TABLE_LAYOUT_UNKNOWN');
    expect(errors[0]?.message).toContain('npm run migrate -- --from TABLE --to TABLE');
    expect(await codesOf('{ articles { nodes { slug } } }')).toEqual(['TABLE_LAYOUT_UNKNOWN']);
    expect(await codesOf('{ actor(slug: "russia") { name } }')).toEqual(['TABLE_LAYOUT_UNKNOWN']);
    await expect(api.publish(articleOf('First', ['Iran waits.']))).rejects.toThrow('layout 9');
    await setLayout(layoutKey, '9');
    const table = publisherTable(api.client, tableName);
    await expect(table.putAll([keyItem(headKey('third'))])).rejects.toThrow('layout 9');
    expect(await table.get(headKey('third'))).toBeUndefined();
  });
});

describe('an object as it is stored', () => {
  it('says its format, and comes back without it', () => {
    expect(JSON.parse(toStoredJson({ slug: 'a' }))).toEqual({ format: storedFormat, slug: 'a' });
    expect(fromStoredJson('source', toStoredJson({ slug: 'a' }), 'a source')).toEqual({ slug: 'a' });
  });

  it.each(['[]', 'null', '"text"', '{"format":0}', '{"format":"2"}', '{"format":1.5}'])(
    'is refused where it is %s',
    (json) => {
      expect(() => fromStoredJson('article', json, 'the article "a"')).toThrow('the article "a"');
    },
  );

  it('is refused where it is no article', () => {
    const items = partItems(toStoredJson({ slug: 'a', title: 'A', paragraphs: 3 }), (part) => ({
      pk: 'ARTICLE#a',
      sk: `${part}`,
    }));
    expect(() => articleFromItems(items)).toThrow('The stored JSON of the document ARTICLE#a is not an article.');
  });

  it('has every field of citations, also of a build that did not know them all', () => {
    const article = annotateText(
      'Title\n\nIran waits (Kommersant, October 17, 2017). Iran waits (TASS, October 18, 2017).\n',
    ).article;
    const stored = JSON.parse(JSON.stringify(article), (name, value) => (name === 'authors' ? undefined : value));
    const items = partItems(toStoredJson({ slug: 'a', ...stored }), (part) => ({ pk: 'ARTICLE#a', sk: `${part}` }));
    const read = articleFromItems(items)?.paragraphs.flatMap(({ citations }) => citations);
    expect(read).toEqual(article.paragraphs.flatMap(({ citations }) => citations));
    expect(read?.map(({ authors }) => authors)).toEqual([[], []]);
  });

  it('is upgraded to the same by every way through the formats', () => {
    const article = { slug: 'a', title: 'A', paragraphs: [{ number: 1, text: 'x' }], actors: [], sources: [] };
    const upgraded = fromStoredJson('article', JSON.stringify(article), 'a');
    expect(fromStoredJson('article', toStoredJson(upgraded), 'a')).toEqual(upgraded);
    expect(fromStoredJson('article', JSON.stringify(upgraded), 'a')).toEqual(upgraded);
  });
});
