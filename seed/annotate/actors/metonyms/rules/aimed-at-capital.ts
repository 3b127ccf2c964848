import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** Anger at Lima is at its government; a stop at Lima is not. */
export const aimedAtCapital = defineRule({
  name: 'aimed-at-capital',
  pass: 'entities',
  words: { aims: lexicon.aims },
  examples: [['Much {aims} at Lima faded.', 'Lima = STATE peru']],
  counterexamples: ['They stopped at Lima.'],
  make(list): MetonymMatcher {
    const aims = wordsOf(list('aims'));
    return (capital) => (capital.left === 'at' && !capital.isSeat ? isNear(capital, aims, 3) : null);
  },
});
