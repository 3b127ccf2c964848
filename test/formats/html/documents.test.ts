import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../seed/formats/decode-text.ts';
import { pageEncoding } from '../../../seed/formats/html/page-encoding.ts';
import { readHtml } from '../../../seed/formats/html/read-html.ts';
import { outlineOf } from '../support/outline.ts';

const folder = new URL('documents/', import.meta.url);
const answers = JSON.parse(readFileSync(new URL('answers.json', folder), 'utf8'));

describe('pages as they are written', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

  it('are twelve', () => {
    expect(names.sort()).toEqual(Object.keys(answers));
    expect(names).toHaveLength(12);
  });

  it.each(names)('%s is read whole', (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const { text } = decodeText(bytes, pageEncoding(bytes, null));
    expect(outlineOf(readHtml(text, bytes))).toEqual(answers[name]);
  });
});
