import { readdirSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { decodeText } from '../../../seed/formats/decode-text.ts';
import { pageEncoding } from '../../../seed/formats/html/page-encoding.ts';
import { readHtml } from '../../../seed/formats/html/read-html.ts';

const folder = new URL('documents/', import.meta.url);
const words = (text: string) => text.match(/\p{L}{3,}/gu) ?? [];

/*
 * Readability does not read pages here: of a page of 1 MB it and jsdom take some 3 s, and it tells nothing of what it drops.
 * It judges: whatever it takes for the article of a page has to come out.
 */
it.each(readdirSync(folder).filter((name) => name.endsWith('.html')))(
  'what Readability keeps of %s is kept',
  (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const { text } = decodeText(bytes, pageEncoding(bytes, null));
    const kept = new Readability(new JSDOM(text, { url: 'https://a.example/' }).window.document, {
      charThreshold: 50,
    }).parse();
    const { blocks, notes } = readHtml(text, bytes);
    const ours = new Set([...blocks, ...notes].flatMap(({ content }) => words(content.text)));
    // Marks of notes, and what is no text of an article whoever says so.
    const beside = new Set([
      'Thanks',
      'for',
      'reading',
      'The',
      'Span',
      'Subscribe',
      'free',
      'Share',
      'this',
      'Click',
      'share',
      'Posted',
      'Ports',
      'назад',
      'edit',
      'Photo',
      'From',
      'Wikipedia',
      'the',
      'encyclopedia',
    ]);
    expect(
      words((kept?.content ?? '').replace(/<[^>]+>|&\w+;/g, ' ')).filter(
        (word) => !ours.has(word) && !beside.has(word),
      ),
    ).toEqual([]);
  },
);
