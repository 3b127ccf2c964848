import { describe, expect, it } from 'vitest';
import { accountReport } from '../../../seed/account/report.ts';
import { sourceWords } from '../../../seed/account/source-words.ts';
import { visibleWord } from '../../../seed/account/visible-word.ts';
import { annotate } from '../../../seed/annotate/annotate.ts';
import { isHeadingLine } from '../../../seed/formats/plain-text/headings.ts';
import { readWord } from '../../../seed/formats/word/read-word.ts';
import { outlineOf } from '../support/outline.ts';
import {
  endnote,
  endnoteCall,
  footnote,
  footnoteCall,
  paragraph,
  run,
  style,
  type WordFileParts,
  wordFile,
} from '../support/word-file.ts';

async function outline(parts: WordFileParts) {
  return outlineOf(await readWord(await wordFile(parts), isHeadingLine));
}

const textBox = (content: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(content)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const oldTextBox = (content: string) =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(content)}</w:txbxContent></v:textbox></v:shape></w:pict>`;

it('links on numbers to notes of a page that a text was pasted from call the notes that stand in it, each word once', async () => {
  const page = 'https://mill.example/p/b';
  const link = (id: string) => `<w:hyperlink r:id="${id}">${run('1')}</w:hyperlink>`;
  const bytes = await wordFile({
    body: `${paragraph(run('Bread'))}${paragraph(run('May 7, 2018'))}${paragraph(run('It closed.') + link('rId9'))}${paragraph(link('rId8'))}${paragraph(run('TASS, May 3.'))}`,
    links: { rId9: `${page}#footnote-1-40`, rId8: `${page}#footnote-anchor-1-40` },
  });
  const source = await readWord(bytes, isHeadingLine);
  const annotated = annotate(source);
  const { lost, madeUp } = accountReport('', await sourceWords(bytes, source), source, annotated);
  expect({ lost, madeUp }).toEqual({ lost: [], madeUp: [] });
  expect(annotated.article.notes.map(({ text }) => text)).toEqual(['TASS, May 3.']);
});

// What mammoth was seen to lose or change.
describe('of a Word file is kept', () => {
  it('a simple field, a carriage return, a tab, and the words on both sides of a page break', async () => {
    const { blocks, warnings } = await outline({
      body: [
        paragraph(`<w:fldSimple w:instr="DATE">${run('May 3')}</w:fldSimple>${run(', noon')}`),
        paragraph('<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>'),
        paragraph(
          '<w:r><w:t>four</w:t><w:br w:type="page"/><w:t>five</w:t><w:br w:type="column"/><w:t>six</w:t><w:ptab/><w:t>seven</w:t></w:r>',
        ),
      ].join(''),
    });
    expect(blocks).toEqual(['PARAGRAPH: May 3, noon', 'PARAGRAPH: one two three', 'PARAGRAPH: four five six seven']);
    expect(warnings).toBeUndefined();
  });

  it('ruby and formulas as their text', async () => {
    const { blocks } = await outline({
      body:
        paragraph(`<w:r><w:ruby><w:rt>${run('kan')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>`) +
        paragraph(
          `${run('so ')}<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f><m:r><m:t>=1</m:t></m:r></m:oMath>`,
        ),
    });
    expect(blocks).toEqual(['PARAGRAPH: 漢(kan)', 'PARAGRAPH: so a/b=1']);
  });

  it('text boxes, once, in either form and in both', async () => {
    const { blocks } = await outline({
      body: [
        paragraph(
          `${run('both')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${textBox('box one')}</mc:Choice><mc:Fallback>${oldTextBox('box one')}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
        paragraph(`${run('new')}<w:r>${textBox('box two')}</w:r>`),
        paragraph(`${run('old')}<w:r>${oldTextBox('box three')}</w:r>`),
      ].join(''),
    });
    expect(blocks.map((block) => block.slice('PARAGRAPH: '.length))).toEqual([
      'both',
      'box one',
      'new',
      'box two',
      'old',
      'box three',
    ]);
  });

  it('what wraps text in a way that is unknown, and a file with other prefixes', async () => {
    const odd = `<w:customXml w:element="x">${paragraph(`<w:smartTag w:element="y">${run('one')}</w:smartTag><w:dir w:val="rtl">${run(' two')}</w:dir><w:sdt><w:sdtContent>${run(' three')}</w:sdtContent></w:sdt>`)}</w:customXml>`;
    expect((await outline({ body: odd })).blocks).toEqual(['PARAGRAPH: one two three']);
    const other =
      '<n:document xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:body><n:p><n:fldSimple n:instr="DATE"><n:r><n:t>May 3</n:t></n:r></n:fldSimple></n:p></n:body></n:document>';
    expect((await outline({ body: '', files: { 'word/document.xml': other } })).blocks).toEqual(['PARAGRAPH: May 3']);
  });

  it('soft hyphens folded away, a hyphen that keeps its line as a hyphen', async () => {
    const { blocks } = await outline({
      body: paragraph(
        '<w:r><w:t>ca</w:t><w:softHyphen/><w:t>nal, twenty</w:t><w:noBreakHyphen/><w:t>one, o\u00ADver, thirty\u2011two</w:t></w:r>',
      ),
    });
    expect(blocks).toEqual(['PARAGRAPH: canal, twenty-one, over, thirty-two']);
  });

  it('the text of merged cells', async () => {
    const cell = (text: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
    const { blocks } = await outline({
      body: `<w:tbl><w:tr>${cell('a', '<w:vMerge w:val="restart"/>')}${cell('b')}</w:tr><w:tr>${cell('c', '<w:vMerge/>')}${cell('d', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
    });
    expect(blocks).toEqual(['TABLE: a\tb\nc\td']);
  });

  it('links, of relationships and of fields', async () => {
    const { blocks } = await outline({
      body: paragraph(
        `<w:hyperlink r:id="rId9">${run('TASS')}</w:hyperlink>${run(', ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://ria.ru/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('RIA')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      links: { rId9: 'https://tass.ru/x' },
    });
    expect(blocks).toEqual(['PARAGRAPH: <TASS https://tass.ru/x>, <RIA https://ria.ru/x>']);
  });

  it('a style map in the file that would drop text is not followed', async () => {
    const { blocks } = await outline({ body: paragraph('Kept.'), files: { 'mammoth/style-map': 'p => !' } });
    expect(blocks).toEqual(['PARAGRAPH: Kept.']);
  });
});

describe('notes of a Word file', () => {
  it('have the labels that Word prints; one that is called twice is one', async () => {
    const { blocks, notes } = await outline({
      body: paragraph(
        `${run('a')}${footnoteCall(2)}${run(' b')}${endnoteCall(2)}${run(' c')}${footnoteCall(3)}${run(' d')}${footnoteCall(2)}${run('.')}`,
      ),
      footnotes: footnote(2, 'TASS, May 3.') + footnote(3, `${run('AFP.')}</w:p><w:p>${run('Twice.')}`),
      endnotes: endnote(2, 'DW, May 4.'),
    });
    expect(blocks).toEqual(['PARAGRAPH: a{[1]=1} b{[i]=i} c{[2]=2} d{[1]=1}.']);
    expect(notes).toEqual(['1: TASS, May 3.', 'i: DW, May 4.', '2: AFP.\nTwice.']);
  });

  it('share no label: endnotes numbered as footnotes are get one of their own, and a mark of its own is one', async () => {
    const { notes } = await outline({
      body: paragraph(
        `${run('a')}${footnoteCall(2)}${endnoteCall(2)}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>`,
      ),
      footnotes: footnote(2, 'One.') + footnote(3, 'Star.'),
      endnotes: endnote(2, 'Other.'),
      files: {
        'word/settings.xml':
          '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr></w:settings>',
      },
    });
    expect(notes).toEqual(['1: One.', '1-2: Other.', '*: Star.']);
  });

  it('are numbered from where the file begins to count', async () => {
    const { notes } = await outline({
      body: `${paragraph(`${run('a')}${footnoteCall(2)}${run('b')}${footnoteCall(3)}`)}<w:sectPr><w:footnotePr><w:numStart w:val="12"/></w:footnotePr></w:sectPr>`,
      footnotes: footnote(2, 'One.') + footnote(3, 'Two.'),
    });
    expect(notes).toEqual(['12: One.', '13: Two.']);
  });

  it('that nothing calls are told of', async () => {
    const { notes, leftOut } = await outline({ body: paragraph('a'), footnotes: footnote(2, 'Never called here.') });
    expect({ notes, leftOut }).toEqual({ notes: [], leftOut: ['1: 3: Nothing in the text calls this footnote.'] });
  });
});

describe('headings of a Word file', () => {
  it('are known by style name in any language, by what a style is based on and by outline level', async () => {
    const { blocks } = await outline({
      body: [
        paragraph('T', 'Titel'),
        paragraph('One', 'berschrift1'),
        paragraph('Two', 'Kapitel'),
        paragraph('Three', 'Gliederung'),
        `<w:p><w:pPr><w:outlineLvl w:val="3"/></w:pPr>${run('Four')}</w:p>`,
        paragraph('Text', 'Standard'),
      ].join(''),
      styles: [
        style('Titel', 'Title'),
        style('berschrift1', 'heading 1'),
        style('berschrift2', 'heading 2'),
        style('Kapitel', 'Kapitel', '<w:basedOn w:val="berschrift2"/>'),
        style('Gliederung', 'Gliederung', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        style('Standard', 'Normal'),
      ].join(''),
    });
    expect(blocks).toEqual([
      'HEADING 1: T',
      'HEADING 1: One',
      'HEADING 2: Two',
      'HEADING 3: Three',
      'HEADING 4: Four',
      'PARAGRAPH: Text',
    ]);
  });

  it('quotations, captions, code and lists are what their styles are', async () => {
    const { blocks } = await outline({
      body: [
        paragraph('So it goes.', 'Quote'),
        paragraph('A quay', 'Caption'),
        paragraph('x = 1', 'SourceCode'),
        paragraph('y = 2', 'SourceCode'),
        paragraph('An item', 'ListBullet'),
      ].join(''),
      styles: [
        style('Quote', 'Quote'),
        style('Caption', 'caption'),
        style('SourceCode', 'Source Code'),
        style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      ].join(''),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    });
    expect(blocks).toEqual(['QUOTE: So it goes.', 'FIGURE: A quay', 'CODE: x = 1\ny = 2', 'LIST_ITEM: An item']);
  });
});

describe('lists of a Word file', () => {
  const level = (at: number, format: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 3)}${level(1, 'lowerLetter')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
  ].join('');
  const item = (text: string, list: number, depth = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

  it('are numbered as Word prints them: on after other text, anew below a new item and where the list says so', async () => {
    const { blocks } = await readWord(
      await wordFile({
        body: [
          item('a', 1),
          item('b', 1, 1),
          item('c', 1, 1),
          paragraph('Between them.'),
          item('d', 1),
          item('e', 1, 1),
          item('f', 3),
          item('g', 2),
          item('h', 2),
        ].join(''),
        numbering,
      }),
    );
    const numbers = blocks.flatMap((block) => (block.kind === 'LIST_ITEM' ? [[block.content.text, block.number]] : []));
    expect(Object.fromEntries(numbers)).toEqual({ a: 3, b: 1, c: 2, d: 4, e: 1, f: null, g: 1, h: 2 });
  });
});

describe('a line in bold', () => {
  const bold = (text: string) => `<w:p>${run(text, '<w:b/>')}</w:p>`;
  const prose = paragraph('The ferries stood idle for a week, and nobody in the port could say for how long.');

  it('between paragraphs is a heading; a sentence, a by-line and a paragraph that only begins so are none', async () => {
    const { blocks } = await outline({
      body: [
        prose,
        bold('What the Port Wants'),
        prose,
        bold('Nobody knows.'),
        prose,
        bold('By Ida Vail'),
        prose,
        paragraph(`${run('What It Costs', '<w:b/>')}${run(' and who pays')}`),
        prose,
        `<w:p>${run('Not Bold at All', '<w:b w:val="0"/>')}</w:p>`,
        prose,
      ].join(''),
    });
    expect(blocks.filter((block) => block.startsWith('HEADING'))).toEqual(['HEADING 2: What the Port Wants']);
  });
});

describe('tracked, hidden and other text beside the text', () => {
  it('is left out with its count, at its paragraph', async () => {
    const { blocks, leftOut } = await outline({
      body: [
        paragraph('First.'),
        paragraph(
          `${run('kept ')}<w:del><w:r><w:delText>two words</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins>${run(' secret', '<w:vanish/>')}<w:moveFrom>${run('moved away')}</w:moveFrom>`,
        ),
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('row gone')}</w:tc></w:tr><w:tr><w:tc>${paragraph('row kept')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
      comments: `<w:comment w:id="0">${paragraph('Check this please')}</w:comment>`,
      header: paragraph('Draft'),
    });
    expect(blocks).toEqual(['PARAGRAPH: First.', 'PARAGRAPH: kept new', 'PARAGRAPH: row kept']);
    expect(leftOut).toEqual([
      '1: 3: A comment is no part of the text.',
      '1: 1: A header of the pages is no part of the text.',
      '2: 2: A tracked deletion is no part of the text.',
      '2: 1: Hidden text is no part of what Word prints.',
      '2: 4: A tracked deletion is no part of the text.',
    ]);
  });

  it('a deleted paragraph mark joins two paragraphs, and loses nothing where none follows', async () => {
    const deletedMark = (text: string) => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(text)}</w:p>`;
    expect((await outline({ body: deletedMark('one ') + paragraph('two') })).blocks).toEqual(['PARAGRAPH: one two']);
    expect((await outline({ body: paragraph('one') + deletedMark('two') })).blocks).toEqual([
      'PARAGRAPH: one',
      'PARAGRAPH: two',
    ]);
  });

  it('a large first letter is of the word after it', async () => {
    const cap = `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run('T')}</w:p>`;
    const bytes = await wordFile({ body: cap + paragraph('he road') });
    expect(outlineOf(await readWord(bytes)).blocks).toEqual(['PARAGRAPH: The road']);
    expect((await visibleWord(bytes)).shown.trim()).toBe('The road');
  });

  it('a table of contents is left out, in a control and by its styles', async () => {
    const parts: WordFileParts = {
      styles: style('Verzeichnis1', 'toc 1') + style('TOCHeading', 'TOC Heading'),
      body: [
        paragraph('Road', 'Title'),
        paragraph('Contents', 'TOCHeading'),
        paragraph('The road 2', 'Verzeichnis1'),
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('One')}${paragraph('Two')}</w:sdtContent></w:sdt>`,
        paragraph('Text.'),
      ].join(''),
    };
    const { blocks, leftOut } = await outline(parts);
    expect(blocks).toEqual(['PARAGRAPH: Road', 'PARAGRAPH: Text.']);
    expect(leftOut).toEqual([
      '2: 1: A table of contents is no part of the text.',
      '3: 3: A table of contents is no part of the text.',
      '4: 2: A table of contents is no part of the text.',
    ]);
    const { leftOut: counted } = await visibleWord(await wordFile(parts));
    expect(counted.match(/\w+/g)).toHaveLength(6);
  });

  it('what is not read at all is told', async () => {
    const { warnings } = await outline({
      body: `${paragraph('a')}<w:altChunk r:id="rId1"/>${paragraph('<w:r><w:sym w:font="Nowhere" w:char="F1FF"/></w:r>')}`,
    });
    expect(warnings).toEqual([
      'TEXT_LEFT_OUT: Something in the Word file was not read: A w:sym element with an unsupported character was ignored: char F1FF in font Nowhere.',
      'TEXT_LEFT_OUT: Another document is embedded here and was not read. Paste its text into this one.',
    ]);
  });
});

describe('properties of a Word file', () => {
  const properties =
    '<dc:title>An Old Template</dc:title><dc:creator>Nadia Orlova;Piet Vermeer</dc:creator><dcterms:created>2001-01-01T00:00:00Z</dcterms:created>';

  it('are taken where the print does not say it; never a date', async () => {
    expect((await outline({ body: paragraph('A line.'), properties })).metadata).toEqual({
      title: 'An Old Template',
      authors: ['Nadia Orlova', 'Piet Vermeer'],
    });
    expect(
      (
        await outline({
          body: paragraph('The Toll', 'Title') + paragraph('By Ilse Brandt') + paragraph('A line.'),
          styles: style('Title', 'Title'),
          properties,
        })
      ).metadata,
    ).toEqual({});
    expect(
      (await outline({ body: paragraph('A line.'), properties: '<dc:creator>python-docx</dc:creator>' })).metadata,
    ).toEqual({});
  });
});
