import { defineRule } from '../../rules/rule.ts';
import type { ClaimMatcher } from '../claim-rule.ts';
import { skipMarks, wordsBefore, wordsFrom } from '../stretch.ts';

// "The captain told RBC on May 3 that", "RBC wrote on May 3: ", "RBC wrote on May 3, “".
const saying = /^(?:[\s\u00A0]+that[\s\u00A0]|:[\s\u00A0]|,?[\s\u00A0]+[“"«])/u;
const longestSaying = 8;

/** An attribution supports what follows it, where it opens its stretch or where "that", a colon or a quotation follows. */
export const afterAttribution = defineRule({
  name: 'after-attribution',
  pass: 'claims',
  words: {},
  examples: [
    ['According to TASS on May 3, the pier was closed.', 'the pier was closed'],
    ['The captain told RBC on May 3 that the pier was closed.', 'that the pier was closed'],
  ],
  counterexamples: ['The pier was closed, TASS reported on May 3.', 'The pier was closed (TASS, May 3).'],
  make: (): ClaimMatcher => ({
    claimOf(context) {
      const { text, group, end } = context;
      if (group.placement !== 'PHRASE') return null;
      const says = saying.test(text.slice(group.end, group.end + longestSaying)) || wordsBefore(context) === null;
      return says ? wordsFrom(context, skipMarks(text, group.end, end)) : null;
    },
  }),
});
