import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

// Critics of Lima, criticism of Lima: what is of a government at the beginning of a sentence, too.
const relation =
  /(?:critics?|all(?:y|ies)|friends?|opponents?|enem(?:y|ies)|supporters?|backers?|prox(?:y|ies)|fears?|ism|tion|ment|[ae]nc[ey]|ship|ity)$/;

/** The aims of Lima, critics of Lima: of its government. The streets of Lima, a map of Lima, the Bishop of Lima: of the city. */
export const ofCapital = defineRule({
  name: 'of-capital',
  pass: 'entities',
  words: { stakes: lexicon.stakes, parts: lexicon.seatParts },
  examples: [
    ['Old {stakes} of Lima faded.', 'Lima = STATE peru'],
    ['Old lamps of Lima faded.'],
    ['The Bishop of Lima slept.'],
    ['Criticism of Lima faded.', 'Lima = STATE peru'],
    ['The cook of the Kremlin slept.', 'Kremlin = STATE russia'],
    ['The {parts} of the Kremlin faded.'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const [stakes, parts] = [wordsOf(list('stakes')), wordsOf(list('parts'))];
    return ({ taken: { words }, first, left, after, isSeat, isJoinedAfter }) => {
      if (left !== 'of') return null;
      const noun = words.key(first - 2);
      if (isSeat) return !parts.has(noun) && !(isJoinedAfter && words.isCapital(after));
      return stakes.has(noun) || relation.test(noun);
    };
  },
});
