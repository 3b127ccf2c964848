import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';

/** A day told by that on which the article appeared: "yesterday", "this morning". */
export const dayOfArticle = defineRule({
  name: 'day-of-article',
  pass: 'dates',
  words: { today: lexicon.today, yesterday: lexicon.yesterday },
  examples: [
    ['Vedomosti reported {today} that ice came.', '{today} = 2017-11-20'],
    ['Vedomosti reported {yesterday} that ice came.', '{yesterday} = 2017-11-19'],
    ['{Yesterday}, Vedomosti reported that ice came.', '{Yesterday} = 2017-11-19'],
  ],
  counterexamples: ['Ice came yesterday, Vedomosti reported.', 'Vedomosti reported that the pier is closed today.'],
  make(list): DateMatcher {
    const [today, yesterday] = [list('today'), list('yesterday')];
    return {
      role: 'RELATIVE',
      begins: [today, yesterday],
      read(tokens, token, limit) {
        const days = today.endAt(tokens, token, limit) > 0 ? 0 : -1;
        const next = (days === 0 ? today : yesterday).endAt(tokens, token, limit);
        return next < 0 ? null : { day: { from: 'ARTICLE', days }, next };
      },
    };
  },
});
