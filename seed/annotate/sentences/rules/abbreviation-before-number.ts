import lexicon from '../../lexicon/sentences.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { type StopMatcher, wordsMatcher } from '../stop-rule.ts';

/** The stop of "No.", "Jan." or "p." ends no sentence before a number. */
export const abbreviationBeforeNumber = defineRule({
  name: 'abbreviation-before-number',
  pass: 'sentences',
  words: { numbered: lexicon.numbered },
  examples: [
    ['It is {numbered}. 5 of the list.', 'It is {numbered}. 5 of the list.'],
    ['It stood on p. A3 of the paper.', 'It stood on p. A3 of the paper.'],
  ],
  counterexamples: ['It was in Jan. Petrov left.'],
  make: (list): StopMatcher => wordsMatcher('NUMBER', list('numbered').phrases),
});
