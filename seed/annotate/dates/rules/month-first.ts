import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { comma, endsPart, isDot, isMarkAfter, isShortNumber } from '../numerals.ts';
import { monthFinder, monthLists, monthNames } from './months.ts';

const widestGap = 3;
const lastDay = 31;

/** A month with or without its day after it, and its year: "November", "Nov. 3", "November the 3rd", "November 3, 2017". */
export const monthFirst = defineRule({
  name: 'month-first',
  pass: 'dates',
  words: { ...monthLists, onlyWithCapital: lexicon.monthsWithCapital, article: ['the'] },
  examples: [
    ['Ice came (Polis, {January} 3).', '{January} 3 = 2017-01-03'],
    ['Ice came (Polis, {February} 3).', '{February} 3 = 2017-02-03'],
    ['Ice came (Polis, {March} 3).', '{March} 3 = 2017-03-03'],
    ['Ice came (Polis, {April} 3).', '{April} 3 = 2017-04-03'],
    ['Ice came (Polis, {May} 3).', '{May} 3 = 2017-05-03'],
    ['Ice came (Polis, {June} 3).', '{June} 3 = 2017-06-03'],
    ['Ice came (Polis, {July} 3).', '{July} 3 = 2017-07-03'],
    ['Ice came (Polis, {August} 3).', '{August} 3 = 2017-08-03'],
    ['Ice came (Polis, {September} 3).', '{September} 3 = 2017-09-03'],
    ['Ice came (Polis, {October} 3).', '{October} 3 = 2017-10-03'],
    ['Ice came (Polis, {November} 3).', '{November} 3 = 2017-11-03'],
    ['Ice came (Polis, {December} 3).', '{December} 3 = 2016-12-03'],
    ['Ice came (Polis, Nov. 3, 2016).', 'Nov. 3, 2016 = 2016-11-03'],
    ['Ice came (Polis, November {article} 3rd).', 'November {article} 3rd = 2017-11-03'],
    ['Ice came (Polis, November, 3).', 'November, 3 = 2017-11-03'],
    ['Ice came (Vedomosti, October 2016).', 'October 2016 = 2016-10'],
    ['Ice came (TASS, {onlyWithCapital} 3).'],
  ],
  counterexamples: ['Ice may 3 times a year stop the ferry (Polis, 2016).'],
  make(list): DateMatcher {
    const monthOf = monthFinder(list, list('onlyWithCapital'));
    const article = list('article');
    return {
      role: 'WORD',
      begins: monthNames.map((name) => list(name)),
      read(tokens, token, limit, parser) {
        const month = monthOf(tokens, token);
        if (month === 0) return null;
        const after = token + 1 < limit && isDot(tokens, token + 1) ? token + 2 : token + 1;
        const read = { parts: { year: null, month, day: null }, next: after };
        const isParted = after < limit && isMarkAfter(tokens, after, comma);
        let day = isParted ? after + 1 : after;
        const gap = tokens.gap(day);
        // "November, 3" is a day where nothing but the end of its part follows.
        const leads =
          gap > 0 && gap <= widestGap && (!isParted || (isShortNumber(tokens, day) && endsPart(tokens, day + 1)));
        if (leads && !isParted && article.has(tokens, day) && tokens.gap(day + 1) === 1) day += 1;
        const next = leads || (!isParted && after > token + 1) ? parser.endOfDay(tokens, day, limit) : -1;
        // "Nov 97" has no day.
        if (next < 0 || tokens.value(day) > lastDay) return parser.withYear(tokens, read, limit);
        return parser.withYear(tokens, { parts: { year: null, month, day: tokens.value(day) }, next }, limit);
      },
    };
  },
});
