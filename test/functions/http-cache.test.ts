import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedCacheControl } from '../../functions/http/http-cache.ts';
import { type LocalServer, startHttpServer } from '../../functions/local/http-server.ts';
import { articlePage } from '../../schema/client/operations.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';

const url = 'https://gloss.test/graphql';
const asked = `${url}?${new URLSearchParams({ query: '{ article(by: {slug: "waiting-in-port-lima"}) { title } }' })}`;
let api: Api;
beforeAll(async () => {
  api = await startApi(['https://reader.example']);
  await api.publish(briefing);
});
afterAll(() => api.stop());

const send = async (target: string, init: RequestInit = {}) => api.yoga.fetch(target, init);
const tagOf = (response: Response) => response.headers.get('etag') ?? '';

it('a publish is seen within a minute, through every cache', () => {
  const seconds = (name: string): number => Number(publishedCacheControl.match(new RegExp(`\\b${name}=(\\d+)`))?.[1]);
  const stale = seconds('stale-while-revalidate');
  // A cache counts an answer's age from when it was made, wherever it lay before.
  for (const fresh of ['max-age', 's-maxage']) {
    expect(seconds(fresh)).toBeGreaterThan(0);
    expect(seconds(fresh) + stale).toBeLessThanOrEqual(60);
  }
});

describe('what is asked by GET', () => {
  it('may be kept for a minute by anyone, and has a strong entity tag', async () => {
    const response = await send(asked);
    expect(await response.json()).toEqual({ data: { article: { title: briefing.title } } });
    expect(response.headers.get('cache-control')).toBe(publishedCacheControl);
    expect(tagOf(response)).toMatch(/^"[\x21\x23-\x7e]+"$/);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it('has the same tag while it is the same, and another as another media type or with other content', async () => {
    const tag = tagOf(await send(asked));
    expect(tagOf(await send(asked))).toBe(tag);
    const accept = 'application/graphql-response+json';
    expect(tagOf(await send(asked, { headers: { accept } }))).not.toBe(tag);
    expect(tagOf(await send(asked.replace('title', 'slug')))).not.toBe(tag);
  });

  it('is answered 304 to who has it already, also by a tag that a cache made weak', async () => {
    const tag = tagOf(await send(asked));
    for (const ifNoneMatch of [tag, `W/${tag}`, `"other", W/${tag}`, '*']) {
      const response = await send(asked, {
        headers: { 'if-none-match': ifNoneMatch, origin: 'https://reader.example' },
      });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
      expect(tagOf(response)).toBe(tag);
      expect(response.headers.get('cache-control')).toBe(publishedCacheControl);
      expect(response.headers.get('access-control-allow-origin')).toBe('https://reader.example');
      expect(response.headers.has('content-type')).toBe(false);
    }
    for (const ifNoneMatch of ['"other"', tag.slice(1, -1), '']) {
      expect((await send(asked, { headers: { 'if-none-match': ifNoneMatch } })).status).toBe(200);
    }
  });
});

it('nothing else is kept: no POST, no error, no health check', async () => {
  const query = JSON.stringify({ query: '{ __typename }' });
  const responses = [
    await send(url, { method: 'POST', body: query, headers: { 'content-type': 'application/json' } }),
    await send(`${url}?query={nothing}`),
    await send(`${url}?query={`),
    await send(`${url}?query={__typename node(id:"x"){id}}`),
    await send(`${url}?documentId=sha256:0`),
    await send(`${url}?query={article(by:{slug:"a",id:"b"}){title}}`),
    await send(`${url}?query=${'a'.repeat(9000)}`),
    await send('https://gloss.test/health'),
    await send('https://gloss.test/elsewhere'),
  ];
  for (const response of responses) {
    expect([response.status, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([
      response.status,
      'no-store',
      null,
    ]);
  }
});

it('pages of every origin may read what is for everyone, whoever asked first', async () => {
  const open = await startApi(['*']);
  const response = await open.yoga.fetch(`${url}?query={__typename}`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  await open.stop();
});

describe('over HTTP', () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startHttpServer((request) => api.yoga.fetch(request), '127.0.0.1', 0);
  });
  afterAll(() => server.stop());

  const persisted = (slug: string): string => {
    const search = new URLSearchParams({ documentId: articlePage.documentId, variables: JSON.stringify({ slug }) });
    return `${server.url}/graphql?${search}`;
  };

  it('a document of the manifest is kept by its id: 304 while it is the same, 200 with another tag once it changed', async () => {
    const slug = await api.publish({ ...briefing, title: 'Over HTTP' }).then((published) => published.slug);
    const first = await fetch(persisted(slug));
    expect((await first.json()).data.article.title).toBe('Over HTTP');
    const tag = tagOf(first);
    const headers = { 'if-none-match': tag };
    const second = await fetch(persisted(slug), { headers });
    expect([second.status, await second.text(), tagOf(second)]).toEqual([304, '', tag]);
    expect(second.headers.get('cache-control')).toBe(publishedCacheControl);
    expect(second.headers.get('vary')).toBe(first.headers.get('vary'));

    await api.publish({ ...briefing, title: 'Over HTTP', note: 'Changed since.' });
    const changed = await fetch(persisted(slug), { headers });
    expect(changed.status).toBe(200);
    expect((await changed.json()).data.article.note).toBe('Changed since.');
    expect(tagOf(changed)).not.toBe(tag);
  });

  it('HEAD gives what GET says of itself', async () => {
    const got = await fetch(persisted('waiting-in-port-lima'));
    const head = await fetch(persisted('waiting-in-port-lima'), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['etag', 'cache-control', 'vary', 'content-type']) {
      expect(head.headers.get(name)).toBe(got.headers.get(name));
    }
    const known = { method: 'HEAD', headers: { 'if-none-match': tagOf(got) } };
    expect((await fetch(persisted('waiting-in-port-lima'), known)).status).toBe(304);
  });

  it('a document of the manifest is asked by POST too; others are sent as they are', async () => {
    const post = async (body: object) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return response.json();
    };
    const variables = { slug: 'waiting-in-port-lima' };
    const byId = await post({ documentId: articlePage.documentId, variables });
    expect(byId.data.article.title).toBe(briefing.title);
    expect(await post({ query: new Map(Object.entries(documents)).get(articlePage.documentId), variables })).toEqual(
      byId,
    );
    expect((await post({ query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
    const { errors } = await post({ documentId: 'sha256:0' });
    expect(errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
    const both = await post({ documentId: articlePage.documentId, query: '{ __typename }' });
    expect(both.errors[0].extensions.code).toBe('BAD_REQUEST');
  });
});
