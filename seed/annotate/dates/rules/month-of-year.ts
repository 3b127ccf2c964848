import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { endsPart, isDot, isNumberAfter, isRecentYear, isShortNumber, isSlash, yearOfTwoDigits } from '../numerals.ts';

const lastDay = 31;

/** A month and its year, in numbers: "5/2017", "05.2017"; of two digits a year that is no day of a month, "5/99". */
export const monthOfYear = defineRule({
  name: 'month-of-year',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Vedomosti, 5/2017).', '5/2017 = 2017-05'],
    ['Ice came (Vedomosti, 05.2017).', '05.2017 = 2017-05'],
    ['Ice came (Vedomosti, 5/99).', '5/99 = 1999-05'],
  ],
  counterexamples: [
    'Ice came (Vedomosti, 13/2017).',
    'Ice came (Vedomosti, 13/99).',
    'Of the boats 5/99 lay there (Vedomosti).',
  ],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit) {
      if (!isShortNumber(tokens, token) || token + 3 > limit) return null;
      if (!isSlash(tokens, token + 1) && !isDot(tokens, token + 1)) return null;
      if (!isNumberAfter(tokens, token + 2) || isSlash(tokens, token + 3)) return null;
      const [month, year] = [tokens.value(token), tokens.value(token + 2)];
      if (month < 1 || month > 12) return null;
      if (isRecentYear(tokens, token + 2)) return { parts: { year, month, day: null }, next: token + 3 };
      const isShort = isSlash(tokens, token + 1) && isShortNumber(tokens, token + 2) && year > lastDay;
      if (!isShort || !endsPart(tokens, token + 3)) return null;
      return { parts: { year: yearOfTwoDigits(year), month, day: null }, next: token + 3 };
    },
  }),
});
