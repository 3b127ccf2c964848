import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { DateMatcher } from '../date-rule.ts';
import { comma, isDot, isMarkAfter } from '../numerals.ts';

const widestGap = 3;

/** A date after its day of the week. */
export const weekday = defineRule({
  name: 'weekday',
  pass: 'dates',
  words: { weekdays: lexicon.weekdays, article: ['the'] },
  examples: [
    ['Ice came (Polis, {Weekdays}, November 3).', '{Weekdays}, November 3 = 2017-11-03'],
    ['Ice came (Polis, Friday {article} 3rd of November).', 'Friday {article} 3rd of November = 2017-11-03'],
  ],
  counterexamples: ['Ice came (Bloody Sunday, January 22).'],
  make(list): DateMatcher {
    const [weekdays, article] = [list('weekdays'), list('article')];
    return {
      role: 'WORD',
      begins: [weekdays],
      read(tokens, token, limit, parser) {
        if (!weekdays.has(tokens, token) || isPaper(tokens, token)) return null;
        let at = token + 1;
        if (isDot(tokens, at) || isMarkAfter(tokens, at, comma)) at += 1;
        if (isMarkAfter(tokens, at, comma)) at += 1;
        const gap = tokens.gap(at);
        if (at >= limit || gap === 0 || gap > widestGap) return null;
        if (article.has(tokens, at) && tokens.gap(at + 1) === 1) at += 1;
        return parser.single(tokens, at, limit);
      },
    };
  },
});

const longestShortDay = 3;

/** "The Sun, November 3": with its article, what is short for a day is the name of a paper. */
function isPaper(tokens: Tokens, token: number): boolean {
  if (tokens.length(token) > longestShortDay || tokens.gap(token) === 0) return false;
  return /^the$/iu.test(tokens.slice(token - 1, token));
}
