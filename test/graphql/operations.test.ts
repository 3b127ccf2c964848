import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOn } from '../../functions/graphql/run-operation.ts';
import { compiledFileNames, compiledFiles, compiledOperations } from '../../schema/client/compile/compile.ts';
import { articlePage, frontPage } from '../../schema/client/operations.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';
import { briefing } from './support/briefing.ts';

const textOf = (documentId: string): string => new Map(Object.entries(documents)).get(documentId) ?? '';

describe('the client kit', () => {
  it('is committed as it is compiled', async () => {
    const compiled = await compiledOperations();
    for (const name of compiledFileNames) {
      expect(compiled[name], `${name} differs from what is committed: run npm run compile-operations`).toBe(
        readFileSync(compiledFiles[name], 'utf8'),
      );
    }
  });

  it('names each document by the digest of its text, which is as graphql prints it', () => {
    expect(Object.keys(documents).length).toBeGreaterThan(5);
    for (const [id, text] of Object.entries(documents)) {
      expect(id).toBe(`sha256:${hash('sha256', text, 'hex')}`);
      expect(print(parse(text))).toBe(text);
    }
  });
});

describe('an operation', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await api.publish(briefing);
  });
  afterAll(() => api.stop());

  const run = () => operationsOn(() => createCorpus({ client: api.client, tableName }), 'http://gloss.test');

  it('gives in process what the API gives', async () => {
    const variables = { slug: 'waiting-in-port-lima' };
    const inProcess = await run()(articlePage, variables);
    expect(inProcess.errors).toEqual([]);
    const overHttp = await api.ask(textOf(articlePage.documentId), variables);
    expect(JSON.parse(JSON.stringify(inProcess.data))).toEqual(overHttp.data);
    expect(overHttp.data.article.title).toBe(briefing.title);
  });

  it('tells what went wrong', async () => {
    const { data, errors } = await run()(frontPage, { after: 'nonsense' });
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
  });
});

describe('of an article in a list', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await api.publish(briefing);
  });
  afterAll(() => api.stop());

  const counts = '{ citations { totalCount } actors { totalCount } sources { totalCount } }';
  const counted = { citations: { totalCount: 5 }, actors: { totalCount: 2 }, sources: { totalCount: 2 } };

  it('the counts are those of the article, and cost no article', async () => {
    const inList = await api.ask(`{ articles { nodes ${counts} } }`);
    expect([inList.data.articles.nodes, inList.requests]).toEqual([[counted], 2]);
    const alone = await api.ask(`{ article(by: { slug: "waiting-in-port-lima" }) ${counts} }`);
    expect(alone.data.article).toEqual(counted);
  });

  it('the parts are read where they are asked for', async () => {
    const { data } = await api.ask(
      '{ articles { nodes { actors(kind: PERSON) { totalCount nodes { name } } citations(first: 1) { totalCount nodes { number } pageInfo { hasNextPage } } } } }',
    );
    expect(data.articles.nodes).toEqual([
      {
        actors: { totalCount: 1, nodes: [{ name: 'Ada Brand' }] },
        citations: { totalCount: 5, nodes: [{ number: 1 }], pageInfo: { hasNextPage: true } },
      },
    ]);
  });

  it('a page out of bounds is refused', async () => {
    const { errors } = await api.ask('{ articles { nodes { citations(first: 101) { totalCount } } } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_PAGE']);
  });
});

it('a publication is found by its slug', async () => {
  const api = await startApi();
  await api.publish(briefing);
  const found = await api.ask('{ publication(slug: "harbour-briefing") { name } }');
  const none = await api.ask('{ publication(slug: "none") { name } }');
  await api.stop();
  expect([found.data, none.data]).toEqual([{ publication: { name: 'Harbour Briefing' } }, { publication: null }]);
});
