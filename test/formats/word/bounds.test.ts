import { describe, expect, it } from 'vitest';
import { readWord } from '../../../seed/formats/word/read-word.ts';
import { outlineOf } from '../support/outline.ts';
import { footnote, footnoteCall, paragraph, run, style, type WordFileParts, wordFile } from '../support/word-file.ts';

const read = async (parts: WordFileParts) => readWord(await wordFile(parts));
const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

// Each took minutes, or all memory, before it was bounded.
describe('a Word file of the worst kind is read in time', { timeout: 30_000 }, () => {
  it('a note of a thousand paragraphs that is called a thousand times is written once', async () => {
    const { notes, blocks } = await read({
      body: paragraph(`${run('a')}${footnoteCall(2)}`.repeat(1_000)),
      footnotes: footnote(2, `${run('b')}</w:p>${paragraph('c').repeat(1_000)}<w:p>${run('d')}`),
    });
    expect(notes).toHaveLength(1);
    expect(blocks[0]?.content.noteCalls).toHaveLength(1_000);
  });

  it('the code of a field that holds the beginning of a link 90,000 times', async () => {
    const begun = code('HYPERLINK "'.repeat(90_000));
    const { blocks } = await read({ body: paragraph(`${mark('begin')}${begun}${mark('separate')}${run('a')}`) });
    expect(blocks.map(({ content }) => content.text)).toEqual(['a']);
  });

  it('20,000 fields that nothing ends', async () => {
    const { blocks } = await read({ body: paragraph(mark('begin').repeat(20_000) + run('a')) });
    expect(blocks.map(({ content }) => content.text)).toEqual(['a']);
  });

  it('10,000 styles, each based on the next', async () => {
    const styles = Array.from({ length: 10_000 }, (_, at) =>
      style(`S${at}`, `n${at}`, `<w:basedOn w:val="S${at + 1}"/>`),
    );
    const { blocks } = await read({ body: paragraph('a', 'S0').repeat(2_500), styles: styles.join('') });
    expect(blocks).toHaveLength(2_500);
  });

  it('runs that are set alike are one, as many as there are', async () => {
    const alike = `${run('a', '<w:b/>')}${run('b')}`.repeat(10_000) + run('2', '<w:vertAlign w:val="superscript"/>');
    const { blocks } = await read({ body: paragraph(alike) });
    expect(blocks.map(({ content }) => content.text)).toEqual([`${'ab'.repeat(10_000)}2`]);
  });

  it.each<[what: string, body: string, message: RegExp]>([
    [
      'items of lists',
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('a')}</w:p>`.repeat(1_251),
      /more than 2,500 paragraphs, an item of a list counted as two.*; no article needs that\. Save its text/,
    ],
    [
      'runs that are set otherwise',
      paragraph(`${run('a')}${run('b', '<w:vertAlign w:val="superscript"/>')}`.repeat(5_100)),
      /more than 2,500 paragraphs, .* a further run of text as a half/,
    ],
    [
      'symbols',
      Array.from({ length: 501 }, (_, at) => `<w:p><w:r><w:sym w:font="F${at}" w:char="F1FF"/></w:r></w:p>`).join(''),
      /more than 500 different symbols/,
    ],
    [
      'properties',
      `<w:p><w:pPr>${'<w:keepNext/>'.repeat(4_001)}</w:pPr>${run('a')}</w:p>`.repeat(100),
      /more than 400,000 properties/,
    ],
  ])('more %s than that are refused', async (_, body, message) => {
    await expect(read({ body })).rejects.toThrow(message);
  });
});

describe('the code of a field', () => {
  const link = (...codes: readonly string[]) =>
    paragraph(`${mark('begin')}${codes.map(code).join('')}${mark('separate')}${run('RIA')}${mark('end')}`);
  const outline = async (body: string) => outlineOf(await read({ body })).blocks;

  it('may be parted, and say more after its address', async () => {
    expect(await outline(link(' HYPER', 'LINK  "https://ria', '.ru/x" \\o "A tip" '))).toEqual([
      'PARAGRAPH: <RIA https://ria.ru/x>',
    ]);
  });

  it('that leads to a place in the document is no link, even where it looks like that of a note', async () => {
    const place = `<w:hyperlink w:anchor="footnote-2">${run('below')}</w:hyperlink>`;
    const { blocks, notes } = outlineOf(
      await read({ body: paragraph(`${place}${footnoteCall(2)}`), footnotes: footnote(2, 'TASS, May 3.') }),
    );
    expect({ blocks, notes }).toEqual({ blocks: ['PARAGRAPH: below{[1]=1}'], notes: ['1: TASS, May 3.'] });
  });
});
