import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { TokenMatcher } from '../token-rule.ts';

export const undated = defineRule({
  name: 'undated',
  pass: 'citations',
  words: { undated: lexicon.undated },
  examples: [['It is closed (Severnye Ogni, {undated}).', 'Severnye Ogni, {undated} → Severnye Ogni']],
  counterexamples: [],
  make(list): TokenMatcher {
    const undatedWords = list('undated');
    return {
      reads: 'PART',
      begins: { words: [undatedWords] },
      endsName: false,
      read({ tokens }, { token, limit }) {
        const end = undatedWords.endAt(tokens, token, limit);
        return end < 0 ? null : { kind: 'UNDATED', start: tokens.start(token), end: tokens.end(end - 1) };
      },
    };
  },
});
