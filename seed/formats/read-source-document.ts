import { hash } from 'node:crypto';
import type { SourceDocument } from '../source-document/source-document.ts';
import { checkParts } from './check-parts.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { checkFileSize, checkLines, checkText } from './document-limits.ts';
import { detectLanguage } from './language/detect-language.ts';
import { isHeadingLine } from './plain-text/headings.ts';
import { readMail, readPlainText } from './plain-text/read-plain-text.ts';
import { type DocumentSource, recognizeFormat } from './recognize-format.ts';

/**
 * Reads a document in the form that its name, its content type or its first bytes tell. What reads a form is loaded when a
 * document of it is met.
 *
 * @throws DocumentError for what is no document, or one beyond the bounds: `FORMAT_NOT_SUPPORTED`, `BINARY_DOCUMENT`,
 *   `INVALID_UTF8`, `DAMAGED_DOCUMENT`, `DOCUMENT_TOO_LARGE`, `DOCUMENT_TOO_COMPLEX`
 */
export async function readSourceDocument(bytes: Uint8Array, source: DocumentSource): Promise<SourceDocument> {
  const document = await readForm(bytes, source);
  checkParts(document);
  return { ...document, detectedLanguage: await detectLanguage(document.blocks) };
}

async function readForm(bytes: Uint8Array, source: DocumentSource): Promise<SourceDocument> {
  const format = recognizeFormat(bytes, source);
  checkFileSize(bytes.length, format);
  if (format === 'WORD') {
    const { readWord } = await import('./word/read-word.ts');
    return readWord(bytes, isHeadingLine);
  }
  if (format === 'HTML') {
    const { readPage } = await import('./html/read-html.ts');
    const { document, decoded } = readPage(bytes, source.contentType ?? null);
    return withWarning(document, decoded);
  }
  const decoded = decodeText(bytes);
  const { text } = decoded;
  checkText(text);
  if (format === 'PLAIN_TEXT') checkLines(text);
  const read = format === 'MARKDOWN' ? await readAsMarkdown(text) : await readAsPlainText(text);
  return withWarning({ ...read, hash: hash('sha256', bytes) }, decoded);
}

async function readAsMarkdown(text: string): Promise<SourceDocument> {
  const { readMarkdown } = await import('./markdown/read-markdown.ts');
  return readMarkdown(text);
}

async function readAsPlainText(text: string): Promise<SourceDocument> {
  const lines = () => text.split(/\r\n|[\n\r\u2028\u2029]/);
  if (
    /^(?:begin forwarded message:|-{2,}\s*(?:forwarded|original) message|(?:From|To|Subject|Date|Sent|Reply-To|Message-ID|MIME-Version|X-[\w-]+|Content-[\w-]+):)/i.test(
      text,
    )
  ) {
    const { readMailHeader, signatureOf } = await import('./plain-text/mail-header.ts');
    const header = readMailHeader(lines());
    const signature = header === null ? -1 : signatureOf(lines());
    return header === null || signature < 0 ? readPlainText(text, header) : readMail(text, header, signature);
  }
  if (!/^(?:---|\+\+\+)[ \t]*[\r\n]/.test(text)) return readPlainText(text);
  const { readFrontMatter } = await import('./front-matter.ts');
  return readPlainText(text, readFrontMatter(lines()));
}

function withWarning(document: SourceDocument, { warning }: DecodedText): SourceDocument {
  return warning === null ? document : { ...document, warnings: [warning, ...document.warnings] };
}
