import { endOfParenthesis } from '../text/closing.ts';
import { linkAt } from '../text/links.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { kinds, type Tokens } from '../text/tokens.ts';
import { isHourAfterDate } from './hour-after-date.ts';
import type { ItemContext } from './item-context.ts';
import { isPlace } from './place-names.ts';
import { isColon, isDashMark } from './token-shapes.ts';

const comma = 44;
const leftParenthesis = 40;
const asterisk = 42;
const slash = 47;
const lowLine = 95;

/** The token at which the part that begins with `token` ends: its comma, or `limit`. */
function endOfPart(tokens: Tokens, token: number, limit: number): number {
  let at = token;
  while (at < limit && tokens.kind(at) !== comma) at += 1;
  return at;
}

/** The token at which a title after a dash or a colon ends: its comma, dates in parentheses, or `limit`. */
export function endOfTitle(context: ItemContext, token: number, limit: number): number {
  const { tokens } = context;
  const end = tokens.end(limit - 1);
  for (let at = token; at < limit; at += 1) {
    if (tokens.kind(at) === comma) return at;
    if (at === token || tokens.kind(at) !== leftParenthesis) continue;
    const bracket = endOfParenthesis(tokens.text, tokens.start(at), end);
    if (bracket > 0 && holdsDates(context, at, bracket)) return at;
  }
  return limit;
}

/** Where the name that begins with `token` ends: at a comma, a quotation, a link, a date, or a dash before a title. */
export function endOfName(context: ItemContext, token: number, limit: number): number {
  const { tokens } = context;
  const part = endOfPart(tokens, token, limit);
  const start = tokens.start(token);
  const whole = tokens.slice(token, part);
  if (!/[([（*]/.test(whole) && context.isRegistered(whole)) return tokens.end(part - 1);
  const next = tokenAfterName(context, token, part, limit);
  return next === token ? start + 1 : tokens.end(next - 1);
}

function tokenAfterName(context: ItemContext, token: number, part: number, limit: number): number {
  const { tokens } = context;
  const { text } = tokens;
  const end = tokens.end(limit - 1);
  const start = tokens.start(token);
  let at = token;
  while (at < limit) {
    const gap = at > token ? tokens.gap(at) : 0;
    if (gap > 0) {
      if (isDashMark(tokens, at) && tokens.gap(at + 1) > 0) {
        if (at + 1 < limit && isEdition(tokens, at + 1, part, limit)) {
          at = endOfPart(tokens, at + 1, limit);
          continue;
        }
        return at;
      }
      if (linkAt(context.links, tokens.start(at)) || endOfQuotation(text, tokens.start(at), end) > 0) return at;
      if (context.references.endsName(context, at, limit, { start, end: tokens.end(at - 1) })) return at;
    }
    const kind = tokens.kind(at);
    if (kind <= kinds.capital) {
      at += 1;
      continue;
    }
    if (kind === comma || kind === asterisk) return at;
    if (isColon(tokens, at) && tokens.gap(at + 1) > 0) return at;
    const isBeforeTitle = isColon(tokens, at) || (isDashMark(tokens, at) && kind !== 0x2d);
    // Sibirskaya Iskra—“The Long Pier”.
    if (isBeforeTitle && tokens.isAdjacent(at + 1) && endOfQuotation(text, tokens.end(at), end) > 0) return at;
    if (kind === slash && at > token && tokens.isAdjacent(at + 1)) {
      if (context.references.readWholeDates(context, at + 1, limit) !== null) return at;
    }
    if (kind === lowLine && !(tokens.isAdjacent(at + 1) && (tokens.isWord(at + 1) || tokens.isNumber(at + 1))))
      return at;
    const bracket = endOfParenthesis(text, tokens.start(at), end);
    if (bracket > 0 && holdsDates(context, at, bracket)) return at;
    at = bracket > 0 ? tokens.at(bracket) : at + 1;
  }
  return at;
}

/** "Sibirskaya Iskra – Zapad, no. 4": one word after a dash is no title, but a paper's edition. */
function isEdition(tokens: Tokens, token: number, part: number, limit: number): boolean {
  const next = endOfPart(tokens, token, limit);
  if (part >= limit || next >= limit || !tokens.isCapital(token) || !tokens.isAdjacent(next)) return false;
  const word = tokens.slice(token, next);
  return /^\p{Lu}[\p{L}-]+$/u.test(word) && !isPlace(word);
}

/** The token after the place in "(Omsk, May 2016)", where the work appeared; `token` where none stands there. */
export function afterPlace(tokens: Tokens, token: number, limit: number): number {
  const end = endOfPart(tokens, token, limit);
  if (end + 1 >= limit || !tokens.isCapital(token)) return token;
  return isPlace(tokens.slice(token, end)) ? end + 1 : token;
}

/** True for brackets that hold dates, after a place or alone. */
function holdsDates(context: ItemContext, opening: number, end: number): boolean {
  const { tokens } = context;
  const closing = tokens.at(end - 1);
  if (opening + 1 >= closing) return false;
  const from = afterPlace(tokens, opening + 1, closing);
  const dates = context.references.readWholeDates(context, from, closing);
  if (dates?.kind !== 'DATES') return false;
  return dates.end >= tokens.end(closing - 1) || isHourAfterDate(tokens.text.slice(dates.end, end - 1));
}
