import type { CitationSignal } from '../../../../schema/records/citation.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isParted } from './is-parted.ts';

/**
 * The rule of words that introduce a reference and say how it is cited.
 *
 * @param printed how examples print the signal
 */
export function signalRule(
  name: string,
  signal: CitationSignal,
  printed: string,
  words: readonly string[],
): Rule<GroupMatcher> {
  return defineRule({
    name,
    pass: 'citations',
    words: { signals: words },
    examples: [
      [
        'It is closed ({signals} Gornyi Vestnik, May 3).',
        `{signals} Gornyi Vestnik, May 3 → ${printed} Gornyi Vestnik 2017-05-03`,
      ],
    ],
    counterexamples: ['It is closed (Gornyi Vestnik, May 3).'],
    make(list): GroupMatcher {
      const signals = list('signals');
      return {
        role: 'SIGNAL',
        begins: [signals],
        signal,
        endOf(tokens, token, limit) {
          const end = signals.endAt(tokens, token, limit);
          return end > 0 && isParted(tokens, end) ? end : -1;
        },
      };
    },
  });
}
