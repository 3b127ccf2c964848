import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';

/** A season of a year, which is dated by the year. */
export const season = defineRule({
  name: 'season',
  pass: 'dates',
  words: { seasons: lexicon.seasons },
  examples: [['Ice came (Polis, {seasons} 2016).', '{seasons} 2016 = 2016']],
  counterexamples: ['Ice came in the fall (TASS).'],
  make(list): DateMatcher {
    const seasons = list('seasons');
    return {
      role: 'WORD',
      begins: [seasons],
      read(tokens, token, limit, parser) {
        if (!seasons.has(tokens, token)) return null;
        const read = parser.withYear(tokens, { parts: { year: null, month: null, day: null }, next: token + 1 }, limit);
        return read.parts.year === null ? null : read;
      },
    };
  },
});
