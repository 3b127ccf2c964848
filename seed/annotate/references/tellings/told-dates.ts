import type { TextRange } from '../../../../schema/records/text-range.ts';
import type { PrintedDate } from '../../dates/printed-date.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import type { TellingPlace } from './telling-rule.ts';

/** What dates are read from. */
export type DatedText = Pick<TellingPlace, 'tokens' | 'dates'>;

/** Dates and where the words with them end, or begin. */
export interface ToldDates {
  readonly dates: readonly PrintedDate[];
  readonly at: number;
  /** True where they are told by their distance from another day, even if they are printed beside it. */
  readonly relative: boolean;
}

const longestDate = 12;

/** Days at a token, with the token after them; those told by their distance among them. */
export function datesAt(
  { tokens, dates: reader }: DatedText,
  token: number,
): (ToldDates & { readonly next: number }) | null {
  const limit = Math.min(tokens.count, token + longestDate);
  if (reader.mayBegin(tokens, token)) {
    const dates = reader.readDates(tokens, token, limit);
    const last = dates.at(-1);
    if (last !== undefined && dates[0]?.from.month !== null)
      return { dates, at: last.end, next: last.next, relative: false };
  }
  const day = reader.mayBeginRelative(tokens, token) ? reader.readRelativeDay(tokens, token, limit) : null;
  if (day === null) return null;
  return (
    printedBeside({ tokens, dates: reader }, day.next) ?? { dates: [day], at: day.end, next: day.next, relative: true }
  );
}

/** "Two days later, on May 6,", "Thursday last (29 November)": the date printed beside a day told by its distance. */
function printedBeside({ tokens, dates: reader }: DatedText, next: number) {
  const mark = tokens.kind(next);
  // "Friday the fourteenth".
  if (isWord(tokens, next, 'the') && tokens.gap(next) > 0) {
    const day = reader.readRelativeDay(tokens, next, Math.min(tokens.count, next + longestDate));
    if (day?.relative?.from === 'MONTH') return { dates: [day], at: day.end, next: day.next, relative: true };
  }
  if (mark !== 40 && mark !== 44) return null;
  // "Thursday, the 9th,".
  if (mark === 44 && isWord(tokens, next + 1, 'the')) {
    const day = reader.readRelativeDay(tokens, next + 1, Math.min(tokens.count, next + longestDate));
    return day?.relative?.from === 'MONTH' ? { dates: [day], at: day.end, next: day.next, relative: true } : null;
  }
  const at = isWord(tokens, next + 1, 'on') ? next + 2 : next + 1;
  if (!reader.mayBegin(tokens, at)) return null;
  const dates = reader.readDates(tokens, at, Math.min(tokens.count, at + longestDate));
  const last = dates.at(-1);
  if (last === undefined || dates[0]?.from.month === null) return null;
  if (mark === 40) {
    if (tokens.kind(last.next) !== 41) return null;
    return { dates, at: tokens.end(last.next), next: last.next + 1, relative: true };
  }
  return { dates, at: last.end, next: last.next, relative: true };
}

function isWord(tokens: Tokens, token: number, word: string): boolean {
  return tokens.length(token) === word.length && tokens.slice(token, token + 1).toLowerCase() === word;
}

const pieces =
  'issue edition number paper report article column dispatch story interview editorial piece bulletin broadcast ' +
  'investigation analysis essay survey profile feature commentary';
const leads = new Set(
  `on of from for by dated late early back published released broadcast aired posted printed carried filed as also just only all through throughout within hours minutes days in its an a the readers viewers listeners audience next following morning evening afternoon night day appeared ${pieces}`.split(
    ' ',
  ),
);
const nounsOfPieces = new Set(pieces.split(' '));
// What a source may have told of, before the date: "confirmed it on May 3", "heard him say on May 3".
const objects = new Set(['it', 'this', 'that', 'so', 'him', 'her', 'them', 'much']);
const heardSaying = new Set(['say', 'admit', 'declare', 'claim', 'repeat', 'promise']);
// What a day of the week stands before where it is a word's attribute: "on Tuesday elections".
const afterDay = new Set(
  (
    'of that the a an how what why who whom which where when whether he she it they we there of in by at citing quoting as ' +
    'after before and or but with about to from for its his her their saying only one two some no not had has would will ' +
    'was were is are put puts said says gave gives showed shows show suggest if because while though although over under against without ' +
    `among ${pieces}`
  ).split(' '),
);
const articles = new Set(['the', 'its', 'an', 'a']);
const apostrophes = new Set([0x2019, 39]);
// What may be on something: "reported on Tuesday elections".
const onSubject =
  /^(?:report|comment|remark|wr[io]t|spoke|article|stor|piece|editorial|feature|post|item|column|essay|stud|analys|interview|broadcast)/u;
const mostBefore = 6;

/**
 * The dates right after words that tell: "on May 3", ", May 3", "it yesterday", "in its May 3 issue". `at` is where they
 * end.
 */
export function datesFollowing(reading: DatedText, end: number): ToldDates | null {
  const { tokens } = reading;
  let token = tokens.at(end);
  const comma = tokens.kind(token) === 44 && tokens.isAdjacent(token);
  const takesOn = onSubject.test(tokens.slice(token - 1, token));
  if (comma) token += 1;
  for (let words = 0; words <= mostBefore; words += 1, token += 1) {
    // "The next day’s edition".
    if (words > 0 && apostrophes.has(tokens.kind(token)) && isWord(tokens, token + 1, 's')) {
      token += 1;
      continue;
    }
    // "Called it, on May 4, a day of shame".
    if (words > 0 && !comma && tokens.kind(token) === 44) {
      const on = ['still', 'also', 'late', 'early'].some((word) => isWord(tokens, token + 1, word))
        ? token + 2
        : token + 1;
      if (isWord(tokens, on, 'on')) return datesInCommas(reading, on + 1);
    }
    // "Its edition, May 4".
    if (!comma && tokens.kind(token) === 44 && nounsOfPieces.has(tokens.slice(token - 1, token))) continue;
    if (tokens.gap(token) === 0) return null;
    const read = datesAt(reading, token);
    // "Told May": without a word before it a month may be a name.
    if (read !== null) return (words > 0 || isDay(read)) && ends(tokens, token, read, takesOn) ? read : null;
    const word = tokens.slice(token, token + 1);
    if (leads.has(word) || (words === 0 && !comma && isAdverb(word))) continue;
    if (words === 1 && heardSaying.has(word)) continue;
    if (comma || words > 1 || !objects.has(word)) return null;
  }
  return null;
}

/** The dates from a token on, where a comma closes them. */
function datesInCommas(reading: DatedText, token: number): ToldDates | null {
  const read = datesAt(reading, token);
  return read !== null && reading.tokens.kind(read.next) === 44 ? read : null;
}

const shortestAdverb = 6;

/** "Noted approvingly on May 3". */
function isAdverb(word: string): boolean {
  return word.length >= shortestAdverb && word.endsWith('ly');
}

export function isDay({ relative, dates }: ToldDates): boolean {
  return relative || dates.some(({ from }) => from.day !== null);
}

/** True where a day is all that its words say: not "on Tuesday’s vote", "on Tuesday evening prayers". */
export function standsAlone(
  tokens: Tokens,
  first: number,
  day: { dates: readonly PrintedDate[]; next: number },
): boolean {
  return ends(tokens, first, day, false) && !isAttribute(tokens, day.next);
}

/** True where dates are none of the words after them: "on Tuesday’s vote", "May 3 elections". */
function ends(
  tokens: Tokens,
  first: number,
  { dates, next }: { dates: readonly PrintedDate[]; next: number },
  takesOn: boolean,
): boolean {
  // "On Tuesday’s vote", but "in the next day’s edition".
  if (apostrophes.has(tokens.kind(next))) return nounsOfPieces.has(tokens.slice(next + 2, next + 3));
  const isDetermined =
    articles.has(tokens.slice(first - 1, first)) ||
    dates.some(({ relative }) => relative?.from === 'MONTH' || relative?.from === 'WEEK_SPOKEN');
  const isOnSubject = takesOn && dates.some(({ relative }) => relative !== undefined);
  if ((!isDetermined && !isOnSubject) || !tokens.isWord(next)) return true;
  return (
    tokens.isCapital(next) || afterDay.has(tokens.slice(next, next + 1)) || /ing$/u.test(tokens.slice(next, next + 1))
  );
}

/** The first dates within a range; those told by their distance only after "on", or where they begin it. */
export function datesWithin(reading: DatedText, { start, end }: TextRange): readonly PrintedDate[] {
  const { tokens } = reading;
  const first = tokens.at(start);
  for (let token = first; tokens.start(token) < end && token < tokens.count; token += 1) {
    const read = datesAt(reading, token);
    if (read === null || read.at > end) continue;
    if (
      read.dates.some(({ relative }) => relative !== undefined) &&
      token !== first &&
      // "Writing from Omsk yesterday".
      !(read.at === end && /^(?:speaking|writing|reporting)$/u.test(tokens.slice(first, first + 1))) &&
      !isWord(tokens, token - 1, 'on') &&
      !(isWord(tokens, token - 1, 'of') && nounsOfPieces.has(tokens.slice(token - 2, token - 1))) &&
      !(articles.has(tokens.slice(token - 1, token)) && nounsOfPieces.has(tokens.slice(read.next, read.next + 1)))
    )
      continue;
    // "In its Monday edition of May 3".
    const isOfDay =
      read.relative &&
      nounsOfPieces.has(tokens.slice(read.next, read.next + 1)) &&
      /^(?:of|for|dated)$/u.test(tokens.slice(read.next + 1, read.next + 2)) &&
      datesAt(reading, read.next + 2) !== null;
    if (isOfDay) continue;
    return read.dates;
  }
  return [];
}

const mostWordsOfClause = 9;
/** Words that lead to a day on which something happens. */
export const beforeDay: ReadonlySet<string> = new Set(['on', 'in', 'late', 'early', 'by']);
// What a further clause begins with, whose day it would be.
export const furtherClause: ReadonlySet<string> = new Set(
  'that which who whom whose when where while after before because if whether how why what as until since although though and but or'.split(
    ' ',
  ),
);

/** The first day that a clause says of its verb, which ends at `end`: "came back to it on Tuesday". */
export function datesInClause(reading: DatedText, end: number): ToldDates | null {
  const { tokens } = reading;
  const first = tokens.at(end);
  for (let token = first, words = 0; words < mostWordsOfClause && token < tokens.count; token += 1) {
    const isMark = !tokens.isWord(token) && !tokens.isNumber(token);
    // "Named him, on Tuesday".
    if (isMark && tokens.kind(token) === 44 && isWord(tokens, token + 1, 'on')) continue;
    if (isMark && (tokens.gap(token + 1) > 0 || tokens.kind(token) === 40)) return null;
    if (isMark) continue;
    words += 1;
    const word = tokens.slice(token, token + 1);
    if (furtherClause.has(word)) return null;
    if (!reading.dates.mayBegin(tokens, token) && !reading.dates.mayBeginRelative(tokens, token)) continue;
    const read = datesAt(reading, token);
    if (read === null || !isDay(read)) continue;
    let lead = token - 1;
    if (isWord(tokens, lead, 'the')) lead -= 1;
    if (!(read.relative || beforeDay.has(tokens.slice(lead, lead + 1)))) continue;
    return ends(tokens, token, read, false) && !isAttribute(tokens, read.next) ? read : null;
  }
  return null;
}

/** "On Tuesday evening prayers": a day that a noun after it takes. */
function isAttribute(tokens: Tokens, next: number): boolean {
  return tokens.kind(next) === kinds.lower && tokens.gap(next) > 0 && !afterDay.has(tokens.slice(next, next + 1));
}

const clauseOpeners = new Set(['that', 'and', 'but', 'when', 'as', 'yet', 'then', 'while', 'if', 'so']);
const stops = new Set([46, 33, 63, 59, 58, 0x2014, 0x2013, 0x201c, 0x201d, 34]);

/** The dates right before words that tell, where they open their clause: "On Tuesday", "A day later,". */
export function datesPreceding(reading: DatedText, start: number): ToldDates | null {
  const { tokens } = reading;
  const at = tokens.at(start);
  let last = at - 1;
  if (['even', 'too', 'also', 'again', 'already'].some((word) => isWord(tokens, last, word))) last -= 1;
  const comma = tokens.kind(last) === 44;
  // "On May 3, as RBC reported, the pier closed": the day is the pier's.
  if (comma && isWord(tokens, at, 'as')) return null;
  if (comma) last = beforeAside(tokens, last) - 1;
  // "In its May 3 edition RBC doubts": the edition stands between.
  const isOfPiece = nounsOfPieces.has(tokens.slice(last, last + 1));
  if (isOfPiece) last -= 1;
  for (let token = Math.max(0, last - longestDate); token <= last; token += 1) {
    const read = datesAt(reading, token);
    if (read === null || read.next !== last + 1) continue;
    if (isOfPiece) {
      const first = articles.has(tokens.slice(token - 1, token)) ? token - 2 : -1;
      if (first >= 0 && isWord(tokens, first, 'in') && opensClause(tokens, first, false))
        return { ...read, at: tokens.start(first) };
      continue;
    }
    const piece = startOfPieceDated(tokens, token);
    if (piece >= 0) return { ...read, at: piece };
    const isAsOf = isWord(tokens, token - 1, 'of') && isWord(tokens, token - 2, 'as');
    const isAs = isWord(tokens, token - 1, 'as') && isWord(tokens, token - 3, 'as');
    // "On the last day of May".
    const lead = isWord(tokens, token - 1, 'the') ? token - 2 : token - 1;
    const on = isAsOf || ['on', 'late', 'early', 'by'].some((word) => isWord(tokens, lead, word));
    if (!on && !isAs && !read.relative) continue;
    const first = beforeHour(tokens, isAsOf ? token - 2 : on ? lead : token);
    if (opensClause(tokens, first, comma)) return { ...read, at: tokens.start(first) };
  }
  return null;
}

const hours = new Set(['midday', 'noon', 'midnight', 'dawn', 'dusk', 'nightfall', 'lunchtime', 'breakfast']);

/** Where "at noon on", "late on", "only" and "as recently as" begin before a day; the token itself where nothing like it stands there. */
function beforeHour(tokens: Tokens, first: number): number {
  if (['late', 'early', 'only', 'just'].some((word) => isWord(tokens, first - 1, word))) return first - 1;
  if (isWord(tokens, first - 1, 'as') && isWord(tokens, first - 3, 'as')) return first - 3;
  return hours.has(tokens.slice(first - 1, first)) && tokens.isWord(first - 2) ? first - 2 : first;
}

const mostWordsOfAside = 12;
// "On May 3, hours after the vote was counted,".
const opensAside = /^(?:one|two|three|hours|days|weeks|minutes|shortly|just|soon|barely|\p{Ll}+ing)$/u;

/** The comma before an aside that another closes: "By May 3, a Wednesday,", "On May 3, quoting two aides,"; that other one where none is. */
function beforeAside(tokens: Tokens, close: number): number {
  for (let token = close - 1; token > 0 && close - token <= mostWordsOfAside; token -= 1) {
    if (tokens.kind(token) === 44) {
      const word = tokens.slice(token + 1, token + 2);
      return articles.has(word) || opensAside.test(word) ? token : close;
    }
    if (!tokens.isWord(token) && tokens.gap(token + 1) > 0) return close;
  }
  return close;
}

const asideBeforeDate =
  /^,[\s\u00A0](?:citing|quoting|naming|referring to|relying on|invoking|without naming|on the authority of)[\s\u00A0][^,.;:()]{2,60},[\s\u00A0](?:on[\s\u00A0])?/u;
const longestAsideBeforeDate = 90;

/** The day after an aside that says whom the source quotes: ", citing the garrison, on May 3". */
export function datesAfterAside(reading: DatedText, end: number): ToldDates | null {
  const { tokens } = reading;
  const aside = asideBeforeDate.exec(tokens.text.slice(end, end + longestAsideBeforeDate))?.[0];
  return aside === undefined ? null : datesAt(reading, tokens.at(end + aside.length));
}

const pieceDated =
  /(?:^|[.;:!?—–][”"’)]*[\s\u00A0]+|[\s\u00A0](?:and|but)[\s\u00A0]+)([Ii]n (?:an?|its|the|one|their)[\s\u00A0][^.,;:]{0,60}?(?:article|editorial|op-ed|report|interview|column|commentary|piece|story|dispatch|essay|leader|issue|edition|number)[\s\u00A0](?:[^.,;:]{1,30}[\s\u00A0])?(?:dated|of|on|from|for|published)[\s\u00A0]+)$/u;
const longestPieceDated = 120;

/** Where "in a dispatch from Omsk dated" begins, before a date; -1 where nothing like it stands there. */
function startOfPieceDated(tokens: Tokens, token: number): number {
  const at = tokens.start(token);
  const lead = pieceDated.exec(tokens.text.slice(Math.max(0, at - longestPieceDated), at))?.[1];
  return lead === undefined ? -1 : at - lead.length;
}

/** True where a clause begins with a token; after a comma only where none follows the date. */
export function opensClause(tokens: Tokens, first: number, comma: boolean): boolean {
  if (first === 0) return true;
  const before = tokens.kind(first - 1);
  if (stops.has(before)) return true;
  if (before === 44 || before === 41) return !comma;
  return tokens.isWord(first - 1) && clauseOpeners.has(tokens.slice(first - 1, first).toLowerCase());
}

const prepositions = new Set(['on', 'of', 'from', 'for']);

// "In its weekend edition", "on the evening", before the date that it is of.
const inIssue =
  /[\s\u00A0](?:in[\s\u00A0](?:an?|its|the|this)[\s\u00A0](?:[\p{L}-]+[\s\u00A0]){0,3}(?:issue|edition|number|paper|bulletin|article|editorial|leader|column|commentary|report|piece|analysis|dispatch|essay|broadcast|programme|despatch)|(?:on|in|during)[\s\u00A0]the[\s\u00A0](?:early[\s\u00A0]|late[\s\u00A0])?(?:morning|evening|afternoon|night))$/u;
const auxiliary = /(?:[\s\u00A0](?:has|had|also|already|even|first|later))+$/u;
const longestInIssue = 60;

/** An offset without the words before it that lead to a date and are no name: "in its edition", "had already". */
function withoutLead(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - longestInIssue), at);
  return at - ((inIssue.exec(before) ?? auxiliary.exec(before))?.[0].length ?? 0);
}

/** False where surely no source's name stands before the dates that `datesEndingWith` reads, told before any is read. */
export function mayNameBeforeDate(place: TellingPlace, last: number): boolean {
  const { tokens, dates } = place;
  for (let token = Math.max(1, last - longestDate); token <= last; token += 1) {
    if (!dates.mayBegin(tokens, token) && !dates.mayBeginRelative(tokens, token)) continue;
    const lead = leadOf(tokens, token);
    if (!isPreposition(tokens, lead)) {
      if (place.mayEndName(token - 1)) return true;
    } else if (tokens.kind(lead - 1) === kinds.lower || place.mayEndName(lead - 1)) return true;
  }
  return false;
}

/** The word before a date and its article. */
function leadOf(tokens: Tokens, date: number): number {
  return isWord(tokens, date - 1, 'the') ? date - 2 : date - 1;
}

function isPreposition(tokens: Tokens, token: number): boolean {
  return tokens.isWord(token) && prepositions.has(tokens.slice(token, token + 1));
}

/** The dates that end at a token, after "on" or "of": their start, and the offset where the words before them end. */
export function datesEndingWith(reading: DatedText, last: number): ToldDates | null {
  const { tokens } = reading;
  for (let token = Math.max(1, last - longestDate); token <= last; token += 1) {
    if (!reading.dates.mayBegin(tokens, token) && !reading.dates.mayBeginRelative(tokens, token)) continue;
    const read = datesAt(reading, token);
    const lead = leadOf(tokens, token);
    // "Die Presse yesterday called".
    if (!isPreposition(tokens, lead)) {
      if (read?.next === last + 1 && read.relative) return { ...read, at: tokens.end(token - 1) };
      continue;
    }
    if (read?.next === last + 1) return { ...read, at: withoutLead(tokens.text, tokens.end(lead - 1)) };
  }
  return null;
}
