import { DocumentError } from '../source-document/document-error.ts';
import type { DocumentFormat } from '../source-document/source-document.ts';

const megabyte = 1_048_576;

/** The most that a document's text may come to, in bytes of UTF-8. */
export const maximumTextBytes = megabyte / 2;

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

/** Of a plain text. */
const mostLines = 60_000;
/** What a line of a plain text takes beside its words, in bytes of the text that takes longest. */
const bytesOfLine = 5;
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;

/** No document of any form may be larger, in bytes. */
export const largestFileBytes = maximumFileBytes.WORD;

/** @throws DocumentError `DOCUMENT_TOO_LARGE` for a file that is larger than one of its form may be, or than any may be */
export function checkFileSize(bytes: number, format: DocumentFormat = 'WORD'): void {
  if (bytes > maximumFileBytes[format]) throw tooLarge('file', bytes, maximumFileBytes[format]);
}

/** @throws DocumentError `DOCUMENT_TOO_LARGE` for a text of more than 0.5 MB of UTF-8 */
export function checkText(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > maximumTextBytes) throw tooLarge('text', bytes, maximumTextBytes);
}

/** @throws DocumentError as `checkText`, for a page's text and what its markup counts as, in UTF-16 code units: it has no fewer bytes */
export function checkPageLength(length: number): void {
  if (length > maximumTextBytes) throw tooLarge('text, with a part of its markup,', length, maximumTextBytes);
}

/**
 * @throws DocumentError `DOCUMENT_TOO_COMPLEX` for a plain text of more than 60,000 lines; `DOCUMENT_TOO_LARGE` for one of more
 *   than 0.5 MB of UTF-8, each line counted as what it takes beside
 */
export function checkLines(text: string): void {
  const lines = count(text, lineEnd, mostLines);
  if (lines > mostLines) throw tooComplex('lines', mostLines);
  const bytes = Buffer.byteLength(text) + lines * bytesOfLine;
  if (bytes > maximumTextBytes)
    throw tooLarge(`text, each line counted as ${bytesOfLine} bytes more,`, bytes, maximumTextBytes);
}

/** How often a pattern, global, is found in a text; at most one more than `most`. */
export function count(text: string, pattern: RegExp, most: number): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (found <= most && pattern.test(text)) found += 1;
  return found;
}

export function tooComplex(what: string, most: number): DocumentError {
  return new DocumentError(
    'DOCUMENT_TOO_COMPLEX',
    `The document has more than ${most.toLocaleString('en-US')} ${what}; no article needs that. Split the document into its articles.`,
  );
}

export function tooLarge(what: string, bytes: number, most: number): DocumentError {
  const megabytes = Number((most / megabyte).toFixed(1));
  return new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `The document’s ${what} has ${bytes.toLocaleString('en-US')} bytes; at most ${most.toLocaleString('en-US')} (${megabytes} MB) are taken. Split it into its articles, or leave its pictures out.`,
  );
}
