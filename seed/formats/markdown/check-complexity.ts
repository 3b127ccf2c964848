import { DocumentError } from '../../source-document/document-error.ts';
import { partsOf } from './markdown-tree.ts';

/** How many quotes and lists may begin in one line. */
const deepest = 24;
/** How many lines may begin as items, quotes, rows or rules, and how many brackets may open. */
const mostMarkedLines = 3_000;
const mostBrackets = 4_000;
/** Signs between cells of tables. */
const mostCells = 12_000;
/** How many brackets may be open at once in a paragraph: pictures in pictures take the parser the cube of their number. */
const deepestBrackets = 50;
/** The sum over paragraphs of the square of their marks of emphasis: some 5,000 in a single one. */
const mostEmphasis = 25_000_000;
/** Lines, each as costly as two and a half signs that mean something to the parser, and those signs. */
const mostSigns = 45_000;
const signsOfLine = 2.5;
/**
 * For each time that text follows a note or a list, or anything a quote, the parser goes through all lines of the part so
 * far: how many lines in all.
 */
const mostLinesAgain = 1_000_000;

const containers = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*)+/;
const marked = /^[ \t]*(?:>|[-+*|=~]|\d{1,9}[.)][ \t])/;
const container = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]]*\]:)/;

/**
 * Refuses a text that Markdown's grammar takes too long for: the time of the parser grows with the square of the items of a
 * list, of headings over rules, of brackets and of a paragraph's marks of emphasis, with the times that a note, a list or a
 * quote ends, and worse with nesting: brackets in each other count where one is closed.
 *
 * @param firstLine the document's line that the text begins on
 * @throws DocumentError `DOCUMENT_TOO_COMPLEX`, with the line that is too much
 */
export function checkComplexity(text: string, firstLine: number): void {
  let lines = 0;
  let brackets = 0;
  let emphasis = 0;
  let signs = 0;
  let marks = 0;
  let open = 0;
  let cells = 0;
  let linesAgain = 0;
  let isContained = false;
  let isQuoted = false;
  const starts = linesOfParts(text);
  let part = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (index === starts[part + 1]) part += 1;
    const prefix = containers.exec(line)?.[0] ?? '';
    if ((prefix.match(/[>+*)-]|\d\./g)?.length ?? 0) > deepest && !/^[ \t]*(?:[-*][ \t]*)+$/.test(line)) {
      throw tooComplex(`This line nests more than ${deepest} quotes and lists in each other`, index + firstLine);
    }
    if (marked.test(line)) lines += 1;
    if (container.test(line)) {
      isContained = true;
      isQuoted = /^[ \t]*>/.test(line);
    } else if (isContained && (isQuoted || /^\S/.test(line))) {
      isContained = false;
      linesAgain += index - (starts[part] ?? 0);
    }
    if (linesAgain > mostLinesAgain)
      throw tooComplex(
        'Notes, lists and quotes stand between too many of the document’s paragraphs',
        index + firstLine,
      );
    if (lines > mostMarkedLines) {
      throw tooComplex(
        `The document has more than ${mostMarkedLines.toLocaleString('en-US')} lines of lists, quotes and tables`,
        index + firstLine,
      );
    }
    for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) cells += 1;
    if (cells > mostCells)
      throw tooComplex(
        `The document has more than ${mostCells.toLocaleString('en-US')} cells of tables`,
        index + firstLine,
      );
    signs += signsOfLine + (line.match(/[\\&<[\]!`*_~]/g)?.length ?? 0);
    if (signs > mostSigns) throw tooComplex('The document has too many lines and signs of markup', index + firstLine);
    if (/[*_~]/.test(line)) marks += line.match(/\*+|_+|~+/g)?.length ?? 0;
    if (emphasis + marks ** 2 > mostEmphasis)
      throw tooComplex('The document has too many marks of emphasis (*, _, ~) in a paragraph', index + firstLine);
    if (/^\s*$/.test(line)) {
      emphasis += marks ** 2;
      marks = 0;
      open = 0;
    }
    for (const [bracket] of line.matchAll(/[[\]]/g)) {
      open = bracket === '[' ? open + 1 : Math.max(0, open - 1);
      if (bracket === '[') brackets += 1;
      else if (open >= deepestBrackets) {
        throw tooComplex(`A paragraph opens more than ${deepestBrackets} brackets in each other`, index + firstLine);
      }
    }
    if (brackets > mostBrackets) {
      throw tooComplex(
        `The document opens more than ${mostBrackets.toLocaleString('en-US')} brackets`,
        index + firstLine,
      );
    }
  }
}

/** The lines that the parts begin on which the text is parsed in, the first 0. */
function linesOfParts(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 0;
  let at = 0;
  for (const start of partsOf(text)) {
    line += text.slice(at, start).match(/\r\n|\n|\r/g)?.length ?? 0;
    lines.push(line);
    at = start;
  }
  return lines;
}

function tooComplex(what: string, line: number): DocumentError {
  return new DocumentError(
    'DOCUMENT_TOO_COMPLEX',
    `${what}; no article needs that. Split the document into its articles.`,
    line,
  );
}
