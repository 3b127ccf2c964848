import { endsPart, isNumberAfter } from '../../dates/numerals.ts';
import { defineRule } from '../../rules/rule.ts';
import type { TokenMatcher } from '../token-rule.ts';
import { isColon, isDashMark } from '../token-shapes.ts';

const longestNumber = 5;

/** A number, or two with a dash between, that is a part of its own: a page without a word for it. */
export const numeral = defineRule({
  name: 'numeral',
  pass: 'citations',
  words: {},
  examples: [
    ['It is closed (“The Long Pier,” 44, TASS, May 3).', '“The Long Pier,” 44, TASS, May 3 → TASS 2017-05-03'],
  ],
  counterexamples: ['It is closed (7 Dnei Severa, May 3).'],
  make: (): TokenMatcher => ({
    reads: 'PART',
    begins: { number: true },
    endsName: false,
    read({ tokens }, { token, limit, first }) {
      if (first || tokens.length(token) > longestNumber) return null;
      const isRange =
        token + 2 < limit &&
        isDashMark(tokens, token + 1) &&
        tokens.isAdjacent(token + 1) &&
        isNumberAfter(tokens, token + 2);
      const next = isRange ? token + 3 : token + 1;
      if (!endsPart(tokens, next) && !(isColon(tokens, next) && tokens.gap(next) <= 2)) return null;
      return { kind: 'DETAIL', start: tokens.start(token), end: tokens.end(next - 1) };
    },
  }),
});
