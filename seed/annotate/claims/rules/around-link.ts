import { defineRule } from '../../rules/rule.ts';
import type { ClaimMatcher } from '../claim-rule.ts';
import { wordsFrom } from '../stretch.ts';

/** A link supports the stretch that it stands in, its own words included. */
export const aroundLink = defineRule({
  name: 'around-link',
  pass: 'claims',
  words: {},
  examples: [
    ['The pier [was closed](https://tass.ru/1) in May.', 'The pier [was closed](https://tass.ru/1) in May'],
    [
      'The pier [was closed](https://tass.ru/1), and [it stayed so](https://rbc.ru/2).',
      'The pier [was closed](https://tass.ru/1), and',
      'and [it stayed so](https://rbc.ru/2)',
    ],
  ],
  counterexamples: ['The pier was closed (TASS, May 3).'],
  make: (): ClaimMatcher => ({
    claimOf: (context) => (context.group.placement === 'LINK' ? wordsFrom(context, context.start) : null),
  }),
});
