import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** Anger at Lima is at its government; a stop at Lima is not. */
export const aimedAtCapital = defineRule({
  name: 'aimed-at-capital',
  pass: 'entities',
  words: { aims: lexicon.aims, arms: lexicon.arms },
  examples: [['Much {aims} at Lima faded.', 'Lima = STATE peru'], ['The {arms} are aimed at Lima.']],
  counterexamples: ['They stopped at Lima.'],
  make(list): MetonymMatcher {
    const [aims, arms] = [wordsOf(list('aims')), wordsOf(list('arms'))];
    return (capital) => {
      if (capital.left !== 'at' || capital.isSeat) return null;
      return isNear(capital, aims, 3) && !isNear(capital, arms, 5);
    };
  },
});
