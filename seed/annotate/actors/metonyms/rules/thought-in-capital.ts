import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb } from '../../verbs.ts';
import { isNear, type MetonymMatcher, type NamedCapital, wordsOf } from '../metonym-rule.ts';

/** What is thought or willed in a capital is thought by those in power there; what happens in it happens in the city. */
export const thoughtInCapital = defineRule({
  name: 'thought-in-capital',
  pass: 'entities',
  words: { opinions: lexicon.opinions, events: lexicon.events, someone: lexicon.someone },
  examples: [
    ['Much {opinions} in Lima faded.', 'Lima = STATE peru'],
    ['The mood at {events} in Lima faded.'],
    ['They {events} in the Kremlin.'],
    ['{Someone} in Lima would say.', 'Lima = STATE peru'],
    ['The envoy is expected in Lima.'],
    ['It is seen in Lima as old.', 'Lima = STATE peru'],
    ['At the Kremlin, aides wept.', 'Kremlin = STATE russia'],
    ['In the Kremlin they wept.', 'Kremlin = STATE russia'],
    ['In the Oval Office they wept.'],
  ],
  counterexamples: ['He slept near Lima.'],
  make(list): MetonymMatcher {
    const [opinions, events] = [wordsOf(list('opinions')), wordsOf(list('events'))];
    const someone = wordsOf(list('someone'));
    return (capital) => {
      if (capital.left !== 'in' && !(capital.isSeat && capital.left === 'at')) return null;
      if (opinions.has(capital.next) && capital.isJoinedAfter) return true;
      // Seen in Lima as a threat; but "seldom seen in Lima"
      if (capital.isJoinedAfter && /^(?:as|like)$/.test(capital.next) && isNear(capital, seen, 3)) return true;
      // A room is where something is said: "He said so in the Oval Office."
      if (capital.isSeat && capital.taken.words.key(capital.span.last) === 'office')
        return isNear(capital, opinions, 4);
      if (capital.isSeat) return isNear(capital, opinions, 4) || !isNear(capital, events, 5);
      // "The envoy is expected in Lima next week."
      if (isExpectedThere(capital)) return false;
      if (isNear(capital, someone, 1) && isFiniteVerb(capital.next)) return true;
      return isNear(capital, opinions, 4) && !isNear(capital, events, 3);
    };
  },
});

const seen = new Set(['seen']);

function isExpectedThere({ taken: { words }, first }: NamedCapital): boolean {
  return words.key(first - 2) === 'expected' && /^(?:is|are|was|were|be)$/.test(words.key(first - 3));
}
