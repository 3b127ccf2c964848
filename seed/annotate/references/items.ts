import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfParenthesis } from '../text/closing.ts';
import { type Link, linkAt } from '../text/links.ts';
import { isSpaceAt, matchAt, skipSpace } from '../text/match-at.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { type Detail, endOfVia, readAccessed, readDetail, readViaPiece } from './details.ts';
import type { ItemContext } from './item-context.ts';
import { type DatesItem, isHour, readWholeDates } from './item-dates.ts';
import { endOfName, endOfPart } from './name-ends.ts';
import { isNameLike } from './name-kinds.ts';
import { openings, openingsAt } from './openings.ts';

/** What a reference is made of, in order. */
export type Item =
  | DatesItem
  | Detail
  | (TextRange &
      (
        | { readonly kind: 'NAME' }
        | { readonly kind: 'TITLE' }
        | { readonly kind: 'LINK'; readonly link: Link }
        /** The name that follows "via". */
        | { readonly kind: 'VIA'; readonly name: TextRange }
        /** Nothing before the first comma: a source whose link was stripped. */
        | { readonly kind: 'EMPTY' }
      ));

// Asterisks and low lines set names apart in markdown.
const separator = /[,:–—\-.*_/]/;
const conjunction = /(?:and|as well as|also|plus|и|та|et|und)\s+(?=\P{Ll})/uy;

/** The items of one reference or of several that commas part. Reads `text` from `start` to `end` only. */
export function readItems(text: string, start: number, end: number, context: ItemContext): Item[] {
  const items: Item[] = [];
  let at = skipSpace(text, start, end);
  while (at < end) {
    if (items.length > 0 && (openingsAt(text, at) & openings.conjunction) !== 0)
      at = Math.max(at, matchAt(conjunction, text, at, end));
    const item = separator.test(text[at] ?? '') ? null : readItem(text, at, end, items, context);
    if (item) items.push(item);
    else if (text[at] === ',' && items.length === 0) items.push({ kind: 'EMPTY', start: at, end: at });
    at = skipSpace(text, Math.max(item?.end ?? 0, at + 1), end);
  }
  return items;
}

function readItem(text: string, at: number, end: number, items: readonly Item[], context: ItemContext): Item {
  const link = linkAt(context.links, at);
  if (link && link.end <= end) return { kind: 'LINK', start: at, end: link.end, link };
  const quoted = endOfQuotation(text, at, end);
  if (quoted > 0) return { kind: 'TITLE', start: at, end: quoted };
  const first = items.length === 0;
  const bracket = endOfParenthesis(text, at, end);
  if (bracket > 0) return readBracket(context, at, bracket, first);
  const may = openingsAt(text, at);
  const viaEnd = (may & openings.via) !== 0 ? endOfVia(text, at, end) : -1;
  if (viaEnd > 0) {
    const name = { start: viaEnd, end: endOfName(text, viaEnd, end, context) };
    return { kind: 'VIA', ...name, name };
  }
  const piece = (may & openings.via) !== 0 ? readViaPiece(text, at, end) : null;
  if (piece) return { kind: 'VIA', start: at, end: piece.end, name: piece.name };
  const other =
    ((may & openings.accessed) !== 0 ? readAccessed(context, at, end) : null) ??
    ((may & openings.date) !== 0 ? readWholeDates(context, at, end) : null) ??
    ((may & openings.detail) !== 0 ? readDetail(text, at, end, first) : null);
  if (other?.kind === 'DATES' && mayBeHour(text, other) && items.some(({ kind }) => kind === 'DATES'))
    return { kind: 'DETAIL', start: at, end: other.end };
  if (other) return other;
  if (followsDash(text, at, items)) return { kind: 'TITLE', start: at, end: endOfPart(text, at, end) };
  return { kind: 'NAME', start: at, end: endOfName(text, at, end, context) };
}

/** "17.10" after a date. */
function mayBeHour(text: string, { start, end }: TextRange): boolean {
  return /^\d{1,2}\.\d{2}$/.test(text.slice(start, end));
}

const amended = /\s*(?:last )?(?:updated|revised|corrected)\s/iuy;

/** What brackets hold: dates, the name that a reference begins with, or a detail. */
function readBracket(context: ItemContext, at: number, end: number, first: boolean): Item {
  const { text } = context.tokens;
  const detail = { kind: 'DETAIL', start: at, end } as const;
  if (matchAt(amended, text, at + 1, end) > 0) return detail;
  const dates = readWholeDates(context, skipSpace(text, at + 1, end), end - 1);
  if (dates?.kind === 'DATES' && (dates.end >= end - 1 || isHour(text.slice(dates.end, end - 1))))
    return { ...dates, start: at, end };
  const named = first && text[at] === '[' && isNameLike(text.slice(at + 1, end - 1));
  return named ? { kind: 'NAME', start: at + 1, end: end - 1 } : detail;
}

function followsDash(text: string, at: number, items: readonly Item[]): boolean {
  const last = items.at(-1);
  if (last?.kind !== 'NAME' || !isSpaceAt(text, at - 1)) return false;
  return /^\s*(?:[–—-]|:)\s+$/.test(text.slice(last.end, at));
}
