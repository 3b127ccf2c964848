import type { PrintedDate } from '../../dates/printed-date.ts';
import type { DatedText } from './told-dates.ts';

/** The date as one of a day that nothing tells. */
export function unsaid(date: PrintedDate): PrintedDate {
  return { ...date, relative: { from: 'UNSAID' } };
}

const mostWordsOfDate = 3;

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

  /** "That very day": the day that the text spoke of last before it. */
  spokenDay(date: PrintedDate): PrintedDate {
    const spoken = this.#lastBefore(date.start, true);
    if (spoken === null || (spoken.relative === undefined && spoken.from.day === null)) return unsaid(date);
    const { start, end, rule } = date;
    const { from, to, relative } = spoken;
    return { start, end, rule, from: to ?? from, to: null, ...(relative && { relative }) };
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
    const day =
      anyDay && reader.mayBeginRelative(tokens, token) ? reader.readRelativeDay(tokens, token, tokens.count) : null;
    return day === null ? days : [day, ...days];
  }
}
