import { comma, dot, isMarkAfter, isNumberAfter } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { TokenMatcher } from '../token-rule.ts';

const equals = 61;

/** "N=1,600": how many a poll asked. */
export const sampleSize = defineRule({
  name: 'sample-size',
  pass: 'citations',
  words: { sign: ['n'], asked: lexicon.asked },
  examples: [
    ['It is closed (Levada Center, May 3; {sign} = 1,200).', 'Levada Center, May 3 → Levada Center 2017-05-03'],
    [
      'It is closed (n = 1,200 {asked}, Levada Center, May 3).',
      'n = 1,200 {asked}, Levada Center, May 3 → Levada Center 2017-05-03',
    ],
  ],
  counterexamples: [],
  make(list): TokenMatcher {
    const [sign, asked] = [list('sign'), list('asked')];
    return {
      reads: 'PART',
      begins: { words: [sign] },
      endsName: false,
      read({ tokens }, { token, limit }) {
        if (!sign.has(tokens, token) || tokens.kind(token + 1) !== equals || tokens.gap(token + 1) > 1) return null;
        if (token + 2 >= limit || !tokens.isNumber(token + 2) || tokens.gap(token + 2) > 1) return null;
        let next = token + 3;
        while (
          next + 1 < limit &&
          (isMarkAfter(tokens, next, comma) || isMarkAfter(tokens, next, dot)) &&
          isNumberAfter(tokens, next + 1)
        )
          next += 2;
        if (next < limit && tokens.gap(next) === 1 && asked.has(tokens, next)) next += 1;
        return { kind: 'DETAIL', start: tokens.start(token), end: tokens.end(next - 1) };
      },
    };
  },
});
