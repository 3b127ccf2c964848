import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isHyphen, isNumberAfter, isRecentYear } from '../numerals.ts';

/** "2018-02", where it cannot be the years from 2018 on. */
export const isoMonth = defineRule({
  name: 'iso-month',
  pass: 'dates',
  words: {},
  examples: [['Ice came (Vedomosti, 2017-05).', '2017-05 = 2017-05']],
  counterexamples: ['Ice came (Vedomosti, 2008-12).'],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit) {
      if (!isRecentYear(tokens, token) || token + 3 > limit || !isHyphen(tokens, token + 1)) return null;
      if (!isNumberAfter(tokens, token + 2) || tokens.length(token + 2) !== 2 || isHyphen(tokens, token + 3))
        return null;
      const [year, month] = [tokens.value(token), tokens.value(token + 2)];
      if (month < 1 || month > 12 || month > year % 100) return null;
      return { parts: { year, month, day: null }, next: token + 3 };
    },
  }),
});
