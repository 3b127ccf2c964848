import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isNumberAfter, isSlash, yearAt } from '../numerals.ts';

/** A year by itself; not the hour of "1700 GMT", and not the year in a document's symbol, "S/2016/340". */
export const yearAlone = defineRule({
  name: 'year-alone',
  pass: 'dates',
  words: { hours: lexicon.hourWords },
  examples: [
    ['Ice came (Severnye Ogni, 2016).', '2016 = 2016'],
    ['Ice came (TASS, 3 November, 1700 {hours}).', '3 November = 2017-11-03'],
  ],
  counterexamples: ['Ice came (Severnye Ogni, 3016).', 'Ice came (Severnye Ogni, S/2016/340).'],
  make(list): DateMatcher {
    const hours = list('hours');
    return {
      role: 'NUMBER',
      read(tokens, token, limit) {
        const year = yearAt(tokens, token);
        const next = token + 1;
        if (year === 0 || (next < limit && tokens.gap(next) === 1 && hours.endAt(tokens, next, limit) > 0)) return null;
        const isInSymbol = next < limit && isSlash(tokens, next) && isNumberAfter(tokens, next + 1);
        if (isInSymbol && (tokens.length(next + 1) > 2 || isSlash(tokens, token - 1))) return null;
        return { parts: { year, month: null, day: null }, next };
      },
    };
  },
});
