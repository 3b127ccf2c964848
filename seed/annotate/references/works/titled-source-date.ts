import { monthLists } from '../../dates/rules/months.ts';
import { defineRule } from '../../rules/rule.ts';
import { titledWork } from './titled-work.ts';

const space = '[\\s\\u00A0]+';
const title = '["“«]([^"“”«»]{2,200})["”»][.,]?';
const name = `(?:The${space})?[\\p{Lu}\\d](?:[^\\s.,;:()"“”«»]|\\.(?=\\p{L}))*`;
const source = `(${name}(?:${space}(?:(?:of|and|for|in|de|la)${space})?(?:the${space})?[\\p{Lu}\\d&](?:[^\\s.,;:()"“”«»]|\\.(?=\\p{L}))*){0,5})`;
const months = [...new Set(Object.values(monthLists).flat())].map(
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
);
const month = `(?:${months.join('|')})\\.?`;
const date = `((?:\\d{1,2}${space})?${month}${space}\\d{4}|${month}${space}\\d{1,2},${space}\\d{4}|\\d{4}-\\d{2}-\\d{2})(?![\\p{L}\\d-])`;
const form = new RegExp(`${title}${space}${source}\\.${space}${date}`, 'uy');

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
