import { afterAll, beforeAll, expect, it } from 'vitest';
import { attack, hostileArticle } from './support/hostile-article.ts';
import { addressesIn, paragraphsIn, textOf, unescaped } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

let reader: TestReader;
let slug: string;
beforeAll(async () => {
  reader = await startReader();
  slug = await reader.publish(hostileArticle);
});
afterAll(() => reader.stop());

it.each([
  () => `/articles/${slug}`,
  () => '/',
  () => '/actors',
  () => '/actors/port-lima',
  () => '/actors/ada-brand',
  () => '/sources',
  () => '/sources/tide',
  () => '/publications/harbour-briefing',
  () => '/publications',
  () => '/publications/harbour-briefing/3',
  () => '/search?q=ada',
  () => '/?actor=ada-brand',
  () => '/?source=tide',
  () => `/articles/${slug}?actor=ada-brand`,
])('shows every text of it as text, on page %#', async (page) => {
  const { status, html } = await reader.read(page());
  expect(status).toBe(200);
  expect(html).toContain('&lt;script&gt;alert(&#39;x&#39;)');
  // What is data for tools, and holds no `<`, runs nothing.
  const running = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
  expect(running.match(/<script\b[^>]*>/g)).toEqual([
    expect.stringMatching(/^<script src="\/assets\/script-[\w-]+\.js">$/),
  ]);
  expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<img|<[^>]*\sonerror=/);
  for (const link of addressesIn(html)) expect(link).toMatch(/^(\/(?!\/)|#|\?actor=|https:\/\/www\.wikidata\.org\/)/);
  // Escaped once: what is shown is what was written.
  expect(unescaped(html)).not.toContain('&amp;lt;');
});

it('shows its paragraphs as they were written', async () => {
  const { html } = await reader.read(`/articles/${slug}`);
  expect(paragraphsIn(html)).toEqual(hostileArticle.paragraphs.map(({ text }) => text));
  expect(textOf(html)).toContain(`By ${attack}`);
});
