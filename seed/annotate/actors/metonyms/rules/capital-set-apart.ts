import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const dividing = /^(?:divides?|divided|dividing|separates?|separated|separating|estranges?|estranged|splits?)$/;

/** "An old debt divides Lima from Quito": what only governments are divided by. A river divides cities. */
export const capitalSetApart = defineRule({
  name: 'capital-set-apart',
  pass: 'entities',
  words: { rifts: lexicon.accords, physical: lexicon.physical },
  examples: [
    ['One old {rifts} divides Lima from its foes.', 'Lima = STATE peru'],
    ['What divides Lima from its foes is old.', 'Lima = STATE peru'],
    ['An old debt divides Lima from Quito.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['One old {physical} divides Lima from Quito.'],
  ],
  counterexamples: ['A creek divides Lima from its fields.', 'A copse divides Lima from its fields.'],
  make(list): MetonymMatcher {
    const [rifts, physical] = [wordsOf(list('rifts')), wordsOf(list('physical'))];
    return (capital) => {
      const { taken, left, first, after, next, isJoinedAfter } = capital;
      const { words } = taken;
      const other = left === 'from' ? taken.at(first - 2) : undefined;
      const name = other === undefined ? capital : { ...capital, first: other.first };
      const verb = other === undefined ? left : words.key(other.first - 1);
      if (!dividing.test(verb)) return null;
      if (other === undefined && !(isJoinedAfter && next === 'from')) return null;
      if (isNear(name, physical, 5)) return false;
      const isPair = other === undefined ? taken.at(after + 1)?.use === 'capital' : other.use === 'capital';
      return isPair || words.key(name.first - 2) === 'what' || isNear(name, rifts, 4) ? true : null;
    };
  },
});
