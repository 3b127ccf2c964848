import { comma, isMarkAfter } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { TokenMatcher } from '../token-rule.ts';
import { isBeforePage } from './locator.ts';

const longestNumber = 4;

/** A volume's number after the periodical's name: "Voprosy Reki 12, no. 3", "Voprosy Reki 12:44", "Voprosy Reki 12 (2016)". */
export const volumeNumber = defineRule({
  name: 'volume-number',
  pass: 'citations',
  words: { numbers: lexicon.seriesAfterVolume },
  examples: [
    ['It is closed (Voprosy Reki 12, {numbers} 3, 2016).', 'Voprosy Reki 12, {numbers} 3, 2016 → Voprosy Reki 2016'],
    ['It is closed (Voprosy Reki 12:44, 2016).', 'Voprosy Reki 12:44, 2016 → Voprosy Reki 2016'],
    ['It is closed (Voprosy Reki 12 (May 2016): 44).', 'Voprosy Reki 12 (May 2016): 44 → Voprosy Reki 2016-05'],
  ],
  counterexamples: ['It is closed (Forum 18, May 3).', 'It is closed (Forum 18 (Hall 2), May 3).'],
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
        if (!isNumbered && !isBeforePage(tokens, token + 1) && !isBeforeYear(tokens, next)) return null;
        return { kind: 'LOCATOR', start: tokens.start(token), end: tokens.end(token) };
      },
    };
  },
});

const leftParenthesis = 40;
const rightParenthesis = 41;
const mostWords = 4;

/** True for "(2016)" and "(Spring 2016)". */
function isBeforeYear(tokens: Tokens, token: number): boolean {
  if (tokens.kind(token) !== leftParenthesis || tokens.gap(token) > 1) return false;
  let at = token + 1;
  while (at <= token + mostWords && tokens.isWord(at)) at += 1;
  return tokens.isNumber(at) && tokens.length(at) === 4 && tokens.kind(at + 1) === rightParenthesis;
}
