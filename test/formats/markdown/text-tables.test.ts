import { describe, expect, it } from 'vitest';
import { accountReport } from '../../../seed/account/report.ts';
import { textWords } from '../../../seed/account/source-words.ts';
import { annotate } from '../../../seed/annotate/annotate.ts';
import { readMarkdown } from '../../../seed/formats/markdown/read-markdown.ts';
import { placeAt } from '../../../seed/source-document/source-text.ts';
import { outlineOf } from '../support/outline.ts';

/** The outline of a text; every word of it has to be accounted for. */
async function outline(text: string) {
  const source = await readMarkdown(text);
  const { lost, madeUp } = accountReport('', textWords(text, 'MARKDOWN', null), source, annotate(source));
  expect({ lost, madeUp }).toEqual({ lost: [], madeUp: [] });
  return outlineOf(source);
}

const simple = [
  '  Port            Load  Paid by',
  '  ----------- --------  --------------------------',
  '  Omsk *North*      12  [Kyiv](https://kyiv.example)',
  '  Riga             123  nobody[^1]',
];

describe('tables as pandoc sets them', () => {
  it('simple ones, with their links, notes and places', async () => {
    const text = `It grew.\n\n${simple.join('\n')}\n\nTable: Loads\n\nIt ends.\n\n[^1]: TASS, May 3.\n`;
    const { blocks, notes } = await outline(text);
    expect(blocks).toEqual([
      'PARAGRAPH: It grew.',
      'TABLE: Port\tLoad\tPaid by\nOmsk North\t12\t<Kyiv https://kyiv.example>\nRiga\t123\tnobody{[^1]=1}',
      'PARAGRAPH: Table: Loads',
      'PARAGRAPH: It ends.',
    ]);
    expect(notes).toEqual(['1: TASS, May 3.']);
    const [, table] = (await readMarkdown(text)).blocks;
    const at = table?.content.text.indexOf('123') ?? 0;
    expect(table && placeAt(table.content, at)).toEqual({ line: 6, column: (simple[3] ?? '').indexOf('123') + 1 });
  });

  it('without names of columns, between two rules', async () => {
    const { blocks } = await outline('---- ------\nOmsk     12\nRiga    123\n---- ------\n\nIt ends.');
    expect(blocks).toEqual(['TABLE: Omsk\t12\nRiga\t123', 'PARAGRAPH: It ends.']);
  });

  it('whose rows have several lines, with names or without', async () => {
    const rows = 'Omsk      12  Half of it\n              was paid.\n\nRiga     123  Nothing\n';
    const named = `-----------------------\n Port   Load  Paid\n              so far\n-----  -----  ---------\n${rows}-----------------------\n`;
    expect((await outline(`It grew.\n\n${named}\nIt ends.`)).blocks).toEqual([
      'PARAGRAPH: It grew.',
      'TABLE: Port\tLoad\tPaid so far\nOmsk\t12\tHalf of it was paid.\nRiga\t123\tNothing',
      'PARAGRAPH: It ends.',
    ]);
    const rule = '-----  -----  ---------';
    expect((await outline(`${rule}\n${rows}${rule}\n`)).blocks).toEqual([
      'TABLE: Omsk\t12\tHalf of it was paid.\nRiga\t123\tNothing',
    ]);
  });

  it('grids, with lists in cells and cells over several columns or rows', async () => {
    const grid = [
      '+------+---------------+',
      '| Port | Load          |',
      '|      +-------+-------+',
      '|      | 2017  | 2018  |',
      '+======+=======+=======+',
      '| Omsk | - ore | 12    |',
      '|      | - tin |       |',
      '+------+-------+-------+',
      '| All of it            |',
      '+----------------------+',
    ];
    expect((await outline(`${grid.join('\n')}\n\nIt ends.`)).blocks).toEqual([
      'TABLE: Port\tLoad 2017\t2018\nOmsk\tore tin\t12\nAll of it',
      'PARAGRAPH: It ends.',
    ]);
  });

  it('as wide as they come: their rules are no lists in each other', async () => {
    const rule = `+${'---+'.repeat(30)}`;
    const { blocks } = await outline(`${rule}\n|${' a |'.repeat(30)}\n${rule}\n`);
    expect(blocks).toEqual([`TABLE: ${Array.from({ length: 30 }, () => 'a').join('\t')}`]);
  });

  it.each([
    ['in code', '~~~\n---- ------\nOmsk     12\n---- ------\n~~~', ['CODE']],
    ['a word in two columns', 'Port Load\n---- ----\nOdessa 12', ['PARAGRAPH', 'PARAGRAPH']],
    ['rules that no rows follow', 'It is.\n\n--- ---\n\nIt was.', ['PARAGRAPH', 'PARAGRAPH']],
    ['a rule', 'It is.\n\n- - -\n\nIt was.', ['PARAGRAPH', 'PARAGRAPH']],
    ['a heading', 'Port\n----\n\nIt was.', ['HEADING', 'PARAGRAPH']],
  ])('but nothing else: %s', async (_, text, kinds) => {
    const { blocks } = await outline(text);
    expect(blocks.map((block) => block.split(/[ :]/)[0])).toEqual(kinds);
  });
});
