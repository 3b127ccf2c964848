import type { CalendarDate } from '../../../schema/records/date.ts';
import { addDays, dayNumber, daysOfWeek, weekdayOf } from './calendar.ts';
import type { RelativeDay } from './printed-date.ts';

/** What days told by their distance are counted from; null where it is not known. */
export interface DaysKnown {
  /** The day on which the article appeared, stated or given. */
  readonly article: CalendarDate | null;
  /** The day that was cited last. */
  readonly cited: CalendarDate | null;
  /** The day that the text spoke of last, where the words refer to it. */
  readonly spoken?: CalendarDate | null;
}

/**
 * The day meant; null where what it is counted from is not known, and where it may be one of two: "last Friday", on a
 * Sunday, is of this week to some and of the last to others.
 */
export function resolveRelativeDay(day: RelativeDay, { article, cited, spoken }: DaysKnown): CalendarDate | null {
  if (day.from === 'UNSAID' || day.from === 'SPOKEN') return null;
  if (day.from === 'CITED') return cited === null ? null : addDays(cited, day.days);
  if (day.from === 'WEEK_SPOKEN') {
    const from = spoken ?? cited;
    if (from !== null) return weekdayBeside(from, day.weekday, day.direction);
  }
  if (day.from === 'WEEK' && spoken != null) {
    const next = weekdayBeside(spoken, day.weekday, 'AFTER');
    if (isTold(spoken, next, article, day.inSentence === true)) return next;
  }
  if (article === null) return null;
  if (day.from === 'ARTICLE') return addDays(article, day.days);
  if (day.from === 'MONTH') return dayOfMonth(day.day, article, cited);
  const today = weekdayOf(article);
  const since = (today - day.weekday + daysOfWeek) % daysOfWeek;
  if (day.from === 'WEEK_SPOKEN') return addDays(article, -since);
  if (day.ofLastWeek === true)
    return addDays(article, weekdayFromMonday(day.weekday) - weekdayFromMonday(today) - daysOfWeek);
  if (!day.last) return addDays(article, -since);
  const sinceLast = since === 0 ? daysOfWeek : since;
  // Days since Monday, with which the week begins. The day before is called yesterday.
  const sinceMonday = weekdayFromMonday(today);
  return sinceLast > Math.max(sinceMonday, 1) ? addDays(article, -sinceLast) : null;
}

// "RBC reported on 4 May …, and on Monday …": what is told of the week of the article is told from there.
const recent = 7;
const longAgo = 45;

/** True where a story that spoke of a day goes on to the day of the week after it, rather than to the last before the article. */
function isTold(spoken: CalendarDate, next: CalendarDate, article: CalendarDate | null, inSentence: boolean): boolean {
  if (article === null) return inSentence;
  return next <= article && dayNumber(article) - dayNumber(spoken) > (inSentence ? recent : longAgo);
}

const halfOfWeek = 3;

/** The day of the week that is nearest to a day, the first from it on or after it, or the last before it. */
function weekdayBeside(
  from: CalendarDate,
  weekday: number,
  direction: 'NEAREST' | 'FROM' | 'AFTER' | 'BEFORE',
): CalendarDate {
  const ahead = (weekday - weekdayOf(from) + daysOfWeek) % daysOfWeek;
  if (direction === 'FROM') return addDays(from, ahead);
  if (direction === 'AFTER') return addDays(from, ahead === 0 ? daysOfWeek : ahead);
  if (direction === 'BEFORE') return addDays(from, ahead - daysOfWeek);
  return addDays(from, ahead > halfOfWeek ? ahead - daysOfWeek : ahead);
}

/** 0 for Monday. */
function weekdayFromMonday(weekday: number): number {
  return (weekday + daysOfWeek - 1) % daysOfWeek;
}

const mostDaysOfMonth = 31;

/** The last such day up to the article's; null where a day of another month was cited last, which may be meant. */
function dayOfMonth(day: number, article: CalendarDate, cited: CalendarDate | null): CalendarDate | null {
  for (let back = 0; back <= mostDaysOfMonth; back += 1) {
    const date = addDays(article, -back);
    if (Number(date.slice(8)) !== day) continue;
    return cited === null || cited.slice(0, 7) === date.slice(0, 7) ? date : null;
  }
  return null;
}
