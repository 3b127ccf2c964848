import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isDash } from '../numerals.ts';

const widestGap = 3;

/** What stands between the first and the last day of a range. */
export const dateRange = defineRule({
  name: 'date-range',
  pass: 'dates',
  words: { words: lexicon.rangeWords },
  examples: [
    ['Ice came (Polis, October 3–5).', 'October 3–5 = 2017-10-03/2017-10-05'],
    ['Ice came (Polis, 3 – 5 October).', '3 – 5 October = 2017-10-03/2017-10-05'],
    [
      'Ice came (Polis, 30 October {words} 2 November 2016).',
      '30 October {words} 2 November 2016 = 2016-10-30/2016-11-02',
    ],
    ['Ice came (Vedomosti, 2014–15).', '2014–15 = 2014/2015'],
  ],
  counterexamples: [],
  make(list): DateMatcher {
    const words = list('words');
    return {
      role: 'RANGE_SIGN',
      endOf(tokens, token, limit) {
        if (token + 1 >= limit) return -1;
        const [before, after] = [tokens.gap(token), tokens.gap(token + 1)];
        if (isDash(tokens, token)) return before <= widestGap && after <= widestGap ? token + 1 : -1;
        return before === 1 && after === 1 && words.has(tokens, token) ? token + 1 : -1;
      },
    };
  },
});
