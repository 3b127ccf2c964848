import { comma, isMarkAfter } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { TokenMatcher } from '../token-rule.ts';
import { isBeforePage } from './locator.ts';

const longestNumber = 4;

/** A volume's number after the periodical's name: "Voprosy Reki 12, no. 3", "Voprosy Reki 12:44". */
export const volumeNumber = defineRule({
  name: 'volume-number',
  pass: 'citations',
  words: { numbers: lexicon.seriesAfterVolume },
  examples: [
    ['It is closed (Voprosy Reki 12, {numbers} 3, 2016).', 'Voprosy Reki 12, {numbers} 3, 2016 → Voprosy Reki 2016'],
    ['It is closed (Voprosy Reki 12:44, 2016).', 'Voprosy Reki 12:44, 2016 → Voprosy Reki 2016'],
  ],
  counterexamples: ['It is closed (Forum 18, May 3).'],
  make(list): TokenMatcher {
    const numbers = list('numbers');
    return {
      reads: 'PART',
      begins: { number: true },
      endsName: true,
      read({ tokens }, { token, limit, first }) {
        if (first || tokens.length(token) > longestNumber) return null;
        const next = isMarkAfter(tokens, token + 1, comma) ? token + 2 : token + 1;
        const isNumbered = tokens.gap(next) === 1 && numbers.endAt(tokens, next, limit) > 0;
        if (!isNumbered && !isBeforePage(tokens, token + 1)) return null;
        return { kind: 'LOCATOR', start: tokens.start(token), end: tokens.end(token) };
      },
    };
  },
});
