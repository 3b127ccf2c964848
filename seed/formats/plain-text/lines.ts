/** One line of a document without the white space around it. */
export interface Line {
  readonly text: string;
  /** 1-based line of the document. */
  readonly line: number;
  /** 1-based column of the text's first character, in UTF-16 code units. */
  readonly column: number;
}

const byteOrderMark = '\uFEFF';
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The runs of lines between blank lines, in order. Every kind of line end counts as one.
 *
 * @param skipped how many lines at the beginning are left out
 */
export function splitBlocks(document: string, skipped = 0): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let number = 0;
  let start = document.startsWith(byteOrderMark) ? 1 : 0;
  for (;;) {
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(document);
    number += 1;
    const text = document.slice(start, end?.index);
    const trimmed = text.trim();
    if (trimmed === '' || number <= skipped) {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else {
      block.push({ text: trimmed, line: number, column: text.length - text.trimStart().length + 1 });
    }
    if (end === null) break;
    start = lineEnd.lastIndex;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}
