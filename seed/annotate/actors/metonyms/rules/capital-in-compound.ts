import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** Lima-backed, pro-Lima, the Lima–Quito axis; but Lima-based, the Lima–Quito line. */
export const capitalInCompound = defineRule({
  name: 'capital-in-compound',
  pass: 'entities',
  words: { participles: lexicon.cityParticiples, sides: lexicon.sides, routes: lexicon.routes },
  examples: [
    ['Their Lima-{participles} clerk slept.'],
    ['Men of a Lima-backed militia slept.', 'Lima = STATE peru'],
    ['A {sides}-Lima crowd slept.', 'Lima = STATE peru'],
    ['The Lima–Quito {routes} slept.'],
    ['The Lima–Quito–Cusco {routes} slept.'],
    ['A Lima–Quito pact slept.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['A Peru-Quito pact slept.', 'Peru = STATE peru', 'Quito = STATE ecuador'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const [participles, sides] = [wordsOf(list('participles')), wordsOf(list('sides'))];
    const routes = wordsOf(list('routes'));
    return ({ taken, span, first, left, next, after, isJoinedAfter }) => {
      const { words } = taken;
      const isBeforeHyphen = isJoinedAfter && words.gap(after) === gaps.hyphen;
      const isAfterHyphen = words.gap(first) === gaps.hyphen;
      // The Lima–Quito–Cusco railway
      let last = span.last;
      while (words.gap(last + 1) === gaps.hyphen && words.isCapital(last + 1))
        last = taken.at(last + 1)?.last ?? last + 1;
      const isChain = last > span.last || (isAfterHyphen && words.isCapital(first - 1));
      if (isChain && words.joins(last + 1) && routes.has(words.key(last + 1))) return false;
      if (isBeforeHyphen) return !participles.has(next);
      return isAfterHyphen && first === span.first && (sides.has(left) || taken.at(first - 1)?.isState) ? true : null;
    };
  },
});
