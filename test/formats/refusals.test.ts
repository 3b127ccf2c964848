import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { runCommand } from '../support/run-command.ts';
import { paragraph, wordFile } from './support/word-file.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

async function refusal(bytes: Uint8Array, name: string | null, contentType: string | null = null): Promise<string> {
  return readSourceDocument(bytes, { name, contentType }).then(
    () => 'read',
    (error) => `${error.code}: ${error.message}`,
  );
}

async function zipped(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('what is no document is refused with what to do instead', () => {
  it.each<[what: string, bytes: Uint8Array, name: string, message: RegExp]>([
    [
      'a PDF',
      latin('%PDF-1.7\n%âãÏÓ'),
      'a.txt',
      /^FORMAT_NOT_SUPPORTED: The file is a PDF.*\.docx, \.html, \.md or \.txt/,
    ],
    ['a PDF by name', latin('x'), 'a.pdf', /^FORMAT_NOT_SUPPORTED: The file is a PDF/],
    ['a .doc', latin('ÐÏ\u0011à¡±\u001aá'), 'a.doc', /^FORMAT_NOT_SUPPORTED: .*save it .*as \.docx/],
    ['a .docx with a password', latin('ÐÏ\u0011à¡±\u001aá'), 'a.docx', /password/],
    [
      'corrections with another ending',
      latin('by: A\ncorrections:\n'),
      'a.md.corrections.yml',
      /^FORMAT_NOT_SUPPORTED: .*YAML.*\.corrections\.yaml/,
    ],
    ['an RTF document', latin('{\\rtf1\\ansi Hello}'), 'a.rtf', /^FORMAT_NOT_SUPPORTED: .*RTF.*\.docx/],
    ['a PNG', latin('\u0089PNG\r\n\u001a\n'), 'a.md', /^FORMAT_NOT_SUPPORTED: The file is an image/],
    ['a JPEG', latin('ÿØÿà'), 'a', /image/],
    [
      'an archive',
      gzipSync('Tolls\n\nIt waits.'),
      'a.txt.gz',
      /^FORMAT_NOT_SUPPORTED: The file is an archive\. Unpack it/,
    ],
    [
      'a mail as it was sent',
      latin(
        'Received: from a.example\r\n\tby b.example; Tue\r\nFrom: Ida Vail <ida@polis.example>\r\nSubject: Tolls\r\n\r\nIt waits.',
      ),
      'a.txt',
      /^FORMAT_NOT_SUPPORTED: The file is a mail as it was sent\. .*save the mail as text/,
    ],
    [
      'a mail in an encoding of mails',
      latin('From: ida@polis.example\nSubject: Tolls\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=C3=A9.'),
      'key',
      /a mail as it was sent/,
    ],
    ['a mail of Outlook', latin('ÐÏ\u0011à¡±\u001aá'), 'a.msg', /a mail of Outlook/],
    ['a web archive', latin('MIME-Version: 1.0'), 'a.mht', /web archive/],
    ['a binary', Buffer.from([1, 2, 3, 0, 4]), 'a.txt', /^BINARY_DOCUMENT: .*\.docx, \.html, \.md or \.txt/],
    ['a text that is named as a Word file', latin('Hello'), 'a.docx', /^DAMAGED_DOCUMENT: /],
    ['Cyrillic of Windows', latin('Ìîñêâà æä¸ò, è Ïåòåðáóðã æä¸ò.'), 'a.txt', /^INVALID_UTF8: .*UTF-8/],
  ])('%s', async (_, bytes, name, message) => {
    expect(await refusal(bytes, name)).toMatch(message);
  });

  it.each<[what: string, files: Readonly<Record<string, string>>, message: RegExp]>([
    [
      'an OpenDocument text',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' },
      /OpenDocument.*\.docx/,
    ],
    ['an Excel workbook', { '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }, /Excel/],
    ['a zip of texts', { 'a.txt': 'Tolls' }, /archive\. Unpack it/],
    ['a Word file without a document', { 'word/other.xml': '<x/>' }, /^DAMAGED_DOCUMENT/],
    [
      'a Word file that is cut off in the middle',
      {
        'word/document.xml':
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>',
      },
      /^DAMAGED_DOCUMENT: .*word\/document\.xml/,
    ],
    [
      'a document type',
      { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' },
      /^DAMAGED_DOCUMENT: .*document type/,
    ],
  ])('%s', async (_, files, message) => {
    expect(await refusal(await zipped(files), 'a')).toMatch(message);
  });

  it('by the commands, before anything is annotated', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gloss-refused-'));
    await writeFile(join(folder, 'a.pdf'), '%PDF-1.7');
    const { code, stdout, stderr } = await runCommand('annotate', [join(folder, 'a.pdf')]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/a\.pdf:1:1: FORMAT_NOT_SUPPORTED: /);
    await rm(folder, { recursive: true });
  });
});

describe('beyond the bounds, each refused with a sentence', () => {
  const tooMany = /^DOCUMENT_TOO_LARGE: .*each paragraph counted as 30 bytes more, each link as 80.*0\.5 MB/;
  const million = 1_000_000;

  it.each<[what: string, html: string]>([
    ['a million nested elements', '<div>'.repeat(million)],
    ['a million nested formatting elements', '<b>'.repeat(million)],
    [
      'elements that each paragraph opens again',
      Array.from({ length: 20_000 }, (_, at) => `<p><b id=${at}>x`).join(''),
    ],
    ['a million elements', '<i></i>'.repeat(700_000)],
    ['many elements deep in others', `${'<b>a</p>'.repeat(500)}${'<p>a'.repeat(50_000)}`],
    ['a tag of many attributes', `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>`],
  ])('%s in a page', async (_, html) => {
    expect(await refusal(Buffer.from(html), 'a.html')).toMatch(
      /^DOCUMENT_TOO_COMPLEX: .*Save the article’s text alone\.$/,
    );
  });

  it.each([
    ['marks of emphasis in one paragraph', '*a_ b** '.repeat(4_000)],
    ['short lines', 'abc\n'.repeat(120_000)],
    ['escaped signs', '\\* a'.repeat(120_000)],
    ['signs that open tags', '<a '.repeat(170_000)],
  ])('too many %s in Markdown', async (_, markdown) => {
    expect(await refusal(Buffer.from(markdown), 'a.md')).toMatch(
      /^DOCUMENT_TOO_COMPLEX: .*Split the document into its articles\.$/,
    );
  });

  it('too many notes and quotes between paragraphs where Markdown’s grammar reads all as one, not as many elsewhere', async () => {
    const called = (count: number) => Array.from({ length: count }, (_, at) => `Nobody says so.[^${at + 1}]\n\n`);
    const notes = (count: number) => Array.from({ length: count }, (_, at) => `[^${at + 1}]: TASS, May 3.\n\n`);
    const between = called(1_300).map((paragraph, at) => paragraph + notes(1_300)[at]);
    expect(await refusal(Buffer.from(between.join('')), 'a.md')).toBe('read');
    for (const beyond of [`~~~\ncode\n~~~\n\n${between.join('')}`, '> Nobody says so.\n***\n'.repeat(1_400)]) {
      expect(await refusal(Buffer.from(beyond), 'a.md')).toMatch(/^DOCUMENT_TOO_COMPLEX: Notes, lists and quotes/);
    }
    expect(await refusal(Buffer.from('> Nobody says so.\n\n'.repeat(1_400)), 'a.md')).toBe('read');
    expect(await refusal(Buffer.from('> Nobody says so.\n>\n'.repeat(1_400)), 'a.md')).toBe('read');
    const apart = [...called(1_800), ...notes(1_800)].join('');
    expect((await readSourceDocument(Buffer.from(apart), { name: 'a.md' })).notes).toHaveLength(1_800);
  });

  it.each([
    [
      'parentheses and brackets in a text',
      'a.txt',
      'They paid half of it (in tolls). '.repeat(15_000),
      '[a]('.repeat(13_000),
    ],
    [
      'parentheses and brackets in a page',
      'a.html',
      `<p>${'It paid (it). '.repeat(24_000)}`,
      `<p>${'(a '.repeat(26_000)}`,
    ],
    ['lines', 'a.txt', 'a wall\n'.repeat(43_000), 'a\n'.repeat(60_001)],
  ])('too many %s, not what a long document has of them', async (what, name, document, beyond) => {
    expect(await refusal(Buffer.from(document), name)).toBe('read');
    expect(await refusal(Buffer.from(beyond), name)).toMatch(
      new RegExp(
        `^DOCUMENT_TOO_COMPLEX: The document has more than .*${what.split(' in ')[0]}.*; no article needs that`,
      ),
    );
  });

  it('but no long text in Markdown with notes, links and emphasis', async () => {
    const paragraph = (at: number) =>
      `${'Moscow *pays* half of **the cost** of it, and [Kyiv](https://a.example/b_c) the rest, whatever the ministers who met in May say of it.\n'.repeat(5)}Nobody says so.[^${at}]\n\n[^${at}]: TASS, May 3.\n\n`;
    const text = Array.from({ length: 450 }, (_, at) => paragraph(at + 1)).join('');
    expect(text.length).toBeGreaterThan(300_000);
    expect((await readSourceDocument(Buffer.from(text), { name: 'a.md' })).notes).toHaveLength(450);
  });

  it('a page of 20 MB, a text of more than 0.5 MB, a page with more text than that', async () => {
    expect(await refusal(Buffer.from('x'.repeat(20 * million)), 'a.html')).toMatch(/^DOCUMENT_TOO_LARGE: .*5 MB/);
    expect(await refusal(Buffer.from('All is quiet. '.repeat(36_000)), 'a.txt')).toBe('read');
    expect(await refusal(Buffer.from('All is quiet. '.repeat(60_000)), 'a.txt')).toMatch(
      /^DOCUMENT_TOO_LARGE: .*\(0\.5 MB\) are taken\. Split it/,
    );
    expect(
      await refusal(Buffer.from('<p>It is all quiet, and nobody waits for it. '.repeat(30_000)), 'a.html'),
    ).toMatch(/^DOCUMENT_TOO_LARGE: .*text.*0\.5 MB/);
  });

  it('a text in lines is larger for each, and a page for its markup', async () => {
    const lines = (count: number) => Buffer.from('Polis, May 3.\n'.repeat(count));
    expect(await refusal(lines(27_000), 'a.txt')).toBe('read');
    expect(await refusal(lines(28_000), 'a.txt')).toMatch(
      /^DOCUMENT_TOO_LARGE: .*each line counted as 5 bytes more,.*0\.5 MB/,
    );
    const marked = (count: number) => Buffer.from(`<p class="${'a'.repeat(650)}">It waits.`.repeat(count));
    expect(await refusal(marked(4_000), 'a.html')).toBe('read');
    expect(await refusal(marked(6_000), 'a.html')).toMatch(
      /^DOCUMENT_TOO_LARGE: .*with a part of its markup,.*0\.5 MB/,
    );
  });

  it('a page is no larger for its scripts and pictures', async () => {
    const html = `<script>${'var a = 1;'.repeat(100_000)}</script><img src="data:image/png;base64,${'A'.repeat(million)}"><p>It waits.</p>`;
    expect(await refusal(Buffer.from(html), 'a.html')).toBe('read');
  });

  it('a Word file that unpacks to more than it may, whatever size it declares', async () => {
    const bomb = await wordFile({
      body: paragraph('x'),
      files: { 'word/document.xml': `<a>${' '.repeat(40 * million)}</a>` },
    });
    expect(bomb.length).toBeLessThan(million);
    expect(await refusal(bomb, 'a.docx')).toMatch(/^DOCUMENT_TOO_LARGE: .*unpacks to more than 16 MB/);
    const buffer = Buffer.from(bomb);
    // The sizes in the archive's directory and before the file itself, made small.
    for (let at = buffer.indexOf('word/document.xml'); at >= 0; at = buffer.indexOf('word/document.xml', at + 1)) {
      const directory = buffer.readUInt32LE(at - 46) === 0x02_01_4b_50;
      buffer.writeUInt32LE(100, directory ? at - 46 + 24 : at - 30 + 22);
    }
    expect(await refusal(buffer, 'a.docx')).toMatch(/^(?:DOCUMENT_TOO_LARGE|DAMAGED_DOCUMENT): /);
  });

  it('a Word file of a million elements, not one of many properties', async () => {
    const many = await wordFile({ body: paragraph('x').repeat(40_000) });
    expect(await refusal(many, 'a.docx')).toMatch(/^DOCUMENT_TOO_COMPLEX: .*60,000 elements/);
    const lines = (count: number) => wordFile({ body: paragraph('It waits.').repeat(count) });
    expect(await refusal(await lines(2_501), 'a.docx')).toMatch(/^DOCUMENT_TOO_COMPLEX: .*2,500 paragraphs/);
    expect(await refusal(await lines(2_500), 'a.docx')).toBe('read');
    const styled = `<w:r><w:rPr>${'<w:b/>'.repeat(100)}</w:rPr><w:t>x</w:t></w:r>`.repeat(2_000);
    expect(await refusal(await wordFile({ body: paragraph(styled) }), 'a.docx')).toBe('read');
  });

  it('many articles in a page are only many', async () => {
    expect(await refusal(Buffer.from('<b>x</b> '.repeat(55_000)), 'a.html')).toBe('read');
    expect(await refusal(Buffer.from('<p>x</p>'.repeat(16_000)), 'a.html')).toBe('read');
    expect(await refusal(Buffer.from('<p>x</p>'.repeat(17_000)), 'a.html')).toMatch(tooMany);
  });

  it('many links are only many where they lead to other sites', async () => {
    const linked = (count: number) =>
      Buffer.from(
        `<link rel=canonical href="https://a.example/">${'<p>It <a href="https://www.a.example/b">paid</a>, <a href="https://b.example/b">too</a>. '.repeat(count)}`,
      );
    expect(await refusal(linked(4_000), 'a.html')).toBe('read');
    expect(await refusal(linked(4_400), 'a.html')).toMatch(tooMany);
  });

  it('a Word file nested too deep', async () => {
    const deep = await wordFile({
      body: `${'<w:customXml>'.repeat(5_000)}${paragraph('x')}${'</w:customXml>'.repeat(5_000)}`,
    });
    expect(await refusal(deep, 'a.docx')).toMatch(/^DOCUMENT_TOO_COMPLEX: .*256/);
  });
});

describe('a document is recognised', () => {
  const page = Buffer.from('<!doctype html><title>Tolls</title><p>It waits.');

  it('by its ending, its content type or its first characters', async () => {
    const form = async (bytes: Uint8Array, name: string | null, contentType: string | null = null) =>
      (await readSourceDocument(bytes, { name, contentType })).format;
    expect(await form(page, 'a.HTM')).toBe('HTML');
    expect(await form(page, 'folder/key', 'text/html; charset=utf-8')).toBe('HTML');
    expect(await form(page, null)).toBe('HTML');
    expect(await form(page, 'saved.txt', 'text/plain')).toBe('HTML');
    expect(await form(Buffer.from('A page begins with <!doctype html>.'), 'a.txt')).toBe('PLAIN_TEXT');
    expect(await form(Buffer.from('# Tolls'), 'a.md')).toBe('MARKDOWN');
    expect(await form(Buffer.from('# Tolls'), 'key', 'text/markdown')).toBe('MARKDOWN');
    expect(await form(Buffer.from('Tolls'), 'a.name', 'application/octet-stream')).toBe('PLAIN_TEXT');
    expect(await form(await wordFile({ body: paragraph('x') }), 'no-ending')).toBe('WORD');
  });

  it.each<[what: string, bytes: Uint8Array, name: string, warns: boolean]>([
    ['windows-1252', latin('Tolls\r\n\r\nThe café waits \u0096 for \u0093orders\u0094.'), 'a.txt', true],
    [
      'windows-1252 in a page that says so',
      latin('<meta charset=windows-1252><p>The café waits \u0096 for \u0093orders\u0094.'),
      'a.html',
      false,
    ],
    ['UTF-16 with a mark', Buffer.from('\uFEFFTolls\r\n\r\nThe café waits – for “orders”.', 'utf16le'), 'a.txt', false],
    ['UTF-16 without one', Buffer.from('Tolls\r\n\r\nThe café waits – for “orders”.', 'utf16le'), 'a.txt', false],
    [
      'UTF-16 of the other order',
      Buffer.from('\uFEFFTolls\n\nThe café waits – for “orders”.', 'utf16le').swap16(),
      'a.md',
      false,
    ],
    ['UTF-8 with a mark', Buffer.from('\uFEFFTolls\n\nThe café waits – for “orders”.'), 'a.txt', false],
  ])('in %s', async (_, bytes, name, warns) => {
    const { article, warnings } = annotate(await readSourceDocument(bytes, { name }));
    expect(article.paragraphs.map(({ text }) => text)).toContain('The café waits – for “orders”.');
    expect(warnings.some(({ code }) => code === 'ENCODING_GUESSED')).toBe(warns);
  });
});

describe('bytes that are not what is said of them warn, and no word is lost', () => {
  const read = async (html: string) => {
    const { blocks, warnings } = await readSourceDocument(latin(html), { name: 'a.html' });
    return [
      ...blocks.map(({ content }) => content.text),
      ...warnings.map(({ code, line, message }) => [code, line, message]),
    ];
  };

  it('a page that was saved as UTF-8 and still names what it was', async () => {
    const utf8 = Buffer.from('The café waits for “orders”.').toString('latin1');
    expect(await read(`<meta charset=iso-8859-1><p>${utf8}`)).toEqual([
      'The café waits for “orders”.',
      ['ENCODING_GUESSED', 1, 'The file is named as windows-1252 and is UTF-8: it was read as UTF-8.'],
    ]);
    expect(await read('<meta charset=iso-8859-1><p>The café waits.')).toEqual(['The café waits.']);
    expect(await read('<meta charset=us-ascii><p>The port waits.')).toEqual(['The port waits.']);
  });

  it('bytes that are no character of the encoding named', async () => {
    expect(await read('<meta charset=gb2312>\n<p>The port\u00ff waits.')).toEqual([
      'The port\uFFFD waits.',
      ['ENCODING_GUESSED', 2, expect.stringContaining('named as gbk, of which a part is no character')],
    ]);
  });
});

describe('a directory', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gloss-forms-'));
    const dated = 'Published: May 3, 2016';
    await writeFile(join(folder, 'a.txt'), `Tolls\n\n${dated}\n\nIt waits (TASS, May 2).\n`);
    await writeFile(join(folder, 'b.md'), `# Bridges\n\n${dated}\n\nIt waits (TASS, May 2).\n`);
    await writeFile(join(folder, 'c.html'), `<h1>Wells</h1><p>${dated}<p>It waits (TASS, May 2).`);
    await writeFile(
      join(folder, 'd.docx'),
      await wordFile({ body: [`Ferries`, dated, 'It waits (TASS, May 2).'].map((text) => paragraph(text)).join('') }),
    );
    await writeFile(join(folder, '~$d.docx'), 'left by Word');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('means every document in it, of all four forms', async () => {
    const { code, stdout, stderr } = await runCommand('seed', ['--dry-run', folder]);
    expect(stderr).not.toMatch(/refused|_DOCUMENT|NOT_SUPPORTED/);
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, documents: 4, failed: 0 });
  });
});

it('a text that begins as UTF-16 and breaks off in a character is refused, not read with signs made up', async () => {
  const broken = Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x80]);
  await expect(readSourceDocument(broken, { name: 'bytes.txt' })).rejects.toMatchObject({ code: 'BINARY_DOCUMENT' });
});
