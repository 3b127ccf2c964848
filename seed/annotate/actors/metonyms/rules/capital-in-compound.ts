import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** Lima-backed, pro-Lima; but Lima-based. */
export const capitalInCompound = defineRule({
  name: 'capital-in-compound',
  pass: 'entities',
  words: { participles: lexicon.cityParticiples, sides: lexicon.sides },
  examples: [
    ['Their Lima-{participles} clerk slept.'],
    ['Men of a Lima-backed militia slept.', 'Lima = STATE peru'],
    ['A {sides}-Lima crowd slept.', 'Lima = STATE peru'],
    ['A Peru-Quito pact slept.', 'Peru = STATE peru', 'Quito = STATE ecuador'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const [participles, sides] = [wordsOf(list('participles')), wordsOf(list('sides'))];
    return ({ taken, span, first, left, next, after, isJoinedAfter }) => {
      const { words } = taken;
      if (isJoinedAfter && words.gap(after) === gaps.hyphen) return !participles.has(next);
      return words.gap(first) === gaps.hyphen &&
        first === span.first &&
        (sides.has(left) || taken.at(first - 1)?.isState)
        ? true
        : null;
    };
  },
});
