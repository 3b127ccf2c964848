import type { TextRange } from '../../../schema/records/text-range.ts';
import { findLinks } from '../../annotate/text/links.ts';
import type { SourceText } from '../../source-document/source-document.ts';
import { SourceTextBuilder } from '../../source-document/source-text.ts';
import { emphasisMarks } from '../emphasis.ts';
import type { Line } from './lines.ts';

/** The text of lines as printed, joined by a space each. */
export function textOf(lines: readonly Line[]): SourceText {
  return joined(lines, []);
}

/** The same without marks of emphasis. */
export function withoutEmphasis(lines: readonly Line[]): SourceText {
  const text = lines.map((line) => line.text).join(' ');
  return joined(lines, emphasisMarks(text, findLinks(text)));
}

function joined(lines: readonly Line[], marks: readonly TextRange[]): SourceText {
  const builder = new SourceTextBuilder();
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0) builder.lineBreak();
    addWithout(builder, line, marks, start);
    start += line.text.length + 1;
  }
  return builder.build();
}

/** Adds a line that begins at `start` of the text that the marks are of. White space inside it stays as it is. */
function addWithout(
  builder: SourceTextBuilder,
  { text, line, column }: Line,
  marks: readonly TextRange[],
  start: number,
): void {
  let at = 0;
  const add = (to: number) => {
    if (to > at) builder.addAsIs(text.slice(at, to), { line, column: column + at });
  };
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= start + text.length) continue;
    add(mark.start - start);
    at = mark.end - start;
  }
  add(text.length);
}

const paragraphLineLength = 160;
const endOfSentence = /[.!?…。][”"’'»)\]\d]*$/u;

/**
 * The paragraphs of a run of lines: one, hard-wrapped, unless every line is a long one that ends a sentence, as in
 * texts that set no blank line between paragraphs.
 */
export function paragraphsOf(lines: readonly Line[]): SourceText[] {
  const apart = lines.length > 1 && lines.slice(0, -1).every((line) => endsParagraph(line.text));
  return apart ? lines.map((line) => textOf([line])) : [textOf(lines)];
}

function endsParagraph(text: string): boolean {
  return text.length >= paragraphLineLength && endOfSentence.test(text.slice(-12));
}
