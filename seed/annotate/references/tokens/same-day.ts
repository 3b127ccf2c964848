import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { TokenMatcher } from '../token-rule.ts';

/** The day of the reference before it. */
export const sameDay = defineRule({
  name: 'same-day',
  pass: 'citations',
  words: { days: lexicon.sameDay, on: ['on'], article: ['the'] },
  examples: [
    [
      'It is closed (TASS, May 3; Vedomosti, {days}).',
      'TASS, May 3 → TASS 2017-05-03',
      'Vedomosti, {days} → Vedomosti 2017-05-03',
    ],
    [
      'It is closed (TASS, May 3; Vedomosti, {on} the same day).',
      'TASS, May 3 → TASS 2017-05-03',
      'Vedomosti, {on} the same day → Vedomosti 2017-05-03',
    ],
    [
      'It is closed (TASS, May 3; Vedomosti, {article} same day).',
      'TASS, May 3 → TASS 2017-05-03',
      'Vedomosti, {article} same day → Vedomosti 2017-05-03',
    ],
  ],
  counterexamples: ['It is closed (TASS, May 3; a same-day ferry sails).'],
  make(list): TokenMatcher {
    const [days, on, article] = [list('days'), list('on'), list('article')];
    return {
      reads: 'PART',
      begins: { words: [days, on, article] },
      endsName: false,
      read({ tokens }, { token, limit }) {
        let at = on.has(tokens, token) ? token + 1 : token;
        if (article.has(tokens, at)) at += 1;
        const end = days.endAt(tokens, at, limit);
        return end < 0 ? null : { kind: 'SAME_DAY', start: tokens.start(token), end: tokens.end(end - 1) };
      },
    };
  },
});
