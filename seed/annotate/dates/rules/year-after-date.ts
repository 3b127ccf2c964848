import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { DateMatcher } from '../date-rule.ts';
import {
  comma,
  dot,
  endsPart,
  goesOn,
  isApostrophe,
  isMarkAfter,
  isNumberAfter,
  yearAt,
  yearGoesOn,
  yearOfTwoDigits,
} from '../numerals.ts';

const widestGap = 3;

/** The year after a day or a month: "November 3, 2017", "3 de noviembre de 2017", "November ’17", "3 Nov 17", "3 ноября 2017 г.". */
export const yearAfterDate = defineRule({
  name: 'year-after-date',
  pass: 'dates',
  words: { of: ['de'], yearWords: lexicon.yearWords, hours: lexicon.hourWords },
  examples: [
    ['Ice came (Polis, November 3, 2016).', 'November 3, 2016 = 2016-11-03'],
    ['Ice came (Polis, November 3, ’15).', 'November 3, ’15 = 2015-11-03'],
    ['Ice came (Polis, 3 Nov 06 via TASS).', '3 Nov 06 = 2006-11-03'],
    ['Ice came (Polis, 3 Nov 16).', '3 Nov 16 = 2016-11-03'],
    ['Ice came (Vedomosti, Nov. 97).', 'Nov. 97 = 1997-11'],
    ['Ice came (Polis, 3 noviembre {of} 2016).', '3 noviembre {of} 2016 = 2016-11-03'],
    ['Ice came (Polis, 3 ноября 2016 {yearWords}).', '3 ноября 2016 {yearWords} = 2016-11-03'],
    ['Ice came (Polis, 3 November, 1700 {hours}).', '3 November = 2017-11-03'],
  ],
  counterexamples: [
    'TASS reported on 3 November 45 boats (Polis, 2016).',
    'TASS reported on November 97 times (Polis, 2016).',
  ],
  make(list): DateMatcher {
    const [of, yearWords, hours] = [list('of'), list('yearWords'), list('hours')];
    return {
      role: 'YEAR',
      yearOf(tokens, token, limit) {
        let at = token;
        const parted = isMarkAfter(tokens, at, comma);
        if (parted) at += 1;
        if (at >= limit || tokens.gap(at) > widestGap) return null;
        if (of.has(tokens, at) && tokens.gap(at + 1) === 1 && (parted || tokens.gap(at) > 0)) at += 1;
        let year = 0;
        let next = at + 1;
        if (isApostrophe(tokens, at)) {
          if (!isNumberAfter(tokens, at + 1) || tokens.length(at + 1) !== 2 || yearGoesOn(tokens, at + 2)) return null;
          year = yearOfTwoDigits(tokens.value(at + 1));
          next = at + 2;
        } else year = yearAt(tokens, at) || (parted ? 0 : shortYearAt(tokens, at));
        if (year === 0 || next > limit) return null;
        // "3 November, 1700 GMT" tells the hour.
        if (next < limit && tokens.gap(next) === 1 && hours.endAt(tokens, next, limit) > 0) return null;
        if (next < limit && tokens.gap(next) === 1 && yearWords.has(tokens, next)) {
          const abbreviated = tokens.length(next) === 1;
          if (!abbreviated) return { year, next: next + 1 };
          const stop = next + 1 < limit && isMarkAfter(tokens, next + 1, dot);
          next += stop && !(tokens.isWord(next + 2) && tokens.isAdjacent(next + 2)) ? 2 : 1;
        }
        return { year, next };
      },
    };
  },
});

/** The year of two digits that ends its part, as in "3 Nov 16", or that begins with nought, as no number of things does; else 0. */
function shortYearAt(tokens: Tokens, token: number): number {
  if (!tokens.isNumber(token) || tokens.length(token) !== 2 || tokens.gap(token) === 0) return 0;
  if (goesOn(tokens, token + 1) || (tokens.value(token) > 9 && !endsPart(tokens, token + 1))) return 0;
  return yearOfTwoDigits(tokens.value(token));
}
