import { defineRule } from '../../rules/rule.ts';
import { dayWithYear, quotedTitle, sourceName, space } from './form-parts.ts';
import { titledWork } from './titled-work.ts';

const form = new RegExp(`${quotedTitle}${space}${sourceName},${space}${dayWithYear}`, 'uy');

/** An article of the press as bibliographies in the style of the MLA or Chicago list it: Lund, Mark. “Title.” Source, date. */
export const authorTitleSource = defineRule({
  name: 'author-title-source',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Lund, Mark, and Steve Holm. “Boats Collide.” Pier Herald, 6 May 2014.',
      'Lund, Mark, and Steve Holm. “Boats Collide.” Pier Herald, 6 May 2014 → Pier Herald 2014-05-06',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Lund, Mark. “Boats Collide.”'],
  make: () => titledWork(form, { needsAuthors: true }),
});
