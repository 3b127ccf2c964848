import type { TextRange } from '../../../schema/records/text-range.ts';
import type { SourceText } from '../../source-document/source-document.ts';
import { withoutRedirect } from '../../text/wrapped-address.ts';

/** A markdown link or a bare URL in a text. */
export interface Link extends TextRange {
  readonly url: string;
  /** The words of a markdown link; null for a bare URL. */
  readonly label: TextRange | null;
  /** True for a picture, which cites nothing. */
  readonly image: boolean;
}

const longestLabel = 300;
const markdownTarget =
  /\]\(\s{0,3}<?(https?:\/\/[^\s()<>]{1,1990}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s{1,3}["'][^"']{0,300}["'])?\s{0,3}\)/y;
const bareUrl =
  /(?:https?:\/\/|\bwww\d?\.[^\s./<>]{1,63}\.[^\s/<>]{1,63}\/)(?:\([^\s<>()"“”]{0,100}\)|[^\s<>"“”«»—\])）]){1,2000}/giu;
const trailingMarks = /(?:[.,;:!?’”'"*_…]+|’s)+$/u;

/**
 * The links of a text: those that its source marks, and what is printed as one. In order, none overlapping. An address ends
 * where a note is called right after it: "https://a.example/b[^1]".
 *
 * @param calls where notes are called, in order
 */
export function linksOf({ text, links }: SourceText, calls: readonly TextRange[] = []): Link[] {
  const found = findLinks(text);
  const printed = calls.length === 0 ? found : withoutCalls(found, calls, text);
  return merged(links, printed).map(withoutItsRedirect);
}

function withoutItsRedirect(link: Link): Link {
  const url = withoutRedirect(link.url);
  return url === link.url ? link : { ...link, url };
}

/** Links that the source marks, and those printed outside them. */
function merged(links: SourceText['links'], printed: readonly Link[]): readonly Link[] {
  if (links.length === 0) return printed;
  const marked = links.map((link): Link => ({ ...link, image: false }));
  let next = 0;
  const others = printed.filter((link) => {
    while ((marked[next]?.end ?? Number.POSITIVE_INFINITY) <= link.start) next += 1;
    return (marked[next]?.start ?? Number.POSITIVE_INFINITY) >= link.end;
  });
  return others.length === 0 ? marked : [...marked, ...others].sort((a, b) => a.start - b.start);
}

/** Both in order; one pass. */
function withoutCalls(links: readonly Link[], calls: readonly TextRange[], text: string): Link[] {
  let next = 0;
  return links.map((link) => {
    while ((calls[next]?.start ?? Number.POSITIVE_INFINITY) <= link.start) next += 1;
    const call = calls[next];
    if (link.label !== null || call === undefined || call.start >= link.end) return link;
    const end = link.start + text.slice(link.start, call.start).replace(trailingMarks, '').length;
    return { ...link, end, url: link.url.slice(0, end - link.end) };
  });
}

/** Markdown links, images and bare URLs, in order, none overlapping. One pass each. */
export function findLinks(text: string): Link[] {
  const markdown = findMarkdownLinks(text);
  const links: Link[] = [];
  let next = 0;
  for (const link of findBareUrls(text)) {
    for (let at = markdown[next]; at && at.start < link.end; at = markdown[next]) {
      links.push(at);
      next += 1;
    }
    if ((links.at(-1)?.end ?? 0) <= link.start) links.push(link);
  }
  return [...links, ...markdown.slice(next)];
}

function findMarkdownLinks(text: string): Link[] {
  const links: Link[] = [];
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
    const end = links.at(-1)?.end ?? 0;
    const open = openingBefore(text, at);
    if (open < end) continue;
    const image = text[open - 1] === '!';
    markdownTarget.lastIndex = at;
    const target = markdownTarget.exec(text);
    if (target?.[1] === undefined) continue;
    links.push({
      start: image ? open - 1 : open,
      end: at + target[0].length,
      url: target[1],
      label: { start: open + 1, end: at },
      image,
    });
  }
  return links;
}

/** Where the label that ends at `at` opens; -1 where it would be too long. */
function openingBefore(text: string, at: number): number {
  const from = Math.max(0, at - longestLabel);
  const open = text.slice(from, at).lastIndexOf('[');
  return open < 0 ? -1 : from + open;
}

function findBareUrls(text: string): Link[] {
  if (!text.includes('://') && !/www/i.test(text)) return [];
  return [...text.matchAll(bareUrl)].map((match) => {
    const whole = withNextLine(text, match.index, match[0]);
    const printed = whole.replace(trailingMarks, '');
    const joined = printed.replace(/\s+/gu, '');
    const url = /^www/i.test(joined) ? `https://${joined}` : joined;
    return { start: match.index, end: match.index + printed.length, url, label: null, image: false };
  });
}

// What ends in one of these marks goes on.
const goesOn = /[/\-_=&?]$/;
const nextPart = /[\s\u00A0]{1,2}([^\s<>"“”«»\])）]{1,300})(?=[)\]）]|$)/uy;

/** An address that is broken over two lines in parentheses: "(https://a.com/12/ 03/b)". */
function withNextLine(text: string, start: number, printed: string): string {
  if (!goesOn.test(printed) || !/[(（[]/.test(text[start - 1] ?? '')) return printed;
  nextPart.lastIndex = start + printed.length;
  const next = nextPart.exec(text);
  if (next?.[1] === undefined || !/[/\d]|.[-_.].|\.html?$/u.test(next[1])) return printed;
  return printed + next[0];
}

/** The link that begins at `at`, of links in order. */
export function linkAt(links: readonly Link[], at: number): Link | undefined {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return links[low]?.start === at ? links[low] : undefined;
}
