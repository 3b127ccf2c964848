import { DocumentError } from '../annotate/document-error.ts';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Where the bytes had to be taken for windows-1252, as nothing says what they are. */
  readonly isGuess: boolean;
}

/**
 * The text of a file's bytes: by its byte order mark; by the encoding that it or its carrier names; as UTF-8 where it is
 * valid UTF-8; as UTF-16 where every other byte is zero, as Notepad's is without a mark; else as windows-1252, as Word on
 * Windows writes plain text.
 *
 * @param encoding as named in a content type or in a page's `meta`; one that is unknown is passed over
 * @throws DocumentError `BINARY_DOCUMENT` for NUL bytes and for broken UTF-16, `INVALID_UTF8` for what is neither UTF-8 nor windows-1252, each
 *   with its place
 */
export function decodeText(bytes: Uint8Array, encoding: string | null = null): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return certain(utf8(bytes.subarray(3)));
  if (first === 0xff && second === 0xfe) return certain(utf16(bytes, 'utf-16le'));
  if (first === 0xfe && second === 0xff) return certain(utf16(bytes, 'utf-16be'));
  const wide = utf16Without(bytes);
  if (wide !== null) return certain(utf16(bytes, wide));
  refuseNul(bytes);
  const named = encoding === null ? null : encodingOf(encoding);
  if (named !== null && named !== 'utf-8') return certain(decoded(bytes, named));
  if (isUtf8(bytes)) return certain(decoded(bytes, 'utf-8'));
  if (!isWindows1252(bytes)) return certain(utf8(bytes));
  return { text: decoded(bytes, 'windows-1252'), isGuess: true };
}

function certain(text: string): DecodedText {
  return { text, isGuess: false };
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError(
      'BINARY_DOCUMENT',
      'The file begins as UTF-16 and is not valid UTF-16, so it is damaged or no text. Save the article as UTF-8 text.',
    );
  }
}

/** The encoding of a label, UTF-16 aside: a text that was read to find the label is none. */
function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/** Bytes that are looked at to tell UTF-16. */
const sampleBytes = 4_096;

/** UTF-16 of mostly Latin letters, by the side of its zero bytes; null for anything else. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const pairs = Math.min(bytes.length, sampleBytes) >> 1;
  let high = 0;
  let low = 0;
  for (let at = 0; at < pairs; at += 1) {
    const [first, second] = [bytes[at * 2], bytes[at * 2 + 1]];
    if (first === 0 && second === 0) return null;
    if (first === 0) high += 1;
    if (second === 0) low += 1;
  }
  if (low > pairs * 0.6 && high === 0) return 'utf-16le';
  return high > pairs * 0.6 && low === 0 ? 'utf-16be' : null;
}

function refuseNul(bytes: Uint8Array): void {
  const nul = bytes.indexOf(0);
  if (nul < 0) return;
  const { line, column } = positionAfter(bytes.subarray(0, nul));
  throw new DocumentError(
    'BINARY_DOCUMENT',
    'The file holds a NUL byte, so it is no text. Give the article as .docx, .html, .md or .txt.',
    line,
    column,
  );
}

/** The share of letters beyond ASCII above which no Western text is taken to be at hand. */
const foreignLetters = 0.3;

/** Whether bytes can be a Western text of Windows: no byte that it leaves undefined, few letters beyond ASCII. */
function isWindows1252(bytes: Uint8Array): boolean {
  let letters = 0;
  let beyond = 0;
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return false;
    if (byte >= 0xc0) beyond += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1;
  }
  return beyond <= (letters + beyond) * foreignLetters;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { line, column } = positionAfter(bytes.subarray(0, validPrefixLength(bytes)));
    throw new DocumentError(
      'INVALID_UTF8',
      'The file is neither UTF-8 nor UTF-16 nor Western text of Windows. Save the article as UTF-8 text.',
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
    if (isUtf8(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** @param isPrefix a character that is cut off at the end is no fault */
function isUtf8(bytes: Uint8Array, isPrefix = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isPrefix });
    return true;
  } catch {
    return false;
  }
}
