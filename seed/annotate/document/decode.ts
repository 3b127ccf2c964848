import { DocumentError } from '../document-error.ts';

/** The most that a document may hold, in bytes of UTF-8. */
export const maximumDocumentBytes = 1_048_576;

/** Refuses a document of more than `maximumDocumentBytes`. */
export function checkSize(bytes: number): void {
  if (bytes <= maximumDocumentBytes) return;
  throw new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `The document holds ${bytes.toLocaleString('en-US')} bytes of text; at most ${maximumDocumentBytes.toLocaleString('en-US')} (1 MB) are taken. Split it into its articles.`,
  );
}

const mostBytesOfCodeUnit = 3;

/** Refuses a text whose UTF-8 is more than that; only that of a long text is counted. */
export function checkTextSize(text: string): void {
  if (text.length * mostBytesOfCodeUnit > maximumDocumentBytes) checkSize(Buffer.byteLength(text));
}

/**
 * The text of a file's bytes. A byte order mark is kept, so that the text's UTF-8 is the file's bytes.
 * Throws a DocumentError for more than 1 MB, for NUL bytes and for bytes that are no UTF-8.
 */
export function decodeDocument(bytes: Uint8Array): string {
  checkSize(bytes.length);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const { line, column } = positionAfter(bytes.subarray(0, nul));
    throw new DocumentError(
      'BINARY_DOCUMENT',
      'The file holds a NUL byte, so it is no plain text. Save the article as UTF-8 text.',
      line,
      column,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { line, column } = positionAfter(bytes.subarray(0, validPrefixLength(bytes)));
    throw new DocumentError(
      'INVALID_UTF8',
      'The file is not valid UTF-8. Save the article as UTF-8 text.',
      line,
      column,
    );
  }
}

function positionAfter(bytes: Uint8Array): { line: number; column: number } {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Length of the longest prefix that decodes, by bisection. */
function validPrefixLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    // Streaming: a character cut off at the end is no error of the prefix.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
