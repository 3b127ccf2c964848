import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { daysIn } from '../calendar.ts';
import type { DateMatcher } from '../date-rule.ts';
import { monthFinder, monthLists } from './months.ts';

// February's last day depends on a year that nothing may print.
const february = 2;
const anyYear = 2001;

/** "The last day of October": of every month but February, unless its year is printed. */
export const lastDayOfMonth = defineRule({
  name: 'last-day-of-month',
  pass: 'dates',
  words: { ...monthLists, lastDay: lexicon.lastDay },
  examples: [
    ['On the {lastDay} April Vedomosti reported that ice came.', '{lastDay} April = 2017-04-30'],
    ['On the last day of February 2016 Vedomosti reported that ice came.', 'last day of February 2016 = 2016-02-29'],
    ['On the last day of {January} Vedomosti reported that ice came.', 'last day of {January} = 2017-01-31'],
    [
      'On the last day of {February} 2015 Vedomosti reported that ice came.',
      'last day of {February} 2015 = 2015-02-28',
    ],
    ['On the last day of {March} Vedomosti reported that ice came.', 'last day of {March} = 2017-03-31'],
    ['On the last day of {April} Vedomosti reported that ice came.', 'last day of {April} = 2017-04-30'],
    ['On the last day of {May} Vedomosti reported that ice came.', 'last day of {May} = 2017-05-31'],
    ['On the last day of {June} Vedomosti reported that ice came.', 'last day of {June} = 2017-06-30'],
    ['On the last day of {July} Vedomosti reported that ice came.', 'last day of {July} = 2017-07-31'],
    ['On the last day of {August} Vedomosti reported that ice came.', 'last day of {August} = 2017-08-31'],
    ['On the last day of {September} Vedomosti reported that ice came.', 'last day of {September} = 2017-09-30'],
    ['On the last day of {October} Vedomosti reported that ice came.', 'last day of {October} = 2017-10-31'],
    [
      'On the last day of {November} 2016 Vedomosti reported that ice came.',
      'last day of {November} 2016 = 2016-11-30',
    ],
    ['On the last day of {December} Vedomosti reported that ice came.', 'last day of {December} = 2016-12-31'],
  ],
  counterexamples: [
    'Vedomosti reported on the last day of march that ice came.',
    'On the last day of February Vedomosti reported that ice came.',
  ],
  make(list): DateMatcher {
    const monthOf = monthFinder(list);
    const lastDay = list('lastDay');
    return {
      role: 'WORD',
      begins: [lastDay],
      read(tokens, token, limit, parser) {
        const end = lastDay.endAt(tokens, token, limit);
        const month = end < 0 || end >= limit ? 0 : monthOf(tokens, end);
        if (month === 0) return null;
        const parts = { year: null, month, day: daysIn(anyYear, month) };
        const dated = parser.withYear(tokens, { parts, next: end + 1 }, limit);
        if (month !== february) return dated;
        const { year } = dated?.parts ?? { year: null };
        return dated === null || year === null ? null : { ...dated, parts: { year, month, day: daysIn(year, month) } };
      },
    };
  },
});
