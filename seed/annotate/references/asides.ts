import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfParenthesis } from '../text/closing.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Segment } from './segments.ts';

const leftParenthesis = 40;
const lead =
  /^\((?:quoting|citing|cited in|quoted in|discussing|reviewing|reprinted in|translated in|reported in|collecting)[\s\u00A0]+/iu;
const longestLead = 24;

/** What a reference of a note quotes or cites, in parentheses behind it: "(quoting Ida Vail, Fog, TASS (May 3, 2012))". */
export function asidesIn(tokens: Tokens, { from, limit }: Segment): TextRange[] {
  const { text } = tokens;
  const asides: TextRange[] = [];
  const end = limit > from ? tokens.end(limit - 1) : 0;
  for (let at = from; at < limit; at += 1) {
    if (tokens.kind(at) !== leftParenthesis) continue;
    const start = tokens.start(at);
    const words = lead.exec(text.slice(start, start + longestLead))?.[0];
    const close = words === undefined ? -1 : endOfParenthesis(text, start, end);
    if (words === undefined || close < 0) continue;
    asides.push({ start: start + words.length, end: close - 1 });
    at = Math.max(at, tokens.at(close) - 1);
  }
  return asides;
}

const address = /\b(?:https?:\/\/|www\.)[^\s\u00A0\])]+/gu;

const tail =
  /,[\s\u00A0]+(?:discussed|quoted|cited|reprinted|excerpted|translated|reported|noted|described|reproduced)[\s\u00A0]+in[\s\u00A0]+/u;

const tailWords = new RegExp(`${tail.source}.*$`, 'u');

/** Where something is told of, behind it: ", discussed in Ida Vail, Fog, TASS (May 3, 2012)". */
export interface Tail extends TextRange {
  /** The end of what stands before it. */
  readonly headEnd: number;
}

/** What says where a work, a case or a law is told of; null where nothing does. */
export function tailOf(tokens: Tokens, { from, limit }: Segment): Tail | null {
  const start = tokens.start(from);
  const end = tokens.end(limit - 1);
  const found = tail.exec(tokens.text.slice(start, end));
  return found === null ? null : { start: start + found.index + found[0].length, end, headEnd: start + found.index };
}

/** The words of a segment with plain spaces and apostrophes, without addresses and what it quotes or cites in parentheses. */
export function plainWords(tokens: Tokens, segment: Segment): string {
  const { text } = tokens;
  let at = tokens.start(segment.from);
  let words = '';
  for (const { start, end } of asidesIn(tokens, segment)) {
    words += text.slice(at, text.lastIndexOf('(', start));
    at = end + 1;
  }
  words += text.slice(at, tokens.end(segment.limit - 1));
  return words
    .replace(tailWords, '')
    .replace(address, '')
    .replace(/[\s\u00A0]+/gu, ' ')
    .replaceAll('’', "'")
    .replaceAll('*', '');
}
