import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accountReport } from '../../seed/account/report.ts';
import { sourceWords } from '../../seed/account/source-words.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { paragraph, wordFile } from './support/word-file.ts';
import { documents } from './word/documents.ts';

async function difference(bytes: Uint8Array, name: string) {
  const source = await readSourceDocument(bytes, { name });
  const { lost, madeUp, words } = accountReport(name, await sourceWords(bytes, source), source, annotate(source));
  expect(words).toBeGreaterThan(4);
  return { lost, madeUp };
}

const none = { lost: [], madeUp: [] };
const pages = new URL('html/documents/', import.meta.url);

it.each(readdirSync(pages).filter((name) => name.endsWith('.html')))(
  'every word of the page %s is in one place',
  async (name) => {
    expect(await difference(readFileSync(new URL(name, pages)), name)).toEqual(none);
  },
);

it('the label of a note stands apart from its first word, as LibreOffice saves both', async () => {
  const called = (label: string, id: string) =>
    `<a class="sd${id.slice(0, -1)}anc" name="sd${id}anc" href="#sd${id}sym"><sup>${label}</sup></a>`;
  const note = (label: string, id: string, text: string) =>
    `<div id="sd${id}"><p><a class="sd${id.slice(0, -1)}sym" name="sd${id}sym" href="#sd${id}anc">${label}</a>${text}</p></div>`;
  const page = `<h1>Tolls</h1><p>It waits${called('1', 'footnote1')}, and pays${called('i', 'endnote1')}.</p>${note('1', 'footnote1', 'Reuters, May 3.')}${note('i', 'endnote1', 'AFP, May 4.')}`;
  expect(await difference(Buffer.from(page), 'a.html')).toEqual(none);
});

it.each(documents)('every word of a Word file as of $shape is in one place', async ({ parts }) => {
  expect(await difference(await wordFile(parts), 'a.docx')).toEqual(none);
});

it.each(['a.html', 'a.docx'])('a word that a reader of %s drops is told, and one that it makes up', async (name) => {
  const texts = ['The gate is shut tonight.', 'Nobody knows why that was done.'];
  const bytes = name.endsWith('.html')
    ? Buffer.from(`<article><h1>A Title</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`)
    : await wordFile({ body: ['A Title', ...texts].map((text) => paragraph(text)).join('') });
  const source = await readSourceDocument(bytes, { name });
  const words = await sourceWords(bytes, source);
  const dropping = { ...source, blocks: source.blocks.slice(0, -1) };
  expect(accountReport(name, words, dropping, annotate(dropping)).lost).toHaveLength(6);
  const doubling = { ...source, blocks: [...source.blocks, ...source.blocks.slice(-1)] };
  expect(accountReport(name, words, doubling, annotate(doubling)).madeUp).toHaveLength(6);
});
