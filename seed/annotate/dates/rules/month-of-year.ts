import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isDot, isNumberAfter, isRecentYear, isShortNumber, isSlash } from '../numerals.ts';

export const monthOfYear = defineRule({
  name: 'month-of-year',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Vedomosti, 5/2017).', '5/2017 = 2017-05'],
    ['Ice came (Vedomosti, 05.2017).', '05.2017 = 2017-05'],
  ],
  counterexamples: ['Ice came (Vedomosti, 13/2017).'],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit) {
      if (!isShortNumber(tokens, token) || token + 3 > limit) return null;
      if (!isSlash(tokens, token + 1) && !isDot(tokens, token + 1)) return null;
      if (!isNumberAfter(tokens, token + 2) || !isRecentYear(tokens, token + 2) || isSlash(tokens, token + 3))
        return null;
      const month = tokens.value(token);
      if (month < 1 || month > 12) return null;
      return { parts: { year: tokens.value(token + 2), month, day: null }, next: token + 3 };
    },
  }),
});
