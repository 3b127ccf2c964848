import lexicon from '../../lexicon/sentences.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { type StopMatcher, wordsMatcher } from '../stop-rule.ts';

/** The stop of titles and of words such as "e.g." never ends a sentence. */
export const titleBeforeName = defineRule({
  name: 'title-before-name',
  pass: 'sentences',
  words: { titles: lexicon.titles },
  examples: [['It names {titles}. Petrov at length.', 'It names {titles}. Petrov at length.']],
  counterexamples: ['He asked the captain. Petrov left.'],
  make: (list): StopMatcher => wordsMatcher('INSIDE', list('titles').phrases),
});
