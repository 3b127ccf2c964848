import type { Line } from './lines.ts';

/** A block of running text: its lines joined with one space each. */
export interface Block {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Joins lines into one block. */
export function blockOf(lines: readonly Line[]): Block {
  return { text: lines.length === 1 && lines[0] ? lines[0].text : lines.map((line) => line.text).join(' '), lines };
}

/** Line and column of the document, both 1-based, at an offset of the block's text. */
export function positionAt(block: Block, offset: number): { line: number; column: number } {
  let rest = offset;
  let last = { line: 1, column: 1 };
  for (const line of block.lines) {
    last = { line: line.line, column: line.column + Math.min(rest, line.text.length) };
    if (rest <= line.text.length) return last;
    rest -= line.text.length + 1;
  }
  return last;
}

const paragraphLineLength = 160;
const endOfSentence = /[.!?…。][”"’'»)\]\d]*$/u;

/**
 * The paragraphs of a run of lines: one, hard-wrapped, unless every line is a long one that ends a sentence, as in
 * texts that set no blank line between paragraphs.
 */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const apart = lines.length > 1 && lines.slice(0, -1).every((line) => endsParagraph(line.text));
  return apart ? lines.map((line) => blockOf([line])) : [blockOf(lines)];
}

function endsParagraph(text: string): boolean {
  return text.length >= paragraphLineLength && endOfSentence.test(text.slice(-12));
}
