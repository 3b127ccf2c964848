import { expect, it } from 'vitest';
import { annotate } from '../../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';

async function mentionedIn(body: string) {
  const text = `# A Quiet Week by the River\n\nPublished: 2017-11-20\n\n${body}\n`;
  const { article } = annotate(await readSourceDocument(new TextEncoder().encode(text), { name: 'river.md' }));
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.mentions.map(({ start, end, actor }) => [paragraph.text.slice(start, end), actor]),
  );
}

it.each<[what: string, body: string, mentions: readonly (readonly [string, string])[]]>([
  ['a person', 'He met [Angela Merkel](https://example.org/a).', [['Angela Merkel', 'angela-merkel']]],
  [
    'those that its words speak of',
    '[Beijing refused what Germany asked](https://tass.com/a) on Friday.',
    [
      ['Beijing', 'china'],
      ['Germany', 'germany'],
    ],
  ],
  ['those behind a source', '[TASS: Beijing refused](https://tass.com/a).', [['Beijing', 'china']]],
])('the words of a link mention %s', async (_, body, mentions) => {
  expect(await mentionedIn(body)).toEqual(mentions);
});

it.each([
  ['the source that it leads to', '[Moscow Times](https://www.themoscowtimes.com/a) knows.'],
  ['letters for its site', '[SMH](https://www.smh.com.au/a) knows.'],
  ['a title', '[How Germany Lost a River and Found Two](https://example.org/a) is long.'],
])('the words of a link that are %s mention nobody', async (_, body) => {
  expect(await mentionedIn(body)).toEqual([]);
});
