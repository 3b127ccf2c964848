import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb } from '../../verbs.ts';
import { gaps } from '../../word-marks.ts';
import type { MetonymMatcher } from '../metonym-rule.ts';

/** Of capitals in a list each is what the first is. */
export const capitalInList = defineRule({
  name: 'capital-in-list',
  pass: 'entities',
  words: {},
  examples: [
    [
      'Ties with Quito, Lima and Bogotá cooled.',
      'Quito = STATE ecuador',
      'Lima = STATE peru',
      'Bogotá = STATE colombia',
    ],
    ['He slept in Quito, Lima and Bogotá.'],
    ['When he slept in Lima, Quito agreed.', 'Quito = STATE ecuador'],
    ['He slept in Lima, and Quito says so.', 'Quito = STATE ecuador'],
  ],
  counterexamples: ['Lima agreed.'],
  make:
    (): MetonymMatcher =>
    ({ taken: { words }, previous, first, next, isJoinedAfter }) => {
      // "He left Lima, and Quito says so": a clause of its own
      const opens =
        (words.key(first - 1) === 'and' && words.gap(first - 1) === gaps.comma) ||
        (previous === false && words.gap(first) === gaps.comma);
      return opens && isJoinedAfter && isFiniteVerb(next) ? null : previous;
    },
});
