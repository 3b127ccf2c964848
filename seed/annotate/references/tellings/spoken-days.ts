import { addDays, calendarDate, daysIn, isDay } from '../../dates/calendar.ts';
import type { DateParts, PrintedDate, RelativeDay } from '../../dates/printed-date.ts';
import type { DatedText } from './told-dates.ts';

/** The date as one of a day that nothing tells. */
export function unsaid(date: PrintedDate): PrintedDate {
  return { ...date, relative: { from: 'UNSAID' } };
}

const mostWordsOfDate = 3;
const furthestSpoken = 300;
const earlier = /(?<!\p{L})(?:had|after|before|since|following|until)(?!\p{L})[^,;:.!?]*$/u;
const endsSentence = /[.!?][”"’)]*[\s\u00A0]/u;
const monthsOfYear = 12;

/** A day so many days from another; null where that depends on a year which nothing prints. */
function shifted({ year, month, day }: DateParts, days: number): DateParts | null {
  if (month === null || day === null) return null;
  if (year !== null) {
    if (!isDay(year, month, day)) return null;
    const [shiftedYear = 0, shiftedMonth = 0, shiftedDay = 0] = addDays(calendarDate(year, month, day), days)
      .split('-')
      .map(Number);
    return { year: shiftedYear, month: shiftedMonth, day: shiftedDay };
  }
  const last = daysIn(anyYear, month);
  if (day + days >= 1 && day + days <= last) return { year, month, day: day + days };
  const isLater = days > 0;
  const other = isLater ? (month % monthsOfYear) + 1 : ((month + monthsOfYear - 2) % monthsOfYear) + 1;
  // Over the end of February, or of a year that nothing prints.
  if (month === (isLater ? 2 : 3) || other === (isLater ? 1 : monthsOfYear)) return null;
  return { year, month: other, day: isLater ? day + days - last : day + days + daysIn(anyYear, other) };
}

// None that February has 29 days in.
const anyYear = 2001;

/** Tokens from `first` up to `end` at which no day was found that text after them may refer to. */
interface Barren {
  first: number;
  end: number;
}

/** The days that a text speaks of, as its later words refer to them. */
export class SpokenDays {
  readonly #reading: DatedText;
  // What was searched without finding anything is not searched again.
  readonly #withoutDay: Barren = { first: 0, end: 0 };
  readonly #withoutMonth: Barren = { first: 0, end: 0 };

  constructor(reading: DatedText) {
    this.#reading = reading;
  }

  /**
   * "That very day": the day that the text spoke of last before it.
   *
   * @param isCited whether a day that the text spoke of is one that it cites
   */
  spokenDay(date: PrintedDate, isCited: (day: PrintedDate) => boolean): PrintedDate {
    const spoken = this.#lastBefore(date.start, true);
    if (spoken === null || (spoken.relative === undefined && spoken.from.day === null)) return unsaid(date);
    const { start, end, rule } = date;
    const { from, to, relative } = this.told(spoken, isCited);
    // "A day later TASS denied it. The same day": not a further day later.
    const counted: RelativeDay | undefined =
      relative?.from === 'CITED' ? (isCited(spoken) ? { from: 'CITED', days: 0 } : { from: 'UNSAID' }) : relative;
    return { start, end, rule, from: to ?? from, to: null, ...(counted && { relative: counted }) };
  }

  /** A day told by its distance from another that the text spoke of before it, as far as that is known; others as they are. */
  told(date: PrintedDate, isCited: (day: PrintedDate) => boolean): PrintedDate {
    const { relative } = date;
    switch (relative?.from) {
      case 'SPOKEN':
        return this.spokenDay(date, isCited);
      case 'WEEK_SPOKEN':
        return this.weekdayBesideSpoken(date, relative);
      case 'WEEK':
        return this.weekdayInStory(date, relative);
      case 'MONTH':
        return this.dayOfSpokenMonth(date, relative.day);
      default:
        return date;
    }
  }

  /** "On Tuesday", with the day that the text spoke of right before it: a story may go on from there. */
  weekdayInStory(date: PrintedDate, relative: RelativeDay & { readonly from: 'WEEK' }): PrintedDate {
    if (relative.last || relative.ofLastWeek === true) return date;
    const spoken = this.#lastBefore(date.start, true);
    if (spoken === null || date.start - spoken.end > furthestSpoken) return date;
    const of = spoken.to ?? spoken.from;
    if (spoken.relative !== undefined || of.day === null) return date;
    const between = this.#reading.tokens.text.slice(spoken.end, date.start);
    // "RBC reported on 4 May what TASS had denied on Monday"; "in Monday’s RBC" is of the week of the article.
    if (earlier.test(between) || !/(?<!\p{L})on[\s\u00A0]$/iu.test(between)) return date;
    return { ...date, relative: { ...relative, of, inSentence: !endsSentence.test(between) } };
  }

  /** "That Tuesday": with the day that the text spoke of last before it, if it did. */
  weekdayBesideSpoken(date: PrintedDate, relative: RelativeDay & { readonly from: 'WEEK_SPOKEN' }): PrintedDate {
    const spoken = this.#lastBefore(date.start, true);
    if (spoken === null || date.start - spoken.end > furthestSpoken) return date;
    const of = spoken.to ?? spoken.from;
    // "RBC spoke on Wednesday. The same Wednesday".
    if (spoken.relative?.from === 'WEEK' && spoken.relative.weekday === relative.weekday)
      return { ...date, relative: spoken.relative };
    if (spoken.relative !== undefined || of.day === null) return unsaid(date);
    return { ...date, relative: { ...relative, of } };
  }

  /** "The next day": so many days from the day that the text spoke of last before it. */
  dayAfterSpoken(date: PrintedDate, days: number): PrintedDate {
    const spoken = this.#lastBefore(date.start, true);
    if (spoken === null || date.start - spoken.end > furthestSpoken) return unsaid(date);
    const { start, end, rule } = date;
    if (spoken.relative !== undefined) {
      if (spoken.relative.from !== 'ARTICLE') return unsaid(date);
      return { ...date, relative: { from: 'ARTICLE', days: spoken.relative.days + days } };
    }
    const from = shifted(spoken.to ?? spoken.from, days);
    return from === null ? unsaid(date) : { start, end, rule, from, to: null };
  }

  /** "The 5th": of the month that the text spoke of last before it; where that day is past there, the article’s day decides. */
  dayOfSpokenMonth(date: PrintedDate, day: number): PrintedDate {
    const spoken = this.#lastBefore(date.start, false);
    if (spoken === null) return date;
    const { year, month, day: last } = spoken.to ?? spoken.from;
    if (last !== null && last > day) return date;
    const { start, end, rule } = date;
    return { start, end, rule, from: { year, month, day }, to: null };
  }

  /** The last date with a month that ends before an offset; with `anyDay`, one told by its distance, too. */
  #lastBefore(offset: number, anyDay: boolean): PrintedDate | null {
    const { tokens } = this.#reading;
    const barren = anyDay ? this.#withoutDay : this.#withoutMonth;
    let token = tokens.at(offset) - 1;
    let end = token + 1;
    let found: PrintedDate | null = null;
    for (; token >= 0; token -= 1) {
      if (token >= barren.first && token < barren.end) token = barren.first - 1;
      if (token < 0) break;
      // "17 March.": the full stop would end an abbreviated month without its day.
      if (!tokens.isWord(token) && !tokens.isNumber(token)) continue;
      const days = this.#daysAt(token, anyDay);
      found = days.find((day) => day.end <= offset) ?? null;
      if (found !== null) break;
      // A day that goes on after the offset may be found from a later one.
      if (days.length > 0) end = token;
    }
    barren.first = token + 1;
    barren.end = end;
    return found;
  }

  /** The days that hold a token as one of their last words, in order of preference. */
  #daysAt(token: number, anyDay: boolean): PrintedDate[] {
    const { tokens, dates: reader } = this.#reading;
    const days: PrintedDate[] = [];
    for (let first = Math.max(0, token - mostWordsOfDate + 1); first <= token; first += 1) {
      if (!reader.mayBegin(tokens, first)) continue;
      const date = reader.readDate(tokens, first, tokens.count);
      if (date !== null && date.from.month !== null && date.end >= tokens.end(token)) days.push(date);
    }
    const day = anyDay ? this.#relativeDayAt(token) : null;
    return day === null ? days : [day, ...days];
  }

  /** The day told by its distance that a token begins, or ends as "that Tuesday" does. */
  #relativeDayAt(token: number): PrintedDate | null {
    const { tokens, dates: reader } = this.#reading;
    for (let first = Math.max(0, token - mostWordsOfDate + 1); first <= token; first += 1) {
      if (!reader.mayBeginRelative(tokens, first)) continue;
      const day = reader.readRelativeDay(tokens, first, tokens.count);
      if (day !== null && day.end >= tokens.end(token)) return day;
    }
    return null;
  }
}
