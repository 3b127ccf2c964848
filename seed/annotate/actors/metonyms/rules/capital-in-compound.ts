import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps, shapes } from '../../word-marks.ts';
import type { Words } from '../../words.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const mostInChain = 10;

/** Lima-backed, pro-Lima, the Lima–Quito axis; but Lima-based, the Lima–Quito line. */
export const capitalInCompound = defineRule({
  name: 'capital-in-compound',
  pass: 'entities',
  words: { participles: lexicon.cityParticiples, goods: lexicon.goods, sides: lexicon.sides, routes: lexicon.routes },
  examples: [
    ['Their Lima-{participles} clerk slept.'],
    ['Their Lima-{goods} lamp slept.'],
    ['Men of a Lima-backed militia slept.', 'Lima = STATE peru'],
    ['A {sides}-Lima crowd slept.', 'Lima = STATE peru'],
    ['The Lima–Quito {routes} slept.'],
    ['The Lima–Quito–Cusco {routes} slept.'],
    ['A Lima–Quito pact slept.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['The Lima–Quito night {routes} slept.'],
    ['The Lima/Quito pact slept.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['The Lima/Quito {routes} slept.'],
    ['A Peru-Quito pact slept.', 'Peru = STATE peru', 'Quito = STATE ecuador'],
  ],
  counterexamples: ['He slept in Lima.', 'LIMA/QUITO — They slept.'],
  make(list): MetonymMatcher {
    const participles = new Set([...wordsOf(list('participles')), ...wordsOf(list('goods'))]);
    const sides = wordsOf(list('sides'));
    const routes = wordsOf(list('routes'));
    return ({ taken, span, first, left, next, after, isJoinedAfter }) => {
      const { words } = taken;
      const isBeforeHyphen = isJoinedAfter && words.gap(after) === gaps.hyphen;
      const isAfterHyphen = words.gap(first) === gaps.hyphen;
      const isSlashed = isAfterSlash(words, after) && words.isCapital(after);
      const isLinked = (word: number) => words.gap(word) === gaps.hyphen || isAfterSlash(words, word);
      // The Lima–Quito–Cusco railway, the Lima/Quito night train
      let last = span.last;
      for (let names = 1; names < mostInChain && isLinked(last + 1) && words.isCapital(last + 1); names++)
        last = taken.at(last + 1)?.last ?? last + 1;
      const isChain = last > span.last || (isLinked(first) && words.isCapital(first - 1));
      const isRoute = (word: number) => words.joins(word) && routes.has(words.key(word));
      if (isChain && (isRoute(last + 1) || (words.joins(last + 1) && isRoute(last + 2)))) return false;
      const isDateline = words.shape(first) === shapes.upper;
      if (!isDateline && (isSlashed || (isAfterSlash(words, first) && taken.at(first - 1)?.use === 'capital')))
        return true;
      if (isBeforeHyphen) return !participles.has(next);
      return isAfterHyphen && first === span.first && (sides.has(left) || taken.at(first - 1)?.isState) ? true : null;
    };
  },
});

// The Lima/Quito/Cusco pact
function isAfterSlash(words: Words, word: number): boolean {
  const start = words.start(word);
  return start > 0 && words.end(word - 1) === start - 1 && words.text[start - 1] === '/';
}
