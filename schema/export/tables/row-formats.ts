import type { Cell, TableRow } from './column.ts';
import type { RowFormatName } from './names.ts';

/** How rows are written: what stands before the first, and each. */
export interface RowFormat {
  readonly mediaType: string;
  begin(columns: readonly string[]): string;
  line(row: TableRow): string;
}

/** By which spreadsheets know UTF-8. */
const byteOrderMark = '\uFEFF';

export const rowFormats: Readonly<Record<RowFormatName, RowFormat>> = {
  /** RFC 4180, with a byte order mark. */
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    begin: (columns) => byteOrderMark + csvLine(columns),
    line: (row) => csvLine(Object.values(row)),
  },
  /** A JSON object a line. */
  jsonl: { mediaType: 'application/jsonl', begin: () => '', line: (row) => `${JSON.stringify(row)}\n` },
};

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = defused(typeof cell === 'string' ? cell : cell.join('; '));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would take for a formula, with an apostrophe before it (OWASP, "CSV Injection"). */
function defused(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
