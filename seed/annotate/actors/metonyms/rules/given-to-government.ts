import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';
import { afterList } from '../verbs-of-capitals.ts';

const units = /^(?:minute|hour|day|week|month|year|decade)s?$/;
const auxiliaries = /^(?:is|are|was|were|ha[sd]|have|will|would|can|could|may|might|must|do|does|did)$/;
const determiners = /^(?:an?|the|another|no|more|less|little|some|both|every|each|two|three)$/;
const subjects = /^(?:he|she|it|they|we|its?|the|an?|no|his|her|their|there)$/;
const longestGift = 8;
const times = /^(?:ago|later|earlier|before|after|early|late)$/;

/** "It leaves Lima no choice": someone gives something to those in power. "It left Lima two days later" does not. */
export const givenToGovernment = defineRule({
  name: 'given-to-government',
  pass: 'entities',
  words: {
    givers: lexicon.givers,
    afterwards: lexicon.afterwards,
    parts: lexicon.cityParts,
    fame: lexicon.fameOfCities,
  },
  examples: [
    ['The law may {givers} Lima no choice.', 'Lima = STATE peru'],
    ['The law gives Lima {afterwards} it.'],
    ['The law gives Lima two months.', 'Lima = STATE peru'],
    ['He left Lima two months later.'],
    ['It gave Lima cheap new {parts}.'],
    ['It won Lima a place in an odd {fame}.'],
    ['It gave Lima and Quito a pretext.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['It sent Lima and Quito nearly equal notes.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['It showed Lima that they slept.', 'Lima = STATE peru'],
    ['It gave Lima the care of a port.', 'Lima = STATE peru'],
    ['Trains leaving Lima are late.'],
  ],
  counterexamples: ['He left Lima.'],
  make(list): MetonymMatcher {
    const [parts, fame] = [wordsOf(list('parts')), wordsOf(list('fame'))];
    const [givers, afterwards] = [wordsOf(list('givers')), wordsOf(list('afterwards'))];
    return ({ taken, span, left, after, next, isJoinedAfter }) => {
      const { words } = taken;
      // It gave Lima and Quito a pretext.
      if (!givers.has(left)) return null;
      const behind = afterList(taken, span.last);
      const isList =
        behind > after && words.joins(behind) && (determiners.test(words.key(behind)) || /ly$/.test(words.key(behind)));
      // It showed Lima that they slept.
      if (isJoinedAfter && next === 'that' && /^show(?:s|ed)?$/.test(left) && subjects.test(words.key(after + 1)))
        return true;
      if (!isList && (!isJoinedAfter || words.gap(after) !== gaps.space || words.isCapital(after))) return null;
      if (!isList && (afterwards.has(next) || /ly$/.test(next))) return null;
      // Trains leaving Lima are late.
      if (/ing$/.test(left) && auxiliaries.test(next)) return null;
      for (let at = behind; at < behind + longestGift && words.joins(at + 1); at++)
        if (fame.has(words.key(at + 1))) return false;
      for (let at = behind; at < behind + 4 && words.joins(at + 1); at++) {
        if (words.key(at) === 'of') break;
        if (parts.has(words.key(at + 1))) return false;
        if (units.test(words.key(at)) && times.test(words.key(at + 1))) return null;
      }
      return true;
    };
  },
});
