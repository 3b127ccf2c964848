import { describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

/** What each item cites: source, days and claim. */
function citedIn(...items: readonly string[]) {
  const { article } = annotateText(['A Quiet Week by the River', 'Published: 2017-11-20', ...items].join('\n\n'));
  return article.paragraphs.map(({ text, citations }) =>
    citations.map(({ source, dates, claim }) =>
      [source, ...dates.map(({ date }) => date), claim && text.slice(claim.start, claim.end)].join(' | '),
    ),
  );
}

const known = ['TASS (May 3): Ice came.', 'Vedomosti (May 4): Ice went.', 'RBC (May 5): A pier sank.'];
const ofKnown = [
  ['tass | 2017-05-03 | Ice came'],
  ['vedomosti | 2017-05-04 | Ice went'],
  ['rbc | 2017-05-05 | A pier sank'],
];

it('takes a known source and a day before a colon for the label of what follows', () => {
  expect(citedIn('TASS (May 3): Ice came. A pier sank.')).toEqual([['tass | 2017-05-03 | Ice came']]);
});

describe('where the items of a document are labelled by their sources', () => {
  it.each([
    ['one that no registry holds', 'Zvon Omska (May 6): Rust is red.', ['zvon-omska | 2017-05-06 | Rust is red']],
    ['one of a single word', 'Zvonar (May 6): Rust is red.', ['zvonar | 2017-05-06 | Rust is red']],
    [
      'several',
      'Zvonar, TASS (May 6): Rust is red.',
      ['zvonar | 2017-05-06 | Rust is red', 'tass | 2017-05-06 | Rust is red'],
    ],
    [
      'several with days of their own',
      'Zvonar (May 6) and TASS (May 7): Rust is red.',
      ['zvonar | 2017-05-06 | Rust is red', 'tass | 2017-05-07 | Rust is red'],
    ],
    [
      'one with “and” in its name',
      'The Globe and Mail (May 6): Rust is red.',
      ['the-globe-and-mail | 2017-05-06 | Rust is red'],
    ],
    [
      'one whose name begins small',
      'TASS and eZvon (May 6): Rust is red.',
      ['tass | 2017-05-06 | Rust is red', 'ezvon | 2017-05-06 | Rust is red'],
    ],
    ['a known one without a day', 'Kommersant: Rust is red.', ['kommersant | Rust is red']],
  ])('cites %s', (_, item, cited) => {
    expect(citedIn(...known, item)).toEqual([...ofKnown, cited]);
  });

  it.each([
    ['a place', 'Omsk (May 6): Rust is red.'],
    ['a person', 'Vladimir Putin (May 6): Rust is red.'],
    ['an unknown name without a day', 'Zvonar: Rust is red.'],
    ['what holds no day', 'Zvonar (a bell): Rust is red.'],
  ])('does not cite %s', (_, item) => {
    expect(citedIn(...known, item)).toEqual([...ofKnown, []]);
  });
});

it.each([
  ['no item has a day', 'TASS: Ice came.', 'Vedomosti: Ice went.', 'RBC: A pier sank.', 'Kommersant: Rust is red.'],
  ['too few are known', 'Zvonar (May 6): Rust is red.', 'Lodka (May 6): Rust is red.'],
])('takes no name before a colon for a source where %s', (_, ...items) => {
  expect(citedIn(...items).flat()).toEqual([]);
});

/** What a Markdown document of one item cites: sources and addresses. */
async function addressesIn(item: string) {
  const text = `# A Quiet Week by the River\n\nPublished: 2017-11-20\n\n- ${item}\n`;
  const { article } = annotate(await readSourceDocument(new TextEncoder().encode(text), { name: 'river.md' }));
  return article.paragraphs.flatMap(({ citations }) => citations.map(({ source, url }) => [source, url]));
}

it.each([
  [
    'each of several sources the address of its link in it',
    '**TASS** (May 3) and **RBC** (May 4): Ice came, and [a pier sank](https://www.rbc.ru/a), and [so on](https://tass.com/b).',
    [
      ['tass', 'https://tass.com/b'],
      ['rbc', 'https://www.rbc.ru/a'],
    ],
  ],
  [
    'its source the first of its links',
    '**TASS** (May 3): Ice came. [One](https://tass.com/a), [two](https://tass.com/b)',
    [['tass', 'https://tass.com/a']],
  ],
  [
    'its source the link to the whole of it',
    '**TASS** (May 3): Ice came. [Full story](https://feed.example.org/a)',
    [['tass', 'https://feed.example.org/a']],
  ],
  [
    'each of its sources the one of the links at its end that leads to it',
    '**TASS** (May 3): Ice came. **RBC** (May 4): A pier sank. [First](https://tass.com/a), [second](https://www.rbc.ru/b)',
    [
      ['tass', 'https://tass.com/a'],
      ['rbc', 'https://www.rbc.ru/b'],
    ],
  ],
  [
    'its only source no link to another known one, whatever the words',
    '**TASS** (May 3): Ice came, [first](https://tass.com/a), [second](https://www.rbc.ru/b).',
    [
      ['tass', 'https://tass.com/a'],
      ['rbc', 'https://www.rbc.ru/b'],
    ],
  ],
  [
    'its source no link to what another says',
    '**TASS** (May 3): Ice came, and [a pier sank](https://www.rbc.ru/a).',
    [
      ['tass', null],
      ['rbc', 'https://www.rbc.ru/a'],
    ],
  ],
])('a label gives %s', async (_, item, cited) => {
  expect(await addressesIn(item)).toEqual(cited);
});

it('gives a dated source the link right before it, whatever the site', async () => {
  expect(await addressesIn('[Ice came](https://thepierpress.example/a) (Harbor Weekly, May 3), and went.')).toEqual([
    ['harbor-weekly', 'https://thepierpress.example/a'],
  ]);
});

it.each([
  'His [post](https://x.com/petrov/status/12) (Vedomosti, May 3) is long.',
  '[Ivan Petrov](https://omsk.example.org/petrov) (Vedomosti, May 4) spoke.',
  'A [map](https://maps.example.org/x) (Vedomosti, May 3) shows it.',
])('but not what leads to a person or a thing: %s', async (item) => {
  expect(await addressesIn(item)).toHaveLength(2);
});
