import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';
import { comma } from '../numerals.ts';

const widestGap = 3;
const slash = 47;
const ampersand = 38;

/** What joins dates: "October 19, 24", "October 19, and 24", "October 19 & November 2". */
export const dateList = defineRule({
  name: 'date-list',
  pass: 'dates',
  words: { conjunctions: lexicon.listConjunctions, afterComma: ['and'] },
  examples: [
    ['Ice came (Polis, October 19, 24).', 'October 19 = 2017-10-19', '24 = 2017-10-24'],
    ['Ice came (Polis, October 19, {afterComma} 24).', 'October 19 = 2017-10-19', '24 = 2017-10-24'],
    ['Ice came (Polis, October 19 {conjunctions} 24).', 'October 19 = 2017-10-19', '24 = 2017-10-24'],
    ['Ice came (Polis, October 19 & November 2).', 'October 19 = 2017-10-19', 'November 2 = 2017-11-02'],
    ['Ice came (Polis, 10, 14 July).', '10 = 2017-07-10', '14 July = 2017-07-14'],
  ],
  counterexamples: [],
  make(list): DateMatcher {
    const [conjunctions, afterComma] = [list('conjunctions'), list('afterComma')];
    return {
      role: 'LIST_SIGN',
      endOf(tokens, token, limit) {
        if (token >= limit || tokens.gap(token) > widestGap) return -1;
        const kind = tokens.kind(token);
        const next = token + 1;
        if (kind === slash || kind === ampersand) return tokens.gap(next) <= widestGap ? next : -1;
        if (kind !== comma) return tokens.gap(next) === 1 && conjunctions.has(tokens, token) ? next : -1;
        if (tokens.gap(next) > widestGap) return -1;
        return next < limit && afterComma.has(tokens, next) && tokens.gap(next + 1) === 1 ? next + 1 : next;
      },
    };
  },
});
