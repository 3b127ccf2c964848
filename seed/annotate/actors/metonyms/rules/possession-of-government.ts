import { defineRule } from '../../../rules/rule.ts';
import type { MetonymMatcher } from '../metonym-rule.ts';

/** Lima’s envoy, in Lima’s view: what is no part of a city is the government’s. */
export const possessionOfGovernment = defineRule({
  name: 'possession-of-government',
  pass: 'entities',
  words: {},
  examples: [['In Lima’s view it rained.', 'Lima = STATE peru']],
  counterexamples: ['He slept in Lima.'],
  make:
    (): MetonymMatcher =>
    ({ taken: { words }, span }) =>
      words.isPossessive(span.last) ? true : null,
});
