import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isHyphen, isNumberAfter, isShortNumber } from '../numerals.ts';

/** The day first, as in most places where hyphens stand between numbers, but where only the other order gives a month. */
export const hyphenatedDate = defineRule({
  name: 'hyphenated-date',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Polis, 3-11-2017).', '3-11-2017 = 2017-11-03'],
    ['Ice came (Polis, 10-25-2017).', '10-25-2017 = 2017-10-25'],
  ],
  counterexamples: ['Ice came (Polis, 13-14-2017).', 'Ice came (Polis, 3-11-17).'],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit) {
      if (!isShortNumber(tokens, token) || token + 5 > limit || !isHyphen(tokens, token + 1)) return null;
      if (!isNumberAfter(tokens, token + 2) || !isShortNumber(tokens, token + 2) || !isHyphen(tokens, token + 3))
        return null;
      if (!isNumberAfter(tokens, token + 4) || tokens.length(token + 4) !== 4 || isHyphen(tokens, token + 5))
        return null;
      const [first, second] = [tokens.value(token), tokens.value(token + 2)];
      const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
      return month > 12 ? null : { parts: { year: tokens.value(token + 4), month, day }, next: token + 5 };
    },
  }),
});
