import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../seed/formats/markdown/read-markdown.ts';
import { outlineOf } from '../support/outline.ts';

const outline = async (text: string) => outlineOf(await readMarkdown(text));

describe('what CommonMark and its parser lose', () => {
  it.each([
    [
      'a line that begins as a note in a paragraph',
      'He wrote that\n[^1]: was the mark.',
      ['PARAGRAPH: He wrote that [^1]: was the mark.'],
    ],
    ['a day that begins a list', '14. March was cold.', ['PARAGRAPH: 14. March was cold.']],
    ['a year that begins a list', '1986. A year of floods.', ['PARAGRAPH: 1986. A year of floods.']],
    [
      'a day at the start of a line',
      'He was born on\n1. May 1950 there.',
      ['PARAGRAPH: He was born on 1. May 1950 there.'],
    ],
    ['a list of numbers', '1. One\n2. Two', ['LIST_ITEM 1: One', 'LIST_ITEM 2: Two']],
    ['a paragraph after a tab', '\tThe pier was shut for a week.', ['PARAGRAPH: The pier was shut for a week.']],
    ['code after a tab', '\tconst pier = open({ gate: 1 });', ['CODE: const pier = open({ gate: 1 });']],
    ['bold words with a letter after them', '**Moscow.**The pier.', ['PARAGRAPH: Moscow.The pier.']],
    ['a link of a mere word', '[Moscow]: yesterday', ['PARAGRAPH: [Moscow]: yesterday']],
    ['a paragraph over a rule of dashes', 'It was shut. Nobody knew.\n---', ['PARAGRAPH: It was shut. Nobody knew.']],
    [
      'a title behind a directive',
      ':::warning Take care\n\nThey fall.\n\n:::',
      ['PARAGRAPH: Take care', 'PARAGRAPH: They fall.'],
    ],
    [
      'a title among the attributes of a directive',
      ':::note{title="Take care"}\n\nThey fall.\n\n:::\n\n::: {.callout-tip title="Or not"}\nThey stand.\n:::',
      ['PARAGRAPH: Take care', 'PARAGRAPH: They fall.', 'PARAGRAPH: Or not They stand.'],
    ],
    [
      'a call of a note as a converter writes it',
      'In July[1](#footnote-1) it fell.',
      ['PARAGRAPH: In July{[1]=1} it fell.'],
    ],
    ['one tilde', 'about ~5~ tons', ['PARAGRAPH: about ~5~ tons']],
    ['entities and escapes', 'Brodov &amp; Vail \\*paid\\*', ['PARAGRAPH: Brodov & Vail *paid*']],
    ['HTML', '<p>Shut <b>down</b></p>\n\nGate<br>two', ['PARAGRAPH: Shut down', 'PARAGRAPH: Gate two']],
  ])('%s', async (_, text, blocks) => {
    expect((await outline(text)).blocks).toEqual(blocks);
  });

  it('the definition of a link right under a note', async () => {
    const { notes } = await outline('Shut.[^1]\n\n[^1]: See [Polis][p].\n[p]: https://polis.example/1');
    expect(notes).toEqual(['1: See <Polis https://polis.example/1>.']);
  });

  it('both notes of one label', async () => {
    const { notes } = await outline('Shut.[^1]\n\n[^1]: One.\n\n[^1]: Two.');
    expect(notes).toEqual(['1: One.', '1: Two.']);
  });

  it('a note in a link', async () => {
    const { blocks } = await outline('[Shut[^1]](https://polis.example/1).\n\n[^1]: One.');
    expect(blocks).toEqual(['PARAGRAPH: <Shut{[^1]=1} https://polis.example/1>.']);
  });

  it('notes whose labels differ in case alone, and one that is named by two words', async () => {
    const { blocks, notes } = await outline('Shut.[^A] And.[^a]\n\n[^A]: One.\n\n[^a]: Two.');
    expect({ blocks, notes }).toEqual({
      blocks: ['PARAGRAPH: Shut.{[^A]=A} And.{[^a]=a}'],
      notes: ['A: One.', 'a: Two.'],
    });
    expect((await outline('Shut.\n\n[^my note]: TASS.')).blocks).toEqual([
      'PARAGRAPH: Shut.',
      'PARAGRAPH: [^my note]: TASS.',
    ]);
  });

  it('a note that the text of a picture calls', async () => {
    const { blocks, notes } = await outline('![A gate[^1]](gate.png)\n\n[^1]: TASS, May 3.');
    expect({ blocks, notes }).toEqual({ blocks: ['FIGURE: A gate'], notes: ['1: TASS, May 3.'] });
  });

  it('marks as they are: no quotes, dashes or ellipses are made of them', async () => {
    const text = '"What?!!! he said -- no" in ‘17 ...';
    expect((await outline(text)).blocks).toEqual([`PARAGRAPH: ${text}`]);
  });

  it.each(['”', '»', '’s', '—and'])('%s after a bare address, which it is no part of', async (after) => {
    const { blocks } = await readMarkdown(`Seen at https://polis.example/1${after} too.`);
    const [link] = blocks[0]?.content.links ?? [];
    expect(blocks[0]?.content.text).toBe(`Seen at https://polis.example/1${after} too.`);
    expect(link === undefined || link.url === 'https://polis.example/1').toBe(true);
  });

  it('a site that is named without its scheme, as text', async () => {
    expect((await outline('Visit lenta.ru today.')).blocks).toEqual(['PARAGRAPH: Visit lenta.ru today.']);
  });

  it('words of blocks, cells, items, notes and pictures apart', async () => {
    const { blocks, notes } = await outline(
      '| Year | Ships |\n|---|---|\n| 2017 | twelve |\n\n- one\n- two\n\n> three\n>\n> four\n\nAt ![the gate](a.png) it\nrained.[^1]\n\n[^1]: Five.\n\n    Six.',
    );
    const words = [...blocks, ...notes].join('\n').match(/[\p{L}\d]+/gu) ?? [];
    expect(words).toEqual(expect.arrayContaining(['Year', 'Ships', '2017', 'twelve', 'one', 'two', 'three', 'four']));
    expect(words).toEqual(expect.arrayContaining(['At', 'the', 'gate', 'it', 'rained', 'Five', 'Six']));
  });

  it('places after a byte order mark, in quotes and after escapes', async () => {
    const { blocks } = await readMarkdown('\uFEFF> It \\*is*\n> **shut**.');
    expect(blocks[0]?.content.anchors.map(({ offset, line, column }) => [offset, line, column])).toEqual([
      [0, 1, 3],
      [4, 1, 8],
      [8, 2, 5],
      [12, 2, 11],
    ]);
  });
});

describe('front matter', () => {
  it('says where YAML takes the end of a text for a comment', async () => {
    const { metadata, warnings } = await readMarkdown(
      '---\ntitle: Ferry # and pier\nauthor:\n  - Ida Vail # the elder\ndate: 2018-03-09 #sent\ntags: [a] # b\npublisher: "Quay" # c\n---\nShut.',
    );
    expect(metadata).toMatchObject({ title: { text: 'Ferry' }, published: { text: '2018-03-09' } });
    expect(warnings).toMatchObject([
      { line: 2, column: 14, code: 'TEXT_LEFT_OUT', message: expect.stringContaining('“# and pier”') },
      { line: 4, column: 14, code: 'TEXT_LEFT_OUT', message: expect.stringContaining('“# the elder”') },
    ]);
  });

  it.each([
    ["title: We're #1: Gates", { title: "We're #1: Gates" }],
    ['title: !Word of the day', { title: '!Word of the day' }],
    ['title: no\nvolume: 0142\nissue: 12:30', { title: 'no', volume: '0142', issue: '12:30' }],
    ['title:\u00A0Gates', { title: 'Gates' }],
    ['title: Gates\nvolume: 10.20\ndate: 2017-10-24', { title: 'Gates', volume: '10.20', published: '2017-10-24' }],
    [
      'title: Gates\nauthors:\n  - name: Ida Vail\n  - Oleg Brodov',
      { title: 'Gates', authors: ['Ida Vail', 'Oleg Brodov'] },
    ],
  ])('%s', async (lines, metadata) => {
    for (const fence of ['---', '-----']) {
      const read = await outline(`---\n${lines}\n${fence}\nText.`);
      expect([read.metadata, read.blocks]).toEqual([metadata, ['PARAGRAPH: Text.']]);
    }
  });

  it('an article that begins with a rule keeps its first paragraph', async () => {
    expect((await outline('---\n\nIt was shut.\n\n---\n\nAnd so on.')).blocks).toEqual([
      'PARAGRAPH: It was shut.',
      'PARAGRAPH: And so on.',
    ]);
  });

  it('what is no YAML is told, and its simple lines are read', async () => {
    const { warnings, metadata } = await outline('---\ntitle: Gates\ntags: [a\n---\nText.');
    expect(metadata).toMatchObject({ title: 'Gates' });
    expect(warnings?.[0]).toContain('FRONT_MATTER_INVALID');
  });
});

it.each([
  ['quotes in quotes', '>'.repeat(100_000)],
  ['lists in lists', `${'- '.repeat(50_000)}a`],
  ['items', '- a\n'.repeat(100_000)],
  ['brackets', '['.repeat(500_000)],
  ['pictures in pictures', `${'!['.repeat(2_000)}a${'](b)'.repeat(2_000)}`],
  ['cells', `|${'a|'.repeat(50_000)}\n|${'-|'.repeat(50_000)}\n`],
])('too many %s are refused with what to do', async (_, text) => {
  await expect(readMarkdown(text)).rejects.toThrow(/no article needs that\. Split/);
});

it('20,000 directives in a line are cut in time, those in each other once', async () => {
  const figure = '{{< figure src="a.png" caption="A gate" >}} ';
  const { blocks, leftOut } = await outline(`Shut. ${figure.repeat(20_000)}\n\n{{% note %}}\n\nIt was {{< x >}}open.`);
  expect(blocks.filter((block) => block.startsWith('FIGURE'))).toHaveLength(20_000);
  expect(blocks.filter((block) => block.startsWith('PARAGRAPH'))).toEqual([
    'PARAGRAPH: Shut.',
    'PARAGRAPH: It was open.',
  ]);
  expect(leftOut).toHaveLength(2);
}, 15_000);
