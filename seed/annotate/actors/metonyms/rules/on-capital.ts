import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const prepositions = /^(?:up)?on$|^over$/;

/** Pressure on Lima is on its government; an attack on Lima, or over it, is on the city. */
export const onCapital = defineRule({
  name: 'on-capital',
  pass: 'entities',
  words: { assaults: lexicon.assaults, burdens: lexicon.burdens },
  examples: [
    ['New {assaults} on Lima faded.'],
    ['The march of many men on Lima faded.'],
    ['Doubt was cast upon Lima.', 'Lima = STATE peru'],
    ['Then {burdens} fell on Lima.', 'Lima = STATE peru'],
    ['New tariffs on Lima faded.', 'Lima = STATE peru'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const [assaults, burdens] = [wordsOf(list('assaults')), wordsOf(list('burdens'))];
    return (capital) => {
      if (!prepositions.test(capital.left)) return null;
      return capital.isSeat || isNear(capital, burdens, 4) || !isNear(capital, assaults, 4);
    };
  },
});
