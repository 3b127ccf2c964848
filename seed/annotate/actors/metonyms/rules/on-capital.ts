import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const prepositions = /^(?:up)?on$|^over$/;

/** Pressure on Lima is on its government; an attack on Lima, or over it, is on the city. */
export const onCapital = defineRule({
  name: 'on-capital',
  pass: 'entities',
  words: { assaults: lexicon.assaults },
  examples: [
    ['New {assaults} on Lima faded.'],
    ['The march of many men on Lima faded.'],
    ['Suspicion was cast upon Lima.', 'Lima = STATE peru'],
    ['New tariffs on Lima faded.', 'Lima = STATE peru'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const assaults = wordsOf(list('assaults'));
    return (capital) => (prepositions.test(capital.left) ? capital.isSeat || !isNear(capital, assaults, 4) : null);
  },
});
