import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../functions/graphql/api.ts';
import { withFastPath } from '../../functions/graphql/fast-path/with-fast-path.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { tableName } from '../support/table.ts';

let api: Api;
/** What reached the API, and whether the fast path answered it. */
let seen: { readonly request: Request; readonly text: string; readonly isFast: boolean }[];
let send: (request: Request) => Promise<Response>;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
});
beforeEach(() => {
  seen = [];
  const open = () => createCorpus({ client: api.client, tableName });
  const { yoga, answerFast } = createApi({ allowedOrigins: [] }, { createCorpus: open });
  send = async (request) => {
    const text = await request.clone().text();
    let isFast = true;
    const answer = withFastPath(answerFast, (given, context) => {
      isFast = false;
      return yoga.fetch(given, context);
    });
    const response = await answer(request);
    seen.push({ request, text, isFast });
    return response;
  };
});
afterAll(() => api.stop());

const uri = 'http://gloss.test/graphql';
const fetchIt: typeof fetch = (target, init) => {
  const request = new Request(target, init);
  // A fetch over the network counts the body, and has no stream.
  const length = typeof init?.body === 'string' ? Buffer.byteLength(init.body) : null;
  if (length !== null) request.headers.set('content-length', String(length));
  return send(request);
};
const query = gql`
  query Title($slug: String!) {
    article(by: { slug: $slug }) {
      title
    }
  }
`;
const variables = { slug: 'waiting-in-port-lima' };
const data = { article: { title: briefing.title } };

const apolloWith = (link: ApolloLink) => new ApolloClient({ link, cache: new InMemoryCache() });
const urqlWith = (preferGetMethod: boolean) =>
  new Client({ url: uri, exchanges: [fetchExchange], fetch: fetchIt, preferGetMethod });
const typename = { __typename: 'Article' };

describe('what a client sends is answered by the fast path once it is known:', () => {
  it.each([
    ['Apollo Client by POST', false],
    ['Apollo Client by GET', true],
  ])('%s', async (_, useGETForQueries) => {
    const client = apolloWith(new HttpLink({ uri, fetch: fetchIt, useGETForQueries }));
    for (const _ of ['Yoga', 'fast', 'fast']) {
      const answer = await client.query({ query, variables, fetchPolicy: 'no-cache' });
      expect(answer.data).toEqual({ article: { ...data.article, ...typename } });
    }
    expect(seen.map(({ isFast }) => isFast)).toEqual([false, true, true]);
    // What made it slow before: the name of the client, in everything it sends.
    expect(decodeURIComponent(seen[2]?.request.url ?? '') + seen[2]?.text).toContain('"clientLibrary"');
  });

  it.each([
    ['urql by POST', false],
    ['urql by GET', true],
  ])('%s', async (_, preferGetMethod) => {
    const client = urqlWith(preferGetMethod);
    for (const _ of ['Yoga', 'fast', 'fast']) {
      const answer = await client.query(query, variables, { requestPolicy: 'network-only' });
      expect(answer.data).toEqual(data);
    }
    expect(seen.map(({ isFast }) => isFast)).toEqual([false, true, true]);
  });

  it('Relay’s network, with an id beside the text', async () => {
    const text = 'query TitleQuery($slug: String!) { article(by: {slug: $slug}) { title } }';
    const body = JSON.stringify({
      id: 'TitleQuery',
      operationName: 'TitleQuery',
      query: text,
      variables,
      metadata: {},
    });
    const headers = { 'content-type': 'application/json' };
    for (const _ of ['Yoga', 'fast', 'fast']) {
      const answer = await fetchIt(uri, { method: 'POST', headers, body });
      expect(await answer.json()).toEqual({ data });
    }
    expect(seen.map(({ isFast }) => isFast)).toEqual([false, true, true]);
  });
});

it.each([
  ['by POST', false],
  ['by GET', true],
])(
  'automatic persisted queries of Apollo Client send the text when they are told to, once: %s',
  async (_, useGETForHashedQueries) => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const persisted = new PersistedQueryLink({ sha256, useGETForHashedQueries });
    const client = apolloWith(ApolloLink.from([persisted, new HttpLink({ uri, fetch: fetchIt })]));
    for (const _ of ['first', 'second']) {
      const answer = await client.query({ query, variables, fetchPolicy: 'no-cache' });
      expect(answer.data).toEqual({ article: { ...data.article, ...typename } });
    }
    const asked = seen.map(({ request, text }) => `${decodeURIComponent(request.url)}${text}`);
    expect(asked.map((one) => [one.includes('sha256Hash'), one.includes('query Title')])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  },
);
