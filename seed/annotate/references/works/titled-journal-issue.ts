import { defineRule } from '../../rules/rule.ts';
import { quotedTitle, space } from './form-parts.ts';
import { titledWork } from './titled-work.ts';

// The words of a title in another language may begin small; a comma or a full stop ends it.
const journal = '(\\p{Lu}[^.,;:()"“”«»]{1,80}?)';
const issue = '(?:no|nos|núm|nr|No)\\.[\\s\\u00A0]?\\d[\\d–/-]*';
const year = '(\\((?:[^()]{1,20}[\\s\\u00A0])?\\d{4}(?:[–/-]\\d{2,4})?\\))';
// "12, S1", "12, 3", "12:3"
const number = `(?:,${space}${issue}|,${space}S?\\d{1,3}|[:.]\\d{1,3})`;
// “Title,” in “Rivers,” ed. Ann Bo, special issue, Journal
const within = `(?:in${space}${quotedTitle.replace(/[()]/gu, '')}${space}(?:ed\\.${space}[^,;“”"]{3,60},${space})?)?(?:special${space}(?:issue|section)(?:${space}on${space}[^,;“”"]{3,60})?,${space})?`;
const form = new RegExp(
  `${quotedTitle}${space}${within}${journal}(?:,?${space}\\d{1,4}${number}?|,${space}${issue})${space}${year}`,
  'uy',
);

/** An article of a journal as the Chicago Manual of Style cites it: “Title,” Journal 12, no. 3 (May 2014). */
export const titledJournalIssue = defineRule({
  name: 'titled-journal-issue',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, “La jetée d’or,” Rivages du nord, no. 76 (1999): 12.',
      'Mark Lund, “La jetée d’or,” Rivages du nord, no. 76 (1999): 12 → Rivages du nord 1999',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, “Piers of the South,” Malta 12, no. 3 (April 2011): 55.',
      'Mark Lund, “Piers of the South,” Malta 12, no. 3 (April 2011): 55 → Malta 2011-04',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. He shouted “Boats,” and left on page 12 (2014).'],
  make: () => titledWork(form, { lead: 1 }),
});
