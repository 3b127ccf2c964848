import { DocumentError } from '../source-document/document-error.ts';
import type { DocumentFormat, SourceDocument } from '../source-document/source-document.ts';

/** The most that a document's text may come to, in bytes of UTF-8. */
const maximumTextBytes = 1_048_576;

/**
 * The most that a file may hold, in bytes: of a page with its markup, of a Word file with its pictures. Text may take two
 * bytes a character, as UTF-16 does.
 */
const maximumFileBytes: Readonly<Record<DocumentFormat, number>> = {
  PLAIN_TEXT: 2 * maximumTextBytes,
  MARKDOWN: 2 * maximumTextBytes,
  HTML: 5 * maximumTextBytes,
  WORD: 20 * maximumTextBytes,
};

/** No document of any form may be larger, in bytes. */
export const largestFileBytes = maximumFileBytes.WORD;

/** @throws DocumentError `DOCUMENT_TOO_LARGE` for a file that is larger than one of its form may be, or than any may be */
export function checkFileSize(bytes: number, format: DocumentFormat = 'WORD'): void {
  if (bytes > maximumFileBytes[format]) throw tooLarge('file', bytes, maximumFileBytes[format]);
}

/** @throws DocumentError `DOCUMENT_TOO_LARGE` for a text of more than 1 MB of UTF-8 */
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

function tooLarge(what: string, bytes: number, most: number): DocumentError {
  const megabytes = most / maximumTextBytes;
  return new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `The document’s ${what} holds ${bytes.toLocaleString('en-US')} bytes; at most ${most.toLocaleString('en-US')} (${megabytes} MB) are taken. Split it into its articles, or leave its pictures out.`,
  );
}
