import { afterAll, beforeAll, expect, it } from 'vitest';
import { briefing } from '../graphql/support/briefing.ts';
import { textOf } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

/** The briefing with its note printed as number 2, once more than it is cited, and a note of Markdown that cites nothing. */
const noted = {
  ...briefing,
  title: 'Waiting, With Notes',
  notes: [
    { label: '2', text: 'Tide, May 1', citations: [3, 4], paragraphNumbers: [2] },
    { label: 'pay', text: 'Nobody says who pays.', citations: [], paragraphNumbers: [2] },
  ],
  paragraphs: briefing.paragraphs.map((paragraph) =>
    paragraph.number === 2 ? { ...paragraph, text: `${paragraph.text} So it goes.[^pay] And on.[2]` } : paragraph,
  ),
};

let reader: TestReader;
let html = '';
beforeAll(async () => {
  reader = await startReader();
  ({ html } = await reader.read(`/articles/${await reader.publish(noted)}`));
});
afterAll(() => reader.stop());

it('a note of the article keeps the number that it prints, beside the text too', () => {
  expect(html).toMatch(/id="cite-3" href="#note-3">/);
  for (const number of [3, 4]) {
    expect(textOf(html.slice(html.indexOf(`<li id="note-${number}"`)))).toMatch(/^2\s/);
  }
});

it('citations in the text of such an article have letters, which no note has', () => {
  const marked = [...html.matchAll(/id="cite-(\d)"[^>]*data-number="([^"]*)"/g)].map(([, ...found]) => found);
  expect(marked).toEqual([
    ['1', 'a'],
    ['2', 'b'],
    ['5', 'c'],
  ]);
  expect(textOf(html.slice(html.indexOf('<li id="note-5"')))).toMatch(/^c\b/);
});

it('every marker leads to its note, also one that cites nothing and one that is repeated', () => {
  expect(html).toContain('href="#printed-note-2"><span class="raised"><span class="source-syntax">[^</span>pay<');
  expect(html).toContain('<a class="citation" href="#printed-note-1">[2]</a>');
});
