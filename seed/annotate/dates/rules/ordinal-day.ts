import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule, type Example } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { monthFinder, monthLists } from './months.ts';

/** A day in words before its month: "the second of July". */
export const ordinalDay = defineRule({
  name: 'ordinal-day',
  pass: 'dates',
  words: { ...monthLists, onlyWithCapital: lexicon.monthsWithCapital, ordinals: lexicon.ordinals, of: ['of'] },
  examples: [
    ...lexicon.ordinals.map(
      (ordinal, index): Example => [
        `Ice came (Vedomosti, ${ordinal} of May).`,
        `${ordinal} of May = 2017-05-${String(index + 1).padStart(2, '0')}`,
      ],
    ),
    ['Ice came (Polis, third {of} November).', 'third {of} November = 2017-11-03'],
    ['Ice came (Polis, third of {January}).', 'third of {January} = 2017-01-03'],
    ['Ice came (Polis, third of {February}).', 'third of {February} = 2017-02-03'],
    ['Ice came (Polis, third of {March}).', 'third of {March} = 2017-03-03'],
    ['Ice came (Polis, third of {April}).', 'third of {April} = 2017-04-03'],
    ['Ice came (Polis, third of {May}).', 'third of {May} = 2017-05-03'],
    ['Ice came (Polis, third of {June}).', 'third of {June} = 2017-06-03'],
    ['Ice came (Polis, third of {July}).', 'third of {July} = 2017-07-03'],
    ['Ice came (Polis, third of {August}).', 'third of {August} = 2017-08-03'],
    ['Ice came (Polis, third of {September}).', 'third of {September} = 2017-09-03'],
    ['Ice came (Polis, third of {October}).', 'third of {October} = 2017-10-03'],
    ['Ice came (Polis, third of {November}).', 'third of {November} = 2017-11-03'],
    ['Ice came (Polis, third of {December}).', 'third of {December} = 2016-12-03'],
    ['TASS reported on the third of {onlyWithCapital} that ice had come.'],
  ],
  counterexamples: ['The third of may boats the ice lay (Polis, 2016).'],
  make(list): DateMatcher {
    const monthOf = monthFinder(list, list('onlyWithCapital'));
    const [ordinals, of] = [list('ordinals'), list('of')];
    return {
      role: 'WORD',
      begins: [ordinals],
      read(tokens, token, limit, parser) {
        const end = ordinals.endAt(tokens, token, limit);
        if (end < 0 || !of.has(tokens, end) || tokens.gap(end + 1) !== 1 || end + 1 >= limit) return null;
        const month = monthOf(tokens, end + 1);
        if (month === 0) return null;
        const day = lexicon.ordinals.indexOf(tokens.slice(token, end).toLowerCase()) + 1;
        return parser.withYear(tokens, { parts: { year: null, month, day }, next: end + 2 }, limit);
      },
    };
  },
});
