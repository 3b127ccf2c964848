import { decodeDocument } from '../annotate/document/decode.ts';
import { detectLanguage } from './detect-language.ts';
import { readPlainText } from './plain-text/read-plain-text.ts';
import type { SourceDocument } from './source-document.ts';

/** What is known of a document besides its bytes. */
export interface DocumentSource {
  /** A file's name or an object's key; null for standard input. */
  readonly name: string | null;
  /** As a bucket keeps it; null without one. */
  readonly contentType?: string | null;
}

/**
 * Reads a document in the form that its name, its content type or its first characters tell. What reads a form is loaded when
 * a document of it is met.
 *
 * @throws DocumentError for what is no document of that form
 */
export async function readSourceDocument(bytes: Uint8Array, source: DocumentSource): Promise<SourceDocument> {
  const document = await readForm(bytes, source);
  return { ...document, detectedLanguage: await detectLanguage(document.blocks) };
}

async function readForm(bytes: Uint8Array, { name, contentType }: DocumentSource): Promise<SourceDocument> {
  const text = decodeDocument(bytes);
  if (/\.(?:md|markdown)$/i.test(name ?? '') || /^text\/(?:x-)?markdown\b/i.test(contentType ?? '')) {
    const { readMarkdown } = await import('./markdown/read-markdown.ts');
    return readMarkdown(text);
  }
  if (!/^\uFEFF?(?:---|\+\+\+)[ \t]*[\r\n]/.test(text)) return readPlainText(text);
  const { readFrontMatter } = await import('./front-matter.ts');
  return readPlainText(text, readFrontMatter(text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029]/)));
}
