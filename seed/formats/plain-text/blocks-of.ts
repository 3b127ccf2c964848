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
  if (run.every(isQuoted)) return quotesOf(run);
  // As mails set them, with no empty line around.
  if (run.some(isQuoted)) return partsOf(run).flatMap((part) => textBlocksOf(part, place));
  if (run.length > 1 && delimiterRow.test(run[1]?.text ?? '') && first.text.includes('|'))
    return [tableOf(run, /[^|]+/g)];
  if (run.length > 1 && hasColumns(run)) return [tableOf(run, /[^\t]+/g)];
  const items = itemsOf(run, place);
  if (items) return items;
  if (isHeadingLine(run, place)) return [{ kind: 'HEADING', content: withoutEmphasis(run), level: 2 }];
  return paragraphsOf(run).map((content) => ({ kind: 'PARAGRAPH', content }));
}

/** Lines that are quoted, and those between them. */
function partsOf(run: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  let before: boolean | null = null;
  for (const line of run) {
    const now = isQuoted(line);
    if (now === before) parts.at(-1)?.push(line);
    else parts.push([line]);
    before = now;
  }
  return parts;
}

function isQuoted({ text }: Line): boolean {
  return /^>[\s>]/.test(text) || text === '>';
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

const longestCell = 60;

/** True for lines of as many short cells each, between tabs. */
function hasColumns(run: readonly Line[]): boolean {
  const rows = run.map(({ text }) => text.split('\t'));
  return rows.every(
    (row) => row.length > 1 && row.length === rows[0]?.length && row.every((cell) => cell.length <= longestCell),
  );
}

function tableOf(run: readonly Line[], pattern: RegExp): SourceBlock {
  const rows = run
    .filter(({ text }) => !delimiterRow.test(text))
    .map(({ text, line, column }) => {
      const cells = [...text.matchAll(pattern)].filter(({ 0: cell }) => cell.trim() !== '');
      return joinSourceTexts(
        cells.map(({ 0: cell, index }) =>
          textOf([{ text: cell.trim(), line, column: column + index + cell.length - cell.trimStart().length }]),
        ),
        '\t',
      );
    });
  return { kind: 'TABLE', content: joinSourceTexts(rows, '\n') };
}
