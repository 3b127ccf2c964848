import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isComparedWith } from './compared-with.ts';

/** What is compared with what: "Compare TASS, May 3, with Polis, May 4" parts before its "with". */
export const withAfterCompare = defineRule({
  name: 'with-after-compare',
  pass: 'citations',
  words: { compare: ['compare'], joins: ['with', 'and'] },
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Compare Mark Lund, Ice, 2 Pier L. Rev. 7 (2012), with Ida Vail, Fog, 3 Pier L. Rev. 9 (2013).',
      'Compare Mark Lund, Ice, 2 Pier L. Rev. 7 (2012) → cf. Pier L. Rev. 2012',
      'with Ida Vail, Fog, 3 Pier L. Rev. 9 (2013) → cf. Pier L. Rev. 2013',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Compare Ida Vail, Yes, TASS (May 3, 2012), and Mark Lund, Also, RBC (May 4, 2012).',
      'Compare Ida Vail, Yes, TASS (May 3, 2012) → cf. TASS 2012-05-03',
      'and Mark Lund, Also, RBC (May 4, 2012) → cf. RBC 2012-05-04',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. TASS, May 3, 2012, with a map.'],
  make(list): GroupMatcher {
    const [compare, joins] = [list('compare'), list('joins')];
    return {
      role: 'CUT',
      isCut: (tokens, from, mark, limit) =>
        mark + 1 < limit && mark > from && isComparedWith(tokens, mark + 1, compare, joins),
    };
  },
});
