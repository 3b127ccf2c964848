import { expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

it('tables and code are text without annotations, and cover no sentence', async () => {
  const text = [
    '---',
    'title: Grain',
    'date: 2024-05-02',
    '---',
    '',
    'France bought wheat from Ukraine (Reuters, May 1).',
    '',
    '| Buyer  | Source          |',
    '| ------ | --------------- |',
    '| France | (TASS, April 3) |',
    '',
    '    ship(France, "Reuters, May 1");',
  ].join('\n');
  const { article } = annotate(await readSourceDocument(new TextEncoder().encode(text), { name: 'grain.md' }));
  expect(
    article.paragraphs.map(({ kind, sentences, citations, mentions }) => [
      kind,
      sentences.length,
      citations.length,
      mentions.map(({ start }) => start),
    ]),
  ).toEqual([
    ['TEXT', 1, 1, [0, 25]],
    ['TABLE', 0, 0, []],
    ['CODE', 0, 0, []],
  ]);
});
