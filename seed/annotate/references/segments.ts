import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfParenthesis } from '../text/closing.ts';
import { type Link, linkAt } from '../text/links.ts';
import { endOfQuotation } from '../text/quotes.ts';

/** Cuts a group at its semicolons, but for those inside quotations, parentheses and links. */
export function segmentsOf(text: string, { start, end }: TextRange, links: readonly Link[]): TextRange[] {
  if (!text.slice(start, end).includes(';')) return [trimmed(text, start, end)].filter(isNotEmpty);
  const segments: TextRange[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    if (text[at] === ';') {
      segments.push(trimmed(text, from, at));
      from = at + 1;
    }
    const link = linkAt(links, at);
    const skip =
      link && link.end <= end ? link.end : Math.max(endOfQuotation(text, at, end), endOfParenthesis(text, at, end));
    at = Math.max(at + 1, skip);
  }
  segments.push(trimmed(text, from, end));
  return segments.filter(isNotEmpty);
}

function isNotEmpty({ start, end }: TextRange): boolean {
  return end > start;
}

function trimmed(text: string, from: number, to: number): TextRange {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  return { start, end: Math.max(start, from + slice.trimEnd().length) };
}
