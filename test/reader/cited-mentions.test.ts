import { afterAll, beforeAll, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { startReader, type TestReader } from './support/reader.ts';

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.stop());

it('a citation goes on after a mention in it, which has a link of its own, and has its number at its end', async () => {
  const { article } = annotateText(
    'The Pier\n\nNovember 20, 2017\n\nKommersant’s Ellen Lund wrote on May 3 that the pier is closed.\n',
  );
  const { html } = await reader.read(`/articles/${await reader.publish(article)}`);
  const paragraph = html.slice(html.indexOf('<p id="p1">')).split('</p>')[0] ?? '';
  expect(paragraph.match(/data-number="1"/g)).toHaveLength(1);
  expect(paragraph).toMatch(
    /<a class="citation" role="doc-noteref" id="cite-1"[^>]*><span[^>]*>Kommersant’s <\/span><\/a>/,
  );
  expect(paragraph).toMatch(/<a class="mention name" id="[^"]*" href="\/actors\/ellen-lund">Ellen Lund<\/a>/);
  expect(paragraph).toContain('<a class="citation" href="#note-1" data-number="1"> wrote on May 3</a>');
});

it('a citation that a mention begins, and the end of a claim cuts there, still has its place and its number', async () => {
  const { article } = annotateText(
    'The Other Pier\n\nNovember 20, 2017\n\nKommersant’s Ellen Lund wrote on May 3 that the pier is closed.\n',
  );
  const name = { start: 13, end: 23 };
  const { html } = await reader.read(
    `/articles/${await reader.publish({
      ...article,
      paragraphs: article.paragraphs.map((paragraph) => ({
        ...paragraph,
        citations: paragraph.citations.map((citation) => ({
          ...citation,
          start: name.start,
          claim: { start: 0, end: name.end },
        })),
      })),
    })}`,
  );
  const paragraph = html.slice(html.indexOf('<p id="p1">')).split('</p>')[0] ?? '';
  expect(paragraph).toMatch(/id="cite-1" href="#note-1" data-number="1"><span[^>]*> ?wrote on May 3/);
});
