import type { SourceBlock } from '../source-document/source-document.ts';

/** Blocks in which a title and by-lines stand. */
export const headBlocks = 12;
/** Names that programs and templates write. */
const notAPerson =
  /^(?:author|(?:office )?user|admin(?:istrator)?|owner|test|guest|unknown|python-docx|microsoft(?: office)?(?: user)?|apache poi|libreoffice|un-?named)$/i;

/**
 * Whether the one who made a file, as its properties say, may be taken for its author: a person, and no by-line is printed.
 * The name is often that of a template or of the computer, so the print wins.
 */
export function mayBeAuthor(creator: string, blocks: readonly SourceBlock[]): boolean {
  const hasByline = blocks
    .slice(0, headBlocks)
    .some(({ content }) => /^(?:by|authors?|автор)[\s:]/i.test(content.text));
  return !hasByline && /\s/.test(creator) && !notAPerson.test(creator);
}
