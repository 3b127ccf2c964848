import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { expect, it } from 'vitest';
import { grammar, partsOf, treeOf } from '../../../seed/formats/markdown/markdown-tree.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);
const seed = Number(process.env.PROPERTY_SEED ?? 1);

/** By the library alone: in one, and with the rule for tables. */
function wholeTree(text: string) {
  const mdastExtensions = gfmFromMarkdown().filter(({ transforms }) => transforms === undefined);
  return fromMarkdown(text, { extensions: [grammar], mdastExtensions });
}

const pieces = [
  'The wall fell.[^1]',
  'It paid[^n] [Polis][p], [p], [P] and ![a gate][p].',
  '[^1]: TASS, May 3.',
  '[^n]: TASS, May 3.\n    More.\n\n    And more.\n\tAnd a tab.',
  '[^1]: TASS, May 3.\nand lazily on',
  '[p]: https://polis.example/1 "Seen"',
  '[P]:\nhttps://polis.example/2',
  'So it said\n[p]: https://polis.example/3\n[^n]: in a paragraph',
  '[not\np]: yesterday',
  '- one\n- two [p]\n\n  and its second paragraph',
  '1. one\n\n\n2. two',
  '14. March',
  '* one\n  > in it\n\n  [^n]: TASS.',
  '> a quote\nlazily on',
  '> - one\n>\n> [p]: https://polis.example/4',
  '| A | B |\n|---|---|\n| one | two[^1] |',
  'A\n:-\none [p]',
  'A | B\n-|-\n> quoted',
  '> A | B\n> - | -\n> 1 | 2',
  '```\ncode\n\n[p]: no\n',
  '~~~\ncode\n~~~',
  '    indented\n\n    [^1]: code',
  '<div>\n\nInside [p]\n\n</div>',
  '<!-- out\n\n[^1]: of\n\n-->',
  '<script>\n\n[p]: no',
  'Heading\n---',
  '# Heading [p]',
  '***',
  '\u00A0begins with a space that does not break',
  'It holds \\[p\\] and `[p]` and [p\\]].',
  '[^1] begins with a call',
  'A | B\n- | -',
  '[p]',
];
const documents = fc
  .tuple(
    fc.array(
      fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n\n', '\n\n', '\n', '\n \t\n', '\r\n\r\n', '\r\r')),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
  )
  .map(([parts]) => parts.flat().join(''));

it('the tree of a text is the same in parts as in one, and without the rule for tables where there are none', () => {
  let several = 0;
  fc.assert(
    fc.property(documents, fc.constantFrom(1, 1, 3, 9), (text, fewest) => {
      const starts = partsOf(text, fewest);
      if (starts.length > 1) several += 1;
      expect(treeOf(text, starts).children).toEqual(wholeTree(text).children);
    }),
    { numRuns, seed },
  );
  expect(several).toBeGreaterThan(numRuns / 2);
});

it('a label that only looks defined makes no call, in whatever part it stands', () => {
  const text = 'So it said\n[p]: https://polis.example/1 is it\n\nIt paid [p] and[^n].\n\n`[^n]: TASS.`\n';
  expect(treeOf(text, partsOf(text, 1)).children).toEqual(wholeTree(text).children);
});

it('a long text is read in parts, which begin where no list, quote, note, code or HTML is open', () => {
  const paragraphs = 'The wall fell.\n\n'.repeat(200);
  expect(partsOf(paragraphs).length).toBeGreaterThan(5);
  expect(partsOf(paragraphs, 1).every((start) => paragraphs.startsWith('The', start))).toBe(true);
  for (const open of ['```\n\n', '<!--\n\n']) expect(partsOf(open + paragraphs)).toEqual([0]);
  expect(partsOf('- one\n\n- two\n\n  > three\n\n    four\n\n5. five\n', 1)).toEqual([0]);
});
