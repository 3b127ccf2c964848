import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfParenthesis } from '../text/closing.ts';
import { linkAt } from '../text/links.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { kinds, type Tokens } from '../text/tokens.ts';
import { isHourAfterDate } from './hour-after-date.ts';
import type { ItemContext } from './item-context.ts';
import { afterPlace, endOfTitle } from './name-ends.ts';
import { isNameLike } from './name-kinds.ts';
import type { ReferenceToken } from './reference-token.ts';
import { isColon, isDashMark } from './token-shapes.ts';

// Asterisks and low lines set names apart in markdown.
const separators = new Set([...',:–—-.*_/'].map((mark) => mark.charCodeAt(0)));
const comma = 44;
const leftBracket = 91;

/** The tokens of one reference, or of several with commas between, from one token of the text to another, the second exclusive. */
export function referenceTokens(context: ItemContext, from: number, limit: number): ReferenceToken[] {
  const { tokens, references } = context;
  const read: ReferenceToken[] = [];
  let at = from;
  while (at < limit) {
    if (read.length > 0) at = references.endOfNameConjunction(tokens, at, limit);
    if (at >= limit) break;
    const kind = tokens.kind(at);
    if (kind > kinds.capital && separators.has(kind)) {
      if (kind === comma && read.length === 0) {
        const start = tokens.start(at);
        read.push({ kind: 'EMPTY', start, end: start });
      }
      at += 1;
      continue;
    }
    const token = readToken(context, at, limit, read);
    read.push(token);
    at = nextToken(tokens, at, token.end);
  }
  return read;
}

/** The first token after `at` that begins at `end` or later. */
function nextToken(tokens: Tokens, at: number, end: number): number {
  let next = at + 1;
  while (next < tokens.count && tokens.start(next) < end) next += 1;
  return next;
}

function readToken(context: ItemContext, at: number, limit: number, before: readonly ReferenceToken[]): ReferenceToken {
  const { tokens } = context;
  const { text } = tokens;
  const start = tokens.start(at);
  const end = tokens.end(limit - 1);
  const link = context.links.length === 0 ? undefined : linkAt(context.links, start);
  if (link && link.end <= end) return { kind: 'LINK', start, end: link.end, link };
  const first = before.length === 0;
  if (tokens.kind(at) > kinds.capital) {
    const quoted = endOfQuotation(text, start, end);
    if (quoted > 0) return { kind: 'TITLE', start, end: quoted };
    const bracket = endOfParenthesis(text, start, end);
    if (bracket > 0) return readBracket(context, at, bracket, first);
  }
  const read = context.references.read(context, at, limit, first);
  if (read !== null) return isHour(text, read, before) ? { kind: 'DETAIL', start, end: read.end } : read;
  if (followsDash(tokens, at, before))
    return { kind: 'TITLE', start, end: tokens.end(endOfTitle(context, at, limit) - 1) };
  return { kind: 'NAME', start, end: context.references.endOfName(context, at, limit) };
}

/** "17.10" after a date. */
function isHour(text: string, read: ReferenceToken, before: readonly ReferenceToken[]): boolean {
  if (read.kind !== 'DATES' || !/^\d{1,2}\.\d{2}$/.test(text.slice(read.start, read.end))) return false;
  return before.some(({ kind }) => kind === 'DATES');
}

const amended = /^\s*(?:last )?(?:updated|revised|corrected)\s/iu;
const longestAmended = 24;

/** What brackets hold: dates, the name that a reference begins with, or a detail. */
function readBracket(context: ItemContext, at: number, end: number, first: boolean): ReferenceToken {
  const { tokens, references } = context;
  const { text } = tokens;
  const start = tokens.start(at);
  const detail: ReferenceToken = { kind: 'DETAIL', start, end };
  if (amended.test(text.slice(start + 1, Math.min(end, start + longestAmended)))) return detail;
  const closing = tokens.at(end - 1);
  const from = afterPlace(tokens, at + 1, closing);
  const dates = from < closing ? references.readWholeDates(context, from, closing) : null;
  if (
    dates?.kind === 'DATES' &&
    (dates.end >= tokens.end(closing - 1) || isHourAfterDate(text.slice(dates.end, end - 1)))
  )
    return { ...dates, start, end };
  const named = first && tokens.kind(at) === leftBracket && isNameLike(text.slice(start + 1, end - 1));
  return named ? { kind: 'NAME', start: start + 1, end: end - 1 } : detail;
}

/** True for words that a dash or a colon parts from the name before them. */
function followsDash(tokens: Tokens, at: number, before: readonly ReferenceToken[]): boolean {
  const last = before.at(-1);
  if (last?.kind !== 'NAME' || tokens.gap(at) === 0) return false;
  return (isDashMark(tokens, at - 1) || isColon(tokens, at - 1)) && tokens.end(at - 2) === last.end;
}

/** The tokens of a range of the text: from the first, to the second exclusive. */
export function tokensIn(tokens: Tokens, { start, end }: TextRange): readonly [from: number, limit: number] {
  return [tokens.at(start), tokens.endingAfter(end)];
}
