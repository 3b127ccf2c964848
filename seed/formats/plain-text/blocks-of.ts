import type { SourceBlock } from '../../source-document/source-document.ts';
import { joinSourceTexts } from '../../source-document/source-text.ts';
import { headingOf, isHeadingLine } from './headings.ts';
import type { Line } from './lines.ts';
import { itemsOf } from './list-items.ts';
import { paragraphsOf, textOf, withoutEmphasis } from './paragraphs.ts';
import type { RunPlace } from './run-place.ts';

const rule = /^[\s*_=~#•·.+–—-]+$/u;
// What is drawn over notes, or under a text.
const drawnLine = /^[_=~–—-]{3,}$/u;
// Quotes in quotes too: "> > ".
const quoted = /^(?:>\s?)+/;
const fence = /^(?:```|~~~)/;
const delimiterRow = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/;

/** The blocks of a run of lines that no blank line parts. */
export function blocksOf(run: readonly Line[], place: RunPlace): SourceBlock[] {
  const headings: SourceBlock[] = [];
  let at = 0;
  for (let heading = headingOf(run, at); heading; heading = headingOf(run, at)) {
    headings.push(heading.block);
    at = heading.next;
  }
  if (at === 0) return textBlocksOf(run, place);
  return [...headings, ...textBlocksOf(run.slice(at), { ...place, before: run.slice(0, at) })];
}

function textBlocksOf(run: readonly Line[], place: RunPlace): SourceBlock[] {
  const [first, ...rest] = run;
  if (!first || run.every(({ text }) => rule.test(text))) return [];
  if (drawnLine.test(first.text) && !fence.test(first.text)) return blocksOf(rest, place);
  if (fence.test(first.text) && rest.length > 1 && fence.test(run.at(-1)?.text ?? '')) return codeOf(run.slice(1, -1));
  if (run.every(({ text }) => text.startsWith('>'))) return quotesOf(run);
  if (run.length > 1 && delimiterRow.test(run[1]?.text ?? '') && first.text.includes('|')) return [tableOf(run)];
  const items = itemsOf(run, place);
  if (items) return items;
  if (isHeadingLine(run, place)) return [{ kind: 'HEADING', content: withoutEmphasis(run), level: 2 }];
  return paragraphsOf(run).map((content) => ({ kind: 'PARAGRAPH', content }));
}

function codeOf(lines: readonly Line[]): SourceBlock[] {
  return [
    {
      kind: 'CODE',
      content: joinSourceTexts(
        lines.map((line) => textOf([line])),
        '\n',
      ),
    },
  ];
}

/** The quotes of lines that begin with ">", parted where one holds nothing else. */
function quotesOf(run: readonly Line[]): SourceBlock[] {
  const paragraphs: Line[][] = [[]];
  for (const { text, line, column } of run) {
    const mark = quoted.exec(text)?.[0].length ?? 0;
    const inside = text.slice(mark).trim();
    if (inside === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push({ text: inside, line, column: column + text.indexOf(inside, mark) });
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => ({ kind: 'QUOTE', content: textOf(lines) }));
}

function tableOf(run: readonly Line[]): SourceBlock {
  const rows = run
    .filter(({ text }) => !delimiterRow.test(text))
    .map(({ text, line, column }) => {
      const cells = [...text.matchAll(/[^|]+/g)].filter(({ 0: cell }) => cell.trim() !== '');
      return joinSourceTexts(
        cells.map(({ 0: cell, index }) =>
          textOf([{ text: cell.trim(), line, column: column + index + cell.length - cell.trimStart().length }]),
        ),
        '\t',
      );
    });
  return { kind: 'TABLE', content: joinSourceTexts(rows, '\n') };
}
