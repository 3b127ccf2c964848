import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { startReader, type TestReader } from './support/reader.ts';

/* An article that was published has a page that is served, however much of one thing its text is made of. */

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.stop());

let number = 0;
function articleOfText(text: string): AnnotatedArticle {
  number += 1;
  const head = `Dense ${number}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: ${number}\n\nMarch 9, 2018\n\n`;
  return annotateText(head + text).article;
}

const mentionsOf = ({ paragraphs }: AnnotatedArticle) =>
  paragraphs.reduce((sum, { mentions }) => sum + mentions.length, 0);
const citationsOf = ({ paragraphs }: AnnotatedArticle) =>
  paragraphs.reduce((sum, { citations }) => sum + citations.length, 0);
const each = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('');

describe.each<[what: string, text: string, mentions: number, citations: number]>([
  ['one name in one sentence, which deflates to little', 'Russia '.repeat(45_000), 45_000, 0],
  ['citations in one paragraph', 'It waits (TASS, May 3). '.repeat(6_000), 0, 6_000],
  ['short paragraphs', 'It is so.\n\n'.repeat(8_000), 0, 0],
  [
    'notes, each called once',
    `${each(900, (at) => `Russia waits.[${at + 1}]\n\n`)}Notes\n\n${each(900, (at) => `${at + 1}. TASS, May 3; RBC, May 4.\n`)}`,
    900,
    1_800,
  ],
  ['a note called again and again', `${'It waits.[1] '.repeat(9_000)}\n\nNotes\n\n1. TASS, May 3.`, 0, 1],
])('%s', (_, text, mentions, citations) => {
  it.each(['', '?view=editor', '/corrections'])(
    'is served: %s',
    async (view) => {
      const article = articleOfText(text);
      expect([mentionsOf(article), citationsOf(article)]).toEqual([mentions, citations]);
      const slug = await reader.publish(article);
      const { status, html } = await reader.read(`/articles/${slug}${view}`);
      expect(reader.logged).toEqual([]);
      expect(status).toBe(200);
      if (view === '') expect(html.match(/<a class="mention /g)?.length ?? 0).toBe(mentions);
    },
    120_000,
  );
});

it('a page of more than Lambda hands on goes out compressed, where that is asked', async () => {
  const slug = await reader.publish(articleOfText('It waits (TASS, May 3). '.repeat(2_000)));
  const plain = await reader.read(`/articles/${slug}`);
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.html.length).toBeGreaterThan(1_000_000);
  expect(plain.headers.get('vary')).toBe('Accept-Encoding');
  const { headers } = await reader.read(`/articles/${slug}`, { headers: { 'accept-encoding': 'br, gzip;q=0.5' } });
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
    etag: `W/${plain.headers.get('etag')}`,
  });
  const refusing = await reader.read(`/articles/${slug}`, { headers: { 'accept-encoding': 'br, gzip;q=0' } });
  expect(refusing.headers.get('content-encoding')).toBeNull();
});

it.each([
  ['mentions', 'Russia '.repeat(50_001), '50,001 mentions and 0 citations'],
  ['citations', 'It waits (TASS, May 3; RBC, May 4). '.repeat(7_501), '0 mentions and 15,002 citations'],
])('an article of too many %s is refused before anything is written', async (_, text, counts) => {
  await expect(reader.publish(articleOfText(text))).rejects.toMatchObject({
    code: 'TOO_MANY_ANNOTATIONS',
    message: expect.stringContaining(counts),
  });
});
