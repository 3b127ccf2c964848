import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule, type Example } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';

const daysOfWeek = 7;

/** A day told by that cited before: "a day later", "the day before", "three days later", "a week later". */
export const dayAfterCited = defineRule({
  name: 'day-after-cited',
  pass: 'dates',
  words: {
    next: lexicon.nextDay,
    before: lexicon.dayBefore,
    weekLater: lexicon.weekLater,
    weekEarlier: lexicon.weekEarlier,
    counts: lexicon.countsOfDays,
    later: lexicon.daysLater,
    earlier: lexicon.daysEarlier,
  },
  examples: [
    [
      'Vedomosti reported on May 3 that ice came. {Next}, TASS denied that ice came.',
      'May 3 = 2017-05-03',
      '{Next} = 2017-05-04',
    ],
    [
      'Vedomosti reported on May 3 that ice came. {Before}, TASS had denied that ice came.',
      'May 3 = 2017-05-03',
      '{Before} = 2017-05-02',
    ],
    [
      'Vedomosti reported on May 3 that ice came. Three days later TASS denied that ice came.',
      'May 3 = 2017-05-03',
      'Three days later = 2017-05-06',
    ],
    [
      'Vedomosti reported on May 3 that ice came. Four days later TASS denied that ice came.',
      'May 3 = 2017-05-03',
      'Four days later = 2017-05-07',
    ],
    [
      'Vedomosti reported on May 3 that ice came. Five days later TASS denied that ice came.',
      'May 3 = 2017-05-03',
      'Five days later = 2017-05-08',
    ],
    [
      'Vedomosti reported on May 3 that ice came. Six days later TASS denied that ice came.',
      'May 3 = 2017-05-03',
      'Six days later = 2017-05-09',
    ],
    [
      'Vedomosti reported on May 3 that ice came. Two {later} TASS denied that ice came.',
      'May 3 = 2017-05-03',
      'Two {later} = 2017-05-05',
    ],
    [
      'Vedomosti reported on May 3 that ice came. Two {earlier} TASS had denied that ice came.',
      'May 3 = 2017-05-03',
      'Two {earlier} = 2017-05-01',
    ],
    [
      'Vedomosti reported on May 3 that ice came. Two days later, on May 6, TASS denied that ice came.',
      'May 3 = 2017-05-03',
      'May 6 = 2017-05-06',
    ],
    ...['Seven', 'Eight', 'Nine', 'Ten'].map(
      (count, index): Example => [
        `Vedomosti reported on May 3 that ice came. ${count} days later TASS denied that ice came.`,
        'May 3 = 2017-05-03',
        `${count} days later = 2017-05-${10 + index}`,
      ],
    ),
    [
      'Vedomosti reported on May 3 that ice came. {WeekLater} TASS denied that ice came.',
      'May 3 = 2017-05-03',
      '{WeekLater} = 2017-05-10',
    ],
    [
      'Vedomosti reported on May 13 that ice came. {WeekEarlier} TASS had denied that ice came.',
      'May 13 = 2017-05-13',
      '{WeekEarlier} = 2017-05-06',
    ],
    ['The ferry sank on May 3. Two days later TASS reported it.', 'Two days later = 2017-05-05'],
    ['The ferry sank on 3 May. The next day TASS reported it.', 'The next day = 2017-05-04'],
    ['The ferry sank on January 31, 2016. The next day TASS reported it.', 'The next day = 2016-02-01'],
  ],
  counterexamples: [
    'The ferry sank in May. A day later, TASS reported it.',
    'Vedomosti reported on May 3 that the ferry sails on May 9. A day later, it sank.',
  ],
  make(list): DateMatcher {
    const [next, before, counts] = [list('next'), list('before'), list('counts')];
    const [weekLater, weekEarlier] = [list('weekLater'), list('weekEarlier')];
    const [later, earlier] = [list('later'), list('earlier')];
    return {
      role: 'RELATIVE',
      begins: [next, before, weekLater, weekEarlier, counts],
      read(tokens, token, limit) {
        for (const [words, days] of [
          [next, 1],
          [before, -1],
          [weekLater, daysOfWeek],
          [weekEarlier, -daysOfWeek],
        ] as const) {
          const end = words.endAt(tokens, token, limit);
          if (end > 0) return { day: { from: 'CITED', days }, next: end };
        }
        if (!counts.has(tokens, token)) return null;
        const count = lexicon.countsOfDays.indexOf(tokens.slice(token, token + 1).toLowerCase()) + 2;
        for (const [words, sign] of [
          [later, 1],
          [earlier, -1],
        ] as const) {
          const end = words.endAt(tokens, token + 1, limit);
          if (end > 0) return { day: { from: 'CITED', days: sign * count }, next: end };
        }
        return null;
      },
    };
  },
});
