import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps, shapes } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** "the capital, Lima", "Lima, the capital": the apposition says that the city is meant. */
export const calledCapital = defineRule({
  name: 'called-capital',
  pass: 'entities',
  words: { nouns: lexicon.capitalNouns },
  examples: [['He slept in the {nouns}, Lima.'], ['Lima, the {nouns}, slept.']],
  counterexamples: ['In capital letters it said so.'],
  make(list): MetonymMatcher {
    const nouns = wordsOf(list('nouns'));
    return ({ taken: { words }, span: { first, last } }) => {
      const isNoun = (word: number) => nouns.has(words.key(word)) && words.shape(word) === shapes.lower;
      if (words.gap(first) <= gaps.comma && isNoun(first - 1)) return false;
      if (
        words.gap(last + 1) !== gaps.comma ||
        words.isPossessive(last) ||
        !/^(?:an?|the|its?|once|now|long)$/.test(words.key(last + 1))
      )
        return null;
      for (let word = last + 2; word < last + 6 && words.joins(word); word++) if (isNoun(word)) return false;
      return null;
    };
  },
});
