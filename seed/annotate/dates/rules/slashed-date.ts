import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isNumberAfter, isShortNumber, isSlash, yearOfTwoDigits } from '../numerals.ts';

/** The American order, but where only the other gives a month. */
export const slashedDate = defineRule({
  name: 'slashed-date',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Polis, 11/3/2017).', '11/3/2017 = 2017-11-03'],
    ['Ice came (Polis, 25/10/2017).', '25/10/2017 = 2017-10-25'],
    ['Ice came (Polis, 25/10/16).', '25/10/16 = 2016-10-25'],
  ],
  counterexamples: ['Ice came (Polis, 25/10/20171).'],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit) {
      if (!isShortNumber(tokens, token) || token + 5 > limit || !isSlash(tokens, token + 1)) return null;
      if (!isNumberAfter(tokens, token + 2) || !isShortNumber(tokens, token + 2) || !isSlash(tokens, token + 3))
        return null;
      const length = tokens.length(token + 4);
      if (!isNumberAfter(tokens, token + 4) || (length !== 4 && length !== 2) || isSlash(tokens, token + 5))
        return null;
      const [first, second] = [tokens.value(token), tokens.value(token + 2)];
      const [month, day] = first > 12 && second <= 12 ? [second, first] : [first, second];
      const last = tokens.value(token + 4);
      return { parts: { year: length === 4 ? last : yearOfTwoDigits(last), month, day }, next: token + 5 };
    },
  }),
});
