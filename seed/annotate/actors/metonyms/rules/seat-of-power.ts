import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** A building that stands for those in it does so wherever nobody goes to it. */
export const seatOfPower = defineRule({
  name: 'seat-of-power',
  pass: 'entities',
  words: { approaches: lexicon.approaches, visits: lexicon.visits },
  examples: [
    ['Hopes inside the Kremlin rose.', 'Kremlin = STATE russia'],
    ['A crowd {approaches} the Kremlin, then.'],
    ['They will {visits} the Kremlin.'],
    ['They like the Kremlin.', 'Kremlin = STATE russia'],
  ],
  counterexamples: ['They like Lima.'],
  make(list): MetonymMatcher {
    const [approaches, visits] = [wordsOf(list('approaches')), wordsOf(list('visits'))];
    return ({ isSeat, left }) => (isSeat ? !approaches.has(left) && !visits.has(left) : null);
  },
});
