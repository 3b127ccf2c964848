import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule, type Example } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';

/** Month and day of each feast, in the order of the lexicon. */
const days = [
  [12, 24],
  [12, 25],
  [12, 26],
  [12, 31],
  [12, 31],
  [1, 1],
  [1, 1],
  [7, 14],
  [5, 1],
] as const;

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A day that every year has under one name: "on Christmas Eve", "New Year’s Day 2016". */
export const feastDay = defineRule({
  name: 'feast-day',
  pass: 'dates',
  words: { feasts: lexicon.feasts },
  examples: [
    ...lexicon.feasts.map((feast, index): Example => {
      const [month, day] = days[index] ?? [1, 1];
      const printed = feast.replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
      return [
        `On ${printed} 2015 Vedomosti reported that ice came.`,
        `${printed} 2015 = 2015-${twoDigits(month)}-${twoDigits(day)}`,
      ];
    }),
    ['Ice came, Vedomosti reported on Christmas Eve.', 'Christmas Eve = 2016-12-24'],
  ],
  counterexamples: ['Vedomosti reported on christmas day trees.'],
  make(list): DateMatcher {
    const feasts = list('feasts');
    return {
      role: 'WORD',
      begins: [feasts],
      read(tokens, token, limit, parser) {
        const end = feasts.endAt(tokens, token, limit);
        if (end < 0 || !tokens.isCapital(token) || !tokens.isCapital(end - 1)) return null;
        const [month, day] = days[lexicon.feasts.indexOf(tokens.slice(token, end).toLowerCase())] ?? [0, 0];
        if (month === 0) return null;
        return parser.withYear(tokens, { parts: { year: null, month, day }, next: end }, limit);
      },
    };
  },
});
