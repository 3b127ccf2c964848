import { kinds } from '../../text/tokens.ts';
import type { Telling, TellingPlace } from './telling-rule.ts';
import { beforeDay, datesFollowing, datesPreceding, isDay, type ToldDates } from './told-dates.ts';

const mostWords = 9;

/** A telling with the day that opens its clause, where who tells stands between: "On May 3 his colleague repeated it to RBC". */
export function withDayOfClause(place: TellingPlace, telling: Telling): Telling {
  const { tokens } = place;
  if (datesFollowing(place, telling.end) !== null) return telling;
  const first = tokens.at(telling.start);
  for (let token = first; token > 0 && token > first - mostWords; token -= 1) {
    const before = datesPreceding(place, tokens.start(token));
    if (before !== null) return { ...telling, start: before.at, dates: before.dates };
    if (!tokens.isWord(token - 1) && tokens.gap(token) > 0) return telling;
  }
  return telling;
}

const mostWordsOfDay = 7;

/** The last token before the day that stands right before a token, and the day: "denounced on May 3 by"; null where none does. */
export function dayBefore(
  place: TellingPlace,
  token: number,
): { readonly last: number; readonly dates: ToldDates['dates'] } | null {
  const { tokens, dates } = place;
  if (!dates.hintsAtDay(tokens, token - 1) && !dates.hintsAtDay(tokens, token - 2)) return null;
  for (let last = token - 2; last > token - mostWordsOfDay; last -= 1) {
    if (tokens.isCapital(last) || tokens.isNumber(last)) continue;
    if (tokens.kind(last) !== kinds.lower) return null;
    if (beforeDay.has(tokens.slice(last, last + 1))) continue;
    const day = datesFollowing(place, tokens.end(last));
    if (day !== null && isDay(day) && tokens.at(day.at) === token) return { last, dates: day.dates };
  }
  return null;
}
