import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const longestPhrase = 5;

/** "It puts Lima in an awkward position", "it leaves Lima with no choice": what is in a position is a government. */
export const governmentInPosition = defineRule({
  name: 'government-in-position',
  pass: 'entities',
  words: { placements: lexicon.placements, positions: lexicon.positions, quantities: lexicon.quantities },
  examples: [
    ['The law may {placements} Lima in an odd bind.', 'Lima = STATE peru'],
    ['The law puts Lima under {positions}.', 'Lima = STATE peru'],
    ['The law left Lima with {quantities} options.', 'Lima = STATE peru'],
  ],
  counterexamples: ['He left Lima in a hurry.', 'He left Lima with his dog.'],
  make(list): MetonymMatcher {
    const [placements, positions] = [wordsOf(list('placements')), wordsOf(list('positions'))];
    const quantities = wordsOf(list('quantities'));
    return ({ taken: { words }, left, next, after, isJoinedAfter }) => {
      if (!placements.has(left) || !isJoinedAfter || words.gap(after) !== gaps.space) return null;
      if (next === 'with') return quantities.has(words.key(after + 1)) ? true : null;
      if (!/^(?:in|under|on|at)$/.test(next)) return null;
      for (let at = after + 1; at < after + longestPhrase && words.joins(at); at++)
        if (positions.has(words.key(at))) return true;
      return null;
    };
  },
});
