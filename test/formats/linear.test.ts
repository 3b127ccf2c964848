import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { grammar } from '../../seed/formats/markdown/markdown-tree.ts';

const page = (content: string) => `<article><h1>Walls</h1>${content}</article>`;

/** Documents of short things: what each is of, its name, and a document of as many. */
const short: readonly (readonly [what: string, name: string, document: (count: number) => string])[] = [
  ['lines of one paragraph', 'a.txt', (count) => 'a wall\n'.repeat(count)],
  ['lines with a date each', 'a.txt', (count) => 'Polis, May 3.\n'.repeat(count)],
  ['items', 'a.txt', (count) => '- a wall\n'.repeat(count)],
  ['lines of one paragraph of a page', 'a.html', (count) => page(`<p>${'a wall<br>'.repeat(count)}`)],
  [
    'notes called in one paragraph of a page',
    'a.html',
    (count) => page(`<p>${'It paid<sup><a href="#n1">1</a></sup> '.repeat(count)}<p id="n1">1 Tass, May 3`),
  ],
  ['paragraphs of a page', 'a.html', (count) => page('<p>a wall'.repeat(count))],
  [
    'works in one note',
    'a.txt',
    (count) => `It paid.[1]\n\nNotes\n\n1. ${'Lund, M. (2014, May 6). Boats collide. Pier Herald. '.repeat(count / 4)}`,
  ],
  [
    'references by author and year, with their list',
    'a.md',
    (count) => 'It paid (Lund, 2014).\n\nLund, M. (2014, May 6). Boats collide. Pier Herald.\n\n'.repeat(count / 10),
  ],
];

/** What is compared with all that was found before, in one paragraph of it all. */
const phrases = [
  'Aides told TASS that ',
  'according to Kommersant, ',
  'reported by TASS on Monday ',
  '(TASS, May 3) the next day TASS said ',
  'TASS reported on the 5th that ',
  '*TASS* told ',
  '(https://a.example/b, May 3) ',
  '[TASS](https://tass.example/a) reported on May 3. ',
  '[It rained](https://tass.example/a) (TASS, May 3). ',
  'Lima, Quito, ',
  'In Lima they spoke to TASS of ',
  'Aides said through TASS that ',
];

const cases = [
  ...short.map(([what, name, document]) => ({ what: `short ${what}`, name, document })),
  ...phrases.map((phrase) => ({
    what: `"${phrase}" in one paragraph`,
    name: 'a.txt',
    document: (count: number) => phrase.repeat(count),
  })),
];

const count = 1_000;
/** How many blocks of code ran for `count` things and for four times as many, in the order of the cases. */
let steps: readonly number[] = [];

beforeAll(() => {
  const command = fileURLToPath(new URL('count-steps.ts', import.meta.url));
  // The first document of each form loads what reads it. Then each is counted twice, since V8 may count a block for itself
  // or with the one around it: up to 7 % apart in the first round, a fifth once.
  const documents = [10, count, 4 * count, count, 4 * count].map((many) =>
    cases.map(({ name, document }) => ({ name, text: document(many) })),
  );
  const { stdout, stderr } = spawnSync(process.execPath, [command], {
    input: JSON.stringify(documents.flat()),
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  steps = z.array(z.number()).parse(JSON.parse(stdout));
});

// What takes the square of a document's length would take sixteen times the steps.
it.each(cases.map(({ what }, index) => [what, index] as const))(
  '%s take steps in proportion to their number',
  (_, index) => {
    const stepsOf = (round: number) => steps[round * cases.length + index] ?? 0;
    const once = Math.min(stepsOf(1), stepsOf(3));
    expect(once).toBeGreaterThan(count);
    expect(Math.min(stepsOf(2), stepsOf(4))).toBeLessThan(once * 4.4);
  },
);

// Each sign that may begin a construct ends a token, and the parser moves all tokens of a paragraph for each two that it joins.
it('no letter or digit begins anything in Markdown, or a paragraph of addresses takes time by the square of their number', () => {
  const signs = Object.entries(grammar.text ?? {}).filter(([, constructs]) => [constructs ?? []].flat().length > 0);
  const begins = signs.map(([sign]) => String.fromCharCode(Number(sign)));
  expect(begins).toContain('[');
  expect(begins.filter((sign) => /[\p{L}\d]/u.test(sign))).toEqual([]);
});
