import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isDateSeparator, isNumberAfter, isShortNumber } from '../numerals.ts';

export const isoDate = defineRule({
  name: 'iso-date',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Polis, 2017-11-03).', '2017-11-03 = 2017-11-03'],
    ['Ice came (Polis, 2017/11/3).', '2017/11/3 = 2017-11-03'],
  ],
  counterexamples: ['Ice came (Polis, 20171-11-03).'],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit) {
      if (tokens.length(token) !== 4 || token + 5 > limit || !isDateSeparator(tokens, token + 1)) return null;
      if (!isNumberAfter(tokens, token + 2) || !isShortNumber(tokens, token + 2)) return null;
      if (!isDateSeparator(tokens, token + 3) || !isNumberAfter(tokens, token + 4)) return null;
      if (!isShortNumber(tokens, token + 4)) return null;
      const [year, month, day] = [tokens.value(token), tokens.value(token + 2), tokens.value(token + 4)];
      return { parts: { year, month, day }, next: token + 5 };
    },
  }),
});
