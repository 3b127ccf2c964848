import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';

/** "TASS, Gornyi Vestnik, and Interfax": what joins a name to those before it. */
export const nameConjunction = defineRule({
  name: 'name-conjunction',
  pass: 'citations',
  words: { conjunctions: lexicon.conjunctionsOfTokens },
  examples: [
    [
      'It is closed (TASS, May 3, {conjunctions} Krai Segodnya, May 5).',
      'TASS, May 3 → TASS 2017-05-03',
      'Krai Segodnya, May 5 → Krai Segodnya 2017-05-05',
    ],
  ],
  counterexamples: ['It is closed (Arms and Harbors, May 3).'],
  make(list): GroupMatcher {
    const conjunctions = list('conjunctions');
    return {
      role: 'NAME_CONJUNCTION',
      begins: [conjunctions],
      endOf(tokens, token, limit) {
        const end = conjunctions.endAt(tokens, token, limit);
        return end > 0 && end < limit && tokens.gap(end) > 0 ? end : -1;
      },
    };
  },
});
