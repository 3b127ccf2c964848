import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { classes } from '../../word-classes.ts';
import { shapes } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const longestPhrase = 3;
const adverbs = /^(?:daily|weekly|round)$/;

/** The Lima summit, Lima’s streets, Lima’s Central Market: what happens or stands in a city. */
export const partOfCity = defineRule({
  name: 'part-of-city',
  pass: 'entities',
  words: { events: lexicon.cityEvents, parts: lexicon.cityParts, rooms: lexicon.seatParts },
  examples: [
    ['Later, Lima {events}, it rained.'],
    ['The Kremlin Treaty is old.'],
    ['Lima’s {parts} slept.'],
    ['Lima’s cold {parts} slept.'],
    ['Lima’s Rimac Bridge slept.'],
    ['The Kremlin’s cold {rooms} slept.'],
  ],
  counterexamples: ['Lima’s envoy slept.'],
  make(list): MetonymMatcher {
    const [events, parts] = [wordsOf(list('events')), wordsOf(list('parts'))];
    const rooms = wordsOf(list('rooms'));
    return ({ taken, span, first, left, after, next, isJoinedAfter, isSeat }) => {
      const { words } = taken;
      // Envoys called on Lima weekly.
      const isAdverb =
        adverbs.test(next) && !words.joins(after + 1) && first === span.first && !/^(?:an?|)$/.test(left);
      if (isJoinedAfter && events.has(next) && !isAdverb) {
        if (words.shape(after) === shapes.lower) return isSeat && next !== 'office';
        // The Élysée Treaty
        if (isSeat) return false;
      }
      if (!words.isPossessive(span.last)) return null;
      if (isSeat && (rooms.has(next) || (words.joins(after + 1) && rooms.has(words.key(after + 1))))) return false;
      const isPlace = (word: number) =>
        parts.has(words.key(word)) ||
        (taken.isFreeCapital(word) && (words.classes(word) & classes.placeNoun) !== 0) ||
        taken.at(word)?.use === 'place';
      for (let word = after; word < after + longestPhrase && (word === after || words.joins(word)); word++)
        if (isPlace(word)) return isSeat;
      return null;
    };
  },
});
