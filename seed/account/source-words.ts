import type { DocumentFormat } from '../formats/source-document.ts';
import { wordRuns } from './account.ts';
import { visibleMarkdown } from './visible-markdown.ts';

/**
 * The words of a text document's body, front matter apart: runs of letters and digits outside markup. Shares no code with
 * the readers, so that each is a check on the other. Null for forms whose words are not counted here.
 */
export function sourceWords(source: string, format: DocumentFormat): string[] | null {
  const body = withoutFrontMatter(source.replace(/^\uFEFF/, ''));
  if (format === 'PLAIN_TEXT') return wordRuns(withoutMailHeader(body));
  return format === 'MARKDOWN' ? wordRuns(visibleMarkdown(body)) : null;
}

/** A mail's header is a page's metadata: what it says of the text stands outside it. */
function withoutMailHeader(text: string): string {
  const header =
    /^(?:(?:From|Sender|Reply-To|To|Cc|Bcc|Subject|Date|Sent|Message-ID|MIME-Version|X-[\w-]+|Content-[\w-]+):.*(?:\r\n|\n|\r)(?:[ \t]+\S.*(?:\r\n|\n|\r))*)+(?=\r?\n|\r|$)/i.exec(
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
