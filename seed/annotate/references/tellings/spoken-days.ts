import type { PrintedDate } from '../../dates/printed-date.ts';
import type { DatedText } from './told-dates.ts';

/** The date as one of a day that nothing tells. */
export function unsaid(date: PrintedDate): PrintedDate {
  return { ...date, relative: { from: 'UNSAID' } };
}

/** "That very day": the day that the text spoke of last before it. */
export function spokenDay(reading: DatedText, date: PrintedDate): PrintedDate {
  const spoken = lastBefore(reading, date.start, true);
  if (spoken === null || (spoken.relative === undefined && spoken.from.day === null)) return unsaid(date);
  const { start, end, rule } = date;
  const { from, to, relative } = spoken;
  return { start, end, rule, from: to ?? from, to: null, ...(relative && { relative }) };
}

/** "The 5th": of the month that the text spoke of last before it; where that day is past there, the article’s day decides. */
export function dayOfSpokenMonth(reading: DatedText, date: PrintedDate, day: number): PrintedDate {
  const spoken = lastBefore(reading, date.start, false);
  if (spoken === null) return date;
  const { year, month, day: last } = spoken.to ?? spoken.from;
  if (last !== null && last > day) return date;
  const { start, end, rule } = date;
  return { start, end, rule, from: { year, month, day }, to: null };
}

const mostWordsOfDate = 3;

/** The last date with a month that ends before an offset; with `anyDay`, one told by its distance, too. */
function lastBefore({ tokens, dates: reader }: DatedText, offset: number, anyDay: boolean): PrintedDate | null {
  for (let token = tokens.at(offset) - 1; token >= 0; token -= 1) {
    if (anyDay && reader.mayBeginRelative(tokens, token)) {
      const day = reader.readRelativeDay(tokens, token, tokens.count);
      if (day !== null && day.end <= offset) return day;
    }
    let found: PrintedDate | null = null;
    for (let first = token; first >= 0 && first > token - mostWordsOfDate; first -= 1) {
      if (!reader.mayBegin(tokens, first)) continue;
      const date = reader.readDate(tokens, first, tokens.count);
      if (date !== null && date.from.month !== null && date.end <= offset && date.end >= tokens.end(token))
        found = date;
    }
    if (found !== null) return found;
  }
  return null;
}
