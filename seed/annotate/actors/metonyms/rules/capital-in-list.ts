import { defineRule } from '../../../rules/rule.ts';
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
  ],
  counterexamples: ['Lima agreed.'],
  make:
    (): MetonymMatcher =>
    ({ previous }) =>
      previous,
});
