import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { readDates } from '../dates/read-date.ts';
import { endOfParenthesis } from '../text/closing.ts';
import type { Link } from '../text/links.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { isNameLike } from './name-kinds.ts';

/** What a reference is made of, in order. */
export type Item = TextRange &
  (
    | { readonly kind: 'NAME' }
    | { readonly kind: 'TITLE' }
    | { readonly kind: 'LINK'; readonly link: Link }
    | { readonly kind: 'DATES'; readonly dates: readonly PrintedDate[] }
    /** "the September 18 issue": dates of the periodical that prints it. */
    | { readonly kind: 'ISSUE'; readonly dates: readonly PrintedDate[] }
    /** The name that follows "via". */
    | { readonly kind: 'VIA' }
    /** A page, number or volume. */
    | { readonly kind: 'LOCATOR' }
    /** Languages, hours, days on which a page was looked at: in the range, no part of the reference. */
    | { readonly kind: 'DETAIL' }
    | { readonly kind: 'ACCESSED' }
    /** "Date unknown", "n.d.". */
    | { readonly kind: 'UNDATED' }
    /** Nothing before the first comma: a source whose link was stripped. */
    | { readonly kind: 'EMPTY' }
  );

export interface ItemContext {
  /** Links of the text, in order. */
  readonly links: readonly Link[];
  /** True for a source's whole name, so that it is not cut at a dash or a bracket. */
  readonly isRegistered: (name: string) => boolean;
}

const space = /[\s\u00A0]+/y;
const accessed =
  /(?:last )?(?:accessed|retrieved|viewed|visited|downloaded|consulted|checked|consulté le|abgerufen am|дата обращения|обращение)(?=[\s:])[\s:]{1,3}(?:on |the )?/iuy;
const locator =
  /(?:pp?|nos?|vols?|volume|issue|number|ch|chapter|paras?|paragraph|cols?|pages?|part|№|стр|с|fn|note|op\. cit)\.?[\s\u00A0]{0,2}\d[\d\p{L}]{0,6}(?:[-–/]\s?\d{1,5}|,\s?\d{1,3}(?=[\s\u00A0]*(?:[,;:.)\]]|$))){0,6}/iuy;
const undated = /(?:date unknown|no date|undated|n\.[\s\u00A0]?d\.)(?!\p{L})/iuy;
const volumeNumber = /\d{1,4}(?=,?[\s\u00A0](?:no|nos|issue|№)(?!\p{L})|:\d)/iuy;
const clock =
  /\d{1,2}[:.]\d{2}(?:[\s\u00A0]?[ap]\.?m\.?)?(?:[\s\u00A0](?:GMT|UTC|MSK|EST|CET|Moscow time))?(?![\p{L}\d])/iuy;
const numeral = /\d{1,5}(?:[-–]\d{1,5})?(?=[\s\u00A0]{0,2}(?:[,;:)\]]|$))/y;
const language = /(?:in|на|en|auf) \p{L}{3,20}(?=[\s\u00A0]{0,2}(?:[,;)\]]|$))/uy;
const issueWord = /[\s\u00A0]{1,3}(?:issues?|editions?|number|installments?)(?![\p{L}])/iuy;
const via =
  /(?:via|per|citing|[Aa]ccording to|(?:[Aa]s )?(?:[Ff]irst )?(?:[Cc]ited|[Qq]uoted|[Rr]eported|[Cc]arried|[Rr]epublished|[Rr]eprinted|[Rr]eposted|[Rr]elayed|[Pp]ublished|[Bb]roadcast|[Aa]ired) (?:by|in|on)|[Aa]s told to)[\s\u00A0]+(?:the )?(?=[^\p{Ll}\d]|\p{Ll}[-’'\p{Lu}])/uy;
const separator = /[,:–—\-.\s\u00A0]/;
const spacedDash = /[\s\u00A0]+[-–—][\s\u00A0]+/y;

function matchAt(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match || match[0].length === 0) return -1;
  return at + match[0].length <= end ? at + match[0].length : matchBefore(pattern, text, at, end);
}

/** The end of the white space at `at`; -1 where none stands. */
function spaceAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  return code > 32 && code < 0xa0 ? -1 : matchAt(space, text, at, end);
}

/** A match of what stands before `end`, where the text after it would belong to a longer one. */
function matchBefore(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = 0;
  const length = pattern.exec(text.slice(at, end))?.[0].length ?? 0;
  return length > 0 ? at + length : -1;
}

/** The items of one reference or of several that commas part. Reads `text` from `start` to `end` only. */
export function readItems(text: string, start: number, end: number, context: ItemContext): Item[] {
  const items: Item[] = [];
  let at = start;
  while (at < end) {
    const afterSpace = spaceAt(text, at, end);
    if (afterSpace > 0) {
      at = afterSpace;
      continue;
    }
    const item = readItem(text, at, end, items, context);
    if (item) {
      items.push(item);
      at = Math.max(item.end, at + 1);
      continue;
    }
    if (text[at] === ',' && items.length === 0) items.push({ kind: 'EMPTY', start: at, end: at });
    at += 1;
  }
  return items;
}

function readItem(text: string, at: number, end: number, items: readonly Item[], context: ItemContext): Item | null {
  const link = linkAt(context.links, at);
  if (link && link.end <= end) return { kind: 'LINK', start: at, end: link.end, link };
  const quoted = endOfQuotation(text, at, end);
  if (quoted > 0) return { kind: 'TITLE', start: at, end: quoted };
  const bracket = endOfParenthesis(text, at, end);
  if (bracket > 0) return readBracket(text, at, bracket, items.length === 0);
  if (separator.test(text[at] ?? '')) return null;
  const accessedEnd = matchAt(accessed, text, at, end);
  if (accessedEnd > 0) {
    return { kind: 'ACCESSED', start: at, end: readDates(text, accessedEnd, end).at(-1)?.end ?? accessedEnd };
  }
  const viaEnd = matchAt(via, text, at, end);
  if (viaEnd > 0) return { kind: 'VIA', start: viaEnd, end: endOfName(text, viaEnd, end, context) };
  const dates = readWholeDates(text, at, end);
  if (dates) return dates;
  const undatedEnd = matchAt(undated, text, at, end);
  if (undatedEnd > 0) return { kind: 'UNDATED', start: at, end: undatedEnd };
  const locatorEnd = Math.max(
    matchAt(locator, text, at, end),
    items.length > 0 ? matchAt(volumeNumber, text, at, end) : -1,
  );
  if (locatorEnd > 0) return { kind: 'LOCATOR', start: at, end: locatorEnd };
  for (const pattern of [clock, language, ...(items.length > 0 ? [numeral] : [])]) {
    const detailEnd = matchAt(pattern, text, at, end);
    if (detailEnd > 0) return { kind: 'DETAIL', start: at, end: detailEnd };
  }
  if (followsDash(text, at, items)) return { kind: 'TITLE', start: at, end: endOfPart(text, at, end) };
  const nameEnd = endOfName(text, at, end, context);
  return { kind: 'NAME', start: at, end: nameEnd };
}

function linkAt(links: readonly Link[], at: number): Link | undefined {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return links[low]?.start === at ? links[low] : undefined;
}

/** What brackets hold: dates, the name that a reference begins with, or a detail. */
function readBracket(text: string, at: number, end: number, first: boolean): Item {
  const inner = matchAt(space, text, at + 1, end);
  if (matchAt(/[\s\u00A0]*(?:last )?(?:updated|revised|corrected)[\s\u00A0]/iuy, text, at + 1, end) > 0) {
    return { kind: 'DETAIL', start: at, end };
  }
  const dates = readWholeDates(text, inner > 0 ? inner : at + 1, end - 1);
  if (dates?.kind === 'DATES' && dates.end >= end - 1) return { ...dates, start: at, end };
  if (first && text[at] === '[' && isNameLike(text.slice(at + 1, end - 1))) {
    return { kind: 'NAME', start: at + 1, end: end - 1 };
  }
  return { kind: 'DETAIL', start: at, end };
}

/** Dates at `at` that end a part or stand before an issue; not ones that begin a name (March Post). */
function readWholeDates(text: string, at: number, end: number): Item | null {
  const lead = matchAt(
    /(?:(?:last )?(?:dated|published|broadcast|aired|posted|printed|released|issued|updated|revised|uploaded)|on|for|of|от|за|du|le|vom|am)[\s\u00A0]/iuy,
    text,
    at,
    end,
  );
  const from = lead > 0 ? lead : at;
  const dates = readDates(text, from, end);
  const last = dates.at(-1);
  if (!last) return null;
  const issueEnd = matchAt(issueWord, text, last.end, end);
  if (issueEnd > 0) return { kind: 'ISSUE', start: at, end: issueEnd, dates };
  const next = text[last.end] ?? '';
  if (last.end < end && /[\p{L}\p{N}]/u.test(next)) return null;
  if (last.end < end && /[\s\u00A0]/.test(next) && last.from.day === null && continuesName(text, last.end, end))
    return null;
  return { kind: 'DATES', start: at, end: last.end, dates };
}

function continuesName(text: string, at: number, end: number): boolean {
  return matchAt(/[\s\u00A0]+[\p{L}\p{N}]/uy, text, at, end) > 0;
}

function followsDash(text: string, at: number, items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last?.kind === 'NAME' && /^[\s\u00A0]*(?:[–—-]|:)[\s\u00A0]+$/.test(text.slice(last.end, at));
}

function endOfPart(text: string, at: number, end: number): number {
  const comma = text.slice(at, end).indexOf(',');
  return trimmedEnd(text, at, comma < 0 ? end : at + comma);
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Where the name that begins at `at` ends: at a comma, a quotation, a link, a date, or a dash before a title. */
function endOfName(text: string, at: number, end: number, context: ItemContext): number {
  const part = endOfPart(text, at, end);
  const whole = text.slice(at, part);
  if (!/[([（]/.test(whole) && context.isRegistered(whole)) return part;
  let index = at;
  let afterSpace = false;
  while (index < end) {
    const character = text[index] ?? '';
    if (character === ',') break;
    if (character === ':' && /[\s\u00A0]/.test(text[index + 1] ?? '')) break;
    const gap = spaceAt(text, index, end);
    if (gap > 0) {
      if (matchAt(spacedDash, text, index, end) > 0 && index > at) break;
      index = gap;
      afterSpace = true;
      continue;
    }
    if (afterSpace && beginsOther(text, index, end, context)) break;
    const bracket = endOfParenthesis(text, index, end);
    if (bracket > 0 && readBracket(text, index, bracket, false).kind === 'DATES') break;
    index = bracket > 0 ? bracket : index + 1;
    afterSpace = false;
  }
  return Math.max(at + 1, trimmedEnd(text, at, index));
}

function beginsOther(text: string, at: number, end: number, context: ItemContext): boolean {
  if (linkAt(context.links, at)) return true;
  if (endOfQuotation(text, at, end) > 0) return true;
  if ([via, accessed, volumeNumber].some((pattern) => matchAt(pattern, text, at, end) > 0)) return true;
  // "Bloody Sunday, January 22" is a name.
  return !/^\p{L}+day(?!\p{L})/u.test(text.slice(at, at + longestWeekday)) && readWholeDates(text, at, end) !== null;
}

const longestWeekday = 10;
