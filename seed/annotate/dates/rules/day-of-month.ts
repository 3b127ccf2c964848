import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule, type Example } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isShortNumber } from '../numerals.ts';

/** A day of the month that the text speaks of: "the 5th", "on the fifth", "the 11th of that month". */
export const dayOfMonth = defineRule({
  name: 'day-of-month',
  pass: 'dates',
  words: {
    article: ['the'],
    endings: lexicon.englishOrdinalEndings,
    of: ['of'],
    ordinals: lexicon.ordinals,
    months: lexicon.monthSpokenOf,
    before: ['on'],
    weekdays: lexicon.daysOfWeek,
  },
  examples: [
    [
      'Vedomosti reported on May 3 that ice came. TASS denied it on the 4{endings}.',
      'May 3 = 2017-05-03',
      'the 4{endings} = 2017-05-04',
    ],
    ['TASS reported on the 14th that ice came.', 'the 14th = 2017-11-14'],
    ['TASS reported on the 14th of each month that ice came.'],
    ['Ice came in May. TASS reported on the 4th {months} that ice came.', 'the 4th {months} = 2017-05-04'],
    ...lexicon.ordinals
      .slice(0, 19)
      .map(
        (ordinal, index): Example => [
          `TASS reported on the ${ordinal} that ice came.`,
          `the ${ordinal} = 2017-11-${String(index + 1).padStart(2, '0')}`,
        ],
      ),
    ...lexicon.ordinals
      .slice(20)
      .map(
        (ordinal, index): Example => [
          `TASS reported on the ${ordinal} that ice came.`,
          `the ${ordinal} = 2017-10-${21 + index}`,
        ],
      ),
    ['TASS reported on the twentieth that ice came.', 'the twentieth = 2017-11-20'],
    ['TASS reported {before} the ninth that ice came.', 'the ninth = 2017-11-09'],
    ['TASS reported on {Weekdays} the ninth that ice came.', 'the ninth = 2017-11-09'],
    ['TASS reported on the 24th that ice came.', 'the 24th = 2017-10-24'],
  ],
  counterexamples: [
    'TASS reported on the 14th pier.',
    'TASS reported on the 41st.',
    'TASS reported the second that day.',
    'TASS reported on the fifth pier.',
    'Ice came, TASS reported, on the 14th of each month.',
  ],
  make(list): DateMatcher {
    const [article, endings, of] = [list('article'), list('endings'), list('of')];
    const [ordinals, months] = [list('ordinals'), list('months')];
    const [before, weekdays] = [list('before'), list('weekdays')];

    /** The token after the month that a day is said to be of, if only as "that month"; -1 where it is of something else. */
    function endOfMonth(tokens: Tokens, next: number, limit: number): number {
      return of.has(tokens, next) ? months.endAt(tokens, next, limit) : next;
    }

    return {
      role: 'RELATIVE',
      begins: [article],
      read(tokens, token, limit) {
        const [number, ending] = [token + 1, token + 2];
        if (!article.has(tokens, token)) return null;
        const word = ordinals.endAt(tokens, number, limit);
        if (word > 0) {
          const next = endOfMonth(tokens, word, limit);
          if (next < 0 || !(before.has(tokens, token - 1) || weekdays.has(tokens, token - 1))) return null;
          const day = lexicon.ordinals.indexOf(tokens.slice(number, word).toLowerCase()) + 1;
          return { day: { from: 'MONTH', day }, next };
        }
        if (ending >= limit || !isShortNumber(tokens, number)) return null;
        if (!tokens.isAdjacent(ending) || !endings.has(tokens, ending)) return null;
        const [day, next] = [tokens.value(number), endOfMonth(tokens, ending + 1, limit)];
        return day < 1 || day > 31 || next < 0 ? null : { day: { from: 'MONTH', day }, next };
      },
    };
  },
});
