import { afterAll, beforeAll, expect, it } from 'vitest';
import { structuredDocument } from '../support/structured-document.ts';
import { startReader, type TestReader } from './support/reader.ts';

let reader: TestReader;
let html = '';
beforeAll(async () => {
  reader = await startReader();
  const slug = await reader.publish((await structuredDocument()).article);
  ({ html } = await reader.read(`/articles/${slug}`));
});
afterAll(() => reader.stop());

it('shows headings under the title without leaving out a level, each at a place of its own', () => {
  const headings = [...html.matchAll(/<(h\d) class="section" id="(s\d-[\w-]+)">([^<]+)</g)].map(
    ([, ...found]) => found,
  );
  expect(headings).toMatchObject([
    ['h2', expect.any(String), 'What was agreed'],
    ['h3', expect.any(String), 'The figures'],
    ['h2', expect.any(String), 'What comes next'],
  ]);
});

it('has contents, a link a heading', () => {
  const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  const places = [...html.matchAll(/class="section" id="([^"]*)"/g)].map(([, id]) => `#${id}`);
  expect([...contents.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual(places);
});

it('shows lists, quotations, tables and code as such', () => {
  expect(html).toMatch(/<ul class="items">\s*<li class="row"[\s\S]*<li class="row"[\s\S]*<\/ul>\s*<blockquote>/);
  expect(html).toMatch(/<blockquote>\s*<div class="row"[\s\S]*We shall see[\s\S]*<\/blockquote>/);
  expect(html).toContain('<th scope="col">Year</th><th scope="col">Ships</th>');
  expect(html).toContain('<td>2017</td><td>12</td>');
  expect(html).toMatch(/<pre[^>]*><code>tonnes = ships \* 280<\/code><\/pre>/);
});

it("shows the document's own notes whole, with the way back to each paragraph that calls them", () => {
  const notes = /<section class="endnotes" role="doc-endnotes"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  expect(notes).toContain('The paper did not say who paid for the survey.');
  expect([...notes.matchAll(/href="#(p\d+)"/g)].map(([, place]) => place)).toEqual(['p1', 'p3']);
  expect(notes).toContain('href="#note-2"');
});
