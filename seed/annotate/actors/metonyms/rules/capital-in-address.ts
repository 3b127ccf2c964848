import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb } from '../../verbs.ts';
import { gaps, shapes } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** Part of a longer name, of an address or of a date line: the Lima Quarterly; Lima, Peru; in Surco, Lima; Lima, May 3. */
export const capitalInAddress = defineRule({
  name: 'capital-in-address',
  pass: 'entities',
  words: { prepositions: lexicon.addressPrepositions, months: lexicon.months },
  examples: [
    ['Lima, Peru, slept.', 'Peru = STATE peru'],
    ['A clerk {prepositions} Surco, Lima, slept.'],
    ['She signed it in haste, Lima, {Months} 3.'],
    ['Yesterday Lima Jordan-Vasik slept.'],
    ['The Lima Financial Times slept.'],
    ['Two drafts against the Lima Quarterly slept.'],
    ['The Lima High Court slept.', 'High Court = ORGANISATION high-court'],
    ['In June, Lima and Quito agreed.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['Those who hate the grip of Lima, may sleep.', 'Lima = STATE peru'],
  ],
  counterexamples: ['In a hurry, Lima agreed.'],
  make(list): MetonymMatcher {
    const [prepositions, months] = [wordsOf(list('prepositions')), wordsOf(list('months'))];
    return ({ taken, span, after, next, isJoinedAfter, isSeat }) => {
      const { words } = taken;
      if (isJoinedAfter && taken.isFreeCapital(after) && !isSeat) return false;
      // The Lima High Court
      if (isJoinedAfter && taken.at(after)?.use === 'organisation' && words.isCapital(after) && !isSeat) return false;
      // Paris Jordan-Achieng is a person.
      const surname = isJoinedAfter ? taken.at(after) : undefined;
      if (surname?.use === 'source' && !isSeat && words.gap(after) === gaps.space) return false;
      if (surname?.isState && words.gap(surname.last + 1) === gaps.hyphen && taken.isFreeCapital(surname.last + 1))
        return false;
      if (words.gap(after) === gaps.comma) {
        if ((months.has(next) && words.isCapital(after)) || words.shape(after) === shapes.number) return false;
        const state = taken.at(after);
        if (state?.use === 'name' && state.actor === span.actor) return false;
      }
      if (words.gap(span.first) !== gaps.comma || !words.isCapital(span.first - 1)) return null;
      let first = span.first - 1;
      // In June, Lima and Quito agreed; in Europe, Lima has friends.
      if (months.has(words.key(first)) || (isJoinedAfter && isFiniteVerb(next))) return null;
      const inner = taken.at(first);
      if (inner !== undefined && inner.use !== 'place') return null;
      if (inner !== undefined) first = inner.first;
      while (words.isCapital(first - 1) && words.joins(first) && first > span.first - 6) first--;
      return prepositions.has(words.key(first - 1)) ? false : null;
    };
  },
});
