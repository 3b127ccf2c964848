import { DocumentError } from '../source-document/document-error.ts';
import type { SourceWarning } from '../source-document/source-document.ts';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** `ENCODING_GUESSED` where nothing says what the bytes are, or they are not what is said of them. */
  readonly warning: SourceWarning | null;
}

/**
 * The text of a file's bytes: by its byte order mark; by the encoding that it or its carrier names; as UTF-8 where it is
 * valid UTF-8; as UTF-16 where every other byte is zero, as Notepad's is without a mark; else as windows-1252, as Word on
 * Windows writes plain text.
 *
 * @param encoding as named in a content type or in a page's `meta`; one that is unknown is passed over, and so is one of a
 *   byte a character where the bytes are valid UTF-8 beyond ASCII: browsers save pages as UTF-8 and leave the `meta` as it was
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
  if (named !== null && named !== 'utf-8') return decodedAs(bytes, named);
  if (isUtf8(bytes)) return certain(decoded(bytes, 'utf-8'));
  if (!isWindows1252(bytes)) return certain(utf8(bytes));
  return guessed(
    decoded(bytes, 'windows-1252'),
    'The file is not UTF-8 and does not say what it is: it was read as windows-1252. Save it as UTF-8.',
  );
}

/** Encodings in which each byte is a character: a text of them that is valid UTF-8 beyond ASCII is UTF-8. */
const singleByte = /^(?:windows-(?:125\d|874)|iso-8859-\d+(?:-i)?|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic)$/;
const replacement = '\uFFFD';

function decodedAs(bytes: Uint8Array, encoding: string): DecodedText {
  const isAscii = !bytes.some((byte) => byte >= 0x80);
  if (!isAscii && singleByte.test(encoding) && isUtf8(bytes)) {
    return guessed(decoded(bytes, 'utf-8'), `The file is named as ${encoding} and is UTF-8: it was read as UTF-8.`);
  }
  const text = decoded(bytes, encoding);
  const at = text.indexOf(replacement);
  if (at < 0) return certain(text);
  const count = text.split(replacement).length - 1;
  const lines = text.slice(0, at).split('\n');
  return guessed(
    text,
    `The file is named as ${encoding}, of which ${count === 1 ? 'a part is' : `${count} parts are`} no character, and shown as "${replacement}". Save it as UTF-8.`,
    lines.length,
    (lines.at(-1)?.length ?? 0) + 1,
  );
}

function certain(text: string): DecodedText {
  return { text, warning: null };
}

function guessed(text: string, message: string, line = 1, column = 1): DecodedText {
  return { text, warning: { code: 'ENCODING_GUESSED', message, line, column } };
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
