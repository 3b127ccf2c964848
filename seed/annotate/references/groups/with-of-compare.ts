import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isComparedWith } from './compared-with.ts';

/** The "with" of "Compare TASS, May 3, with Polis, May 4": a signal, and no part of the name behind it. */
export const withOfCompare = defineRule({
  name: 'with-of-compare',
  pass: 'citations',
  words: { compare: ['compare'], joins: ['with'] },
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Compare Mark Lund, Ice, 2 Pier L. Rev. 7 (2012), with Omsk Herald, May 4, 2012.',
      'Compare Mark Lund, Ice, 2 Pier L. Rev. 7 (2012) → cf. Pier L. Rev. 2012',
      'with Omsk Herald, May 4, 2012 → cf. Omsk Herald 2012-05-04',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. TASS, May 3, 2012, with a map.'],
  make(list): GroupMatcher {
    const [compare, joins] = [list('compare'), list('joins')];
    return {
      role: 'SIGNAL',
      begins: [joins],
      signal: 'CF',
      endOf: (tokens, token) => (isComparedWith(tokens, token, compare, joins) ? token + 1 : -1),
    };
  },
});
