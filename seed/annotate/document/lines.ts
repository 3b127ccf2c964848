import { codesOf } from '../text/codes.ts';

/** One line of a document without the white space around it. */
export interface Line {
  readonly text: string;
  /** 1-based line of the document. */
  readonly line: number;
  /** 1-based column of the text's first character, in UTF-16 code units. */
  readonly column: number;
}

const byteOrderMark = '\uFEFF';

/** The runs of lines between blank lines, in order. Every kind of line end counts as one. */
export function splitBlocks(document: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  const codes = codesOf(document);
  let number = 0;
  let start = document.startsWith(byteOrderMark) ? 1 : 0;
  while (start <= document.length) {
    const end = endOfLine(codes, start, document.length);
    number += 1;
    const text = document.slice(start, end);
    const trimmed = text.trim();
    if (trimmed === '') {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else {
      block.push({ text: trimmed, line: number, column: text.length - text.trimStart().length + 1 });
    }
    start = document[end] === '\r' && document[end + 1] === '\n' ? end + 2 : end + 1;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function endOfLine(codes: Uint16Array, start: number, length: number): number {
  let at = start;
  for (; at < length; at += 1) {
    const code = codes[at];
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
  }
  return at;
}
