import type { Telling, TellingPlace } from './telling-rule.ts';
import { datesFollowing, datesPreceding } from './told-dates.ts';

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
