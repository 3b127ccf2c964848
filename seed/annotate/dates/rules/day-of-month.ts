import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isShortNumber } from '../numerals.ts';

/** A day of the month that the text speaks of: "the 5th". */
export const dayOfMonth = defineRule({
  name: 'day-of-month',
  pass: 'dates',
  words: { article: ['the'], endings: lexicon.englishOrdinalEndings, of: ['of'] },
  examples: [
    [
      'Vedomosti reported on May 3 that ice came. TASS denied it on the 4{endings}.',
      'May 3 = 2017-05-03',
      'the 4{endings} = 2017-05-04',
    ],
    ['TASS reported on the 14th that ice came.', 'the 14th = 2017-11-14'],
    ['TASS reported on the 14th of each month that ice came.'],
    ['TASS reported on the 24th that ice came.', 'the 24th = 2017-10-24'],
  ],
  counterexamples: [
    'TASS reported on the 14th pier.',
    'TASS reported on the 41st.',
    'Ice came, TASS reported, on the 14th of each month.',
  ],
  make(list): DateMatcher {
    const [article, endings, of] = [list('article'), list('endings'), list('of')];
    return {
      role: 'RELATIVE',
      begins: [article],
      read(tokens, token, limit) {
        const [number, ending] = [token + 1, token + 2];
        if (!article.has(tokens, token) || ending >= limit || !isShortNumber(tokens, number)) return null;
        if (!tokens.isAdjacent(ending) || !endings.has(tokens, ending) || of.has(tokens, ending + 1)) return null;
        const day = tokens.value(number);
        return day < 1 || day > 31 ? null : { day: { from: 'MONTH', day }, next: ending + 1 };
      },
    };
  },
});
