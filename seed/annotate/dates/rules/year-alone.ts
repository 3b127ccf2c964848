import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { yearAt } from '../numerals.ts';

export const yearAlone = defineRule({
  name: 'year-alone',
  pass: 'dates',
  words: {},
  examples: [['Ice came (Severnye Ogni, 2016).', '2016 = 2016']],
  counterexamples: ['Ice came (Severnye Ogni, 3016).'],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token) {
      const year = yearAt(tokens, token);
      return year === 0 ? null : { parts: { year, month: null, day: null }, next: token + 1 };
    },
  }),
});
