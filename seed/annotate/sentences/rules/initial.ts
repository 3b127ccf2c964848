import { defineRule } from '../../rules/rule.ts';
import type { StopMatcher } from '../stop-rule.ts';

const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u;

/** The stop of initials ends a sentence only before a word that begins sentences: "J. P. Stone". */
export const initial = defineRule({
  name: 'initial',
  pass: 'sentences',
  words: {},
  examples: [
    ['It quoted J. Petrov at length.', 'It quoted J. Petrov at length.'],
    ['It left the U.S. Navy in May.', 'It left the U.S. Navy in May.'],
  ],
  counterexamples: ['It left the U.S. The port was empty.'],
  make: (): StopMatcher => ({ says: 'OPENER', has: (word) => initials.test(word) }),
});
