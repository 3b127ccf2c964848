import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { Words } from '../../words.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

// Critics of Lima, criticism of Lima: what is of a government at the beginning of a sentence, too.
const relation =
  /(?:critics?|stances?|all(?:y|ies)|friends?|neighbou?rs|opponents?|enem(?:y|ies)|supporters?|backers?|prox(?:y|ies)|fears?|ism|tion|ment|[ae]nc[ey]|ship|ity)$/;

/** The aims of Lima, critics of Lima: of its government. The streets of Lima, a map of Lima, the Bishop of Lima: of the city. */
export const ofCapital = defineRule({
  name: 'of-capital',
  pass: 'entities',
  words: { stakes: lexicon.stakes, done: lexicon.doingsToCities, parts: lexicon.seatParts },
  examples: [
    ['Old {stakes} of Lima faded.', 'Lima = STATE peru'],
    ['Old lamps of Lima faded.'],
    ['The Bishop of Lima slept.'],
    ['The {done} of Lima faded.'],
    ['The far side of Lima slept.'],
    ['Their aims differ from those of Lima.', 'Lima = STATE peru'],
    ['In the view of Lima it rained.', 'Lima = STATE peru'],
    ['Neighbours of Lima faded.', 'Lima = STATE peru'],
    ['Criticism of Lima faded.', 'Lima = STATE peru'],
    ['The cook of the Kremlin slept.', 'Kremlin = STATE russia'],
    ['The {parts} of the Kremlin faded.'],
  ],
  counterexamples: [
    'In the view of Lima that he has it rained.',
    'Their lamps differ from those of Lima.',
    'He slept in Lima.',
  ],
  make(list): MetonymMatcher {
    const [stakes, parts, done] = [wordsOf(list('stakes')), wordsOf(list('parts')), wordsOf(list('done'))];
    return ({ taken: { words }, first, left, next, after, isSeat, isJoinedAfter }) => {
      if (left !== 'of') return null;
      const noun = words.key(first - 2);
      if (isSeat) return !parts.has(noun) && !(isJoinedAfter && words.isCapital(after));
      if (done.has(noun)) return false;
      // On the side of Lima; but "the far side of Lima"
      if (noun === 'side' && words.key(first - 3) !== 'the') return false;
      // In the view of Lima; but "a view of Lima"
      if (
        /^(?:view|opinion|judge?ment)$/.test(noun) &&
        words.key(first - 3) === 'the' &&
        words.key(first - 4) === 'in' &&
        !(isJoinedAfter && next === 'that')
      )
        return true;
      return (
        stakes.has(noun) ||
        relation.test(noun) ||
        (/^(?:that|those)$/.test(noun) && isOfOther(words, first - 2, stakes))
      );
    };
  },
});

const longestComparison = 14;

/** "Their aims differ from those of Lima": what "those" stands for is what a government has, too. */
function isOfOther(words: Words, word: number, stakes: ReadonlySet<string>): boolean {
  for (let at = word - 1; at > word - longestComparison && at >= 0 && !words.opens(at + 1); at--)
    if (stakes.has(words.key(at)) || relation.test(words.key(at))) return true;
  return false;
}
