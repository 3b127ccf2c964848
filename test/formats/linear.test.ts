import { expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { grammar } from '../../seed/formats/markdown/parse-markdown.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

/** CPU that reading and annotating takes, in ms; the least of some runs. */
async function timeOf(text: string, name: string, runs = 4): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    annotate(await readSourceDocument(Buffer.from(text), { name }));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

/** What takes the square does so each time; what garbage a process collects meanwhile is another each time. */
const measured = { timeout: 60_000, retry: 2 };

const lines = (count: number) => 'a wall\n'.repeat(count);
const page = (content: string) => `<article><h1>Walls</h1>${content}</article>`;

// What takes time by the square of a document's length takes four times as long for twice the text.
it.each<[what: string, name: string, most: number, document: (count: number) => string]>([
  ['lines of one paragraph', 'a.txt', 45_000, lines],
  ['lines with a date each', 'a.txt', 10_000, (count) => 'Polis, May 3.\n'.repeat(count)],
  ['items', 'a.txt', 20_000, (count) => '- a wall\n'.repeat(count)],
  ['lines of one paragraph of a page', 'a.html', 30_000, (count) => page(`<p>${'a wall<br>'.repeat(count)}`)],
  [
    'notes called in one paragraph of a page',
    'a.html',
    20_000,
    (count) => page(`<p>${'It paid<sup><a href="#n1">1</a></sup> '.repeat(count)}<p id="n1">1 Tass, May 3`),
  ],
  ['paragraphs of a page', 'a.html', 30_000, (count) => page('<p>a wall'.repeat(count))],
])('short %s take time in proportion to their number', measured, async (_, name, most, document) => {
  await timeOf(document(1_000), name);
  const half = await timeOf(document(most / 2), name);
  expect(await timeOf(document(most), name)).toBeLessThan(half * 3.2);
});

// One paragraph of it all: what is compared with all that was found before takes sixteen times as long for four times the text.
it.each([
  'Aides told TASS that ',
  'according to Kommersant, ',
  'reported by TASS on Monday ',
  '(TASS, May 3) the next day TASS said ',
  'TASS reported on the 5th that ',
  '*TASS* told ',
  '(https://a.example/b, May 3) ',
  '[TASS](https://tass.example/a) reported on May 3. ',
])('a paragraph of many times "%s" takes time in proportion to its length', measured, async (phrase) => {
  const paragraph = (length: number) => phrase.repeat(length / phrase.length);
  await timeOf(paragraph(15_000), 'a.txt', 1);
  const quarter = await timeOf(paragraph(150_000), 'a.txt', 2);
  expect(await timeOf(paragraph(600_000), 'a.txt', 2)).toBeLessThan(quarter * 8);
});

// Each sign that may begin a construct ends a token, and the parser moves all tokens of a paragraph for each two that it joins.
it('no letter or digit begins anything in Markdown, or a paragraph of addresses takes time by the square of their number', () => {
  const signs = Object.entries(grammar.text ?? {}).filter(([, constructs]) => [constructs ?? []].flat().length > 0);
  const begins = signs.map(([sign]) => String.fromCharCode(Number(sign)));
  expect(begins).toContain('[');
  expect(begins.filter((sign) => /[\p{L}\d]/u.test(sign))).toEqual([]);
});
