import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule, type Example } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';

const daysOfWeek = 7;

/** A day told by that on which the article appeared: "yesterday", "this morning", "two days ago". */
export const dayOfArticle = defineRule({
  name: 'day-of-article',
  pass: 'dates',
  words: {
    today: lexicon.today,
    yesterday: lexicon.yesterday,
    dayBefore: lexicon.dayBeforeYesterday,
    counts: lexicon.countsOfDays,
    ago: lexicon.daysAgo,
    weekAgo: lexicon.weekAgo,
  },
  examples: [
    ['Vedomosti reported {today} that ice came.', '{today} = 2017-11-20'],
    ['Vedomosti reported {yesterday} that ice came.', '{yesterday} = 2017-11-19'],
    ['Vedomosti reported {dayBefore} that ice came.', '{dayBefore} = 2017-11-18'],
    ['Vedomosti reported two {ago} that ice came.', 'two {ago} = 2017-11-18'],
    ...['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'].map(
      (count, index): Example => [
        `${count} days ago Vedomosti reported that ice came.`,
        `${count} days ago = 2017-11-${18 - index}`,
      ],
    ),
    ['{WeekAgo} Vedomosti reported that ice came.', '{WeekAgo} = 2017-11-13'],
    ['{Yesterday}, Vedomosti reported that ice came.', '{Yesterday} = 2017-11-19'],
  ],
  counterexamples: ['Ice came yesterday, Vedomosti reported.', 'Vedomosti reported that the pier is closed today.'],
  make(list): DateMatcher {
    const [today, yesterday, dayBefore] = [list('today'), list('yesterday'), list('dayBefore')];
    const [counts, ago, weekAgo] = [list('counts'), list('ago'), list('weekAgo')];
    return {
      role: 'RELATIVE',
      begins: [today, yesterday, dayBefore, weekAgo, counts],
      read(tokens, token, limit) {
        for (const [words, days] of [
          [today, 0],
          [yesterday, -1],
          [dayBefore, -2],
          [weekAgo, -daysOfWeek],
        ] as const) {
          const next = words.endAt(tokens, token, limit);
          if (next > 0) return { day: { from: 'ARTICLE', days }, next };
        }
        const next = counts.has(tokens, token) ? ago.endAt(tokens, token + 1, limit) : -1;
        if (next < 0) return null;
        const count = lexicon.countsOfDays.indexOf(tokens.slice(token, token + 1).toLowerCase()) + 2;
        return { day: { from: 'ARTICLE', days: -count }, next };
      },
    };
  },
});
