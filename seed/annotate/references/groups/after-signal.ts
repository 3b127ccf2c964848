import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isColon, isPause } from '../token-shapes.ts';

const widestGap = 3;
const comma = 44;

/** What stands between a signal and its reference: "see, e.g.,", "see for example". */
export const afterSignal = defineRule({
  name: 'words-after-signal',
  pass: 'citations',
  words: { words: lexicon.afterSignal },
  examples: [
    [
      'It is closed (see {words} Gornyi Vestnik, May 3).',
      'see {words} Gornyi Vestnik, May 3 → see Gornyi Vestnik 2017-05-03',
    ],
  ],
  counterexamples: [],
  make(list): GroupMatcher {
    const words = list('words');
    return {
      role: 'AFTER_SIGNAL',
      begins: [words],
      endOf(tokens, token, limit) {
        let at = token;
        for (let marks = 0; marks < 2 && isPause(tokens, at); marks += 1) at += 1;
        const gap = tokens.gap(at);
        if (gap === 0 || gap > widestGap) return -1;
        const end = words.endAt(tokens, at, limit);
        if (end < 0) return at;
        const next = tokens.isAdjacent(end) && (tokens.kind(end) === comma || isColon(tokens, end)) ? end + 1 : end;
        return next < limit && tokens.gap(next) > 0 ? next : at;
      },
    };
  },
});
