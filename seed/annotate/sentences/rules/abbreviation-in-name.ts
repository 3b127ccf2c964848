import lexicon from '../../lexicon/sentences.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { type StopMatcher, wordsMatcher } from '../stop-rule.ts';

/** The stop of "Inc." or "p.m." ends a sentence only before a word that begins sentences. */
export const abbreviationInName = defineRule({
  name: 'abbreviation-in-name',
  pass: 'sentences',
  words: { namePart: lexicon.namePart },
  examples: [['It is the River {namePart}. Petrov who left.', 'It is the River {namePart}. Petrov who left.']],
  counterexamples: ['It left at 5 p.m. The port was empty.'],
  make: (list): StopMatcher => wordsMatcher('OPENER', list('namePart').phrases),
});
