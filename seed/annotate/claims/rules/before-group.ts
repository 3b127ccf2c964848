import { defineRule } from '../../rules/rule.ts';
import type { ClaimMatcher } from '../claim-rule.ts';
import { wordsBefore } from '../stretch.ts';

/** A group supports the words before it, from the group before it in the sentence. */
export const beforeGroup = defineRule({
  name: 'before-group',
  pass: 'claims',
  words: {},
  examples: [
    ['The pier was closed (TASS, May 3).', 'The pier was closed'],
    ['The pier was closed (TASS, May 3), and stayed so (RBC, May 5).', 'The pier was closed', 'and stayed so'],
    ['The pier was closed, TASS reported on May 3.', 'The pier was closed'],
  ],
  counterexamples: ['(TASS, May 3)'],
  make: (): ClaimMatcher => ({
    claimOf: (context) => (context.group.placement === 'LINK' ? null : wordsBefore(context)),
  }),
});
