import type { CompiledRule } from '../rules/compile.ts';
import { kinds, type Tokens } from '../text/tokens.ts';
import type { DateMatcher, DateParser, DateRead, NamedRead, YearRead } from './date-rule.ts';
import { yearAt } from './numerals.ts';
import type { DateParts, PrintedDate } from './printed-date.ts';

type Role<Name extends DateMatcher['role']> = Extract<DateMatcher, { role: Name }>;

/** The dates of a text, by the rules of the pass. */
export interface DateReader {
  /** True where a date may begin with the token. */
  mayBegin(tokens: Tokens, token: number): boolean;
  /** One date or range of dates; null where none stands at `token`. Tokens from `limit` on are not read. */
  readDate(tokens: Tokens, token: number, limit: number): ReadDate | null;
  /**
   * A list of dates: "October 19, 24", "October 30, November 2, 2016", "10 and 14 July". Empty where no date stands at
   * `token`. A year printed after the last holds for those before it, back over a new year.
   */
  readDates(tokens: Tokens, token: number, limit: number): readonly ReadDate[];
  /** A day of two numbers that fills its part of a reference; null where none stands at `token`. */
  readBareDay(tokens: Tokens, token: number, limit: number): ReadDate | null;
  /** True for a number, and for what shows as surely that a day may be told by its distance from another. */
  hintsAtDay(tokens: Tokens, token: number): boolean;
  /** True where a day told by its distance from another may begin with the token. */
  mayBeginRelative(tokens: Tokens, token: number): boolean;
  /** "Last Friday", "yesterday", "a day later"; null where none stands at `token`. */
  readRelativeDay(tokens: Tokens, token: number, limit: number): ReadDate | null;
}

/** A date as printed, with the token after it. */
export interface ReadDate extends PrintedDate {
  readonly next: number;
}

/** Puts the date rules together. What no rule does is never found. */
export function dateReaderOf(rules: readonly CompiledRule<DateMatcher>[], vocabularySize: number): DateReader {
  const numberRules = ofRole(rules, 'NUMBER');
  const wordRules = ofRole(rules, 'WORD');
  const bareDay = ofRole(rules, 'BARE_DAY')[0];
  const endOf = (role: 'DAY' | 'RANGE_SIGN' | 'LIST_SIGN') => ofRole(rules, role)[0]?.matcher.endOf ?? (() => -1);
  const yearOf: (tokens: Tokens, token: number, limit: number) => YearRead | null =
    ofRole(rules, 'YEAR')[0]?.matcher.yearOf ?? (() => null);
  const begins = new Uint8Array(vocabularySize);
  for (const { matcher } of wordRules)
    for (const list of matcher.begins) for (const word of list.first) begins[word] = 1;
  const relativeRules = ofRole(rules, 'RELATIVE');
  const beginsRelative = new Uint8Array(vocabularySize);
  for (const { matcher } of relativeRules)
    for (const list of matcher.begins) for (const word of list.first) beginsRelative[word] = 1;
  const rangeName = ofRole(rules, 'RANGE_SIGN')[0]?.rule ?? '';
  const listName = ofRole(rules, 'LIST_SIGN')[0]?.rule ?? '';

  const parser: DateParser = {
    single(tokens, token, limit) {
      if (token >= limit) return null;
      const kind = tokens.kind(token);
      if (kind === kinds.number) return byFirst(numberRules, tokens, token, limit);
      return begins[tokens.word(token)] === 1 ? byFirst(wordRules, tokens, token, limit) : null;
    },
    endOfDay: endOf('DAY'),
    withYear(tokens, read, limit) {
      const year = yearOf(tokens, read.next, limit);
      return year === null ? read : { parts: { ...read.parts, year: year.year }, next: year.next };
    },
    endOfRangeSign: endOf('RANGE_SIGN'),
    endOfListSign: endOf('LIST_SIGN'),
  };

  function byFirst(
    some: readonly CompiledRule<Role<'NUMBER'> | Role<'WORD'>>[],
    tokens: Tokens,
    token: number,
    limit: number,
  ): NamedRead | null {
    for (const { rule, matcher } of some) {
      const read = matcher.read(tokens, token, limit, parser);
      if (read !== null) return { parts: read.parts, next: read.next, rule };
    }
    return null;
  }

  function readDate(tokens: Tokens, token: number, limit: number): ReadDate | null {
    return readDaysOfMonth(tokens, token, limit) ?? readRange(tokens, token, limit);
  }

  function readRange(tokens: Tokens, token: number, limit: number): ReadDate | null {
    const first = parser.single(tokens, token, limit);
    return first === null ? null : withEnd(tokens, token, first, limit);
  }

  /** A date that begins at `token`, or the range that it opens. */
  function withEnd(tokens: Tokens, token: number, first: NamedRead, limit: number): ReadDate {
    const to = readRangeEnd(tokens, first, limit);
    if (to === null) return printed(tokens, token, first.next, first.parts, null, first.rule);
    return printed(tokens, token, to.next, startOfRange(first.parts, to.parts), to.parts, rangeName);
  }

  /** "6–8 November": days that share the month after them. */
  function readDaysOfMonth(tokens: Tokens, token: number, limit: number): ReadDate | null {
    if (!tokens.isNumber(token) || tokens.length(token) > 2) return null;
    const next = token + 1;
    if (!isNarrow(tokens, next) || !isNarrow(tokens, next + 1) || tokens.isWord(next)) return null;
    const sign = parser.endOfRangeSign(tokens, next, limit);
    if (sign < 0 || !tokens.isNumber(sign) || tokens.length(sign) > 2) return null;
    const last = parser.single(tokens, sign, limit);
    if (last === null || last.parts.day === null) return null;
    return printed(tokens, token, last.next, { ...last.parts, day: tokens.value(token) }, last.parts, rangeName);
  }

  function readRangeEnd(tokens: Tokens, first: DateRead, limit: number): DateRead | null {
    const token = parser.endOfRangeSign(tokens, first.next, limit);
    if (token < 0) return null;
    const { year, month, day } = first.parts;
    if (month === null) return readLastYear(tokens, token, first.parts);
    const whole = parser.single(tokens, token, limit);
    if (whole !== null && whole.parts.month !== null) {
      return { next: whole.next, parts: { ...whole.parts, year: whole.parts.year ?? year } };
    }
    const next = day === null ? -1 : parser.endOfDay(tokens, token, limit);
    if (next < 0) return null;
    return parser.withYear(tokens, { parts: { year, month, day: tokens.value(token) }, next }, limit);
  }

  function readNext(tokens: Tokens, token: number, limit: number, previous: DateParts): ReadDate | null {
    const date = readDate(tokens, token, limit);
    if (date !== null) return date;
    // "12 May 1992, 14": after a year a number is a page.
    if (previous.month === null || previous.day === null || previous.year !== null) return null;
    const next = parser.endOfDay(tokens, token, limit);
    if (next < 0 || tokens.value(token) > 31) return null;
    const parts = { year: null, month: previous.month, day: tokens.value(token) };
    return withEnd(tokens, token, { ...parser.withYear(tokens, { parts, next }, limit), rule: listName }, limit);
  }

  /** Days before the month that they share: "10, 14 July". */
  function readLeadingDays(tokens: Tokens, token: number, limit: number): ReadDate[] {
    if (!tokens.isNumber(token) || tokens.length(token) > 2 || isOfStation(tokens, token)) return [];
    const days: number[] = [];
    let next = token;
    for (;;) {
      const end = parser.endOfDay(tokens, next, limit);
      const sign = end < 0 ? -1 : parser.endOfListSign(tokens, end, limit);
      if (sign < 0) break;
      days.push(next, end);
      next = sign;
    }
    const last = days.length > 0 && tokens.isNumber(next) ? readDate(tokens, next, limit) : null;
    if (last === null || last.from.day === null) return [];
    const { year, month } = last.from;
    const dates: ReadDate[] = [];
    for (let index = 0; index < days.length; index += 2) {
      const [day, end] = [days[index] ?? 0, days[index + 1] ?? 0];
      dates.push(printed(tokens, day, end, { year, month, day: tokens.value(day) }, null, listName));
    }
    dates.push(last);
    return dates;
  }

  return Object.freeze({
    mayBegin: (tokens: Tokens, token: number) =>
      tokens.kind(token) === kinds.number || begins[tokens.word(token)] === 1,
    readDate,
    readDates(tokens: Tokens, token: number, limit: number): readonly ReadDate[] {
      if (token >= limit || (tokens.kind(token) !== kinds.number && begins[tokens.word(token)] !== 1)) return none;
      const dates = readLeadingDays(tokens, token, limit);
      if (dates.length === 0) {
        const first = readDate(tokens, token, limit);
        if (first === null) return none;
        dates.push(first);
      }
      for (;;) {
        const previous = dates.at(-1);
        const sign = previous === undefined ? -1 : parser.endOfListSign(tokens, previous.next, limit);
        if (previous === undefined || sign < 0) break;
        // "25 December, 11, 15 January": where days stand before their month, these stand before theirs.
        const leading = isDigit(tokens.text, previous.start) ? readLeadingDays(tokens, sign, limit) : [];
        if (leading.length > 0) {
          dates.push(...leading);
          continue;
        }
        const following = readNext(tokens, sign, limit, previous.to ?? previous.from);
        if (following === null) break;
        dates.push(following);
      }
      return dates.length < 2 ? dates : spreadYear(dates);
    },
    readBareDay(tokens: Tokens, token: number, limit: number): ReadDate | null {
      const read = bareDay?.matcher.read(tokens, token, limit, parser) ?? null;
      return read && printed(tokens, token, read.next, read.parts, null, bareDay?.rule ?? '');
    },
    hintsAtDay(tokens: Tokens, token: number): boolean {
      const kind = tokens.kind(token);
      if (kind === kinds.number) return true;
      // "Tuesday", "yesterday"; not "the", with which "the next day" begins.
      return beginsRelative[tokens.word(token)] === 1 && (kind === kinds.capital || tokens.length(token) > 4);
    },
    mayBeginRelative: (tokens: Tokens, token: number) => beginsRelative[tokens.word(token)] === 1,
    readRelativeDay(tokens: Tokens, token: number, limit: number): ReadDate | null {
      if (beginsRelative[tokens.word(token)] !== 1) return null;
      for (const { rule, matcher } of relativeRules) {
        const read = matcher.read(tokens, token, limit);
        if (read !== null) return { ...printed(tokens, token, read.next, noParts, null, rule), relative: read.day };
      }
      return null;
    },
  });
}

const none: readonly ReadDate[] = Object.freeze([]);
const noParts: DateParts = Object.freeze({ year: null, month: null, day: null });

function ofRole<Name extends DateMatcher['role']>(
  rules: readonly CompiledRule<DateMatcher>[],
  role: Name,
): CompiledRule<Role<Name>>[] {
  return rules.flatMap(({ rule, matcher }) => (isOfRole(matcher, role) ? [{ rule, matcher }] : []));
}

function isOfRole<Name extends DateMatcher['role']>(matcher: DateMatcher, role: Name): matcher is Role<Name> {
  return matcher.role === role;
}

function printed(
  tokens: Tokens,
  token: number,
  next: number,
  from: DateParts,
  to: DateParts | null,
  rule: string,
): ReadDate {
  return { start: tokens.start(token), end: tokens.end(next - 1), from, to, rule, next };
}

function isNarrow(tokens: Tokens, token: number): boolean {
  return tokens.gap(token) <= 1;
}

/** "2014–15", "2014–2015": the year at `token` that ends a range of years. */
function readLastYear(tokens: Tokens, token: number, { year, month, day }: DateParts): DateRead | null {
  const long = yearAt(tokens, token);
  if (long > 0) return { parts: { year: long, month, day }, next: token + 1 };
  if (!tokens.isNumber(token) || tokens.length(token) !== 2 || year === null) return null;
  return { parts: { year: year - (year % 100) + tokens.value(token), month, day }, next: token + 1 };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function startOfRange(from: DateParts, to: DateParts): DateParts {
  if (from.year !== null || to.year === null) return from;
  return { ...from, year: isAfter(from, to) ? to.year - 1 : to.year };
}

function isAfter(a: DateParts, b: DateParts): boolean {
  return (a.month ?? 1) * 100 + (a.day ?? 1) > (b.month ?? 1) * 100 + (b.day ?? 1);
}

function spreadYear(dates: readonly ReadDate[]): ReadDate[] {
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

const stations =
  /^(?:rad[iy][oy]|rádio|radija|радио|tv|tele|télé|televisi(?:on|ón)|televisão|televizija|channel|canal|kanal|канал|france|rai|news|program|programme|chaîne|antenne|antena)$/iu;

/** "Radio 1, 18 Oct": the number is of a station's name, no day. */
function isOfStation(tokens: Tokens, token: number): boolean {
  return token > 0 && tokens.gap(token) === 1 && stations.test(tokens.slice(token - 1, token));
}
