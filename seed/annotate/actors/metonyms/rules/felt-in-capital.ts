import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const longestClause = 5;

/** "In Lima, suspicion fell on him", "In Lima the news was received coolly": how those in power take something. */
export const feltInCapital = defineRule({
  name: 'felt-in-capital',
  pass: 'entities',
  words: { reactions: lexicon.reactions },
  examples: [
    ['In Lima, {reactions} at once fell on him.', 'Lima = STATE peru'],
    ['In Lima the news was {reactions} there.', 'Lima = STATE peru'],
    ['Only in Lima was there anger.', 'Lima = STATE peru'],
  ],
  counterexamples: ['In Lima, rain fell.', 'He slept in Lima, suspicion aside.'],
  make(list): MetonymMatcher {
    const reactions = wordsOf(list('reactions'));
    return ({ taken: { words }, first, left, after }) => {
      const opening = words.key(first - 2) === 'only' && words.joins(first - 1) ? first - 2 : first - 1;
      if (left !== 'in' || !words.opens(opening) || words.gap(after) > gaps.comma) return null;
      for (let at = after; at < after + longestClause; at++) {
        if (at > after && !words.joins(at)) return null;
        if (reactions.has(words.key(at))) return true;
      }
      return null;
    };
  },
});
