import type { CalendarDate, CitedDate, DateBasis, Published } from '../../../schema/records/date.ts';
import type { PublicationEntry } from '../../registries/publications.ts';
import { addDays, calendarDate, dayNumber, daysIn, isDay, weekdayOf, yearOf } from './calendar.ts';
import type { PrintedDate } from './printed-date.ts';
import type { TimeReference } from './resolve-date.ts';
import { newestYear } from './text-years.ts';
import { weekdayIn } from './weekdays.ts';

/** What a document says of its own time. */
export interface TimeEvidence {
  readonly stated: { readonly printed: PrintedDate; readonly text: string } | null;
  /** The date that whoever handed the document in gives. */
  readonly given: CalendarDate | null;
  readonly volume: number | null;
  readonly issue: number | null;
  readonly publication: PublicationEntry | undefined;
  /** Every date that the citations print. */
  readonly cited: readonly PrintedDate[];
  /** The body's text and the document's address, for the years that they speak of. */
  readonly texts: readonly string[];
}

/** Where an article stands in time: what its year rests on, and the reference that dates without a year are resolved by. */
export interface ArticleTime {
  readonly year: number;
  readonly basis: DateBasis;
  readonly reference: TimeReference;
  /** First and last day, where they are stated or given; of a day that is stated without its year, the basis is the day's. */
  readonly bounds: { readonly earliest: CalendarDate; readonly latest: CalendarDate; readonly basis: DateBasis } | null;
  readonly text: string | null;
}

/** A citation may be dated a little later than the article: time zones, print and web editions. */
export const daysAfterStated = 3;

/** The article's time by the best evidence there is: stated, given, volume, cited years, the text's years; null without any. */
export function articleTime(evidence: TimeEvidence): ArticleTime | null {
  return statedTime(evidence) ?? givenTime(evidence) ?? timeOfStatedDay(evidence) ?? yearTime(evidence);
}

function yearTime(evidence: TimeEvidence): ArticleTime | null {
  return volumeTime(evidence) ?? later(citedTime(evidence), textTime(evidence));
}

/** The cited years, unless the text speaks of a later one: what is cited with its year is often last year's. */
function later(cited: ArticleTime | null, text: ArticleTime | null): ArticleTime | null {
  if (cited === null || text === null) return cited ?? text;
  return text.year > cited.year ? text : cited;
}

function statedTime({ stated }: TimeEvidence): ArticleTime | null {
  const { year, month, day } = stated?.printed.from ?? { year: null, month: null, day: null };
  if (!stated || year === null) return null;
  // Of a journal's volume: the year is all that its line prints.
  if (month === null) return bounded(calendarDate(year, 1, 1), calendarDate(year, 12, 31), 'STATED', stated.text);
  if (month > 12 || month < 1) return null;
  if (day !== null && !isDay(year, month, day)) return null;
  const earliest = calendarDate(year, month, day ?? 1);
  const latest = calendarDate(year, month, day ?? daysIn(year, month));
  return bounded(earliest, latest, 'STATED', stated.text);
}

/**
 * "Dakar, Saturday 12 August", over a text of 2023: the day is stated, and its year is that of the text, or the next one, as
 * the day of the week and what is cited have it; null where neither fits, for then the line may head a part of the text.
 */
function timeOfStatedDay(evidence: TimeEvidence): ArticleTime | null {
  const { stated, cited } = evidence;
  const { month, day } = stated?.printed.from ?? { month: null, day: null };
  if (stated === null || month === null || day === null) return null;
  const rough = yearTime(evidence);
  if (rough === null) return null;
  const weekday = weekdayIn(stated.text);
  for (const year of [rough.year, rough.year + 1]) {
    const date = isDay(year, month, day) ? calendarDate(year, month, day) : null;
    if (date === null || (weekday !== null && weekdayOf(date) !== weekday)) continue;
    const last = addDays(date, daysAfterStated);
    const mayCite = ({ from, to }: PrintedDate): boolean => {
      const end = to ?? from;
      const citedDay = dayIn(end, end.year ?? year);
      return citedDay === null || citedDay <= last || (end.year === null && citedDay > addDays(last, gapOverNewYear));
    };
    if (!cited.every(mayCite)) continue;
    return { ...bounded(date, date, 'STATED', stated.text), basis: rough.basis };
  }
  return null;
}

function givenTime({ given }: TimeEvidence): ArticleTime | null {
  return given === null ? null : bounded(given, given, 'GIVEN', null);
}

function bounded(earliest: CalendarDate, latest: CalendarDate, basis: DateBasis, text: string | null): ArticleTime {
  const reference: TimeReference = { kind: 'NOT_AFTER', date: addDays(latest, daysAfterStated) };
  return { year: yearOf(earliest), basis, reference, bounds: { earliest, latest, basis }, text };
}

function volumeTime({ volume, issue, publication, cited }: TimeEvidence): ArticleTime | null {
  const first = publication?.yearBeforeFirstVolume ?? null;
  if (volume === null || publication === undefined || first === null) return null;
  const year = first + volume;
  const window = issueWindow(publication, volume, issue, year);
  return estimated(year, 'FROM_VOLUME', latestWithin(cited, year, window));
}

function estimated(year: number, basis: DateBasis, date: CalendarDate): ArticleTime {
  return { year, basis, reference: { kind: 'NOT_AFTER', date }, bounds: null, text: null };
}

interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

// Issues are not evenly spread over a year: summers and holidays.
const issueTolerance = 15;

/** The days in which an issue of that number may have appeared, by how many a year has. */
function issueWindow(publication: PublicationEntry, volume: number, issue: number | null, year: number): Window {
  const whole = { from: calendarDate(year, 1, 1), to: calendarDate(year, 12, 31) };
  const rate = publication.issuesPerYear.findLast(({ fromVolume }) => fromVolume <= volume);
  if (issue === null || rate === undefined) return whole;
  const begin = rate.firstDay === undefined ? whole.from : `${year}-${rate.firstDay}`;
  const days = dayNumber(whole.to) - dayNumber(begin) + 1;
  const from = addDays(begin, Math.floor(((issue - 1) / rate.most) * days) - issueTolerance);
  const to = addDays(begin, Math.ceil((issue / rate.least) * days) + issueTolerance);
  return {
    from: from < whole.from ? whole.from : from > whole.to ? whole.to : from,
    to: to > whole.to ? whole.to : to,
  };
}

// What press articles cite lies close together; dates this far apart, and this close over the new year, straddle it.
const gapOverNewYear = 180;
const spanOverNewYear = 62;

/**
 * The last day that a date without a year may fall on: the end of the window, or, where the dates cited lie on both sides
 * of a new year (December 10, January 3 to 23), the newest of the later side.
 */
function latestWithin(cited: readonly PrintedDate[], year: number, window: Window): CalendarDate {
  const days: CalendarDate[] = [];
  let oldest: CalendarDate = window.to;
  let newest: CalendarDate = '';
  for (const { from, to } of cited) {
    const date = from.year === null ? dayIn(to ?? from, year) : null;
    if (date === null || date > window.to) continue;
    days.push(date);
    if (date < oldest) oldest = date;
    if (date > newest) newest = date;
  }
  if (days.length === 0 || dayNumber(oldest) + 365 - dayNumber(newest) > spanOverNewYear) return window.to;
  days.sort();
  for (const [index, date] of days.entries()) {
    const next = days[index + 1];
    if (next === undefined || date < window.from) continue;
    if (dayNumber(next) - dayNumber(date) >= gapOverNewYear) return date;
  }
  return window.to;
}

function dayIn({ month, day }: PrintedDate['from'], year: number): CalendarDate | null {
  if (month === null || !isDay(year, month, day ?? 1)) return null;
  return calendarDate(year, month, day ?? 1);
}

function citedTime({ cited }: TimeEvidence): ArticleTime | null {
  let newest: CalendarDate | null = null;
  for (const { from, to } of cited) {
    const parts = to?.year != null ? to : from;
    const date = parts.year === null || parts.year > latestYear ? null : (dayIn(parts, parts.year) ?? yearOnly(parts));
    if (date !== null && (newest === null || date > newest)) newest = date;
  }
  if (newest === null) return null;
  return {
    year: yearOf(newest),
    basis: 'FROM_CITATIONS',
    reference: { kind: 'NEAREST', date: newest },
    bounds: null,
    text: null,
  };
}

const latestYear = 2099;

function yearOnly({ year, month }: PrintedDate['from']): CalendarDate | null {
  return year !== null && month === null ? calendarDate(year, 1, 1) : null;
}

function textTime({ texts, cited }: TimeEvidence): ArticleTime | null {
  const year = newestYear(texts);
  if (year === null) return null;
  const whole = { from: calendarDate(year, 1, 1), to: calendarDate(year, 12, 31) };
  return estimated(year, 'FROM_TEXT', latestWithin(cited, year, whole));
}

/** The article's `published`, once its citations are resolved. Null where nothing tells its year. */
export function publishedOf(time: ArticleTime | null, cited: readonly CitedDate[]): Published | null {
  if (time === null) return null;
  const { year, basis, bounds, text } = time;
  if (bounds) {
    return {
      year,
      yearBasis: basis,
      earliest: bounds.earliest,
      earliestBasis: bounds.basis,
      latest: bounds.latest,
      text,
    };
  }
  let newest: CalendarDate | null = null;
  for (const { date, until } of cited) {
    const last = until ?? date;
    if (last !== null && (newest === null || last > newest)) newest = last;
  }
  const firstDay = calendarDate(year, 1, 1);
  const fromCitations = newest !== null && newest >= firstDay && yearOf(newest) === year;
  const earliest = fromCitations && newest !== null ? newest : firstDay;
  return {
    year,
    yearBasis: basis,
    earliest,
    earliestBasis: fromCitations ? 'FROM_CITATIONS' : basis,
    latest: null,
    text,
  };
}
