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
    ['By Ida Vail, Riga', ['Ida Vail'], ['Riga']],
    ['By Dr. Olga Brand, PhD', ['Dr. Olga Brand'], ['PhD']],
    ['Author: Ida Vail, Ports Policy and Statistics Section', ['Ida Vail'], ['Ports Policy and Statistics Section']],
    ['Compiled by Ida Vail, Media Observation Unit, Omsk', ['Ida Vail'], ['Media Observation Unit', 'Omsk']],
    ['Editors: Ida Vail, Olga Brand', ['Ida Vail', 'Olga Brand'], []],
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

  it.each(['Ida Vail', 'Ida Vail and Jane Doe'])('may be names alone under the title: %s', (line) => {
    const { article } = printed(line);
    expect([article.authors.join(' and '), article.paragraphs.length]).toEqual([line, 1]);
    expect(printed('It waits there', line).article.authors).toEqual([]);
  });

  it('may be an author and a date under a standfirst', () => {
    const found = printed('Why nobody pays', 'Ida Vail\nSep 14, 2021');
    expect(found.article).toMatchObject({ authors: ['Ida Vail'], published: { earliest: '2021-09-14' } });
    expect(found.article.paragraphs.map((paragraph) => paragraph.text)).toEqual(['Why nobody pays', text]);
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

describe('a text without a title keeps its first words', () => {
  const rest = 'Kyiv pays the rest (TASS, May 13, 2019). Nobody knows who pays for the pier.';
  it.each<[why: string, lines: string, paragraphs: readonly string[], title: string]>([
    ['a sentence', `Moscow pays half.\n\n${rest}`, ['Moscow pays half.', rest], 'Moscow pays half.'],
    [
      'a sentence that calls a note',
      `Moscow pays half.*\n\n${rest}`,
      ['Moscow pays half.*', rest],
      'Moscow pays half.*',
    ],
    [
      'whom a mail is to',
      `Dear colleagues,\n\n${rest}`,
      ['Dear colleagues,', rest],
      'Kyiv pays the rest (TASS, May 13, 2019). Nobody knows who…',
    ],
    [
      'a line that goes on',
      `The ferry of\nOmsk has been closed since the spring, says its owner. ${rest}`,
      [`The ferry of Omsk has been closed since the spring, says its owner. ${rest}`],
      'The ferry of Omsk has been closed since the spring, says…',
    ],
    [
      'a line over small letters',
      `The pier\nhas been closed since the spring, says its owner. ${rest}`,
      [`The pier has been closed since the spring, says its owner. ${rest}`],
      'The pier has been closed since the spring, says its owner…',
    ],
    [
      'sentences without a stop',
      `I was in Omsk last week and saw the ferry. It was closed\n\n${rest}`,
      ['I was in Omsk last week and saw the ferry. It was closed', rest],
      'I was in Omsk last week and saw the ferry. It was closed',
    ],
    [
      'a line that cites',
      `moscow pays half (TASS, May 3, 2018). kyiv the rest\n\n${rest}`,
      ['moscow pays half (TASS, May 3, 2018). kyiv the rest', rest],
      'moscow pays half (TASS, May 3, 2018). kyiv the rest',
    ],
  ])('%s', (_, lines, paragraphs, title) => {
    const found = annotateText(lines);
    expect(found.article.paragraphs.map((paragraph) => paragraph.text)).toEqual(paragraphs);
    expect(found.article.title).toBe(title);
    expect(warned(found, 'TITLE_MISSING')).toHaveLength(1);
  });

  it('and a title that is a sentence stays one over a line of a head', () => {
    const { article } = annotateText(`Moscow pays half.\n\nBy Ida Vail\n\n${rest}`);
    expect(article).toMatchObject({ title: 'Moscow pays half.', authors: ['Ida Vail'] });
    expect(article.paragraphs).toHaveLength(1);
  });
});

it('a by-line in another language may stand before its date', () => {
  const { article } = printed('Von Ida Vail, 5. Mai 2019');
  expect(article).toMatchObject({ authors: ['Ida Vail'], publication: null, published: { earliest: '2019-05-05' } });
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
    ['By Jane Doe — 11 February 2024 — 4 min read', ['Jane Doe']],
    ['Version 1.2 (11 February 2024)', []],
    ['Jane Doe <jane@a.example>\nVersion 1.2 (11 February 2024)', ['Jane Doe']],
    ['author:: Jane Doe\ndate:: 2024-02-11', ['Jane Doe']],
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

it('a date of the front matter that is none gives way to when the document was changed', async () => {
  const { article } = annotate(
    await readMarkdown(`---\ntitle: Ports\ndate: today\nlastmod: 2018-03-04\n---\n\n${text}\n`),
  );
  expect(article.published?.earliest).toBe('2018-03-04');
});

it('one author of the front matter may stand surname first', async () => {
  const authors = async (value: string) =>
    annotate(await readMarkdown(`---\ntitle: Ports\nauthor: ${value}\n---\n\n${text}\n`)).article.authors;
  expect(await authors('"Vail, Ida"')).toEqual(['Ida Vail']);
  expect(await authors('"Ida Vail, Olga Brand"')).toEqual(['Ida Vail', 'Olga Brand']);
});

describe('a title under lines that name who publishes the document', () => {
  const head = (...blocks: readonly string[]) => annotateText([...blocks, text].join('\n\n')).article;

  it.each([
    ['OMSK HARBOR LIBRARY\nThe Pier: what closed it\nLast updated: 3 May 2016', 'The Pier: what closed it', null],
    [
      'HARBOR RISK PARTNERS\nClient note – Ports desk\nThe pier and its owners\nMay 3, 2016',
      'The pier and its owners',
      null,
    ],
    [
      'NORTHERN BRIEFING 98/12\nThe pier on the eve of winter\n3 May 2016',
      'The pier on the eve of winter',
      'NORTHERN BRIEFING',
    ],
    [
      'PORTS & PIERS SURVEY\nThe ferry affair, day ten\nOmsk and Riga, 3 May 2016',
      'The ferry affair, day ten',
      'PORTS & PIERS SURVEY',
    ],
    [
      'Vandal Institute, Ports Programme\nWEEKLY LETTER: The doors of Omsk\nOmsk, 3 May 2016',
      'WEEKLY LETTER: The doors of Omsk',
      null,
    ],
    [
      'ROYAL EMBASSY, OMSK\nPolitical Section – Media Review No. 3\n3 May 2016',
      'Political Section – Media Review No. 3',
      null,
    ],
  ])('%j', (block, title, publication) => {
    const article = head(block);
    expect(article.title).toBe(title);
    expect(article.published?.earliest).toBe('2016-05-03');
    expect(article.publication?.name ?? null).toBe(publication);
  });

  it.each([
    [
      'PORTS FORUM\nBriefing Paper 2016:9\nTHE FERRY AND AFTER\nHow five papers read it\nIda Vail (Ports Forum) and Olga Brand (University of Omsk)\n3.5.2016',
      { title: 'THE FERRY AND AFTER', authors: ['Ida Vail', 'Olga Brand'], publication: null },
    ],
    [
      'VAIL & BRAND\nPolitical Risk | Ports Desk\nCOUNTRY NOTE OM/10-04 (rev. 2)\nOmsk: who owns the pier?\nFirst issued 3 May 2016. Updated 26 May 2016, 14:00 GMT\nAnalyst: Ida Vail (Riga). Client confidential.',
      { title: 'Omsk: who owns the pier?', authors: ['Ida Vail'], publication: null },
    ],
    [
      'Harbor Affairs Digest\nVolume: 17   Issue: 119\nThe Pier After August: Owners and Guards\nBy: Ida Vail\nMay 3, 2016 06:15 PM   Age: 2 hrs',
      {
        title: 'The Pier After August: Owners and Guards',
        authors: ['Ida Vail'],
        publication: { name: 'Harbor Affairs Digest' },
        volume: 17,
        issue: 119,
      },
    ],
    [
      'THE HARBOR REVIEW\nWeekend | Analysis\n"Twelve ferries": Omsk returns to the port\nBy Ida Vail and Olga Brand in Riga, and staff in Oslo\nTuesday 3 May 2016',
      { title: '"Twelve ferries": Omsk returns to the port', authors: ['Ida Vail', 'Olga Brand'] },
    ],
    [
      'INSTITUTE FOR PORTS\nWorking Paper 41\nTen Days in Omsk: a chronicle, 6–24 April 2016\nIda Vail (University of Riga)\nDraft of 3 May 2016. Please do not cite without permission.',
      { title: 'Ten Days in Omsk: a chronicle, 6–24 April 2016', authors: ['Ida Vail'], publication: null },
    ],
  ])('%j', (block, fields) => {
    expect(head(block)).toMatchObject({ ...fields, published: { earliest: '2016-05-03' } });
  });

  it('is the subject of a memorandum', () => {
    const article = head(
      'MEMORANDUM',
      'TO:      Members and staff\nFROM:    Ida Vail, Center for Ports, Washington, D.C.\nDATE:    May 3, 2016\nRE:      Omsk: what the press has told us',
    );
    expect(article).toMatchObject({
      title: 'Omsk: what the press has told us',
      authors: ['Ida Vail'],
      published: { earliest: '2016-05-03' },
      publication: null,
    });
  });

  it('stands under a journal and its numbers, and over an author whose name calls a note', () => {
    const article = head(
      'HARBOR JOURNAL OF LAW\nVol. 9, No. 2 (Spring 1995)',
      'THE CARTER PIER AND ITS OWNERS',
      'Ida T. Vail*',
    );
    expect(article).toMatchObject({
      title: 'THE CARTER PIER AND ITS OWNERS',
      authors: ['Ida T. Vail'],
      volume: 9,
      issue: 2,
      published: { year: 1995 },
      publication: { name: 'HARBOR JOURNAL OF LAW' },
    });
  });

  it('stands in a block of its own, and who wrote it in another', () => {
    const article = head(
      'Report for Congress\nReceived through the Harbor Web',
      'The Ferry: Issues for Congress\nUpdated May 3, 2016',
      'Ida T. Vail\nAnalyst in Ferries\nPorts and Trade Division',
    );
    expect(article.title).toBe('The Ferry: Issues for Congress');
    expect(article.authors).toEqual(['Ida T. Vail']);
    expect(article.published?.earliest).toBe('2016-05-03');
  });

  it.each([
    'The Pier and the Court\nMark R. Lund\n3 May 2016',
    'Note on the pier: who owns it\nTo: the ports desk. From: Ida Vail, Riga bureau\n3 May 2016',
    'PRESS REVIEW – OMSK ONE WEEK AFTER THE FLOOD\nRoyal Embassy, Riga (also in Omsk), Press Section\n3 May 2016',
  ])('is not looked for where the first line is one: %j', (block) => {
    expect(head(block).title).toBe(block.slice(0, block.indexOf('\n')));
  });

  it('tells a title in capitals from what stands under it', () => {
    const article = head(
      'THE PIERS: TWENTY MONTHS OF ICE\nInternal chronology, Ports unit\nReferences follow the house form.',
    );
    expect(article.title).toBe('THE PIERS: TWENTY MONTHS OF ICE');
  });
});

describe('a title under what issues a series, in whatever language', () => {
  const head = (...blocks: readonly string[]) => annotateText([...blocks, text].join('\n\n')).article;

  it.each<[why: string, blocks: readonly string[], title: string, authors: readonly string[]]>([
    [
      'a number behind a slash',
      [
        'Hafeninstitut am Meer\nWorking Notes 4/16',
        'The Pier and its Owners: a Year\nby Ida Vail and Olga Brand',
        'Omsk, 3 May 2016',
      ],
      'The Pier and its Owners: a Year',
      ['Ida Vail', 'Olga Brand'],
    ],
    [
      'a number and a language in parentheses',
      [
        'BIBLIOTECA DEL PUERTO\nAsesoría – Minuta 118-16 (English version)',
        'Omsk after the Ferry: a reading',
        'Author: Ida Vail\nOmsk, 3 May 2016',
      ],
      'Omsk after the Ferry: a reading',
      ['Ida Vail'],
    ],
    [
      'a number, and who may read it',
      [
        'HARBOR & PIER CONSULTING LLP\nClient memorandum 2015/16 – Confidential',
        'FERRIES: THREE WEEKS THAT CHANGED THEM\nIda Vail, Director; Olga Brand, Senior Analyst\nOmsk, 3 May 2016',
      ],
      'FERRIES: THREE WEEKS THAT CHANGED THEM',
      ['Ida Vail', 'Olga Brand'],
    ],
    [
      'the date over the title',
      [
        'MERIDIAN PIER ADVISORY\nCountry Note No. 44 (Omsk)\nAuthor: Ida Vail\nOmsk, 3 May 2016',
        'DEBT, FERRIES AND TOLLS',
        'Key judgement',
      ],
      'DEBT, FERRIES AND TOLLS',
      ['Ida Vail'],
    ],
    [
      'what it is and how often it comes',
      [
        'PIER MONITOR\nWeekly digest of broadcasts – Harbor Unit, Omsk\nYear 6, no. 37',
        'OMSK: FROM PIER TO PIER\n3 May 2016',
      ],
      'OMSK: FROM PIER TO PIER',
      [],
    ],
    [
      'a firm by its legal form',
      [
        'PIER MONITOR\nDigest of agency reports, No. 11 (2016)\nFerry Nova e.V., Omsk\nEditors: Ida Vail, Olga Brand\n3 May 2016',
      ],
      'PIER MONITOR',
      ['Ida Vail', 'Olga Brand'],
    ],
    [
      'whom it was written for',
      [
        'The Anchor of Omsk\nIssue 41, 3 May 2016\nCompiled by Ida Vail and Olga Brand for the Harbor Policy Forum, Omsk',
      ],
      'The Anchor of Omsk',
      ['Ida Vail', 'Olga Brand'],
    ],
    [
      'what a law review prints',
      ["53 Harbor J. Int'l L. 211 (2016)", 'Note', 'TOLLS IN PRACTICE: THE FERRIES OF OMSK', 'Ida T. Vail*'],
      'TOLLS IN PRACTICE: THE FERRIES OF OMSK',
      ['Ida T. Vail'],
    ],
  ])('%s', (_, blocks, title, authors) => {
    expect(head(...blocks)).toMatchObject({ title, authors, published: { year: 2016, yearBasis: 'STATED' } });
  });

  it('keeps a title over its number', () => {
    const article = head('The Pier Waits for Winter\nWorking Notes 4/16\nBy Ida Vail\n3 May 2016');
    expect(article.title).toBe('The Pier Waits for Winter');
  });

  it('may have a line under it before the author and the day', () => {
    const { title, authors, published, paragraphs } = head(
      'THE FERRIES OF OMSK\nHow the press saw them',
      'Ida Vail, Research Associate\nMay 3, 2016',
    );
    expect({ title, authors, day: published?.earliest }).toEqual({
      title: 'THE FERRIES OF OMSK',
      authors: ['Ida Vail'],
      day: '2016-05-03',
    });
    expect(JSON.stringify(paragraphs)).not.toContain('Ida Vail');
  });

  it('has the day before the month of its issue', () => {
    const { published } = head(
      'Centre for Piers\nPIER NOTES No. 31 (May 2016)\nThe Ferry and its Bell\nOmsk, 3 May 2016',
    );
    expect(published?.earliest).toBe('2016-05-03');
    const small = head('Piers in Omsk', 'Santa Ida de Omsk, Tuesday, 3 May 2016');
    expect(small.published?.earliest).toBe('2016-05-03');
  });
});

describe('the date of a head', () => {
  it.each([
    ['Last updated: 3 May 2016', '2016-05-03'],
    ['Completed 3 May 2016', '2016-05-03'],
    ['version 1.2, 3 May 2016', '2016-05-03'],
    ['Submitted by ida on Tue, 05/03/2016 - 10:00', '2016-05-03'],
    ['Last modified by Olga Brand on 3 May 2016', '2016-05-03'],
    ['Created by Ida Vail, last modified by Olga Brand on May 3, 2016', '2016-05-03'],
    ['Omsk, 3 May 2016 (for subscribers; not for quotation)', '2016-05-03'],
    ['Working paper, harbor program, May 2016', '2016-05-01'],
    ['An essay, winter 2016', '2016-01-01'],
    ['Working note 9 (winter 2016)', '2016-01-01'],
    ['Period: 1-3 May 2016', '2016-05-03'],
    ['Covering 1 to 3 May 2016', '2016-05-03'],
    ['Covering 28 April to 3 May 2016', '2016-05-03'],
    ['Volume 6, Issue 38 – Tuesday, May 3, 2016', '2016-05-03'],
    ['No. 34/2016 – covering 1 to 3 May 2016', '2016-05-03'],
    ['Politics & press between the piers — issue 118, Tuesday 3 May 2016', '2016-05-03'],
    ['A weekly letter from the far north. Tuesday 3 May 2016.', '2016-05-03'],
    ['A weekly letter on ports, by Ida Vail · No. 61 · Tuesday, 3 May 2016', '2016-05-03'],
    [
      'Ida Vail, 41 Harbor Journal of International and Comparative Law of the Seas and Rivers (draft of May 3, 2016)',
      '2016-05-03',
    ],
  ])('is read in %j', (line, day) => {
    expect(printed(line).article.published).toMatchObject({ earliest: day, earliestBasis: 'STATED' });
  });

  it('keeps the numbers that stand before it for the periodical over them', () => {
    const { publication, volume, issue, published } = annotateText(
      `HARBOR AND RIVER MONITOR\nVolume 6, Issue 38 – Tuesday, May 3, 2016\nTHE PIER IS LOST\n\n${text}`,
    ).article;
    expect({ name: publication?.name, volume, issue, day: published?.earliest }).toEqual({
      name: 'HARBOR AND RIVER MONITOR',
      volume: 6,
      issue: 38,
      day: '2016-05-03',
    });
  });

  it('has the year that the text speaks of as one "of" it, where there is no other', () => {
    const yearOf = (body: string) => annotateText(`A Title of Ports\n\n${body}`).article.published?.year;
    expect(yearOf('The quarrel of 2016 goes on.')).toBe(2016);
    expect(yearOf('The quarrel of 2016 went on in 2015.')).toBe(2015);
  });

  it('stands beside its label and an author', () => {
    const found = printed('Author: Ida Vail. Date: Tuesday, May 3, 2016').article;
    expect(found).toMatchObject({ authors: ['Ida Vail'], published: { earliest: '2016-05-03' } });
  });

  it.each(['FINAL REPORT (May 2016)', 'Omsk and Riga, 3 May 2016', 'Desk for Ports, 3 May 2016'])(
    'makes no publication of the words before it: %j',
    (line) => {
      expect(printed(line).article.publication).toBeNull();
    },
  );

  it.each([
    ['Omsk, Saturday 12 August', 'The year 2023 was cold.', '2023-08-12'],
    ['For subscribers · closed Friday, June 30', 'The pier was lost on May 24, 2017.', '2017-06-30'],
    ['Wednesday 3 January', 'The pier was lost on 12 December 2023 (TASS, December 13).', '2024-01-03'],
    ['Published June 30', 'The year 2017 was cold.', '2017-06-30'],
  ])('lacks only its year, which the text tells: %j', (line, body, day) => {
    const { published } = annotateText(`A Title of Ports\n\n${line}\n\n${body}`).article;
    expect(published).toMatchObject({ earliest: day, latest: day, earliestBasis: 'STATED' });
    expect(published?.yearBasis).not.toBe('STATED');
  });

  it.each([
    ['what is cited is later', 'Friday, June 30', 'In 2017 piers fell (TASS, July 20), again (RBC, August 2, 2017).'],
    ['it was another day of the week', 'Monday, June 30', 'The year 2017 was cold.'],
    ['nothing says so', 'June 30', 'The year 2017 was cold.'],
  ])('is no line without a year where %s', (_, line, body) => {
    const { published } = annotateText(`A Title of Ports\n\n${line}\n\n${body}`).article;
    expect(published?.earliestBasis).not.toBe('STATED');
  });

  it('heads a part of the text where it is marked up as a heading, or where another day does', async () => {
    const days = [`3 May`, `4 May`].map((day) => `day, ${day}\n\nIn 2016 the pier was lost (TASS, ${day}).`);
    const chronicle = `A Week\n\nTues${days[0]}\n\nWednes${days[1]}`;
    const plain = annotateText(chronicle).article;
    expect(plain.published?.earliestBasis).not.toBe('STATED');
    expect(JSON.stringify(plain)).toContain('Tuesday, 3 May');
    const marked = annotate(await readMarkdown(`# A Week\n\n## Tues${days[0]}\n`)).article;
    expect(marked.sections.map(({ title }) => title)).toEqual(['Tuesday, 3 May']);
  });

  it('is the last day of what a digest covers, beside its numbers and its editor', () => {
    const { title, authors, published } = annotateText(
      `NORTHERN MONITORING UNIT – DAILY DIGEST\nCovering 1–3 May 2016 · Nos. 12–13 · Duty editor: I. Vail\nCompiled from radio and agency sources\n\n[1] THE PIER\n\n${text}`,
    ).article;
    expect({ title, authors, day: published?.earliest }).toEqual({
      title: 'NORTHERN MONITORING UNIT – DAILY DIGEST',
      authors: ['I. Vail'],
      day: '2016-05-03',
    });
  });
});
