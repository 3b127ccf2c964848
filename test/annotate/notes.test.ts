import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { citationsIn, citedIn, documentOf } from './support/printed.ts';

const first = 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03';
const second = 'Krai.info, May 5 → Krai.info 2017-05-05';

describe('notes are cited where their marker stands', () => {
  it.each([
    ['It was closed.[1] It stayed so.[2]', '[1] Gornyi Vestnik, May 3.\n\n[2] Krai.info, May 5.'],
    ['It was closed.1 It stayed so.2', '1. Gornyi Vestnik, May 3.\n2. Krai.info, May 5.'],
    ['It was closed¹ and stayed so.²', 'Notes\n\n1 Gornyi Vestnik, May 3.\n\n2 Krai.info, May 5.'],
    ['It was closed.[^1] It stayed so.[^2]', '[^1]: Gornyi Vestnik, May 3.\n[^2]: Krai.info, May 5.'],
    ['It was closed.* It stayed so.**', '* Gornyi Vestnik, May 3.\n\n** Krai.info, May 5.'],
    ['It was closed (1). It stayed so (2).', '(1) Gornyi Vestnik, May 3.\n\n(2) Krai.info, May 5.'],
    ['It was closed.[i] It stayed so.[ii]', '[i] Gornyi Vestnik, May 3.\n[ii] Krai.info, May 5.'],
    ['It was closed.1 It stayed so.2', 'Notes\n1 Gornyi Vestnik, May 3.\n2. Krai.info, May 5.'],
    ['It was closed, they say.1,2', '1. Gornyi Vestnik, May 3.\n2. Krai.info, May 5.'],
    ['It was closed, they say.[1, 2]', '[1] Gornyi Vestnik, May 3.\n[2] Krai.info, May 5.'],
    ['It was closed in 2016.1 It stayed so.2', '1. Gornyi Vestnik, May 3.\n2. Krai.info, May 5.'],
    ['It was closed, they say.1', '1. Gornyi Vestnik, May 3; Krai.info, May 5.'],
  ])('%s', (body, notes) => {
    expect(citedIn(`${body}\n\n${notes}`)).toEqual([first, second]);
    expect(citationsIn(`${body}\n\n${notes}`).every(({ inNote }) => inNote)).toBe(true);
  });

  it('whose labels have a stop here and none there, in one block', () => {
    const notes = '1. Gornyi Vestnik, May 3.\n2 Ibid.\n3. Krai.info, May 5. It says:\n12 Ships wait.';
    expect(citedIn(`It was closed.1 It stayed so.2 Or not.3\n\nNotes\n${notes}`)).toEqual([
      first,
      'Ibid. → Gornyi Vestnik 2017-05-03',
      second,
    ]);
  });

  it.each([
    ['https://krai.info/a[^1]', '[^1]: Gornyi Vestnik, May 3.'],
    ['https://krai.info/a.[^1]', '[^1]: Gornyi Vestnik, May 3.'],
    ['https://krai.info/a[1]', '[1] Gornyi Vestnik, May 3.'],
    ['https://krai.info/a¹', 'Notes\n\n1. Gornyi Vestnik, May 3.'],
  ])('right behind an address: %s', (address, note) => {
    const body = `The pier is closed, as one reads at ${address} It stays so.`;
    const printed = citationsIn(`${body}\n\n${note}`).map(({ text, url, inNote }) => ({ text, url, inNote }));
    expect(printed).toEqual([
      { text: 'https://krai.info/a', url: 'https://krai.info/a', inNote: false },
      { text: 'Gornyi Vestnik, May 3', url: null, inNote: true },
    ]);
  });

  it('at the marker’s place', () => {
    const body = 'It was closed.[1]\n\nIt stayed so.2';
    const [one, two] = citationsIn(`${body}\n\n[1] Polis, May 3.\n\n2. Polis, May 5.`);
    expect([one?.start, one?.end, two?.start, two?.end]).toEqual([14, 17, 13, 14]);
  });
});

describe('a note', () => {
  it.each([
    ['Oleg Brodov, “The Long Pier,” Gornyi Vestnik, May 3, 2016, p. 4.', 'Gornyi Vestnik 2016-05-03'],
    ['Voprosy Reki, no. 4 (April 2016): 12–15.', 'Voprosy Reki 2016-04'],
    ['Interview with a retired captain, Omsk, May 3, 2016.', 'Interview with a retired captain 2016-05-03'],
    ['Harbor Authority of Omsk, “Annual Report,” 2016.', 'Harbor Authority of Omsk 2016'],
    ['“Длинный причал,” Сибирская искра, 3 мая 2016 г.', 'Сибирская искра 2016-05-03'],
    ['Mark Brodov & Ana Holm, Ice Leaves the River Early, Vedomosti (May 3, 2016).', 'Vedomosti 2016-05-03'],
    ['Ana Holm and Oleg Brodov, *Ice Leaves Early*, Vedomosti, May 3, 2016, p. B2.', 'Vedomosti 2016-05-03'],
    ['Parade in Omsk, Siberia, TASS (May 3, 2016) (“We sail.”).', 'TASS 2016-05-03'],
    [
      'Ana Holm, “Ice,” Jamestown Foundation, Eurasia Daily Monitor Volume: 13 Issue: 24, May 3, 2016.',
      'Eurasia Daily Monitor 2016-05-03',
    ],
    [
      'Ana Holm, “Ice,” Freedom House, last modified May 3, 2016, accessed March 6, 2017, https://fh.org/x.',
      'Freedom House 2016-05-03 https://fh.org/x',
    ],
    ['The captain called it a shame (Polis, May 3).', 'Polis 2017-05-03'],
    ['https://krai.info/1 (accessed May 3, 2017).', 'krai.info https://krai.info/1'],
  ])('%s', (note, cited) => {
    expect(citedIn(`It was closed.1\n\n1. ${note}`).map((line) => line.split(' → ')[1])).toEqual([cited]);
  });

  it('cites nothing where it only explains', () => {
    expect(citedIn('It was closed.1\n\n1. This leaves out the reserve pier.')).toEqual([]);
  });

  it('repeats the note before it with ibid.', () => {
    const [one, , two] = citationsIn('It was closed.1 So it stayed (TASS, May 4).2\n\n1. Polis, May 3.\n\n2. Ibid.');
    expect(two?.source).toBe(one?.source);
  });
});

describe('a note that is called again', () => {
  const { article } = annotateText(
    documentOf('It was closed.[1] So it stayed.\n\nNobody knew.[1]\n\n[1] TASS, May 3, 2017; RBC, May 4, 2017.'),
  );

  it('cites once, at its first marker, and its further markers are listed', () => {
    expect(article.paragraphs.map(({ citations }) => citations.length)).toEqual([2, 0]);
    expect(article.notes).toEqual([
      { label: '1', text: 'TASS, May 3, 2017; RBC, May 4, 2017.', citations: [1, 2], paragraphNumbers: [1, 2] },
    ]);
  });

  it('supports the sentence of each marker', () => {
    expect(article.paragraphs.map(({ sentences }) => sentences.map(({ cited }) => cited))).toEqual([
      [true, false],
      [true],
    ]);
  });

  it('costs what it prints: 300 markers of a note of 300 references are 300 citations', () => {
    const body = `${'Word[1] '.repeat(300)}end.\n\n[1] ${'Kommersant, May 3, 2017. '.repeat(300)}`;
    expect(citationsIn(body)).toHaveLength(300);
  });
});

it('a note that the author’s name calls in the head keeps no other from its marker', () => {
  const { article } = annotateText(
    'The Pier and the Court\n\nIda T. Vail*\n\nThe pier was shut in 2016.1 It was open again.2\n\nNotes\n\n* Professor of Law, Riga.\n\n1. Polis, May 3, 2016.\n\n2. TASS, May 5, 2016.\n',
  );
  expect(article.authors).toEqual(['Ida T. Vail']);
  expect(article.paragraphs.flatMap(({ citations }) => citations.map(({ source }) => source))).toHaveLength(2);
});

it('an emphasis at the start of a list item is no sign of a note', () => {
  const { article, parts } = annotateText(
    documentOf(
      '- **Act one.** The pier was shut (Polis, May 3).\n- **Act two.** It was open (TASS, May 4).\n- **Act three.** It sank (RBC, May 5).',
    ),
  );
  expect(parts.notes).toEqual([]);
  expect(article.paragraphs.map(({ kind, citations }) => [kind, citations.length])).toEqual([
    ['LIST_ITEM', 1],
    ['LIST_ITEM', 1],
    ['LIST_ITEM', 1],
  ]);
});

describe('a number at the start of a block is no note', () => {
  it.each([
    [
      'a heading',
      'It was closed.[2]\n\n2. Freight\n\nBarges wait at the pier for a week.\n\nNotes\n\n[2] TASS, May 3.',
    ],
    [
      'a point',
      'It was closed.[1]\n\n1. First, dredge the canal.\n\n2. Second, hire a tug.\n\nNotes\n\n[1] TASS, May 3.',
    ],
    ['a lone line', 'It was closed.[1] It rained.\n\n2. The tug came.\n\n[1] TASS, May 3.'],
  ])('%s', (_, body) => {
    const { article } = annotateText(documentOf(body), { published: '2017-11-20' });
    expect(article.notes.map(({ text }) => text)).toEqual(['TASS, May 3.']);
    const kept = [...article.paragraphs.map(({ text }) => text), ...article.sections.map(({ title }) => title)];
    expect(kept.some((text) => /^2\. /.test(text))).toBe(true);
  });
});

it('an author alone, surname first, is no source of a note; a source after its author is', () => {
  expect(citedIn('It was closed.[^1]\n\n[^1]: Lund, Mark (2014).')).toEqual([]);
  expect(citedIn('It was closed.[^1]\n\n[^1]: Lund, Kommersant (2014).')).toHaveLength(1);
});

describe('a paragraph between two notes at the end', () => {
  const notesOf = (body: string) => annotateText(documentOf(body)).article.notes.map(({ text }) => text);

  it('is of the first, as pandoc writes plain text', () => {
    expect(notesOf('It was closed.[1] It stayed so.[2]\n\n[1] TASS, May 3.\n\nIt says so.\n\n[2] RBC, May 5.')).toEqual(
      ['TASS, May 3.\nIt says so.', 'RBC, May 5.'],
    );
  });

  it('is text where it calls the second', () => {
    expect(notesOf('It was closed.[1]\n\n[1] TASS, May 3.\n\nIt stayed so.[2]\n\n[2] RBC, May 5.')).toEqual([
      'TASS, May 3.',
      'RBC, May 5.',
    ]);
  });
});

describe('notes whose labels stand in paragraphs of their own, as Substack’s are copied', () => {
  const read = (body: string) => annotateText(documentOf(body)).article;

  it('are all that follows, paragraph by paragraph', () => {
    const { notes, paragraphs } = read(
      'It was closed.1 It stayed so.2\n\nNotes\n\n1\n\nTASS, May 3.\n\n2\n\nRBC, May 5.\n\nIt says so.',
    );
    expect(notes.map(({ label, text, paragraphNumbers }) => [label, text, paragraphNumbers])).toEqual([
      ['1', 'TASS, May 3.', [1]],
      ['2', 'RBC, May 5.\nIt says so.', [1]],
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['It was closed.1 It stayed so.2']);
  });

  it.each([
    ['numbers over parts of a text', '1\n\nIt was closed.\n\n2\n\nIt stayed so.'],
    ['numbers of which one is called', 'It was closed.1\n\n1\n\nTASS, May 3.\n\n2\n\nIt stayed so.'],
    ['a number that nothing follows', 'It was closed.1\n\nSo it is\n\n1'],
  ])('are not %s', (_, body) => {
    const { notes, paragraphs } = read(body);
    expect(notes).toEqual([]);
    expect(paragraphs.map(({ text }) => text).join('\n\n')).toBe(body);
  });
});

it('notes under a line of dashes are notes', () => {
  const { article } = annotateText(documentOf('It was closed.[1]\n\n----\n[1] TASS, May 3.'));
  expect(article.notes.map(({ text }) => text)).toEqual(['TASS, May 3.']);
  expect(article.paragraphs).toHaveLength(1);
});

it('notes by signs in lines of one block are notes where the text calls one of them', () => {
  const { notes } = annotateText(documentOf('It was closed.‡\n\n† Of Omsk.\n‡ RBC, May 3.')).article;
  expect(notes.map(({ label, text }) => `${label} ${text}`)).toEqual(['† Of Omsk.', '‡ RBC, May 3.']);
});

it('each line of a note is read by itself, such as an item of a list', () => {
  const cited = citedIn('It was closed.[^1]\n\n[^1]: They say so:\n\n    - RBC, May 1\n    - TASS, April 30');
  expect(cited).toEqual(['RBC, May 1 → RBC 2017-05-01', 'TASS, April 30 → TASS 2017-04-30']);
});

it('“Also” before a source in a note is no part of its name', () => {
  expect(citedIn('It was closed.[^1]\n\n[^1]: Also Gornyi Vestnik, May 3.')).toEqual([
    'Also Gornyi Vestnik, May 3 → see also Gornyi Vestnik 2017-05-03',
  ]);
});

it.each([
  ['Since 1911 (RBC, May 1, 2019).', 'rbc 2019-05-01'],
  ['In January (RBC, January 12).', 'rbc 2019-01-12'],
  ['Counted in May (AFP, May 30).', 'agence-france-presse 2019-05-30'],
])('a note’s words before a date that is none of a source name no source: %s', (note, cited) => {
  const { article } = annotateText(`Wells\n\nPublished: June 4, 2019\n\nThere are forty.[1]\n\n[1] ${note}`);
  const found = article.paragraphs.flatMap(({ citations }) => citations);
  expect(found.map(({ source, dates }) => `${source} ${dates[0]?.date}`)).toEqual([cited]);
});
