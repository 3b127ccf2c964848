import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('what is asked by GET', () => {
  it('may be kept for a minute by anyone, and has a strong entity tag', async () => {
    const response = await send(asked);
    expect(await response.json()).toEqual({ data: { article: { title: briefing.title } } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
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
      expect(response.headers.get('cache-control')).toBe('public, max-age=60');
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
