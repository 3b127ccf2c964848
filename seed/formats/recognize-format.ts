import { DocumentError } from '../source-document/document-error.ts';
import type { DocumentFormat } from '../source-document/source-document.ts';

/** What is known of a document besides its bytes. */
export interface DocumentSource {
  /** A file's name or an object's key; null for standard input. */
  readonly name: string | null;
  /** As a bucket keeps it; null without one. */
  readonly contentType?: string | null;
}

const byEnding: Readonly<Record<string, DocumentFormat>> = {
  md: 'MARKDOWN',
  markdown: 'MARKDOWN',
  mdown: 'MARKDOWN',
  mkd: 'MARKDOWN',
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
  docx: 'WORD',
  docm: 'WORD',
  txt: 'PLAIN_TEXT',
  text: 'PLAIN_TEXT',
};

const byContentType: Readonly<Record<string, DocumentFormat>> = {
  'text/markdown': 'MARKDOWN',
  'text/x-markdown': 'MARKDOWN',
  'text/html': 'HTML',
  'application/xhtml+xml': 'HTML',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'WORD',
  'application/vnd.ms-word.document.macroenabled.12': 'WORD',
};

const asText = 'Give the article as .docx, .html, .md or .txt.';
const asMail = 'Open it in a mail program and save the mail as text or as a page.';
const inWord = 'Open it in Word or LibreOffice and save it as .docx.';
const besideDocuments =
  'Corrections have the name of their document and then .corrections.yaml; files of a registry are in the folder registry, of a bucket at its top: registry/NAME.yaml.';

/** What other files begin with: the first bytes, what such a file is, what to do. */
const signatures: readonly (readonly [bytes: readonly number[], what: string, advice: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF, whose text has no paragraphs', asText],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'a Word document of before 2007, or one with a password',
    'Open it in Word or LibreOffice and save it without a password as .docx.',
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document', inWord],
  [[0x89, 0x50, 0x4e, 0x47], 'an image', asText],
  [[0xff, 0xd8, 0xff], 'an image', asText],
  [[0x47, 0x49, 0x46, 0x38], 'an image', asText],
  [[0x49, 0x49, 0x2a, 0x00], 'an image', asText],
  [[0x4d, 0x4d, 0x00, 0x2a], 'an image', asText],
  [[0x1f, 0x8b], 'an archive', `Unpack it. ${asText}`],
  [[0x42, 0x5a, 0x68], 'an archive', `Unpack it. ${asText}`],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive', `Unpack it. ${asText}`],
  [[0x52, 0x61, 0x72, 0x21], 'an archive', `Unpack it. ${asText}`],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an archive', `Unpack it. ${asText}`],
  [[0x28, 0xb5, 0x2f, 0xfd], 'an archive', `Unpack it. ${asText}`],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', asText],
  [[0x4d, 0x5a, 0x90], 'a program', asText],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database', asText],
];

/** Files of these endings hold no text that could be read, whatever they begin with. */
const refusedEndings: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  pdf: ['a PDF, whose text has no paragraphs', asText],
  doc: ['a Word document of before 2007', inWord],
  dot: ['a Word document of before 2007', inWord],
  rtf: ['an RTF document', inWord],
  odt: ['an OpenDocument text', inWord],
  pages: ['a Pages document', 'Export it to Word.'],
  epub: ['an e-book', `Take out its chapters. ${asText}`],
  eml: ['a mail as it was sent', asMail],
  msg: ['a mail of Outlook', asMail],
  mbox: ['a mailbox', asMail],
  mht: ['a web archive', 'Save the page as "Web page, HTML only".'],
  mhtml: ['a web archive', 'Save the page as "Web page, HTML only".'],
  webarchive: ['a web archive', 'Save the page as "Page Source".'],
  yaml: ['YAML, and no article', besideDocuments],
  yml: ['YAML, and no article', besideDocuments],
};

/**
 * The form of a document, by its name or content type and by what it begins with; plain text where nothing tells it.
 *
 * @throws DocumentError `FORMAT_NOT_SUPPORTED` that says what the file is and what to do instead
 */
export function recognizeFormat(bytes: Uint8Array, { name, contentType = null }: DocumentSource): DocumentFormat {
  const ending = name === null ? '' : (/\.([a-z\d]{1,10})$/i.exec(name)?.[1] ?? '').toLowerCase();
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return packageFormat(bytes, ending);
  const [what, advice] = refusedEndings[ending] ?? [];
  if (what !== undefined && advice !== undefined) throw notSupported(what, advice);
  refuse(signatures.find(([signature]) => beginsWith(bytes, signature)));
  if (looksLikeRawMail(bytes)) throw notSupported('a mail as it was sent', asMail);
  const format = byEnding[ending] ?? byContentType[type] ?? 'PLAIN_TEXT';
  if (format === 'WORD') {
    throw new DocumentError(
      'DAMAGED_DOCUMENT',
      'The file is named as a Word document and is none. Open it in Word and save it again as .docx.',
    );
  }
  // Pages are saved as .txt too; nothing else begins as they do.
  return format === 'PLAIN_TEXT' && looksLikeHtml(bytes) ? 'HTML' : format;
}

/** Archives: Word's is one, and so are OpenDocument's, e-books and any other. */
function packageFormat(bytes: Uint8Array, ending: string): DocumentFormat {
  const start = latin(bytes.subarray(0, 200));
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument')) throw notSupported('an OpenDocument file', inWord);
  if (start.includes('mimetypeapplication/epub')) throw notSupported('an e-book', `Take out its chapters. ${asText}`);
  const all = latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (all.includes('word/') || ending === 'docx' || ending === 'docm') return 'WORD';
  if (all.includes('xl/workbook')) throw notSupported('an Excel workbook', asText);
  if (all.includes('ppt/')) throw notSupported('a PowerPoint presentation', asText);
  throw notSupported('an archive', `Unpack it. ${asText}`);
}

function refuse(found: (typeof signatures)[number] | undefined): void {
  if (found) throw notSupported(found[1], found[2]);
}

/** Bytes in which the header of a mail ends. */
const mailHeaderBytes = 32_768;
const mailField = /^[A-Za-z][A-Za-z-]*:|^[ \t]/;
const sentField =
  /^(?:(?:received|return-path|delivered-to|dkim-signature|arc-seal|authentication-results):|content-transfer-encoding:[ \t]*(?:quoted-printable|base64)|content-type:[ \t]*(?:multipart\/|text\/html))/im;

/**
 * Whether a text is a mail with what servers write into its header, in an encoding of mails ("=C3=A9"), or in parts. One that
 * a person saved as text is none of these.
 */
function looksLikeRawMail(bytes: Uint8Array): boolean {
  const start = latin(bytes.subarray(0, mailHeaderBytes));
  const [header = ''] = start.replace(/^From \S+ .*\r?\n/, '').split(/\r?\n\r?\n/, 1);
  return sentField.test(header) && header.split(/\r?\n/).every((line) => mailField.test(line));
}

function notSupported(what: string, advice: string): DocumentError {
  return new DocumentError('FORMAT_NOT_SUPPORTED', `The file is ${what}. ${advice}`);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte);
}

/** True for a document that begins as pages do. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = latin(bytes.subarray(0, 1_024))
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart();
  return /^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(start);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
