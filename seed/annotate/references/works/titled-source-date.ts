import { defineRule } from '../../rules/rule.ts';
import { dayWithYear, quotedTitle, sourceName, space } from './form-parts.ts';
import { titledWork } from './titled-work.ts';

const form = new RegExp(`${quotedTitle}${space}${sourceName}\\.${space}${dayWithYear}`, 'uy');

/** An article of the press as bibliographies cite it, each part ended by a full stop: “Title”. Source. Date. */
export const titledSourceDate = defineRule({
  name: 'titled-source-date',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. "Boats collide". Pier Herald. 6 May 2014. Retrieved 9 May 2014.',
      '"Boats collide". Pier Herald. 6 May 2014 → Pier Herald 2014-05-06',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. “Boats collide.” The Pier Herald. May 6, 2014.',
      '“Boats collide.” The Pier Herald. May 6, 2014 → The Pier Herald 2014-05-06',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. He shouted "Boats!" 6 May 2014.'],
  make: () => titledWork(form),
});
