import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

// Critics of Lima, criticism of Lima: what is of a government at the beginning of a sentence, too.
const relation =
  /(?:critics?|all(?:y|ies)|friends?|opponents?|enem(?:y|ies)|supporters?|backers?|prox(?:y|ies)|fears?|ism|tion|ment|[ae]nce|ship|ity)$/;

/** The streets of Lima, a map of Lima, the Bishop of Lima: of the city; the aims of Lima: of its government. */
export const ofCapital = defineRule({
  name: 'of-capital',
  pass: 'entities',
  words: { parts: lexicon.partsOf },
  examples: [
    ['Old {parts} of Lima faded.'],
    ['The Bishop of Lima slept.'],
    ['The aims of Lima faded.', 'Lima = STATE peru'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const parts = wordsOf(list('parts'));
    return ({ taken: { words }, first, left }) => {
      if (left !== 'of') return null;
      const noun = words.key(first - 2);
      if (words.isCapital(first - 2) && !relation.test(noun)) return false;
      return !parts.has(noun);
    };
  },
});
