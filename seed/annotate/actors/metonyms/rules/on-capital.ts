import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const prepositions = /^(?:up)?on$|^over$/;

/** Pressure on Lima is on its government; an attack on Lima, or over it, is on the city. */
export const onCapital = defineRule({
  name: 'on-capital',
  pass: 'entities',
  words: { assaults: lexicon.assaults, burdens: lexicon.burdens, overcast: lexicon.overcast },
  examples: [
    ['New {assaults} on Lima faded.'],
    ['The march of many men on Lima faded.'],
    ['Doubt was cast upon Lima.', 'Lima = STATE peru'],
    ['The {overcast} of May hangs over Lima.'],
    ['Then {burdens} fell on Lima.', 'Lima = STATE peru'],
    ['New tariffs on Lima faded.', 'Lima = STATE peru'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const [assaults, burdens] = [wordsOf(list('assaults')), wordsOf(list('burdens'))];
    const overcast = wordsOf(list('overcast'));
    return (capital) => {
      if (!prepositions.test(capital.left)) return null;
      if (capital.isSeat || isNear(capital, burdens, 4)) return true;
      if (capital.left === 'over' && isNear(capital, overcast, 7)) return false;
      return !isNear(capital, assaults, 4);
    };
  },
});
