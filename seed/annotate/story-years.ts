import type { CalendarDate } from '../../schema/records/date.ts';
import { calendarDate, dayNumber, isDay } from './dates/calendar.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import { daysAfterStated } from './dates/published.ts';
import { resolveDate } from './dates/resolve-date.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { PrintedReference } from './references/reference.ts';
import { datesOfLine } from './rules-in-use.ts';
import { overlapsAny } from './text/ordered-ranges.ts';

// A story goes on: its next day comes after the one told before, and seldom much later.
const furthestAhead = 200;
const furthestBack = 31;
// What an article tells of the weeks before it appeared is told from there.
const recent = 45;
// A story that has gone on for some days is left for the present only where that is near.
const longStory = 3;
const recentForStory = 14;
const stepOfStory = 92;
const stepNearby = 31;
const stepBack = 10;
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const longestBeforeYear = 24;

/** The day at which a story is. */
interface Told {
  readonly day: CalendarDate;
  /** Whether something is cited for it. */
  readonly isCited: boolean;
  /** How many days the story has told before it, one after the other. */
  readonly after: number;
}

/**
 * Paragraphs whose sentences cite days without a year, "On 17 December 2008 RBC reported … TASS wrote on 23 January": such a
 * day is the next one in a story that is told with its years, and not the last before the article appeared, where that is
 * long after. It is told the story's day, by which its year is found.
 *
 * @param latest the last day on which the article may have appeared; null where nothing states it
 */
export function inStory(paragraphs: readonly ReadParagraph[], latest: CalendarDate | null): readonly ReadParagraph[] {
  if (!paragraphs.some(({ groups }) => groups.some(({ placement, references }) => isOpen(placement, references))))
    return paragraphs;
  const story = new Story(latest);
  return paragraphs.map((paragraph) => {
    story.beginParagraph();
    const days = fullDaysIn(paragraph);
    let next = 0;
    const groups = paragraph.groups.map((group) => {
      for (let day = days[next]; day && day.start < group.start; day = days[next]) {
        story.tell(day.day, false);
        next += 1;
      }
      if (group.placement !== 'PHRASE') {
        for (const { dates } of group.references) story.follow(dates);
        return group;
      }
      return { ...group, references: group.references.map((reference) => story.dated(reference)) };
    });
    for (const { day } of days.slice(next)) story.tell(day, false);
    return { ...paragraph, groups };
  });
}

function isOpen(placement: string, references: readonly PrintedReference[]): boolean {
  return placement === 'PHRASE' && references.some(({ dates }) => dates.some(lacksYear));
}

/** The day that a date is counted from, where it is that; else the date itself. */
function anchorOf(date: PrintedDate): PrintedDate {
  const { relative, ...others } = date;
  const isOfWeek = relative?.from === 'WEEK_SPOKEN' || relative?.from === 'WEEK';
  return isOfWeek && relative.of !== undefined ? { ...others, from: relative.of } : date;
}

/** True for a day of a month of a year that is not printed. */
function lacksYear(date: PrintedDate): boolean {
  const { from, to, relative } = anchorOf(date);
  return from.year === null && from.month !== null && from.day !== null && to === null && relative === undefined;
}

/** The days with their years that a paragraph speaks of outside what it cites, in order. */
function fullDaysIn({ text, groups }: ReadParagraph): { readonly start: number; readonly day: CalendarDate }[] {
  const days: { start: number; day: CalendarDate }[] = [];
  let dateAt: ReturnType<typeof datesOfLine> | undefined;
  let end = 0;
  for (const { index } of text.matchAll(year)) {
    dateAt ??= datesOfLine(text);
    const before = text.slice(Math.max(end, index - longestBeforeYear), index);
    for (const word of before.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
      const date = dateAt(index - before.length + word.index);
      if (date === null || date.end < index + 4 || date.to !== null) continue;
      const day = dayOf(date);
      if (day === null) continue;
      if (!overlapsAny(groups, date)) days.push({ start: date.start, day });
      end = date.end;
      break;
    }
  }
  return days;
}

function dayOf({ from }: PrintedDate): CalendarDate | null {
  const { year: of, month, day } = from;
  return of === null || month === null || day === null || !isDay(of, month, day) ? null : calendarDate(of, month, day);
}

/** The day at which a story is, as its sentences go on. */
class Story {
  readonly #latest: CalendarDate | null;
  #told: Told | null = null;
  /** True once a day without a year was of the weeks before the article. */
  #toldPresent = false;

  constructor(latest: CalendarDate | null) {
    this.#latest = latest;
  }

  /**
   * A day that a paragraph spoke of and cited nothing for is no day of the next one's story; nor is one day of an earlier year,
   * and no more, in an article that tells of the present.
   */
  beginParagraph(): void {
    if (this.#told?.isCited === false || (this.#told?.after === 0 && this.#toldPresent)) this.#told = null;
  }

  tell(day: CalendarDate, isCited: boolean): void {
    if (this.#latest === null || day <= this.#latest) this.#told = { day, isCited, after: 0 };
  }

  /** Takes the dates of what is cited: after a day that is counted from the article's, the story is in the present. */
  follow(dates: readonly PrintedDate[]): void {
    const last = dates.at(-1);
    if (last === undefined) return;
    const day = dayOf(anchorOf(last));
    if (day !== null) this.tell(day, true);
    else if (last.relative?.from === 'ARTICLE' || last.relative?.from === 'WEEK') this.#told = null;
  }

  /** The reference with its days told from the story. */
  dated(reference: PrintedReference): PrintedReference {
    if (!reference.dates.some(lacksYear)) {
      this.follow(reference.dates);
      return reference;
    }
    return { ...reference, dates: reference.dates.map((date) => this.#datedDay(date)) };
  }

  #datedDay(date: PrintedDate): PrintedDate {
    if (!lacksYear(date)) {
      this.follow([date]);
      return date;
    }
    const told = this.#told;
    const inStory = told && resolveDate(anchorOf(date), '', { kind: 'NEAREST', date: told.day }).cited.date;
    if (told && inStory && this.#goesOn(told, inStory, date)) {
      this.#told = { day: inStory, isCited: true, after: told.after + 1 };
      return { ...date, toldAfter: told.day };
    }
    this.#told = null;
    this.#toldPresent = true;
    return date;
  }

  /** True where a story is more likely to go on to a day than the article to tell of the last such day before it appeared. */
  #goesOn({ day, after }: Told, to: CalendarDate, date: PrintedDate): boolean {
    const ahead = dayNumber(to) - dayNumber(day);
    if (ahead > furthestAhead || ahead < -furthestBack) return false;
    if (this.#latest === null) return true;
    const last = resolveDate(anchorOf(date), '', { kind: 'NOT_AFTER', date: this.#latest }).cited.date;
    if (last === null || to > this.#latest) return false;
    const before = dayNumber(this.#latest) - dayNumber(last);
    if (last === to) return true;
    // The year that was told a few days before goes on, too.
    const isNear = ahead <= stepNearby && ahead >= -stepBack;
    if (isNear && (before > recentForStory || dayNumber(this.#latest) - dayNumber(day) > furthestAhead)) return true;
    if (after >= longStory && before > recentForStory && ahead <= stepOfStory) return true;
    return before > recent + daysAfterStated && Math.abs(ahead) < before;
  }
}
