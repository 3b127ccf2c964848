import { describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { readMarkdown } from '../../seed/formats/markdown/read-markdown.ts';

const text = 'Ports matter, and they cost much more than they did (TASS, May 6).';
const printed = (...blocks: readonly string[]) => annotateText(['A Title of Ports', ...blocks, text].join('\n\n'));
const warned = ({ warnings }: ReturnType<typeof annotate>, code: string) =>
  warnings.filter((warning) => warning.code === code).map(({ line, column, message }) => ({ line, column, message }));

describe('the date of a document’s head that may be of two days', () => {
  it('warns, with what decided', () => {
    const found = printed('Published: 03/04/2018');
    expect(found.article.published?.earliest).toBe('2018-03-04');
    expect(warned(found, 'DATE_AMBIGUOUS')).toEqual([
      { line: 3, column: 1, message: expect.stringMatching(/"03\/04\/2018" .* month .* 2018-03-04/) },
    ]);
  });

  it('warns in front matter too', async () => {
    const source = await readMarkdown(`---\ntitle: Ports\ndate: 03/04/2018\n---\n\n${text}\n`);
    expect(warned(annotate(source), 'DATE_AMBIGUOUS')).toMatchObject([{ line: 3, column: 7 }]);
  });

  it('is read as the other dates of the document are, and decides how they are', () => {
    const head = printed('Published: 03/04/2018', 'It was shut (RBC, 17/3/2018).');
    expect(head.article.published?.earliest).toBe('2018-04-03');
    expect(warned(head, 'DATE_AMBIGUOUS')).toMatchObject([{ message: expect.stringContaining('day was taken') }]);
    const body = printed('Published: 17/04/2018', 'It was shut (RBC, 3/4/2018).');
    expect(body.article.paragraphs[0]?.citations[0]?.dates[0]?.date).toBe('2018-04-03');
  });

  it.each(['Published: 4 March 2018', 'Published: 17/04/2018', 'Published: 04/04/2018', 'Published: 2018-03-04'])(
    'does not warn where it is of one: %s',
    (line) => {
      expect(warned(printed(line), 'DATE_AMBIGUOUS')).toEqual([]);
    },
  );
});

describe('what a by-line prints beside the names', () => {
  it.each([
    ['By Ida Vail, Brookings Institution', ['Ida Vail'], ['Brookings Institution']],
    [
      'By Ida Vail (Brookings Institution) and Olga Brand (RAND)',
      ['Ida Vail', 'Olga Brand'],
      ['Brookings Institution', 'RAND'],
    ],
    ['By Ida Vail, Senior Fellow, University of Oslo', ['Ida Vail'], ['Senior Fellow', 'University of Oslo']],
    ['By Ida Vail, Olga Brand and Vexa Orlim', ['Ida Vail', 'Olga Brand', 'Vexa Orlim'], []],
    ['By Ida Vail in Delft and Olga Brand', ['Ida Vail', 'Olga Brand'], ['Delft']],
    ['By Dr. Olga Brand, PhD', ['Dr. Olga Brand'], ['PhD']],
  ])('is no author and is named: %s', (line, authors, besides) => {
    const found = printed(line, 'Published: March 4, 2018');
    expect(found.article.authors).toEqual(authors);
    expect(found.article.paragraphs).toHaveLength(1);
    const messages = warned(found, 'TEXT_LEFT_OUT').map(({ message }) => /“(.*)”/.exec(message)?.[1]);
    expect(messages).toEqual(besides);
  });
});

describe('authors and what is printed under their names in lines of one block', () => {
  it('are told apart before a date, and what is not kept is named', () => {
    const found = printed(
      'Ida Vail\nInstitute for Ports, University of Oslo\nWorking Paper No. 12',
      'Published: March 4, 2018',
    );
    expect(found.article).toMatchObject({ authors: ['Ida Vail'], published: { earliest: '2018-03-04' } });
    expect(found.article.paragraphs).toHaveLength(1);
    expect(warned(found, 'TEXT_LEFT_OUT')).toMatchObject([
      { line: 4, message: expect.stringMatching(/^“Institute for Ports, University of Oslo” .*where they work/) },
      { line: 5, message: expect.stringMatching(/^“Working Paper No\. 12” .*no title, author/) },
    ]);
  });

  it('are text where no line of a head follows', () => {
    const found = printed('Vexa Orlim\nInstitute for Ports\nThey never met');
    expect(found.article.paragraphs[0]?.text).toBe('Vexa Orlim Institute for Ports They never met');
  });
});

describe('the head of a page or file whose metadata name its authors and date', () => {
  const read = async (head: string, lines: readonly string[]) =>
    annotate(await readMarkdown(`---\n${head}\n---\n\n${lines.join('\n\n')}\n\n${text}\n`));
  const stated = 'title: Ports\nauthor: [Ida Vail, Vexa Orlim]\ndate: 2018-03-04';

  it.each([
    ['March 4, 2018 · 3 min · Ida Vail, Vexa Orlim | Suggest Changes', ['Suggest Changes']],
    ['Mar 4, 2018• Vexa Orlim', []],
    ['04 Mar 2018— 4 min read', []],
    ['By Ida Vail and Vexa Orlim in Tallinn', ['Tallinn']],
  ])('knows them again where they are printed: %s', async (line, besides) => {
    const found = await read(stated, ['# Ports', 'A standfirst of a few words', line]);
    expect(found.article.paragraphs.map((paragraph) => paragraph.text)).toEqual(['A standfirst of a few words', text]);
    const messages = warned(found, 'TEXT_LEFT_OUT').map(({ message }) => /“(.*)”/.exec(message)?.[1]);
    expect(messages).toEqual(besides);
  });

  it('knows small print beside them, and a title after what stands before it', async () => {
    const found = await read(stated, ['Harbours', '# Ports', 'Vexa Orlim', 'Follow', '5 min read', 'Mar 4, 2018']);
    expect(found.article.paragraphs.map((paragraph) => paragraph.text)).toEqual(['Harbours', text]);
    expect(found.article.sections).toEqual([]);
  });

  it('takes no such line where they say otherwise', async () => {
    const found = await read('title: Ports', ['# Ports', 'Rates · Tolls | Dues']);
    expect(found.article.paragraphs[0]?.text).toBe('Rates · Tolls | Dues');
  });
});

describe('lines of a head in one block', () => {
  it('begin with a title where a later one says something of the head', () => {
    const found = annotateText(
      `“We Count”\nA talk with the harbour master\nIda Vail, Northern Courier\n13 June 2017\n\n${text}`,
    );
    expect(found.article).toMatchObject({
      title: '“We Count”',
      authors: ['Ida Vail'],
      published: { earliest: '2017-06-13' },
    });
    expect(found.article.paragraphs).toHaveLength(1);
    expect(warned(found, 'TEXT_LEFT_OUT')).toMatchObject([{ line: 2 }]);
  });

  it('may be authors, an institution and a number of a series under the date', () => {
    const found = printed(
      'Updated: May 16, 2019 | Published: May 14, 2019\nIda Vail and Olga Brand\nHarbour Institute\nWorking Paper Series, No. 7',
    );
    expect(found.article).toMatchObject({ authors: ['Ida Vail', 'Olga Brand'], published: { earliest: '2019-05-14' } });
    expect(found.article.paragraphs).toHaveLength(1);
    expect(warned(found, 'TEXT_LEFT_OUT')).toMatchObject([{ line: 5 }, { line: 6 }]);
  });

  it('may be of several authors, each with an institution, under a series', () => {
    const found = annotateText(
      [
        'Working Paper No. 12',
        'Ports and Tolls',
        'Ida Vail\nUniversity of Oslo',
        'Olga Brand\nInstitute for Ports',
        'June 2018',
        text,
      ].join('\n\n'),
    );
    expect(found.article).toMatchObject({ title: 'Ports and Tolls', authors: ['Ida Vail', 'Olga Brand'] });
    expect(found.article.paragraphs).toHaveLength(1);
  });
});

it('a lead with a dateline is no title', () => {
  const found = annotateText(
    'RIGA, May 14 (BNS) - The port of Riga sold its last crane.\n\nIt was old (TASS, May 13, 2019).',
  );
  expect(found.article.paragraphs).toHaveLength(2);
  expect(warned(found, 'TITLE_MISSING')).toHaveLength(1);
});

it('a date that begins as an item does, and a by-line in another language, are of the head', () => {
  const found = annotateText(
    'Der Hafen\n\nVon Ida Vail\n\n14. Mai 2019\n\nDer Hafen wurde verkauft (TASS, 3. Januar 2019). Es war ein Montag.',
  );
  expect(found.article).toMatchObject({ authors: ['Ida Vail'], published: { earliest: '2019-05-14' } });
  expect(found.article.paragraphs[0]?.citations[0]?.dates[0]?.date).toBe('2019-01-03');
});

describe('a line of a head whose parts are set apart', () => {
  it.each([
    ['11 February 2024 · No. 88 · 4 min read', []],
    ['No. 88 · 11 February 2024', []],
    ['11 February 2024 | Issue 88', []],
    ['Jane Doe · February 11, 2024 · 4 min read', ['Jane Doe']],
    ['By Vexa Orlim · 11 February 2024 · 4 min read', ['Vexa Orlim']],
    ['Jane Doe · 11 February 2024', ['Jane Doe']],
  ])('gives date and authors, and its small print is no text: %s', (line, authors) => {
    const { article } = printed(line);
    expect(article).toMatchObject({ authors, publication: null, published: { earliest: '2024-02-11' } });
    expect(article.paragraphs.map((paragraph) => paragraph.text)).toEqual([text]);
  });

  it('is text where none of them says anything of a head', () => {
    expect(printed('4 min read · Follow').article.paragraphs).not.toHaveLength(0);
    expect(printed('Rates · No. 88').article.paragraphs[0]?.text).toBe('Rates · No. 88');
  });
});

describe('a line of a head with a date', () => {
  it.each<[line: string, authors: readonly string[], published: string, besides: readonly string[]]>([
    ['Olga Brand | 18 February 2022 | The Quayside', ['Olga Brand'], '2022-02-18', ['The Quayside']],
    ['18 February 2022 · 3 min read · 1,540 words · Olga Brand', ['Olga Brand'], '2022-02-18', []],
    ['Olga Frost — 4 July 2020', ['Olga Frost'], '2020-07-04', []],
    ['Report No. 7 | June 2015', [], '2015-06-01', ['Report No. 7']],
    ['13 June 2007 News Digest', [], '2007-06-13', []],
  ])('%s', (line, authors, published, besides) => {
    const found = printed(line);
    expect(found.article).toMatchObject({ authors, publication: null, published: { earliest: published } });
    expect(found.article.paragraphs).toHaveLength(1);
    const messages = warned(found, 'TEXT_LEFT_OUT').map(({ message }) => /“(.*)”/.exec(message)?.[1]);
    expect(messages).toEqual(besides);
  });

  it('is text where more of it is known for nothing', () => {
    expect(printed('Olga Brand | 18 February 2022 | The Quayside | Old Ships').article.paragraphs).toHaveLength(2);
  });
});

it('one author of the front matter may stand surname first', async () => {
  const authors = async (value: string) =>
    annotate(await readMarkdown(`---\ntitle: Ports\nauthor: ${value}\n---\n\n${text}\n`)).article.authors;
  expect(await authors('"Vail, Ida"')).toEqual(['Ida Vail']);
  expect(await authors('"Ida Vail, Olga Brand"')).toEqual(['Ida Vail', 'Olga Brand']);
});
