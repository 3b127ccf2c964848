import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { goesOn, isShortNumber } from '../numerals.ts';

/** The day after its month, as a numeral with or without its ending: what month-first dates and lists are read with. */
export const dayNumeral = defineRule({
  name: 'day-numeral',
  pass: 'dates',
  words: { endings: lexicon.ordinalEndings },
  examples: [
    ['Ice came (Polis, November 3).', 'November 3 = 2017-11-03'],
    ['Ice came (Polis, November 3{endings}).', 'November 3{endings} = 2017-11-03'],
  ],
  counterexamples: ['Ice came (Polis, November 3%).', 'Ice came (Polis, November 311).'],
  make(list): DateMatcher {
    const endings = list('endings');
    return {
      role: 'DAY',
      endOf(tokens, token, limit) {
        if (token >= limit || !isShortNumber(tokens, token)) return -1;
        const ending = token + 1 < limit && tokens.isAdjacent(token + 1) && endings.has(tokens, token + 1);
        const next = ending ? token + 2 : token + 1;
        return goesOn(tokens, next) ? -1 : next;
      },
    };
  },
});
