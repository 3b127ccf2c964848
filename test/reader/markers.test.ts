import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelsOf, markersOf } from '../../functions/reader/parts/markers.ts';
import { withoutNoteCalls, withRaisedCalls } from '../../functions/reader/parts/note-calls.ts';
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
  expect(html).toContain(
    '<a class="citation" href="#printed-note-2" aria-label="Note 3"><span class="raised" data-number="3">',
  );
  expect(html).toContain('<a class="citation" href="#printed-note-1">[2]</a>');
});

describe('the marks of citations and notes', () => {
  const note = (label: string, citations: number[] = []) => ({
    label,
    citations: citations.map((number) => ({ number })),
  });
  const marks = (labels: readonly string[], count: number) => [
    ...markersOf({ notes: labels.map((label) => note(label)), paragraphs: [{ citations: numbered(count) }] }).values(),
  ];
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ number: index + 1 }));

  it('are the labels that a note prints; words of Markdown, which it does not print, are numbered on', () => {
    expect(labelsOf(['2', 'a', '*', 'iv', '12b', 'freeze', 'pay'].map((label) => ({ label })))).toEqual([
      ...['2', 'a', '*', 'iv', '12b', '3', '4'],
    ]);
  });

  it('beside numbered notes are letters without l, which looks like 1', () => {
    expect(marks(['1'], 27).join('')).toBe('abcdefghijkmnopqrstuvwxyzaaab');
  });

  it('beside lettered notes are numbers', () => {
    expect(marks(['a', 'b'], 2)).toEqual(['1', '2']);
  });
});

it('a text without its notes has no calls of Markdown in it, or raises them', () => {
  expect(withoutNoteCalls('Tides wait.[^pay] So do we.[2] In case [2017], too.[^3]')).toBe(
    'Tides wait. So do we.[2] In case [2017], too.',
  );
  expect(String(withRaisedCalls('Tides wait.[^4]'))).toBe('Tides wait.<span class="raised">4</span>');
});
