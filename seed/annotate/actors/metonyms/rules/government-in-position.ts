import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps, shapes } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const longestPhrase = 5;
const particles = /^(?:with|under|out|away|off|up|down|back|so|too|clean|tidy|\p{L}*[^isu]s)$/u;

/** "It puts Lima in an awkward position", "it leaves Lima with no choice": what is in a position is a government. */
export const governmentInPosition = defineRule({
  name: 'government-in-position',
  pass: 'entities',
  words: {
    placements: lexicon.placements,
    judgements: lexicon.judgements,
    positions: lexicon.positions,
    quantities: lexicon.quantities,
    states: lexicon.cityStates,
    afterwards: lexicon.afterwards,
  },
  examples: [
    ['Old laws {placements} Lima in an odd bind.', 'Lima = STATE peru'],
    ['The law puts Lima under {positions}.', 'Lima = STATE peru'],
    ['The law left Lima with {quantities} options.', 'Lima = STATE peru'],
    ['They {judgements} Lima ungrateful.', 'Lima = STATE peru'],
    ['They found Lima {states}.'],
    ['They found Lima {afterwards} it.'],
    ['They found Lima ungrateful {afterwards} it.', 'Lima = STATE peru'],
  ],
  counterexamples: ['He left Lima in a hurry.', 'He left Lima with his dog.'],
  make(list): MetonymMatcher {
    const [placements, positions] = [wordsOf(list('placements')), wordsOf(list('positions'))];
    const [states, afterwards] = [wordsOf(list('states')), wordsOf(list('afterwards'))];
    const judgements = wordsOf(list('judgements'));
    const quantities = wordsOf(list('quantities'));
    return ({ taken: { words }, left, next, after, isJoinedAfter }) => {
      if (!isJoinedAfter || words.gap(after) !== gaps.space) return null;
      // It found Lima ungrateful; but "it found Lima dark", "it found Lima hats".
      if (judgements.has(left) && !afterwards.has(next) && !particles.test(next)) {
        const isLast = !words.joins(after + 1) || afterwards.has(words.key(after + 1));
        if (isLast && words.shape(after) === shapes.lower) return !states.has(next);
      }
      if (!placements.has(left)) return null;
      if (next === 'with') return quantities.has(words.key(after + 1)) ? true : null;
      if (!/^(?:in|under|on|at)$/.test(next)) return null;
      for (let at = after + 1; at < after + longestPhrase && words.joins(at); at++)
        if (positions.has(words.key(at))) return true;
      return null;
    };
  },
});
