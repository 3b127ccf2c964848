import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isNumberAfter, isShortNumber } from '../numerals.ts';

/** With the signs for year, month and day, as Chinese and Japanese papers write. */
export const hanDate = defineRule({
  name: 'han-date',
  pass: 'dates',
  words: { year: ['年'], month: ['月'], day: ['日'] },
  examples: [
    ['Ice came (Polis, 2016年11月3日).', '2016年11月3日 = 2016-11-03'],
    ['Ice came (Polis, 11月3日).', '11月3日 = 2017-11-03'],
    ['Ice came (Polis, 11月).', '11月 = 2017-11'],
  ],
  counterexamples: ['Ice came (Polis, 123月).'],
  make(list): DateMatcher {
    const [yearSign, monthSign, daySign] = [list('year'), list('month'), list('day')];
    return {
      role: 'NUMBER',
      read(tokens, token, limit) {
        if (!tokens.isWord(token + 1) || !tokens.isAdjacent(token + 1)) return null;
        const dated = tokens.length(token) === 4 && yearSign.has(tokens, token + 1) && isNumberAfter(tokens, token + 2);
        const month = dated ? token + 2 : token;
        if (!isShortNumber(tokens, month) || month + 2 > limit) return null;
        if (!tokens.isAdjacent(month + 1) || !monthSign.has(tokens, month + 1)) return null;
        const day = month + 2;
        const hasDay =
          day + 2 <= limit &&
          isNumberAfter(tokens, day) &&
          isShortNumber(tokens, day) &&
          tokens.isAdjacent(day + 1) &&
          daySign.has(tokens, day + 1);
        return {
          parts: {
            year: dated ? tokens.value(token) : null,
            month: tokens.value(month),
            day: hasDay ? tokens.value(day) : null,
          },
          next: hasDay ? day + 2 : day,
        };
      },
    };
  },
});
