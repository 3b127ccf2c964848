import { describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

async function datesOf(sentence: string) {
  const text = `# Salt\n\nPublished: June 9, 2023\n\n${sentence}\n`;
  const { article } = annotate(await readSourceDocument(new TextEncoder().encode(text), { name: 'salt.md' }));
  const citations = article.paragraphs.flatMap((paragraph) => paragraph.citations);
  return citations.flatMap(({ dates }) => dates.map(({ date, text }) => [date, text]));
}

describe('a link without a date', () => {
  it.each([
    ['/2023/04/26/ferry', '2023-04-26', '2023/04/26'],
    ['/article/2023-04-26/ferry', '2023-04-26', '2023-04-26'],
    ['/markets/ferry-waits-2023-04-26/', '2023-04-26', '2023-04-26'],
    ['/a/20230426/ferry', '2023-04-26', '20230426'],
    ['/world/2023/apr/26/ferry', '2023-04-26', '2023/apr/26'],
    ['/2023/04/who-pays/', '2023-04-01', '2023/04'],
  ])('has that of its address: %s', async (path, date, text) => {
    expect(await datesOf(`[Reuters](https://www.reuters.com${path}) doubts it.`)).toEqual([[date, text]]);
    expect(await datesOf(`Nobody paid ([Reuters](https://www.reuters.com${path})).`)).toEqual([[date, text]]);
    expect(await datesOf(`Nobody paid.[^1]\n\n[^1]: [Reuters](https://www.reuters.com${path}).`)).toEqual([
      [date, text],
    ]);
  });

  it.each(['/2023/13/26/ferry', '/2023/04/31/', '/a/20239926', '/news/2023/ferry', '/12023/04/26x', '/a/9920230426'])(
    'has none where the address has no day: %s',
    async (path) => {
      expect(await datesOf(`[Reuters](https://www.reuters.com${path}) doubts it.`)).toEqual([]);
    },
  );

  it('has that of the page, not of its copy in an archive', async () => {
    const copy = 'https://web.archive.org/web/20230501000000/https://www.reuters.com/2023/04/26/ferry';
    expect(await datesOf(`[Reuters](${copy}) doubts it.`)).toEqual([['2023-04-26', '2023/04/26']]);
  });

  it('has what is printed beside it rather', async () => {
    const address = 'https://www.reuters.com/2023/04/26/ferry';
    expect(await datesOf(`[Reuters, May 3](${address}) doubts it.`)).toEqual([['2023-05-03', 'May 3']]);
    expect(await datesOf(`[Nobody paid](${address}), May 3.`)).toEqual([['2023-05-03', 'May 3']]);
  });
});
