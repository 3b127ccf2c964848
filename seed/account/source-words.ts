import { decodeText } from '../formats/decode-text.ts';
import { pageEncoding } from '../formats/html/page-encoding.ts';
import type { DocumentFormat, SourceDocument } from '../source-document/source-document.ts';
import { wordRuns } from './account.ts';
import { visibleMarkdown } from './visible-markdown.ts';
import { visiblePage } from './visible-page.ts';

/**
 * The words of a document's body, metadata apart: runs of letters and digits outside markup. Shares no code with the
 * readers, so that each is a check on the other. Of a page without the regions that are left out; of a Word file without what
 * is deleted, hidden or beside the text, where the document says of all of it that it is left out.
 */
export async function sourceWords(bytes: Uint8Array, { format, leftOut }: SourceDocument): Promise<string[]> {
  if (format === 'WORD') {
    const { visibleWord } = await import('./visible-word.ts');
    const text = await visibleWord(bytes);
    const [shown, hidden] = [wordRuns(text.shown), wordRuns(text.leftOut)];
    const told = leftOut.reduce((sum, { words }) => sum + words, 0);
    return told === hidden.length ? shown : [...shown, ...hidden];
  }
  if (format === 'HTML') return wordRuns(visiblePage(decodeText(bytes, pageEncoding(bytes, null)).text, leftOut));
  return textWords(decodeText(bytes).text, format, leftOut[0]?.line ?? null);
}

/**
 * The same of the text of a plain text or of Markdown.
 *
 * @param end the line that a mail's signature begins on, 1-based; null where it has none
 */
export function textWords(source: string, format: DocumentFormat, end: number | null = null): string[] {
  const text =
    format === 'PLAIN_TEXT' && end !== null
      ? source
          .split(/\r\n|\n|\r/)
          .slice(0, end - 1)
          .join('\n')
      : source;
  const body = withoutFrontMatter(text.replace(/^\uFEFF/, ''));
  return wordRuns(format === 'MARKDOWN' ? visibleMarkdown(body) : withoutMailHeader(body));
}

/** A mail's header is a page's metadata: what it says of the text stands outside it. */
function withoutMailHeader(text: string): string {
  const header =
    /^(?:(?:begin forwarded message:|-{2,}\s*(?:forwarded|original) message\s*-{2,})\s+)?(?:(?:From|Sender|Reply-To|To|Cc|Bcc|Subject|Date|Sent|Message-ID|MIME-Version|Importance|Priority|Sensitivity|Categories|Attachments|X-[\w-]+|Content-[\w-]+):.*(?:\r\n|\n|\r)(?:[ \t]+\S.*(?:\r\n|\n|\r))*)+(?=\r?\n|\r|$)/i.exec(
      text,
    )?.[0];
  if (header === undefined || !/^subject:/im.test(header) || !/^(?:from|date|sent):/im.test(header)) return text;
  return text.slice(header.length);
}

function withoutFrontMatter(text: string): string {
  const yaml =
    /^---[ \t]*(?:\r\n|\n|\r)(?=[^\r\n]*:)(?:(?!-{3,}[ \t]*(?:\r|\n|$))[^\r\n]*(?:\r\n|\n|\r))*?(?:-{3,}|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/.exec(
      text,
    );
  const toml = /^\+\+\+[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?\+\+\+[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
  return text.slice((yaml ?? toml)?.[0].length ?? 0);
}
