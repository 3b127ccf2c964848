import lexicon from '../../lexicon/sentences.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { type StopMatcher, wordsMatcher } from '../stop-rule.ts';

/** A word that often begins a sentence and seldom continues a name: a sentence ends before it even after an abbreviation. */
export const sentenceOpener = defineRule({
  name: 'sentence-opener',
  pass: 'sentences',
  words: { openers: lexicon.openers },
  examples: [
    ['He left the River Inc. {Openers} pier was closed.', 'He left the River Inc.', '{Openers} pier was closed.'],
  ],
  counterexamples: ['He left the River Inc. Tribune in May.'],
  make: (list): StopMatcher => wordsMatcher('OPENS', list('openers').phrases),
});
