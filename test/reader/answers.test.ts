import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedCacheControl } from '../../functions/http/http-cache.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { addressesIn } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

const article = '/articles/waiting-in-port-lima';

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  await reader.publish(briefing);
});
afterAll(() => reader.stop());

it('lets a page load nothing but its own style and script', async () => {
  const { headers } = await reader.read(article);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

it('answers a page that is known already with nothing', async () => {
  const { headers, html } = await reader.read(article);
  const etag = headers.get('etag') ?? '';
  expect(headers.get('cache-control')).toBe(publishedCacheControl);
  expect(html).not.toBe('');
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await reader.read(article, { headers: { 'if-none-match': tag } });
    expect([again.status, again.html, again.headers.get('etag')]).toEqual([304, '', etag]);
  }
  expect((await reader.read(article, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

it('names style, script and icon by their content, to be kept for ever', async () => {
  const assets = addressesIn((await reader.read('/')).html).filter((address) => address.startsWith('/assets/'));
  expect(assets).toHaveLength(3);
  for (const address of assets) {
    const { status, headers, html } = await reader.read(address);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(html).not.toBe('');
    // A page kept from before a deploy still gets a style, which no cache may keep under the old name.
    const old = await reader.read(address.replace(/-[\w-]+\./, '-before.'));
    expect([old.status, old.html, old.headers.get('cache-control')]).toEqual([200, html, 'no-store']);
  }
});

it('answers HEAD as GET, without the page', async () => {
  const got = await reader.read(article);
  const asked = await reader.read(article, { method: 'HEAD' });
  expect(asked.html).toBe('');
  expect([...asked.headers]).toEqual([...got.headers]);
});

it('refuses other methods', async () => {
  const { status, headers } = await reader.read(article, { method: 'POST', body: 'x' });
  expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('leads from the folder of articles to their list', async () => {
  const { status, headers } = await reader.read('/articles');
  expect([status, headers.get('location')]).toEqual([308, '/']);
});

describe('says what to do', () => {
  it.each([
    [404, '/nothing', 'Page not found'],
    [404, '/articles/nothing', 'No such article'],
    [404, '/articles/waiting-in-port-lima/more', 'Page not found'],
    [404, '/actors/nobody', 'No such actor'],
    [404, '/sources/nothing', 'No such source'],
    [404, '/publications/nothing', 'No such publication'],
    [404, '/?actor=nobody', 'No such articles'],
    [404, '/nodes/nothing', 'Page not found'],
    [404, '/actors/', 'Page not found'],
    [404, '/actors/%E0%A4%A', 'Page not found'],
    [404, `/actors/${'x'.repeat(3000)}`, 'Page not found'],
    [404, '/assets/other-1.css', 'Page not found'],
    [400, '/?after=nonsense', 'No such page'],
    [400, '/?before=nonsense', 'No such page'],
    [400, `/sources?name=${'x'.repeat(101)}`, 'Too long'],
    [400, `/actors?name=${encodeURIComponent('ﷺ'.repeat(10))}`, 'Too long'],
  ])('with %i for %s', async (status, address, title) => {
    const { status: answered, html, headers } = await reader.read(address);
    expect(answered).toBe(status);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain('Try the <a href="/">articles</a>');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('where something failed, and keeps to itself what', async () => {
    const other = await startReader();
    other.breakDatabase();
    const { status, html } = await other.read('/');
    await other.stop();
    expect(status).toBe(500);
    expect(html).toContain('Try again in a moment');
    expect(html).not.toContain('fire');
    expect(other.logged).toEqual([expect.objectContaining({ message: 'the table is on fire' })]);
  });
});
