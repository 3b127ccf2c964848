import { isDot } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';

/** "Ibid." and its like: what the citation before it cites. */
export const repetition = defineRule({
  name: 'ibid',
  pass: 'citations',
  words: { repetitions: lexicon.repetitions },
  examples: [
    [
      'It is closed (Polis, May 3). So it stays ({repetitions}).',
      'Polis, May 3 → Polis 2017-05-03',
      '{repetitions} → Polis 2017-05-03',
    ],
    [
      'It is closed (Polis, May 3). So it stays (Ibid., May 5).',
      'Polis, May 3 → Polis 2017-05-03',
      'Ibid., May 5 → Polis 2017-05-05',
    ],
  ],
  counterexamples: ['It is closed (Polis, May 3).'],
  make(list): GroupMatcher {
    const repetitions = list('repetitions');
    return {
      role: 'REPETITION',
      begins: [repetitions],
      endOf(tokens, token, limit) {
        const end = repetitions.endAt(tokens, token, limit);
        if (end < 0) return -1;
        return end < limit && isDot(tokens, end) ? end + 1 : end;
      },
    };
  },
});
