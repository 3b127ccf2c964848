import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isHyphen } from '../numerals.ts';

/** "Mid-November", "early 2017", "end of May": the month or year that is meant. */
export const partOfPeriod = defineRule({
  name: 'part-of-period',
  pass: 'dates',
  words: { parts: lexicon.partsOfPeriods },
  examples: [
    ['Ice came (Vedomosti, {parts} November 2016).', '{parts} November 2016 = 2016-11'],
    ['Ice came (Vedomosti, mid-November).', 'mid-November = 2017-11'],
  ],
  counterexamples: [],
  make(list): DateMatcher {
    const parts = list('parts');
    return {
      role: 'WORD',
      begins: [parts],
      read(tokens, token, limit, parser) {
        const end = parts.endAt(tokens, token, limit);
        if (end < 0) return null;
        const date = isHyphen(tokens, end) && tokens.isAdjacent(end + 1) ? end + 1 : tokens.gap(end) === 1 ? end : -1;
        return date < 0 ? null : parser.single(tokens, date, limit);
      },
    };
  },
});
