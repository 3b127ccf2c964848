import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { comma, endsPart, isDateSeparator, isMarkAfter, yearAt } from '../numerals.ts';

const widestGap = 3;

/** A year before its day, as catalogues order it: "2016, November 3", "2016 Nov. 3"; before a month alone at the end of a part. */
export const yearFirst = defineRule({
  name: 'year-first',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Polis, 2016, November 3).', '2016, November 3 = 2016-11-03'],
    ['Ice came (Polis, 2016 Nov. 3).', '2016 Nov. 3 = 2016-11-03'],
    ['Ice came (Polis, 2016, 3 November).', '2016, 3 November = 2016-11-03'],
    ['Ice came (Vedomosti, 2016, November).', '2016, November = 2016-11'],
    ['Ice came (Polis, 5/6/2016 November 3).', '5/6/2016 = 2016-05-06', 'November 3 = 2017-11-03'],
  ],
  counterexamples: [],
  make: (): DateMatcher => ({
    role: 'NUMBER',
    read(tokens, token, limit, parser) {
      const year = yearAt(tokens, token);
      // "5/6/2016 November 3": the year is that of the numerals before it.
      if (year === 0 || (isDateSeparator(tokens, token - 1) && tokens.isAdjacent(token))) return null;
      const at = isMarkAfter(tokens, token + 1, comma) ? token + 2 : token + 1;
      const gap = at < limit ? tokens.gap(at) : 0;
      // A row of years is no date, and is not read again from each of them.
      if (gap === 0 || gap > widestGap || yearAt(tokens, at) > 0) return null;
      const read = parser.single(tokens, at, limit);
      // "2016, November 2017" is a year, and a month of another.
      if (read === null || read.parts.month === null || read.parts.year !== null) return null;
      if (read.parts.day === null && !endsPart(tokens, read.next)) return null;
      return { parts: { ...read.parts, year }, next: read.next };
    },
  }),
});
