import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { markdownOf } from '../../schema/export/markdown.ts';
import { viewOf } from '../../schema/views/loaded-article.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { hostileArticle } from './support/hostile-article.ts';

const markdown = (article: ReturnType<typeof annotateText>['article']) => {
  const { published } = article;
  if (published === null) throw new Error('The document has no date.');
  return markdownOf(viewOf({ ...article, published, slug: 'a', revision: 1, ingestedAt: '' }));
};
const parsed = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const nodesOf = (node: { type: string; children?: readonly unknown[] }): { type: string }[] => [
  node,
  ...((node.children ?? []) as { type: string }[]).flatMap(nodesOf),
];
const typesOf = (text: string) => nodesOf(parsed(text)).map(({ type }) => type);

it('an article as Markdown has a footnote for each citation', () => {
  const text = markdown(
    annotateText(
      'A *Port* Waits\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\n1. Moscow waits (Kommersant, November 3; Tass, November 4).\n',
    ).article,
  );
  expect(text).toContain('(Kommersant, November 3[^1]; Tass, November 4[^2]).');
  expect(text).toContain('[^2]: TASS, 2017-11-04. For: “Moscow waits”');
  const types = typesOf(text);
  expect(types.filter((type) => type === 'footnoteDefinition')).toHaveLength(2);
  expect(types.filter((type) => type === 'footnoteReference')).toHaveLength(2);
});

it('a cited month, year or range is no day in its footnote', () => {
  const text = markdown(
    annotateText(
      'A Port Waits\n\nMarch 9, 2018\n\nMoscow waits (TASS, January 2017; RBC, 2016; Interfax, March 2–4).\n',
    ).article,
  );
  for (const cited of ['TASS, 2017-01.', 'RBC, 2016.', 'Interfax, 2018-03-02/2018-03-04.'])
    expect(text).toContain(cited);
});

it('and one for each of its own notes, called wherever the text calls it', () => {
  const text = markdown(
    annotateText(
      'A Port Waits\n\nMarch 9, 2018\n\nMoscow waits (TASS, March 7).[1] Kyiv pays.[2]\n\nTolls rose.[1]\n\nNotes\n\n1. RBC, March 6.\n2. Nobody knows why.\n',
    ).article,
  );
  expect(text).toContain('Moscow waits (TASS, March 7[^1]).[^n1][^2] Kyiv pays.[^n2]');
  expect(text).toContain('Tolls rose.[^n1]');
  expect(text).toContain('[^n1]: RBC, March 6.');
  expect(text).toContain('[^n2]: Nobody knows why.');
  const types = typesOf(text);
  expect(types.filter((type) => type === 'footnoteDefinition')).toHaveLength(4);
  expect(types.filter((type) => type === 'footnoteReference')).toHaveLength(5);
});

it('nothing that a document prints becomes markup', () => {
  const types = typesOf(markdown(hostileArticle));
  for (const type of ['html', 'image', 'link']) expect(types).not.toContain(type);
});

const parted = `---
title: "A Port Between Two Rivers: an inquiry"
author: [Anna Holm, Per Lind]
date: 2019-05-06
publication: Eurasia Daily Monitor
volume: 16
issue: 66
---

Note: A retelling.

Moscow waits (Kommersant, May 3).[^1]

## What was agreed

1. Moscow pays half of the cost (TASS, May 2).
2. Ankara pays the rest.

- Nobody pays for ice.

3. Kyiv pays for both.

### What was not

4. It was not agreed.
5. It was not signed.

> We shall see, he said (Interfax, May 4).

| Year | Ships |
| --- | --- |
| 2017 | 12 \\| 13 |

\`\`\`
tonnes = ships * 280
\`\`\`

![A pier at dusk. Photo: Anna Holm](pier.png)

#### Deeper

1\\. First it was * and _ and # that nobody paid.

## What comes next

[^1]: Reuters, May 1.

    It did not say who paid.
`;

it('read again it is the same: head, sections at their levels, kinds of paragraphs, figures and notes', async () => {
  const read = async (text: string) =>
    annotate(await readSourceDocument(Buffer.from(text), { name: 'port.md' })).article;
  const parts = ({ title, authors, publication, volume, issue, published, note, ...rest }: typeof article) => ({
    head: [title, authors, publication?.name, volume, issue, published?.earliest, note],
    sections: rest.sections,
    figures: rest.figures,
    paragraphs: rest.paragraphs.map(({ kind, itemNumber, text }) => [
      kind,
      itemNumber,
      text.replace(/\[\^n?\d+\]/g, ''),
    ]),
    note: rest.notes[0]?.text,
  });
  const article = await read(parted);
  expect(article.sections.map(({ level }) => level)).toEqual([2, 3, 4, 2]);
  expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
    ...['TEXT', ...Array.from({ length: 6 }, () => 'LIST_ITEM'), 'QUOTE', 'TABLE', 'CODE', 'TEXT'],
  ]);
  const numbers = [null, 1, 2, null, 3, 4, 5, null, null, null, null];
  expect(article.paragraphs.map(({ itemNumber = null }) => itemNumber)).toEqual(numbers);
  expect(article.figures).toEqual([{ caption: 'A pier at dusk.', credit: 'Anna Holm' }]);
  expect(parts(await read(markdown(article)))).toEqual(parts(article));
});

it('has the number of an item where it would be read again as one', async () => {
  const page = async (list: string) => {
    const text = `<!doctype html><h1>A Port Waits</h1><p>March 9, 2018</p><p>Moscow waits there.</p>${list}`;
    return markdown(annotate(await readSourceDocument(Buffer.from(text), { name: 'port.html' })).article);
  };
  const two = '<li>Ships wait.</li><li>Ice waits.</li></ol>';
  expect(await page(`<ol>${two}<p>Tolls rose.</p><ol start="3">${two}`)).toContain(
    '\n\n1. Ships wait.\n\n2. Ice waits.\n\nTolls rose.\n\n3. Ships wait.\n\n4. Ice waits.\n',
  );
  expect(await page(`<ol start="30">${two}`)).toContain('\n\n- Ships wait.\n\n- Ice waits.\n');
  expect(await page(`<ol start="-1">${two}`)).toContain('\n\n- Ships wait.\n\n0. Ice waits.\n');
});
