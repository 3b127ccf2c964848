import { isSeason, isWeekday, monthNumber } from './months.ts';
import type { DateParts, PrintedDate } from './printed-date.ts';

interface Read {
  readonly parts: DateParts;
  readonly end: number;
}

const isoDate = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/y;
const dottedDate = /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.])/y;
const slashedDate = /(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/y;
// "2018-02"; "2008-12" may be years, see readNumeric.
const isoMonth = /((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d-])/y;
const monthOfYear = /(0?[1-9]|1[0-2])[/.]((?:19|20)\d{2})(?![\d/])/y;
const slashedDay = /(\d{1,2})\/(\d{1,2})(?=\s{0,2}(?:[,;)\]]|$))/y;
const dottedDay = /(\d{1,2})\.(0[1-9]|1[0-2])\.?(?=\s{0,2}(?:[,;)\]]|$))/y;
const hanDate = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/y;
const word = /\p{L}[\p{L}\p{M}]*/uy;
const dayNumeral = /(\d{1,2})(?:st|nd|rd|th|er|º)?(?![\p{L}\d%]|[:.]\d)/uy;
const dayBeforeMonth = /(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s\u00A0]{1,3}(?:of |de |d[’'])?/uy;
const beforeDay = /[\s\u00A0]{1,3}(?:the )?|,[\s\u00A0]{1,3}(?=\d{1,2}[\s\u00A0]*(?:[,;)]|$))/y;
const afterWeekday = /[.,]?,?[\s\u00A0]{1,3}(?:the )?/y;
const daysOfMonth = /(\d{1,2})[\s\u00A0]?[-–—−‒‐‑][\s\u00A0]?(?=\d{1,2}\.?[\s\u00A0]|\d{1,2}\.\d)/y;
const shortYear = /(\d{2})(?!\d)/y;
const yearNumeral = /(?:[’'](\d{2})|(1[5-9]\d{2}|20\d{2}))(?![\p{L}\d]|[.,]\d)/uy;
const yearAfterDate =
  /(?:,?[\s\u00A0]{0,3}(?:de )?|,)(?:[’'](\d{2})|(1[5-9]\d{2}|20\d{2}))(?![\p{L}\d]|[.,]\d)(?:[\s\u00A0](?:года|году|року|[гр]\.?(?!\p{L})))?/uy;
const modifier = /(?:early|mid|late|the end of|end of|beginning of|начало|конец)[-\s\u00A0]/iy;
const rangeSign = /[\s\u00A0]{0,3}[-–—−‒‐‑][\s\u00A0]{0,3}|[\s\u00A0](?:to|through|until|till|по)[\s\u00A0]/y;
const listSign =
  /[\s\u00A0]{0,3}(?:,[\s\u00A0]{0,3}(?:and[\s\u00A0])?|[/&][\s\u00A0]{0,3}|(?:and|et|und|y|и|та|і)[\s\u00A0])/y;

function match(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
  // None of the patterns matches nothing.
  if (at >= end) return null;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found || at + found[0].length <= end) return found;
  // It reaches over the end; what stands before it may do.
  pattern.lastIndex = 0;
  return pattern.exec(text.slice(at, end));
}

const twoDigitPivot = 50;

function fullYear(short: string | undefined, long: string | undefined): number {
  if (long !== undefined) return Number(long);
  const year = Number(short);
  return year < twoDigitPivot ? 2000 + year : 1900 + year;
}

/**
 * Reads one date at `at`: month and day in either order, ISO, dotted, with or without a year, a month, a season of a
 * year, a year; no range. Null where none stands there.
 */
function readSingle(text: string, at: number, end: number): Read | null {
  const numeric = isDigit(text, at) ? readNumeric(text, at, end) : null;
  if (numeric) return numeric;
  const skipped = match(modifier, text, at, end);
  const start = skipped ? at + skipped[0].length : at;
  const first = match(word, text, start, end);
  if (first) {
    const afterWord = start + first[0].length;
    const month = monthNumber(first[0]);
    if (month > 0) return readAfterMonth(text, month, afterWord, end);
    if (isSeason(first[0])) return readYear(text, afterWord, end);
    if (isWeekday(first[0])) {
      const gap = match(afterWeekday, text, afterWord, end);
      return gap ? readSingle(text, afterWord + gap[0].length, end) : null;
    }
    return null;
  }
  const dayFirst = readDayFirst(text, start, end);
  if (dayFirst) return dayFirst;
  const year = match(yearNumeral, text, start, end);
  return year?.[2] === undefined
    ? null
    : { parts: { year: Number(year[2]), month: null, day: null }, end: start + year[0].length };
}

function readNumeric(text: string, at: number, end: number): Read | null {
  const iso = match(isoDate, text, at, end);
  if (iso) {
    return { parts: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, end: at + iso[0].length };
  }
  const dotted = readDotted(text, at, end);
  if (dotted) return dotted;
  const slashed = match(slashedDate, text, at, end);
  if (slashed) {
    // The American order, but where only the other gives a month.
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const [month, day] = first > 12 && second <= 12 ? [second, first] : [first, second];
    return { parts: { year: Number(slashed[3]), month, day }, end: at + slashed[0].length };
  }
  const month = readNumericMonth(text, at, end);
  if (month) return month;
  const han = match(hanDate, text, at, end);
  if (!han) return null;
  const day = han[3] === undefined ? null : Number(han[3]);
  const year = han[1] === undefined ? null : Number(han[1]);
  return { parts: { year, month: Number(han[2]), day }, end: at + han[0].length };
}

/** "2018-02", where it cannot be the years from 2018 on; "2/2018". */
function readNumericMonth(text: string, at: number, end: number): Read | null {
  const iso = match(isoMonth, text, at, end);
  if (iso) {
    if (Number(iso[2]) > Number(iso[1]) % 100) return null;
    return { parts: { year: Number(iso[1]), month: Number(iso[2]), day: null }, end: at + iso[0].length };
  }
  const month = match(monthOfYear, text, at, end);
  if (!month) return null;
  return { parts: { year: Number(month[2]), month: Number(month[1]), day: null }, end: at + month[0].length };
}

/**
 * A day of two numbers that fills its part of a reference: "23/7", "17.10". The American order, but where only the other
 * gives a month, or full stops stand between; null where none stands at `at`.
 */
export function readNumericDay(text: string, at: number, end: number): PrintedDate | null {
  if (!isDigit(text, at)) return null;
  const slashed = match(slashedDay, text, at, end);
  const found = slashed ?? match(dottedDay, text, at, end);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const [month, day] = slashed && first <= 12 ? [first, second] : [second, first];
  if (month > 12 || month < 1 || day > 31 || day < 1) return null;
  return { start: at, end: at + found[0].length, from: { year: null, month, day }, to: null };
}

function readDotted(text: string, at: number, end: number): Read | null {
  const dotted = match(dottedDate, text, at, end);
  if (!dotted || Number(dotted[2]) > 12) return null;
  const year = dotted[3]?.length === 4 ? fullYear(undefined, dotted[3]) : fullYear(dotted[3], undefined);
  return { parts: { year, month: Number(dotted[2]), day: Number(dotted[1]) }, end: at + dotted[0].length };
}

function readAfterMonth(text: string, month: number, afterWord: number, end: number): Read {
  let at = text[afterWord] === '.' && afterWord < end ? afterWord + 1 : afterWord;
  const gap = match(beforeDay, text, at, end);
  const numeral = match(dayNumeral, text, gap ? at + gap[0].length : at, end);
  if (numeral && (gap || at > afterWord)) {
    at += (gap?.[0].length ?? 0) + numeral[0].length;
    return withYear(text, { year: null, month, day: Number(numeral[1]) }, at, end);
  }
  const year = withYear(text, { year: null, month, day: null }, at, end);
  // "Oct." at the end of a group keeps its dot; "in October." ends a sentence, which the caller has cut off.
  return year;
}

function readDayFirst(text: string, at: number, end: number): Read | null {
  const numeral = match(dayBeforeMonth, text, at, end);
  if (!numeral) return null;
  const name = match(word, text, at + numeral[0].length, end);
  const month = name ? monthNumber(name[0]) : 0;
  if (!name || month === 0) return null;
  let after = at + numeral[0].length + name[0].length;
  if (text[after] === '.' && after < end) after += 1;
  return withYear(text, { year: null, month, day: Number(numeral[1]) }, after, end);
}

function readYear(text: string, afterWord: number, end: number): Read | null {
  const year = match(yearAfterDate, text, afterWord, end);
  return year
    ? { parts: { year: fullYear(year[1], year[2]), month: null, day: null }, end: afterWord + year[0].length }
    : null;
}

function withYear(text: string, parts: DateParts, at: number, end: number): Read {
  const year = match(yearAfterDate, text, at, end);
  return year
    ? { parts: { ...parts, year: fullYear(year[1], year[2]) }, end: at + year[0].length }
    : { parts, end: at };
}

/** Reads one date or range of dates at `at`; null where none stands there. Looks no further than `end`. */
export function readDate(text: string, at: number, end: number): PrintedDate | null {
  const days = isDigit(text, at) ? readDaysOfMonth(text, at, end) : null;
  return days ?? readRange(text, at, end);
}

// Most words are no date: a look at the first character is cheaper than the patterns.
function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function readRange(text: string, at: number, end: number): PrintedDate | null {
  const first = readSingle(text, at, end);
  if (!first) return null;
  const to = readRangeEnd(text, first, end);
  if (!to) return { start: at, end: first.end, from: first.parts, to: null };
  return { start: at, end: to.end, from: startOfRange(first.parts, to.parts), to: to.parts };
}

/** Six to eight of a month: "6–8 November". */
function readDaysOfMonth(text: string, at: number, end: number): PrintedDate | null {
  const days = match(daysOfMonth, text, at, end);
  if (!days) return null;
  const last = readDayFirst(text, at + days[0].length, end) ?? readDotted(text, at + days[0].length, end);
  if (!last) return null;
  return { start: at, end: last.end, from: { ...last.parts, day: Number(days[1]) }, to: last.parts };
}

function readRangeEnd(text: string, first: Read, end: number): Read | null {
  const sign = match(rangeSign, text, first.end, end);
  if (!sign) return null;
  const at = first.end + sign[0].length;
  const { year, month, day } = first.parts;
  if (month === null) {
    const short = match(shortYear, text, at, end);
    const long = match(yearNumeral, text, at, end);
    if (long?.[2] !== undefined) return { parts: { year: Number(long[2]), month, day }, end: at + long[0].length };
    if (!short || year === null) return null;
    return { parts: { year: year - (year % 100) + Number(short[1]), month, day }, end: at + short[0].length };
  }
  const whole = readSingle(text, at, end);
  if (whole && whole.parts.month !== null)
    return { ...whole, parts: { ...whole.parts, year: whole.parts.year ?? year } };
  if (day === null) return null;
  const numeral = match(dayNumeral, text, at, end);
  return numeral ? withYear(text, { year, month, day: Number(numeral[1]) }, at + numeral[0].length, end) : null;
}

function startOfRange(from: DateParts, to: DateParts): DateParts {
  if (from.year !== null || to.year === null) return from;
  return { ...from, year: isAfter(from, to) ? to.year - 1 : to.year };
}

function isAfter(a: DateParts, b: DateParts): boolean {
  return (a.month ?? 1) * 100 + (a.day ?? 1) > (b.month ?? 1) * 100 + (b.day ?? 1);
}

/**
 * Reads a list of dates at `at`: "October 19, 24", "October 30, November 2, 2016", "10 and 14 July". Empty where no date
 * stands there. A year printed after the last holds for those before it, back over a new year.
 */
export function readDates(text: string, at: number, end: number): PrintedDate[] {
  const dates = isDigit(text, at) ? readLeadingDays(text, at, end) : [];
  let next = dates.length > 0 ? (dates.at(-1)?.end ?? at) : at;
  if (dates.length === 0) {
    const first = readDate(text, at, end);
    if (!first) return [];
    dates.push(first);
    next = first.end;
  }
  for (;;) {
    const sign = match(listSign, text, next, end);
    const previous = dates.at(-1);
    if (!sign || !previous) break;
    const at = next + sign[0].length;
    // "25 December, 11, 15 January": where days stand before their month, these stand before theirs.
    const leading = /\d/.test(text[previous.start] ?? '') ? readLeadingDays(text, at, end) : [];
    const following = readNext(text, at, end, previous.to ?? previous.from);
    const further = leading.length > 0 ? leading : following ? [following] : [];
    const last = further.at(-1);
    if (!last) break;
    dates.push(...further);
    next = last.end;
  }
  return spreadYear(dates);
}

/** Days before the month that they share: "10, 14 July". */
function readLeadingDays(text: string, at: number, end: number): PrintedDate[] {
  const days: { day: number; start: number; end: number }[] = [];
  let next = at;
  for (;;) {
    const numeral = match(dayNumeral, text, next, end);
    const sign = numeral ? match(listSign, text, next + numeral[0].length, end) : null;
    if (!numeral || !sign) break;
    days.push({ day: Number(numeral[1]), start: next, end: next + numeral[0].length });
    next += numeral[0].length + sign[0].length;
  }
  const last = days.length > 0 ? readDate(text, next, end) : null;
  if (!last || last.from.day === null || !/\d/.test(text[next] ?? '')) return [];
  const { year, month } = last.from;
  return [
    ...days.map(({ day, start, end: stop }) => ({ start, end: stop, from: { year, month, day }, to: null })),
    last,
  ];
}

function readNext(text: string, at: number, end: number, previous: DateParts): PrintedDate | null {
  const date = readDate(text, at, end);
  if (date) return date;
  if (previous.month === null || previous.day === null) return null;
  const numeral = match(dayNumeral, text, at, end);
  if (!numeral || Number(numeral[1]) > 31) return null;
  const parts = { year: null, month: previous.month, day: Number(numeral[1]) };
  const first = withYear(text, parts, at + numeral[0].length, end);
  const to = readRangeEnd(text, first, end);
  if (!to) return { start: at, end: first.end, from: first.parts, to: null };
  return { start: at, end: to.end, from: startOfRange(first.parts, to.parts), to: to.parts };
}

function spreadYear(dates: readonly PrintedDate[]): PrintedDate[] {
  const spread = [...dates];
  for (let index = spread.length - 2; index >= 0; index -= 1) {
    const date = spread[index];
    const next = spread[index + 1]?.from;
    if (!date || !next || next.year === null || next.month === null || date.from.year !== null) continue;
    const last = date.to ?? date.from;
    const year = isAfter(last, next) ? next.year - 1 : next.year;
    const from = { ...date.from, year: date.to && isAfter(date.from, date.to) ? year - 1 : year };
    spread[index] = { ...date, from, to: date.to ? { ...date.to, year } : null };
  }
  return spread;
}
