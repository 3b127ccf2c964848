import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isParted } from './is-parted.ts';

export const seeAlso = defineRule({
  name: 'see-also',
  pass: 'citations',
  words: { signals: lexicon.seeAlso },
  examples: [
    [
      'It is closed ({signals} Gornyi Vestnik, May 3).',
      '{signals} Gornyi Vestnik, May 3 → see also Gornyi Vestnik 2017-05-03',
    ],
  ],
  counterexamples: ['It is closed (Gornyi Vestnik, May 3).'],
  make(list): GroupMatcher {
    const signals = list('signals');
    return {
      role: 'SIGNAL',
      begins: [signals],
      signal: 'SEE_ALSO',
      endOf(tokens, token, limit) {
        const end = signals.endAt(tokens, token, limit);
        return end > 0 && isParted(tokens, end) ? end : -1;
      },
    };
  },
});
