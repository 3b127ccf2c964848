import { endOfParenthesis } from '../text/closing.ts';
import { linkAt } from '../text/links.ts';
import { isSpaceAt, matchAt, skipSpace } from '../text/match-at.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { endsName, isIssueNumber } from './details.ts';
import type { ItemContext } from './item-context.ts';
import { isHour, readWholeDates } from './item-dates.ts';
import { isMediaLike } from './name-kinds.ts';
import { openings, openingsAt } from './openings.ts';
import { isPlace } from './place-names.ts';

const spacedDash = /\s+[-–—]\s+/y;
// "Sibirskaya Iskra – Zapad, no. 4": one word is no title, but a paper's edition.
const edition = /\p{Lu}[\p{L}-]+(?=,)/uy;

/** Where the part that begins at `at` ends: at its comma, or `end`; without white space there. */
export function endOfPart(text: string, at: number, end: number): number {
  const comma = text.slice(at, end).indexOf(',');
  return trimmedEnd(text, at, comma < 0 ? end : at + comma);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpaceAt(text, last - 1)) last -= 1;
  return last;
}

/** Where the name that begins at `at` ends: at a comma, a quotation, a link, a date, or a dash before a title. */
export function endOfName(text: string, at: number, end: number, context: ItemContext): number {
  const part = endOfPart(text, at, end);
  const whole = text.slice(at, part);
  if (!/[([（*]/.test(whole) && context.isRegistered(whole)) return part;
  let index = at;
  while (index < end) {
    const character = text[index] ?? '';
    if (character === ',' || character === '*' || (character === ':' && isSpaceAt(text, index + 1))) break;
    // Sibirskaya Iskra—“The Long Pier”.
    if (/[–—:]/.test(character) && endOfQuotation(text, index + 1, end) > 0) break;
    if (
      character === '/' &&
      index > at &&
      !isSpaceAt(text, index + 1) &&
      readWholeDates(context, index + 1, end) !== null
    )
      break;
    if (character === '_' && !/[\p{L}\p{N}]/u.test(text[index + 1] ?? '')) break;
    if (isSpaceAt(text, index)) {
      const afterDash = index > at ? matchAt(spacedDash, text, index, end) : -1;
      if (afterDash > 0) {
        const editionEnd = matchAt(edition, text, afterDash, end);
        if (editionEnd < 0 || isPlace(text.slice(afterDash, editionEnd))) break;
        index = editionEnd;
        continue;
      }
      index = skipSpace(text, index, end);
      if (index < end && beginsOther(text, index, end, context)) break;
      if (index > at && isPapersNumber(text, at, index, end, context)) break;
      continue;
    }
    const bracket = endOfParenthesis(text, index, end);
    if (bracket > 0 && holdsDates(context, index, bracket)) break;
    index = bracket > 0 ? bracket : index + 1;
  }
  return Math.max(at + 1, trimmedEnd(text, at, index));
}

/** True for brackets that hold dates and nothing else. */
function holdsDates(context: ItemContext, at: number, end: number): boolean {
  const dates = readWholeDates(context, skipSpace(context.tokens.text, at + 1, end), end - 1);
  return dates?.kind === 'DATES' && (dates.end >= end - 1 || isHour(context.tokens.text.slice(dates.end, end - 1)));
}

/** "Sibirskaya Iskra No. 33", where the words from `start` to the number are a paper's. */
function isPapersNumber(text: string, start: number, at: number, end: number, context: ItemContext): boolean {
  if ((openingsAt(text, at) & openings.detail) === 0 || !isIssueNumber(text, at, end)) return false;
  const name = text.slice(start, at).trim();
  return context.isRegistered(name) || isMediaLike(name);
}

const longestWeekday = 10;

function beginsOther(text: string, at: number, end: number, context: ItemContext): boolean {
  if (linkAt(context.links, at) || endOfQuotation(text, at, end) > 0) return true;
  const may = openingsAt(text, at);
  if (endsName(text, at, end, may)) return true;
  if ((may & openings.date) === 0) return false;
  // "Bloody Sunday, January 22" is a name.
  return !/^\p{L}+day(?!\p{L})/u.test(text.slice(at, at + longestWeekday)) && readWholeDates(context, at, end) !== null;
}
