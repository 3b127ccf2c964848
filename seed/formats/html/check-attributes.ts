import { DocumentError } from '../../source-document/document-error.ts';

/** How many attributes a tag may have. */
const mostAttributes = 2_000;

const tagStart = /<(?:!--|(?<raw>script|style|textarea|title)(?=[\s/>])|[a-z])/iy;
const gap = /[\s/]*/y;
const tagName = /[^\s/>]*/y;
const attribute = /=?[^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*)?)?/y;

/**
 * Refuses a tag of more than 2,000 attributes: a parser compares each with all before it. Reads the page once.
 *
 * @throws DocumentError `DOCUMENT_TOO_COMPLEX`
 */
export function checkAttributes(html: string): void {
  for (let at = html.indexOf('<'); at >= 0; ) {
    tagStart.lastIndex = at;
    const start = tagStart.exec(html);
    at = start === null ? at + 1 : afterTag(html, tagStart.lastIndex, start);
    at = at < 0 ? at : html.indexOf('<', at);
  }
}

/** Where to look on after a tag or a comment; negative where nothing ends it. */
function afterTag(html: string, from: number, { 0: printed, groups }: RegExpExecArray): number {
  if (printed === '<!--') return html.indexOf('-->', from);
  const end = afterAttributes(html, from);
  if (groups?.raw === undefined) return end;
  const close = new RegExp(`</${groups.raw}`, 'gi');
  close.lastIndex = end;
  return close.exec(html)?.index ?? -1;
}

/** Where the tag ends whose name begins before `from`. */
function afterAttributes(html: string, from: number): number {
  let at = endOf(tagName, html, from);
  for (let count = 0; ; count += 1) {
    at = endOf(gap, html, at);
    if (at >= html.length || html[at] === '>') return at;
    if (count === mostAttributes) {
      throw new DocumentError(
        'DOCUMENT_TOO_COMPLEX',
        `A tag of the page has more than ${mostAttributes.toLocaleString('en-US')} attributes; no article needs that. Save the article’s text alone.`,
      );
    }
    at = endOf(attribute, html, at);
  }
}

/** Where a sticky pattern that begins at `from` ends. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
