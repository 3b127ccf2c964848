import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb } from '../../verbs.ts';
import { gaps, shapes } from '../../word-marks.ts';
import type { Words } from '../../words.ts';
import { formsOf } from '../forms-of.ts';
import { type MetonymMatcher, type NamedCapital, wordsOf } from '../metonym-rule.ts';

const beforeInfinitives =
  /^(?:to|not|will|would|can|could|may|might|must|should|shall|cannot|let|lets|help|helps|helped|didnt|doesnt|dont|wont|wouldnt|couldnt|cant)$/;
const beforeParticiples =
  /^(?:is|are|was|were|be|been|being|by|without|before|after|while|when|through|than|keep|kept|keeps|stop|stopped|avoid|avoided|risk|risks|risked|began|begin|begins|started|of|for|from|despite|like|and|or|then|thus|thereby)$/;
const beforePasts = /^(?:has|have|had|having|who|which|that|also|it|he|she|they|we|never|then)$/;
const beforeNouns =
  /^(?:an?|the|this|that|these|those|its|his|her|their|our|my|your|some|any|no|all|both|each|every|many|few|several|most|more|other|such|one|two|three|four|five|six|seven|eight|nine|ten|in|at|to|from|of|for|on|with|near|over|under|through|into|across|around|about|between|against|toward|towards|by|as|like|and|or|but|so|when|where|while|what|how|very|too|still|once|long|much|now|once|only|even|newly|half|recent|new|old)$/;
// What may stand behind an object, where no noun goes with it: "It muzzled Lima for years".
const afterObjects =
  /^(?:into|about|against|not|than|off|out|up|away|back|down|aside|along|most|round|aboard|more|enough|too|either|itself|whose|whom|nor|because|if|though|although|whenever|unless|during|toward|towards|only|so|yet|directly|instead|ahead|anew|first|further|closer|nearer)$/;

/**
 * "A move to muzzle Lima", "the law vexed Lima": what is done to whom is done to a government. What is done to a city, or may be
 * done to either (they left Lima, they saw Lima), tells nothing.
 */
export const doneToGovernment = defineRule({
  name: 'done-to-government',
  pass: 'entities',
  words: { verbs: lexicon.doneToCities, attributes: lexicon.attributesOfCities, afterwards: lexicon.afterwards },
  examples: [
    ['They tried to zap Lima.', 'Lima = STATE peru'],
    ['They tried to openly zap Lima.', 'Lima = STATE peru'],
    ['The law zapped Lima.', 'Lima = STATE peru'],
    ['The law zaps Lima.', 'Lima = STATE peru'],
    ['The law still zaps Lima.', 'Lima = STATE peru'],
    ['Delegates seldom zap Lima.', 'Lima = STATE peru'],
    ['They tried to zap Lima round.', 'Lima = STATE peru'],
    ['They rule by zapping Lima.', 'Lima = STATE peru'],
    ['They tried to {verbs} Lima.'],
    ['They tried to drive Lima closer.', 'Lima = STATE peru'],
    ['It may free Lima to borrow it.', 'Lima = STATE peru'],
    ['They went to {attributes} Lima.'],
    ['They tried to zap Lima {afterwards} it.', 'Lima = STATE peru'],
  ],
  counterexamples: [
    'The next stop was Lima.',
    'They tried to zap Lima hats.',
    'He slept in zapped Lima.',
    'It has ten zaps, Lima five.',
  ],
  make(list): MetonymMatcher {
    const verbs = new Set(list('verbs').phrases.flatMap(formsOf));
    const attributes = wordsOf(list('attributes'));
    const afterwards = wordsOf(list('afterwards'));
    return (capital) => {
      const { taken, span, first, left, next, isJoinedAfter } = capital;
      const { words } = taken;
      if (left.length < 3 || first < span.first || words.gap(first) !== gaps.space || words.isPossessive(span.last))
        return null;
      if (words.shape(first - 1) !== shapes.lower || attributes.has(left) || left === 'was') return null;
      // They drove Lima further away.
      const isDriven = isJoinedAfter && /^(?:further|closer|nearer)$/.test(next);
      // It freed Lima to borrow; but "they freed Lima"
      const isFreed = isJoinedAfter && next === 'to' && /^free(?:s|d|ing)?$/.test(left);
      if (verbs.has(left) && !isDriven && !isFreed) return null;
      if (isJoinedAfter) {
        const isApart = afterwards.has(next) || afterObjects.test(next) || /[a-z]ly$/.test(next);
        if (!isApart || isFiniteVerb(next)) return null;
      }
      return isVerb(capital) ? true : null;
    };
  },
});

/** True where the word before the name is a verb by its form and by what stands before it. */
function isVerb({ taken: { words }, first, left }: NamedCapital): boolean {
  let before = first - 2;
  if (!words.joins(first - 1)) return /ing$/.test(left) && words.gap(first - 1) === gaps.comma;
  // Delegates seldom contradict Lima.
  if (
    often.test(words.key(before)) &&
    words.joins(before) &&
    (isSubjectOfMany(words, before - 1) || words.opens(before - 1))
  )
    return !/(?:ed|ing|[^s]s)$/.test(left);
  if (/[a-z]ly$/.test(words.key(before)) && words.joins(before)) before--;
  const key = words.key(before);
  if (beforeInfinitives.test(key)) return !/(?:ed|ing|s)$/.test(left) || /(?:ss|[^e]ed)$/.test(left);
  if (/ing$/.test(left)) return beforeParticiples.test(key);
  if (!/(?:[^e]ed|[^suy]s)$/.test(left)) return false;
  if (beforePasts.test(key)) return true;
  // A noun stands before its verb: the law zaps Lima; but "in zapped Lima", "of ten zaps Lima".
  if (words.shape(before) !== shapes.lower) return words.isCapital(before);
  return !beforeNouns.test(key) || (/s$/.test(left) && /^(?:still|now|once|only|even)$/.test(key));
}

const often =
  /^(?:seldom|rarely|never|often|always|usually|sometimes|routinely|regularly|openly|no|longer|still|also)$/;

function isSubjectOfMany(words: Words, word: number): boolean {
  const key = words.key(word);
  return /^(?:they|we|you|i|who|that)$/.test(key) || (words.shape(word) === shapes.lower && /[^s]s$/.test(key));
}
