import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import type { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { DocumentError } from '../../seed/source-document/document-error.ts';
import { outlineOf } from './support/outline.ts';
import { footnote, footnoteCall, paragraph, run, wordFile } from './support/word-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'gloss-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

let read: typeof readSourceDocument;
beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../seed/formats/read-source-document.ts', import.meta.url));
  await bundle(entry, join(folder, 'index.js'));
  ({ readSourceDocument: read } = createRequire(import.meta.url)(join(folder, 'index.js')));
});

it('readers read every form as they are deployed: bundled, each in a file of its own', async () => {
  const name = 'wordpress.html';
  const page = readFileSync(new URL(`html/documents/${name}`, import.meta.url));
  const answers = JSON.parse(readFileSync(new URL('html/documents/answers.json', import.meta.url), 'utf8'));
  expect(outlineOf(await read(page, { name }))).toEqual(answers[name]);

  const word = await wordFile({
    body: paragraph(`${run('It waits.')}${footnoteCall(2)}`),
    footnotes: footnote(2, 'TASS, May 3.'),
  });
  expect(outlineOf(await read(word, { name: 'a.docx' }))).toMatchObject({
    blocks: ['PARAGRAPH: It waits.{[1]=1}'],
    notes: ['1: TASS, May 3.'],
  });

  const markdown = Buffer.from('---\ntitle: Tolls\n---\n\n# Tolls\n\nIt *waits*.[^1]\n\n[^1]: TASS, May 3.\n');
  expect(outlineOf(await read(markdown, { name: 'a.md' }))).toMatchObject({
    metadata: { title: 'Tolls' },
    notes: ['1: TASS, May 3.'],
  });
  expect(outlineOf(await read(Buffer.from('Tolls\n\nIt waits.\n'), { name: null }))).toMatchObject({
    blocks: expect.arrayContaining(['PARAGRAPH: It waits.']),
  });
});

it('what a reader refuses there is a DocumentError here', async () => {
  const refusal = await read(Buffer.from('PK\u0003\u0004 no archive'), { name: 'a.docx' }).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(DocumentError);
  expect(refusal).toMatchObject({ code: 'DAMAGED_DOCUMENT' });
});
