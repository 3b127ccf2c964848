import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isColon, isDashMark } from '../token-shapes.ts';

export const label = defineRule({
  name: 'label',
  pass: 'citations',
  words: { labels: lexicon.labels },
  examples: [
    ['It is closed ({Labels}: Gornyi Vestnik, May 3).', '{Labels}: Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
  ],
  counterexamples: ['It is closed (Gornyi Vestnik, May 3).'],
  make(list): GroupMatcher {
    const labels = list('labels');
    return {
      role: 'LABEL',
      begins: [labels],
      endOf: (tokens, token, limit) => {
        if (!labels.has(tokens, token) || token + 1 >= limit) return -1;
        return isColon(tokens, token + 1) || isDashMark(tokens, token + 1) ? token + 2 : -1;
      },
    };
  },
});
