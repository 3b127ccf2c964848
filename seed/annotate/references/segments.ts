import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfParenthesis } from '../text/closing.ts';
import { type Link, linkAt } from '../text/links.ts';
import { endOfQuotation } from '../text/quotes.ts';

/** Cuts a group at its semicolons, and at a comma before "see", but for those inside quotations, parentheses and links. */
export function segmentsOf(text: string, { start, end }: TextRange, links: readonly Link[]): TextRange[] {
  const whole = text.slice(start, end);
  if (!whole.includes(';') && !seeLater.test(whole)) return [trimmed(text, start, end)].filter(isNotEmpty);
  const segments: TextRange[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    if (text[at] === ';' || (text[at] === ',' && beginsSee(text, from, at))) {
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

const seeLater = /,[\s\u00A0]+(?:see|cf)[.,\s\u00A0]/iu;
const seeAfter = /,[\s\u00A0]+(?:see|cf)(?:[\s\u00A0,]+also)?[.,]?[\s\u00A0]+[\p{Lu}“"«]/iuy;
const topic = /^[\s\u00A0]*(?:for|on|about|regarding|concerning|in addition)[\s\u00A0]/iu;
const see = /(?<!\p{L})(?:see|cf)(?!\p{L})/iu;
const longestTopic = 20;

/** "TASS, May 3, see also EDM, May 4"; the see of "for background, see EDM" is its own. */
function beginsSee(text: string, from: number, at: number): boolean {
  seeAfter.lastIndex = at;
  return seeAfter.test(text) && !(topic.test(text.slice(from, from + longestTopic)) && !see.test(text.slice(from, at)));
}

function isNotEmpty({ start, end }: TextRange): boolean {
  return end > start;
}

function trimmed(text: string, from: number, to: number): TextRange {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  return { start, end: Math.max(start, from + slice.trimEnd().length) };
}
