import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const units = /^(?:minute|hour|day|week|month|year|decade)s?$/;
const times = /^(?:ago|later|earlier|before|after|early|late)$/;

/** "It leaves Lima no choice": someone gives something to those in power. "It left Lima two days later" does not. */
export const givenToGovernment = defineRule({
  name: 'given-to-government',
  pass: 'entities',
  words: { givers: lexicon.givers, afterwards: lexicon.afterwards, parts: lexicon.cityParts },
  examples: [
    ['The law may {givers} Lima no choice.', 'Lima = STATE peru'],
    ['The law gives Lima {afterwards} it.'],
    ['The law gives Lima two months.', 'Lima = STATE peru'],
    ['He left Lima two months later.'],
    ['It gave Lima cheap new {parts}.'],
  ],
  counterexamples: ['He left Lima.'],
  make(list): MetonymMatcher {
    const parts = wordsOf(list('parts'));
    const [givers, afterwards] = [wordsOf(list('givers')), wordsOf(list('afterwards'))];
    return ({ taken: { words }, left, after, next, isJoinedAfter }) => {
      if (!givers.has(left) || !isJoinedAfter || words.gap(after) !== gaps.space || words.isCapital(after)) return null;
      if (afterwards.has(next) || /ly$/.test(next)) return null;
      for (let at = after; at < after + 4 && words.joins(at + 1); at++) {
        if (parts.has(words.key(at + 1))) return false;
        if (units.test(words.key(at)) && times.test(words.key(at + 1))) return null;
      }
      return true;
    };
  },
});
