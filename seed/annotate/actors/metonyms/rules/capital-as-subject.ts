import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb } from '../../verbs.ts';
import { gaps, shapes } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** The subject of a clause acts: Lima insists. What happens to cities, and how they are, is of the place: Lima was dark. */
export const capitalAsSubject = defineRule({
  name: 'capital-as-subject',
  pass: 'entities',
  words: {
    subordinators: lexicon.subordinators,
    states: lexicon.cityStates,
    harms: lexicon.harms,
    verbs: lexicon.cityVerbs,
    participles: lexicon.cityParticiples,
  },
  examples: [
    ['They knew {subordinators} Lima covets it.', 'Lima = STATE peru'],
    ['Lima is {states} tonight.'],
    ['Lima was {harms} again.'],
    ['The Kremlin is now a palace.'],
    ['The Kremlin is quiet.', 'Kremlin = STATE russia'],
    ['Lima {verbs} again.'],
    ['A note {participles} Lima said so.'],
    ['Then East Lima was open.'],
    ['It was Lima that slept.', 'Lima = STATE peru'],
    ['They refused, as did Lima.', 'Lima = STATE peru'],
    ['Lima has cut it.', 'Lima = STATE peru'],
    ['Lima has so far spared it.', 'Lima = STATE peru'],
    ['Lima is now the only seat of it.'],
    ['Lima froze the talks.', 'Lima = STATE peru'],
    ['Lima insists.', 'Lima = STATE peru'],
    ['Lima hasn’t used it.', 'Lima = STATE peru'],
    ['In a hurry, Lima agreed.', 'Lima = STATE peru'],
    ['LIMA — They slept.'],
    ['Where is its seat? Lima. It is old.'],
    ['Few towns are as old as Lima, and few as damp.'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const subordinators = wordsOf(list('subordinators'));
    const states = wordsOf(list('states'));
    const harms = wordsOf(list('harms'));
    const verbs = wordsOf(list('verbs'));
    const participles = wordsOf(list('participles'));
    return ({ taken, span, first, left, next, after, isJoinedAfter, isSeat }) => {
      const { words } = taken;
      if (compass.test(left) && words.isCapital(first - 1)) return false;
      if (participles.has(left)) return false;
      const earlier = words.key(first - 2);
      if (/^(?:is|was)$/.test(left) && earlier === 'it') return true;
      if (/^(?:did|does|do|has|had|is|was|will|would)$/.test(left) && /^(?:as|so|nor|than)$/.test(earlier)) return true;
      const begins =
        first === 0 || words.opens(first) || words.gap(first) === gaps.comma || words.gap(first) === gaps.other;
      // LIMA — and LIMA (Reuters) begin a report.
      if (begins && words.shape(span.first) === shapes.upper && words.gap(after) === gaps.other) return false;
      const isSubject =
        begins || subordinators.has(left) || (isJoinedAfter && isFiniteVerb(next) && !prepositions.test(left));
      if (!isSubject) return null;
      // As pleasant as Lima, and as dull.
      if (left === 'as' && !isJoinedAfter) return null;
      // Where is its seat? (Lima.)
      if (words.opens(first) && /^[.?!)]/.test(words.text.slice(words.end(span.last)))) return null;
      if (!isJoinedAfter) return true;
      // Lima froze; but Lima froze the talks
      if (verbs.has(next))
        return /^(?:the|an?|its|all|any|\p{L}+ing)$/u.test(words.key(after + 1)) && words.joins(after + 1);
      if (!/^(?:is|was|remains|looks|stayed|remained|has|had)$/.test(next)) return true;
      // Lima has been cut; but Lima has cut it
      const isActive = /^ha[sd]$/.test(next) && words.key(after + 1) !== 'been';
      for (let at = after + 1; at <= after + 4 && words.joins(at); at++) {
        const key = words.key(at);
        // The Kremlin is a museum, too; but where it is quiet, those in it are.
        const isOfPlace = !isSeat || /^an?$/.test(words.key(at - 1));
        if (key === 'so' && words.key(at + 1) === 'far') break;
        if (isOfPlace && (states.has(key) || (harms.has(key) && !isActive))) return false;
        if (!/^(?:been|an?|the|only|last|very|so|too|now|again|still|\p{L}+ly)$/u.test(key)) break;
      }
      return true;
    };
  },
});

const compass = /^(?:east|west|north|south|old|greater)$/;
const prepositions =
  /^(?:in|at|to|from|of|for|on|toward|towards|over|between|near|outside|around|across|through|throughout|into|inside|within|via|beyond|beneath|beside|behind|past|under)$/;
