import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const dividing = /^(?:divides?|divided|dividing|separates?|separated|separating|estranges?|estranged|splits?)$/;

/** "A grievance divides Lima from Quito": what only governments are divided by. A river divides cities. */
export const capitalSetApart = defineRule({
  name: 'capital-set-apart',
  pass: 'entities',
  words: { rifts: lexicon.accords },
  examples: [
    ['One old {rifts} divides Lima from its foes.', 'Lima = STATE peru'],
    ['What divides Lima from Quito is old.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['A creek divides Lima from Quito.'],
  ],
  counterexamples: ['A creek divides Lima from its fields.'],
  make(list): MetonymMatcher {
    const rifts = wordsOf(list('rifts'));
    return (capital) => {
      const { taken, left, first, next, isJoinedAfter } = capital;
      const { words } = taken;
      const other = left === 'from' ? taken.at(first - 2) : undefined;
      const name = other === undefined ? capital : { ...capital, first: other.first };
      const verb = other === undefined ? left : words.key(other.first - 1);
      if (!dividing.test(verb)) return null;
      if (other === undefined && !(isJoinedAfter && next === 'from')) return null;
      const isRift = words.key(name.first - 2) === 'what' || isNear(name, rifts, 4);
      return isRift ? true : other === undefined ? null : false;
    };
  },
});
