import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { Words } from '../../words.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const longestPhrase = 4;
const linkWords = /^(?:that|as|when|while|and|because|if|after|before|until|so|but)$/;
const slowings = /^(?:came|comes|ground|grinds|slowed|slows)$/;

/** A blackout plunged Lima into darkness, Lima ran out of petrol: what befalls those who live in a city befalls the city. */
export const cityInPlight = defineRule({
  name: 'city-in-plight',
  pass: 'entities',
  words: { plights: lexicon.plights, needs: lexicon.needs },
  examples: [
    ['It may zap Lima into total {plights}.'],
    ['Lima ground to a halt.'],
    ['Lima ran out of {needs}.'],
    ['Lima lost {needs}.'],
    ['Lima is without {needs}.'],
  ],
  counterexamples: ['It may zap Lima into talks.', 'Lima ran out of hats.'],
  make(list): MetonymMatcher {
    const [plights, needs] = [wordsOf(list('plights')), wordsOf(list('needs'))];
    return ({ taken: { words }, first, left, after, next, isJoinedAfter }) => {
      if (!isJoinedAfter) return null;
      if (/^(?:in|into|to|under)$/.test(next)) return isWithin(words, after + 1, plights) ? false : null;
      if (first > 0 && words.joins(first) && !words.opens(first) && !linkWords.test(left)) return null;
      if (slowings.test(next))
        return words.key(after + 1) === 'to' && isWithin(words, after + 2, plights) ? false : null;
      const second = words.key(after + 1);
      const isShort =
        (/^r[au]ns?$/.test(next) && /^(?:out|short|low)$/.test(second)) ||
        (/^(?:is|was|went|goes)$/.test(next) && second === 'without');
      const isLacking = /^(?:lost|loses|lacks|lacked)$/.test(next);
      return (isShort && isWithin(words, after + 2, needs)) || (isLacking && needs.has(second)) ? false : null;
    };
  },
});

function isWithin(words: Words, first: number, list: ReadonlySet<string>): boolean {
  for (let at = first; at < first + longestPhrase && words.joins(at); at++) if (list.has(words.key(at))) return true;
  return false;
}
