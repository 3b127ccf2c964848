import {
  isMetadata,
  readByline,
  readCaption,
  readDatedLine,
  readDateLine,
  readNoteLine,
  readUrlLine,
} from '../../annotate/document/header-lines.ts';
import { readJournalLine } from '../../annotate/document/publication-line.ts';
import type { SourceBlock } from '../../source-document/source-document.ts';
import type { Line } from './lines.ts';
import { withoutEmphasis } from './paragraphs.ts';
import type { RunPlace } from './run-place.ts';

const hashes = /^(#{1,6})[\s\u00A0]+(?=\S)/;
const underline = /^(?:={3,}|-{3,}|~{3,}|—{3,})$/;
const longestHeading = 120;

// A heading of notes right above them.
const notesHeading = /^(?:notes|endnotes|footnotes|notes and references|references|примечания|сноски)\s*:?$/iu;
const noteLabel = /^(?:\[\^?\w{1,7}\]|\(?\d{1,3}[.)]?\s|[¹²³⁴-⁹])/u;

/**
 * The heading that stands at a line of a run, after hash signs, over a line of marks or over notes, and the line after it;
 * null where none stands there.
 */
export function headingOf(
  run: readonly Line[],
  at: number,
): { readonly block: SourceBlock; readonly next: number } | null {
  const first = run[at];
  const second = run[at + 1];
  if (!first) return null;
  const signs = hashes.exec(first.text);
  if (signs?.[1] !== undefined) {
    const text = first.text.slice(signs[0].length).replace(/\s+#+$/, '');
    const content = withoutEmphasis([{ text, line: first.line, column: first.column + signs[0].length }]);
    return { block: { kind: 'HEADING', content, level: signs[1].length }, next: at + 1 };
  }
  if (second && notesHeading.test(first.text) && noteLabel.test(second.text))
    return { block: { kind: 'HEADING', content: withoutEmphasis([first]), level: 2 }, next: at + 1 };
  if (
    !second ||
    !/[\p{L}\p{N}]/u.test(first.text) ||
    !underline.test(second.text) ||
    first.text.length > longestHeading ||
    /[.,;:]$/.test(first.text)
  )
    return null;
  const level = second.text.startsWith('=') ? 1 : 2;
  return { block: { kind: 'HEADING', content: withoutEmphasis([first]), level }, next: at + 2 };
}

const openingHeading =
  /^(?:[1IA][.)][\s\u00A0]+)?(?:(?:executive |main )?summary|abstract|introduction|overview|background|(?:key|main) (?:points|findings|takeaways|judge?ments|messages)|highlights|at a glance)$/iu;
const longestShortLine = 80;
const mostWords = 10;
const opening = /^(?:(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)][\s\u00A0]+)?[\p{Lu}\d“"«]/u;
const firstOfNumbered = /^[1IA][.)][\s\u00A0]+/u;
const endOfText = /[.!?…][”"’»)\]*_[^\d¹²³⁰⁴-⁹]*$/u;
const endOfStatement = /[.!…][”"’»)\]*_[^\d¹²³⁰⁴-⁹]*$/u;
const shortestText = 60;

/**
 * True for a short line between paragraphs that ends as no sentence does, where nothing speaks against its being a heading:
 * it is no date, by-line or caption, holds no parenthesis, and prose stands before and after it. What texts begin with, such as
 * "Introduction", is one under the head, too, and over a list.
 */
export function isHeadingLine(run: readonly Line[], { before, after }: RunPlace): boolean {
  const [line] = run;
  if (!line || run.length > 1 || !before || !after) return false;
  const { text } = line;
  if (openingHeading.test(text)) return true;
  if (text.length > longestShortLine || text.split(/[\s\u00A0]+/).length > mostWords) return false;
  if (!opening.test(text) || !/\p{L}/u.test(text) || /[.,;:!…—–-]$|[([{|=/\\@]/u.test(text)) return false;
  if (/^[“"«„]|[”"»]$/u.test(text) || endOfStatement.test(text)) return false;
  const above = before.at(-1)?.text ?? '';
  // The first of numbered headings may stand right under the head.
  const isBelowText = endOfText.test(above) || (firstOfNumbered.test(text) && isHeaderLine(above));
  return isBelowText && isProse(after) && !isHeaderLine(text);
}

function isProse(run: readonly Line[]): boolean {
  const length = run.reduce((sum, { text }) => sum + text.length, 0);
  return (
    endOfText.test(run.at(-1)?.text ?? '') &&
    (length >= shortestText || /[.!?…][”"’»)\]]*$/u.test(run.at(-1)?.text ?? ''))
  );
}

function isHeaderLine(text: string): boolean {
  return (
    readDateLine(text) !== null ||
    readDatedLine(text) !== null ||
    readByline(text) !== null ||
    readUrlLine(text) !== null ||
    readNoteLine(text) !== null ||
    readCaption(text) !== null ||
    readJournalLine(text) !== null ||
    isMetadata(text)
  );
}
