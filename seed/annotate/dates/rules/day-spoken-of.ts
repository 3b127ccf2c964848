import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';

/** The day that the text spoke of last, cited or not: "that very day", "the same date". */
export const daySpokenOf = defineRule({
  name: 'day-spoken-of',
  pass: 'dates',
  words: { days: lexicon.daySpokenOf },
  examples: [
    ['The ferry sank on May 3. TASS reported {days} that ice came.', '{days} = 2017-05-03'],
    ['On Friday the ferry sank. TASS reported that very day that ice came.', 'that very day = 2017-11-17'],
  ],
  counterexamples: ['TASS reported that day and night are of one length.'],
  make(list): DateMatcher {
    const days = list('days');
    return {
      role: 'RELATIVE',
      begins: [days],
      read(tokens, token, limit) {
        const next = days.endAt(tokens, token, limit);
        return next < 0 ? null : { day: { from: 'SPOKEN' }, next };
      },
    };
  },
});
