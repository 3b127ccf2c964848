import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb, isPluralVerb } from '../../verbs.ts';
import { gaps, shapes } from '../../word-marks.ts';
import type { Words } from '../../words.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const adverbs = /^(?:never|always|often|seldom|rarely|once|still|now|no|not|also|\p{L}+ly)$/u;

// What only a city does
const senses = /^(?:smells|reeks|sleeps|wakes|sprawls|glitters|shimmers|dances|vanished)$/;
const auxiliaries = /^(?:is|was|ha[sd]|will|would|can|could|may|might|must)$/;

/** "A Lima that frets": as one of the ways in which a government is. "The Lima that he knew", "the Lima of his youth" is the city. */
export const capitalUnderArticle = defineRule({
  name: 'capital-under-article',
  pass: 'entities',
  words: { tempers: lexicon.tempers },
  examples: [
    ['A Lima which frets is rare.', 'Lima = STATE peru'],
    ['The same Lima that cannot fret slept.', 'Lima = STATE peru'],
    ['The Lima that he knew is gone.'],
    ['The Lima of his youth slept.'],
    ['A Lima that smells of rain is rare.'],
    ['A Lima {tempers} of rain slept.', 'Lima = STATE peru'],
  ],
  counterexamples: ['A Lima that guests never see slept.', 'The Lima hats slept.', 'They fret about Lima of late.'],
  make(list): MetonymMatcher {
    const tempers = wordsOf(list('tempers'));
    return ({ taken: { words }, span, first, left, after, next, isJoinedAfter, isSeat }) => {
      const isDefinite = first < span.first;
      const isSame = left === 'same' && words.joins(first);
      if (isSeat || !isJoinedAfter || words.gap(after) !== gaps.space) return null;
      if (!isDefinite && !isSame && !/^(?:an?|every|any)$/.test(left)) return null;
      if (!isDefinite && !isSame && tempers.has(next)) return true;
      if (isDefinite && next === 'of') return false;
      if (next !== 'that' && next !== 'which') return null;
      if (senses.test(words.key(after + 1)) || !isVerbOfSubject(words, after + 1)) return false;
      return isDefinite ? null : true;
    };
  },
});

/** "That frets"; but "that guests never see", "that he knew". */
function isVerbOfSubject(words: Words, word: number): boolean {
  const key = words.key(word);
  if (words.shape(word) !== shapes.lower || !words.joins(word)) return false;
  if (isFiniteVerb(key)) return true;
  if (!/[^s]s$/.test(key) || /^(?:his|this|its|hers|theirs|us)$/.test(key)) return false;
  const following = words.key(word + 1);
  return (
    !words.joins(word + 1) || !(adverbs.test(following) || (isPluralVerb(following) && !auxiliaries.test(following)))
  );
}
