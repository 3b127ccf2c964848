import { afterAll, beforeAll, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { structuredDocument } from '../support/structured-document.ts';
import { textOf } from './support/html.ts';
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
  expect(html).toMatch(/<ul class="items bullet">\s*<li class="row"[\s\S]*<li class="row"[\s\S]*<\/ul>\s*<blockquote>/);
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

const lists = {
  'port.md': '1. Ships wait.\n1. Ice waits.\n   - Nobody pays.\n1. Kyiv pays.\n',
  'port.html':
    '<ol><li value="4">Ships wait.</li><li>Ice waits.<ul><li>Nobody pays.</li></ul></li><li value="9">Kyiv pays.</li></ol>',
  'port.txt': '1. Ships wait.\n\n2. Ice waits.\n\n- Nobody pays.\n\n- Kyiv pays.\n',
};

it.each([
  ['port.md', ['numbered 1', 'numbered 2', 'bullet', 'numbered 3']],
  ['port.html', ['numbered 4', 'numbered 5', 'bullet', 'numbered 9']],
  // The text holds its number.
  ['port.txt', ['printed', 'printed', 'bullet', 'bullet']],
] as const)('numbers the items of lists as %s does', async (name, items) => {
  const head = { 'port.md': '# ', 'port.html': '<!doctype html><h1>', 'port.txt': '' }[name];
  const [paragraph, end] = name === 'port.html' ? ['<p>', '</p>'] : ['', ''];
  const text = `${head}Items of ${name}\n\n${paragraph}March 9, 2018${end}\n\n${paragraph}Moscow waits there.${end}\n\n${lists[name]}`;
  const slug = await reader.publish(annotate(await readSourceDocument(Buffer.from(text), { name })).article);
  const page = (await reader.read(`/articles/${slug}`)).html;
  const found = [...page.matchAll(/<([uo])l class="items (\w+)">([\s\S]*?)<\/\1l>/g)].flatMap(([, , mark, rows = '']) =>
    [...rows.matchAll(/<li class="row"(?: value="(\d+)")?/g)].map(([, value]) => [mark, value].join(' ').trim()),
  );
  expect(found).toEqual(items);
});

it('leaves out the years between a few old citations and the others, which would be crammed at the edge', async () => {
  const slug = await reader.publish(
    annotateText(`Old Papers

Published: March 9, 2018

Moscow waits (Tide, May 3, 1991; Tide, March 1; Herald, March 5; Herald, March 8).
`).article,
  );
  const html = (await reader.read(`/articles/${slug}`)).html.split('<section class="sources"')[1] ?? '';
  expect(textOf(html)).toContain('from 3 May 1991 to 8 March 2018');
  expect(html).toContain('// marks time left out.');
  const words = [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  expect(words).toEqual(['1991', '2018']);
  const places = [...html.matchAll(/<circle cx="([\d.]+)%"/g)].map(([, place]) => Number(place)).sort((a, b) => a - b);
  // The three of March have most of the width.
  expect(places).toHaveLength(4);
  expect((places[3] ?? 0) - (places[1] ?? 0)).toBeGreaterThan(50);
  expect((places[1] ?? 0) - (places[0] ?? 0)).toBeLessThan(25);
});
