import type { Break, PhrasingContent, Root, RootContent, Table, Text } from 'mdast';
import type { TextRange } from '../../../schema/records/text-range.ts';
import { tooComplex } from '../document-limits.ts';

/** A row's cells, each the pieces of its text, one a line. */
type Row = readonly (readonly TextRange[])[];

interface TextTable extends TextRange {
  readonly rows: readonly Row[];
}

interface Line extends TextRange {
  readonly text: string;
}

/** Rules under the names of columns, as wide as these: "-----  ------". */
const rules = /^ {0,3}-+(?: +-+)+ *$/;
/** Over and under a table whose rows have several lines. */
const wholeRule = /^ {0,3}-{3,} *$/;
const gridRule = /^ {0,3}\+(?:[-=:]+\+)+ *$/;
const gridLine = /^ {0,3}[|+]/;
const fence = /^ {0,3}(?:`{3}|~{3})/;
const mayHoldTable = /^ {0,3}(?:-+ +-|\+[-=:]{3})/m;
/** Lines over the columns, their rule with them. */
const mostNameLines = 12;
/** As many as GFM's tables may have. */
const mostCells = 12_000;

/**
 * The tables that pandoc sets without signs between cells, simple ones and those whose rows have several lines, and its grids.
 * Ranges are of the text.
 *
 * @throws DocumentError `DOCUMENT_TOO_COMPLEX` for more than 12,000 cells
 */
export function findTextTables(text: string): readonly TextTable[] {
  if (!mayHoldTable.test(text)) return [];
  const lines = linesOf(text);
  const tables: TextTable[] = [];
  let cells = 0;
  let inCode = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? '';
    if (fence.test(line)) inCode = !inCode;
    if (inCode) continue;
    const found = gridRule.test(line) ? gridAt(lines, at) : rules.test(line) ? columnsAt(lines, at) : null;
    if (found === null) continue;
    const { from, to, rows } = found;
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > mostCells) throw tooComplex('cells of tables', mostCells);
    tables.push({ start: lines[from]?.start ?? 0, end: lines[to]?.end ?? 0, rows });
    at = to;
  }
  return tables;
}

/** The text with white space for tables, as long as before and with the same lines. */
export function withoutTextTables(text: string, tables: readonly TextTable[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of tables) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/**
 * Adds the tables to a tree, in their places.
 *
 * @param read the tree of a piece of the text, with its offsets
 */
export function addTextTables(
  tree: Root,
  {
    text,
    tables,
    read,
  }: { readonly text: string; readonly tables: readonly TextTable[]; readonly read: (piece: TextRange) => Root },
): void {
  const nodes = tables.map(
    ({ start, end, rows }): Table => ({
      type: 'table',
      position: positionOf({ start, end }),
      children: rows.map((cells) => ({
        type: 'tableRow',
        children: cells.map((pieces) => ({
          type: 'tableCell',
          children: pieces.flatMap((piece, index) => [...(index > 0 ? [lineBreak] : []), ...contentOf(piece)]),
        })),
      })),
    }),
  );
  tree.children = [...tree.children, ...nodes].sort((a, b) => startOf(a) - startOf(b));

  function contentOf(piece: TextRange): PhrasingContent[] {
    const value = text.slice(piece.start, piece.end);
    const plain: Text = { type: 'text', value, position: positionOf(piece) };
    if (!/[\\&<[\]!`*_~]|^(?:[#>+-]|\d+[.)] )/.test(value)) return [plain];
    return phrasingIn(read(piece).children) ?? [plain];
  }
}

const lineBreak: Break = { type: 'break' };

/** The words of paragraphs, headings and lists; null where there is anything else. */
function phrasingIn(nodes: readonly RootContent[]): PhrasingContent[] | null {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const inside =
      node.type === 'paragraph' || node.type === 'heading'
        ? node.children
        : node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
          ? phrasingIn(node.children)
          : null;
    if (inside === null) return null;
    found.push(...inside);
  }
  return found;
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

/** Nobody asks for its lines. */
function positionOf({ start, end }: TextRange) {
  return { start: { line: 0, column: 0, offset: start }, end: { line: 0, column: 0, offset: end } };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ text: text.slice(start, index), start, end: index });
    start = index + end.length;
  }
  return lines;
}

interface Found {
  /** Numbers of lines, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

/** The table whose columns a line of rules marks: under their names, or over all rows. */
function columnsAt(lines: readonly Line[], at: number): Found | null {
  const isEmpty = (index: number) => (lines[index]?.text.trim() ?? '') === '';
  let from = at;
  while (from > 0 && at - from <= mostNameLines && !isEmpty(from - 1) && !wholeRule.test(lines[from]?.text ?? ''))
    from -= 1;
  const isRuled = from < at && wholeRule.test(lines[from]?.text ?? '');
  // Names of more than a line stand under a rule.
  if (!isRuled && at - from > 1) return null;
  const isOpen = from === at;
  let to = at + 1;
  const isRule = (index: number) => rules.test(lines[index]?.text ?? '') || wholeRule.test(lines[index]?.text ?? '');
  while (to < lines.length && !isRule(to) && !(isEmpty(to) && !isOpen && !isRuled)) to += 1;
  const isClosed = to < lines.length && isEmpty(to + 1) && wholeRule.test(lines[to]?.text ?? '') === isRuled;
  if (isRule(to) ? !isClosed : isOpen || isRuled) return null;
  const starts = [...(lines[at]?.text.matchAll(/-+/g) ?? [])].map(({ index }) => index);
  const names = lines.slice(isRuled ? from + 1 : from, at);
  const body = lines.slice(at + 1, to);
  if (body.every(({ text }) => text.trim() === '')) return null;
  if (![...names, ...body].every(({ text }) => fits(text, starts))) return null;
  const groups =
    isRuled || (isOpen && body.some(({ text }) => text.trim() === '')) ? groupsOf(body) : body.map((line) => [line]);
  const rows = [...(names.length > 0 ? [names] : []), ...groups].map((group) => rowOf(group, starts));
  return { from, to: isRule(to) ? to : to - 1, rows };
}

/** True where no word of a line stands in two columns. */
function fits(text: string, starts: readonly number[]): boolean {
  return (
    !text.includes('\t') &&
    starts.every((start, index) => index === 0 || !/\S\S/.test(text.slice(start - 1, start + 1)))
  );
}

/** Lines parted by empty ones. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() !== '') groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function rowOf(lines: readonly Line[], starts: readonly number[]): Row {
  return starts.map((start, index) =>
    lines.flatMap((line) =>
      trimmed(line, { start: index === 0 ? 0 : start, end: starts[index + 1] ?? line.text.length }),
    ),
  );
}

/** A part of a line without the white space around it; nothing where it holds no more. */
function trimmed(line: Line, { start, end }: TextRange): TextRange[] {
  const part = line.text.slice(start, end);
  const own = part.trim();
  if (own === '') return [];
  const from = line.start + start + part.indexOf(own);
  return [{ start: from, end: from + own.length }];
}

/** A grid, from its first rule to its last. */
function gridAt(lines: readonly Line[], from: number): Found | null {
  let to = from;
  while (gridLine.test(lines[to + 1]?.text ?? '')) to += 1;
  while (to > from && !gridRule.test(lines[to]?.text ?? '')) to -= 1;
  const grid = lines.slice(from, to + 1);
  const edges = new Set(
    grid.flatMap(({ text }) =>
      /\+[-=:]|[-=:]\+/.test(text) ? [...text.matchAll(/\+/g)].map(({ index }) => index) : [],
    ),
  );
  const rows: Row[] = [];
  let cells = new Map<number, TextRange[]>();
  for (const line of grid) {
    if (gridRule.test(line.text)) {
      if (cells.size > 0) rows.push([...cells].sort(([a], [b]) => a - b).map(([, pieces]) => pieces));
      cells = new Map();
      continue;
    }
    const cuts = [...line.text.matchAll(/[|+]/g)].flatMap(({ index }) => (edges.has(index) ? [index] : []));
    for (const [index, cut] of cuts.entries()) {
      const range = { start: cut + 1, end: cuts[index + 1] ?? line.text.length };
      if (range.start >= line.text.trimEnd().length) continue;
      // A cell may go on beside a rule.
      const isRule = /^[-=:]+$/.test(line.text.slice(range.start, range.end));
      cells.set(cut, [...(cells.get(cut) ?? []), ...(isRule ? [] : trimmed(line, range))]);
    }
  }
  return to === from ? null : { from, to, rows };
}
