import { DocumentError } from '../source-document/document-error.ts';
import type { DocumentFormat, SourceDocument } from '../source-document/source-document.ts';

const megabyte = 1_048_576;

/** The most that a document's text may come to, in bytes of UTF-8. */
const maximumTextBytes = Math.floor(0.6 * megabyte);

/**
 * The most that a file may hold, in bytes: of a page with its markup, of a Word file with its pictures. Text may take two
 * bytes a character, as UTF-16 does.
 */
const maximumFileBytes: Readonly<Record<DocumentFormat, number>> = {
  PLAIN_TEXT: 2 * maximumTextBytes,
  MARKDOWN: 2 * maximumTextBytes,
  HTML: 5 * megabyte,
  WORD: 20 * megabyte,
};

/** More parts than these take longer than their text does, and no article has them. One to 25 bytes of the longest text. */
const mostParentheses = 25_000;
const mostLinks = 7_000;
/** Of a page: each takes longer to read than one of a text. */
const mostBlocksOfPage = 15_000;
/** Of a plain text: ten bytes each in the longest. */
const mostLines = 60_000;

/** No document of any form may be larger, in bytes. */
export const largestFileBytes = maximumFileBytes.WORD;

/** @throws DocumentError `DOCUMENT_TOO_LARGE` for a file that is larger than one of its form may be, or than any may be */
export function checkFileSize(bytes: number, format: DocumentFormat = 'WORD'): void {
  if (bytes > maximumFileBytes[format]) throw tooLarge('file', bytes, maximumFileBytes[format]);
}

/** @throws DocumentError `DOCUMENT_TOO_LARGE` for a text of more than 0.6 MB of UTF-8 */
export function checkText(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > maximumTextBytes) throw tooLarge('text', bytes, maximumTextBytes);
}

/** @throws DocumentError as `checkText`, for a text of so many UTF-16 code units: it has no fewer bytes */
export function checkTextLength(length: number): void {
  if (length > maximumTextBytes) throw tooLarge('text', length, maximumTextBytes);
}

/** `checkText` for all that a document's blocks and notes say. */
export function checkTextOf({ blocks, notes }: SourceDocument): void {
  let bytes = 0;
  for (const { content } of [...blocks, ...notes]) bytes += Buffer.byteLength(content.text);
  if (bytes > maximumTextBytes) throw tooLarge('text', bytes, maximumTextBytes);
}

/** @throws DocumentError `DOCUMENT_TOO_COMPLEX` for a plain text of more than 60,000 lines */
export function checkLines(text: string): void {
  if (count(text, /\r\n|[\n\r\u2028\u2029]/g, mostLines) > mostLines) throw tooComplex('lines', mostLines);
}

/** @throws DocumentError `DOCUMENT_TOO_COMPLEX` for more than 25,000 parentheses and brackets, or 7,000 links, in text and notes, and for a page of more than 15,000 blocks */
export function checkParts({ format, blocks, notes }: SourceDocument): void {
  if (format === 'HTML' && blocks.length > mostBlocksOfPage)
    throw tooComplex('paragraphs, headings, items and cells', mostBlocksOfPage);
  let parentheses = 0;
  let links = 0;
  for (const { content } of [...blocks, ...notes]) {
    parentheses += count(content.text, /[([（]/g, mostParentheses);
    if (parentheses > mostParentheses) throw tooComplex('parentheses and brackets', mostParentheses);
    links += content.links.length;
    if (links > mostLinks) throw tooComplex('links', mostLinks);
  }
}

/** How often a pattern, global, is found in a text; at most one more than `most`. */
function count(text: string, pattern: RegExp, most: number): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (found <= most && pattern.test(text)) found += 1;
  return found;
}

function tooComplex(what: string, most: number): DocumentError {
  return new DocumentError(
    'DOCUMENT_TOO_COMPLEX',
    `The document has more than ${most.toLocaleString('en-US')} ${what}; no article needs that. Split the document into its articles.`,
  );
}

function tooLarge(what: string, bytes: number, most: number): DocumentError {
  const megabytes = Number((most / megabyte).toFixed(1));
  return new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `The document’s ${what} holds ${bytes.toLocaleString('en-US')} bytes; at most ${most.toLocaleString('en-US')} (${megabytes} MB) are taken. Split it into its articles, or leave its pictures out.`,
  );
}
