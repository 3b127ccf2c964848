import type { DocumentFormat, SourceDocument } from '../source-document/source-document.ts';
import { siteOf } from '../text/domain.ts';
import { count, maximumTextBytes, tooComplex, tooLarge } from './document-limits.ts';

/**
 * What a paragraph, heading, item, cell or note, and a link to another site, take beside their words: as long to read and annotate
 * as so many bytes of the text that takes longest.
 */
const bytesOfBlock: Readonly<Record<DocumentFormat, number>> = { PLAIN_TEXT: 30, HTML: 30, MARKDOWN: 80, WORD: 200 };
const bytesOfLink = 80;
/** More parts than these take longer than their text does, and no article has them. One to 20 bytes of the longest text. */
const mostParentheses = 25_000;

/**
 * Checks all that a document's blocks and notes say.
 *
 * @throws DocumentError `DOCUMENT_TOO_LARGE` where it comes to more than 0.5 MB, each block, note and link counted as what it
 *   takes beside; `DOCUMENT_TOO_COMPLEX` for more than 25,000 parentheses and brackets
 */
export function checkParts({ format, blocks, notes, metadata }: SourceDocument): void {
  const site = metadata.url === null ? null : siteOf(metadata.url.text);
  let bytes = (blocks.length + notes.length) * bytesOfBlock[format];
  let parentheses = 0;
  for (const { content } of [...blocks, ...notes]) {
    bytes += Buffer.byteLength(content.text);
    for (const { url } of content.links) if (siteOf(url) !== site) bytes += bytesOfLink;
    parentheses += count(content.text, /[([（]/g, mostParentheses);
    if (parentheses > mostParentheses) throw tooComplex('parentheses and brackets', mostParentheses);
  }
  if (bytes > maximumTextBytes)
    throw tooLarge(
      `text, each paragraph counted as ${bytesOfBlock[format]} bytes more, each link as ${bytesOfLink},`,
      bytes,
      maximumTextBytes,
    );
}
