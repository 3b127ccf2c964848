import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isDot, isNumberAfter, isShortNumber, yearOfTwoDigits } from '../numerals.ts';

/** The day first, as all who write full stops between numbers do. */
export const dottedDate = defineRule({
  name: 'dotted-date',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Polis, 03.11.2017).', '03.11.2017 = 2017-11-03'],
    ['Ice came (Polis, 3.11.17).', '3.11.17 = 2017-11-03'],
  ],
  counterexamples: ['Ice came (Polis, 3.13.2017).'],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit) {
      if (!isShortNumber(tokens, token) || token + 5 > limit || !isDot(tokens, token + 1)) return null;
      if (!isNumberAfter(tokens, token + 2) || !isShortNumber(tokens, token + 2) || !isDot(tokens, token + 3))
        return null;
      const length = tokens.length(token + 4);
      if (!isNumberAfter(tokens, token + 4) || (length !== 4 && length !== 2) || isDot(tokens, token + 5)) return null;
      const month = tokens.value(token + 2);
      if (month > 12) return null;
      const last = tokens.value(token + 4);
      const year = length === 4 ? last : yearOfTwoDigits(last);
      return { parts: { year, month, day: tokens.value(token) }, next: token + 5 };
    },
  }),
});
