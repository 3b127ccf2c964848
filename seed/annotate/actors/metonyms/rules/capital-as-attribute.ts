import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb, isPluralVerb } from '../../verbs.ts';
import { gaps, shapes } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';
import { isInverted } from '../verbs-of-capitals.ts';

// For Lima it is one reason more. Quito kept its maps, Lima its books.
const pronouns = /^(?:it|its|he|she|they|we|you|an?|the|no)$/;

const prepositions = /^(?:on|of|in|for|with|about|to|by)$/;
const adverbs =
  /^(?:never|also|still|even|just|always|often|already|long|ever|first|almost|quite|rather|much|neither|both|need|dare|all|each|there|then|together|both|too|seldom|rarely|usually|sometimes|twice|nevertheless|nonetheless|otherwise|meanwhile|however|therefore|thus|likewise|instead|perhaps|anyway|most|least|more|less|alike|itself)$/;

/** A Lima weekly, "Lima hats are": a noun that the city is an attribute of. Of those in power, the government is meant. */
export const capitalAsAttribute = defineRule({
  name: 'capital-as-attribute',
  pass: 'entities',
  words: { powers: lexicon.powers, endings: lexicon.afterwards },
  examples: [
    ['The Lima {powers} slept.', 'Lima = STATE peru'],
    ['Lima hats were cheap.'],
    ['Lima {endings} was cheap.', 'Lima = STATE peru'],
    ['For Lima it was cheap.', 'Lima = STATE peru'],
    ['It cost more than one thought of Lima beans.'],
    ['It kept maps, Lima its own books.', 'Lima = STATE peru'],
    ['Lima need do nothing.', 'Lima = STATE peru'],
    ['Lima having answered, they slept.', 'Lima = STATE peru'],
    ['Whomever Lima picks was old.', 'Lima = STATE peru'],
    ['It worries Lima most was old.', 'Lima = STATE peru'],
    ['Lima and Quito alike agreed.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['Had Lima not agreed, it was late.', 'Lima = STATE peru'],
    ['Lima itself had never agreed.', 'Lima = STATE peru'],
    ['Lima nevertheless agreed.', 'Lima = STATE peru'],
    ['Lima pretends not to care.', 'Lima = STATE peru'],
  ],
  counterexamples: ['Lima agreed.', 'Lima hasn’t used it.'],
  make(list): MetonymMatcher {
    const [powers, endings] = [wordsOf(list('powers')), wordsOf(list('endings'))];
    return ({ taken, span, after, next, isSeat, first, left }) => {
      const { words } = taken;
      if (isSeat || words.isPossessive(span.last) || words.gap(after) !== gaps.space) return null;
      if (words.shape(after) !== shapes.lower || isFiniteVerb(next) || endings.has(next)) return null;
      if (/^(?:having|being)$/.test(next)) return null;
      // Had Lima not agreed; will Lima stay interested?
      if (isInverted(taken, first, after)) return null;
      const isAfterArticle = first < span.first || /^(?:an?|one|another|every|this|his|her|its|their)$/.test(left);
      if (!isAfterArticle) {
        if (powers.has(next)) return true;
        // On Lima beans.
        if (prepositions.test(left) && /s$/.test(next) && words.gap(after + 1) > gaps.space) return powers.has(next);
        // Whatever Lima says was true.
        if (/^(?:what|who|which|whom)ever$/.test(left) && /[^s]s$/.test(next)) return null;
        const verb = words.key(after + 1);
        if (/ly$/.test(next) || adverbs.test(next) || pronouns.test(next) || words.gap(after + 1) !== gaps.space)
          return null;
        if (!isFiniteVerb(verb) && !(/s$/.test(next) && isPluralVerb(verb))) return null;
      }
      return powers.has(next);
    };
  },
});
