import {
  endnote,
  endnoteCall,
  footnote,
  footnoteCall,
  paragraph,
  run,
  style,
  type WordFileParts,
} from '../support/word-file.ts';

export interface WrittenDocument {
  /** Who writes Word files so. */
  readonly shape: string;
  readonly parts: WordFileParts;
  readonly blocks: readonly string[];
  readonly notes?: readonly string[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly leftOut?: readonly string[];
}

const bullets =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const item = (text: string, level = 0) =>
  `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
const usual =
  style('Title', 'Title') +
  style('Heading1', 'heading 1') +
  style('Heading2', 'heading 2') +
  style('FootnoteText', 'footnote text');

/** Word files in the shapes that programs write, each with what is to be read of it. */
export const documents: readonly WrittenDocument[] = [
  {
    shape: 'Word, with a title, headings, footnotes and a link',
    parts: {
      body: [
        paragraph('The Lower Lock', 'Title'),
        paragraph('By Ilse Brandt'),
        paragraph('September 14, 2021'),
        paragraph('A dry summer', 'Heading1'),
        paragraph(
          `${run('The lock is shut')}${footnoteCall(2)}${run(', and the ')}<w:hyperlink r:id="rId7">${run('barges wait')}</w:hyperlink>${run(' (Reuters, September 12).')}`,
        ),
      ].join(''),
      styles: usual,
      footnotes: footnote(2, 'Since August 3 (DW, August 4).'),
      links: { rId7: 'https://www.reuters.com/barges' },
      properties: '<dc:title>Document1</dc:title><dc:creator>User</dc:creator>',
    },
    blocks: [
      'HEADING 1: The Lower Lock',
      'PARAGRAPH: By Ilse Brandt',
      'PARAGRAPH: September 14, 2021',
      'HEADING 1: A dry summer',
      'PARAGRAPH: The lock is shut{[1]=1}, and the <barges wait https://www.reuters.com/barges> (Reuters, September 12).',
    ],
    notes: ['1: Since August 3 (DW, August 4).'],
  },
  {
    shape: 'Word in German, whose style ids are German',
    parts: {
      body: [
        paragraph('Die Schleuse', 'Titel'),
        paragraph('Der Sommer', 'berschrift1'),
        paragraph('Sie ist zu (Der Spiegel, 12. September).', 'Textkrper'),
      ].join(''),
      styles: style('Titel', 'Title') + style('berschrift1', 'heading 1') + style('Textkrper', 'Body Text'),
    },
    blocks: ['HEADING 1: Die Schleuse', 'HEADING 1: Der Sommer', 'PARAGRAPH: Sie ist zu (Der Spiegel, 12. September).'],
  },
  {
    shape: 'Word with endnotes and footnotes together',
    parts: {
      body: paragraph(
        `${run('One')}${endnoteCall(1)}${run(', two')}${footnoteCall(2)}${run(', three')}${endnoteCall(2)}${run('.')}`,
      ),
      footnotes: footnote(2, 'AFP, May 2.'),
      endnotes: endnote(1, 'TASS, May 1.') + endnote(2, 'DW, May 3.'),
    },
    blocks: ['PARAGRAPH: One{[i]=i}, two{[1]=1}, three{[ii]=ii}.'],
    notes: ['1: AFP, May 2.', 'i: TASS, May 1.', 'ii: DW, May 3.'],
  },
  {
    shape: 'Word with tracked changes and a comment',
    parts: {
      body: paragraph(
        `${run('The toll is ')}<w:del w:id="1" w:author="a"><w:r><w:delText xml:space="preserve">thirty </w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('forty ')}</w:ins><w:commentRangeStart w:id="0"/>${run('cents')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' (AP, May 3).')}`,
      ),
      comments: `<w:comment w:id="0" w:author="a">${paragraph('Really?')}</w:comment>`,
    },
    blocks: ['PARAGRAPH: The toll is forty cents (AP, May 3).'],
    leftOut: ['1: 1: A tracked deletion is no part of the text.', '1: 1: A comment is no part of the text.'],
  },
  {
    shape: 'Word with lists in lists and a table',
    parts: {
      body: [
        item('Grain'),
        item('wheat', 1),
        item('rye', 1),
        item('Coal'),
        `<w:tbl>${row('Year', 'Tonnes')}${row('2016', '1,200')}</w:tbl>`,
        '<w:p/>',
      ].join(''),
      styles: style('ListParagraph', 'List Paragraph'),
      numbering: bullets,
    },
    blocks: [
      'LIST_ITEM: Grain',
      'LIST_ITEM 1: wheat',
      'LIST_ITEM 2: rye',
      'LIST_ITEM: Coal',
      'TABLE: Year\tTonnes\n2016\t1,200',
    ],
  },
  {
    shape: 'Word with a text box, fields, a page break and a header',
    parts: {
      body: [
        `<w:p>${run('Page ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br w:type="page"/></w:r><w:fldSimple w:instr="DATE">${run('May 3')}</w:fldSimple></w:p>`,
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Beside the text')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run('The text')}</w:p>`,
      ].join(''),
      header: paragraph('Draft of May'),
    },
    blocks: ['PARAGRAPH: Page 7 May 3', 'PARAGRAPH: The text', 'PARAGRAPH: Beside the text'],
    leftOut: ['1: 3: A header of the pages is no part of the text.'],
  },
  {
    shape: 'Google Docs',
    parts: {
      body: [
        paragraph(run('Old Maps, New Fences', '<w:rtl w:val="0"/>'), 'Title'),
        paragraph('A border in five sheets', 'Subtitle'),
        `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="0" w:name="_abc"/><w:bookmarkEnd w:id="0"/>${run('The first sheet', '<w:rtl w:val="0"/>')}</w:p>`,
        paragraph(
          `${run('The old map shows no fence', '<w:rtl w:val="0"/>')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="0" w:id="0"/></w:r>${run('.')}`,
        ),
      ].join(''),
      styles: style('Title', 'Title') + style('Subtitle', 'Subtitle') + style('Heading1', 'heading 1'),
      footnotes: footnote(0, 'It was drawn in 1911 (Vedomosti, September 3).'),
    },
    blocks: [
      'HEADING 1: Old Maps, New Fences',
      'PARAGRAPH: A border in five sheets',
      'HEADING 1: The first sheet',
      'PARAGRAPH: The old map shows no fence{[1]=1}.',
    ],
    notes: ['1: It was drawn in 1911 (Vedomosti, September 3).'],
  },
  {
    shape: 'pandoc',
    parts: {
      body: [
        paragraph('Wells of the Dry Coast', 'Title'),
        paragraph('Hanna Lindt', 'Author'),
        paragraph('Kofi Mensah', 'Author'),
        paragraph('2023-06-12', 'Date'),
        paragraph('Water', 'Heading1'),
        paragraph(`${run('The coast has forty wells.')}${footnoteCall(20)}`, 'FirstParagraph'),
        paragraph('A well is a promise.', 'BlockText'),
        paragraph('count wells', 'SourceCode'),
        paragraph('A well in spring', 'ImageCaption'),
      ].join(''),
      styles: [
        'Title:Title',
        'Author:Author',
        'Date:Date',
        'Heading1:heading 1',
        'FirstParagraph:First Paragraph',
        'BlockText:Block Text',
        'SourceCode:Source Code',
        'ImageCaption:Image Caption',
      ]
        .map((pair) => style(pair.split(':')[0] ?? '', pair.split(':')[1] ?? ''))
        .join(''),
      footnotes: footnote(20, 'Counted in May (AFP, May 30).'),
      properties: '<dc:title>Wells of the Dry Coast</dc:title><dc:creator>Hanna Lindt; Kofi Mensah</dc:creator>',
    },
    blocks: [
      'HEADING 1: Wells of the Dry Coast',
      'PARAGRAPH: Hanna Lindt',
      'PARAGRAPH: Kofi Mensah',
      'PARAGRAPH: 2023-06-12',
      'HEADING 1: Water',
      'PARAGRAPH: The coast has forty wells.{[1]=1}',
      'QUOTE: A well is a promise.',
      'CODE: count wells',
      'FIGURE: A well in spring',
    ],
    notes: ['1: Counted in May (AFP, May 30).'],
    metadata: { authors: ['Hanna Lindt', 'Kofi Mensah'], published: '2023-06-12' },
  },
  {
    shape: 'LibreOffice',
    parts: {
      body: [
        paragraph('The Ferry', 'Title'),
        paragraph('Again', 'Heading1'),
        paragraph(
          `${run('It sails')}<w:r><w:rPr><w:rStyle w:val="FootnoteAnchor"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
          'TextBody',
        ),
        paragraph('As ever.', 'Quotations'),
      ].join(''),
      styles:
        style('Title', 'Title') +
        style('Heading1', 'Heading 1') +
        style('TextBody', 'Body Text') +
        style('Quotations', 'Quotations'),
      footnotes: `<w:footnote w:type="continuationNotice" w:id="1"><w:p/></w:footnote>${footnote(2, `<w:r><w:tab/></w:r>${run('BBC, February 17.')}`)}`,
    },
    blocks: ['HEADING 1: The Ferry', 'HEADING 1: Again', 'PARAGRAPH: It sails{[1]=1}.', 'QUOTE: As ever.'],
    notes: ['1: BBC, February 17.'],
  },
  {
    shape: 'python-docx, of a template',
    parts: {
      body: [
        paragraph('Three Notes on Salt', 'Title'),
        paragraph('Salt was taxed again (Xinhua, August 21).'),
        paragraph('An item', 'ListBullet'),
      ].join(''),
      styles:
        style('Title', 'Title') +
        style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      numbering: bullets,
      properties:
        '<dc:title></dc:title><dc:creator>python-docx</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>',
    },
    blocks: [
      'HEADING 1: Three Notes on Salt',
      'PARAGRAPH: Salt was taxed again (Xinhua, August 21).',
      'LIST_ITEM: An item',
    ],
  },
  {
    shape: 'Word, by a writer without styles',
    parts: {
      body: [
        paragraph(run('REPORT FROM THE VALLEY', '<w:b/><w:sz w:val="32"/>')),
        paragraph('By Jonas Field'),
        `<w:p>${run('Snow has closed the valley')}<w:r><w:br/></w:r>${run('for eleven days (ITAR-TASS, February 9).')}</w:p>`,
      ].join(''),
    },
    blocks: [
      'PARAGRAPH: REPORT FROM THE VALLEY',
      'PARAGRAPH: By Jonas Field',
      'PARAGRAPH: Snow has closed the valley for eleven days (ITAR-TASS, February 9).',
    ],
  },
  {
    shape: 'Word, exported from a journal’s template with content controls',
    parts: {
      body: [
        `<w:sdt><w:sdtPr><w:alias w:val="Title"/></w:sdtPr><w:sdtContent>${paragraph('Winter Fuel', 'ArticleTitle')}</w:sdtContent></w:sdt>`,
        paragraph(`<w:sdt><w:sdtContent>${run('Mira Castellan')}</w:sdtContent></w:sdt>`, 'Byline'),
        paragraph(
          `${run('Coal was counted twice')}<w:r><w:noBreakHyphen/></w:r>${run('over ')}<w:smartTag w:element="date">${run('(Reuters, November 18)')}</w:smartTag>${run('.')}`,
        ),
      ].join(''),
      styles:
        style('Title', 'Title') +
        style('ArticleTitle', 'Article Title', '<w:basedOn w:val="Title"/>') +
        style('Byline', 'Byline'),
    },
    blocks: [
      'HEADING 1: Winter Fuel',
      'PARAGRAPH: Mira Castellan',
      'PARAGRAPH: Coal was counted twice-over (Reuters, November 18).',
    ],
    metadata: { authors: ['Mira Castellan'] },
  },
];
