import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import type { GroupMatcher } from '../group-rule.ts';

const comma = 44;
const acronym = { least: 2, most: 4 } as const;

/** What joins a reference to those before it: "TASS, May 3; and also see Polis, May 4". */
export const conjunction = defineRule({
  name: 'conjunction',
  pass: 'citations',
  words: { conjunctions: lexicon.conjunctions, also: ['also'], signals: lexicon.signalsAfterComma },
  examples: [
    [
      'It is closed (TASS, May 3; {conjunctions} see Vedomosti, May 5).',
      'TASS, May 3 → TASS 2017-05-03',
      '{conjunctions} see Vedomosti, May 5 → see Vedomosti 2017-05-05',
    ],
    [
      'It is closed (TASS, May 3; and {also} see Vedomosti, May 5).',
      'TASS, May 3 → TASS 2017-05-03',
      'and {also} see Vedomosti, May 5 → see Vedomosti 2017-05-05',
    ],
    [
      'It is closed (TASS, May 3; and cf. Vedomosti, May 5).',
      'TASS, May 3 → TASS 2017-05-03',
      'and cf. Vedomosti, May 5 → cf. Vedomosti 2017-05-05',
    ],
  ],
  counterexamples: [],
  make(list): GroupMatcher {
    const [conjunctions, also, signals] = [list('conjunctions'), list('also'), list('signals')];
    const leads = (tokens: Tokens, token: number, limit: number) => {
      if (token >= limit || tokens.gap(token) === 0) return false;
      if (tokens.kind(token) !== kinds.lower || signals.has(tokens, token)) return true;
      const length = tokens.length(token);
      return length >= acronym.least && length <= acronym.most && tokens.kind(token + 1) === comma;
    };
    return {
      role: 'CONJUNCTION',
      begins: [conjunctions, also],
      endOf(tokens, token, limit) {
        let at = conjunctions.endAt(tokens, token, limit);
        if (at < 0) at = also.has(tokens, token) ? token : -1;
        if (at < 0) return -1;
        if (also.has(tokens, at) && at + 1 < limit && tokens.gap(at + 1) > 0) at += 1;
        return leads(tokens, at, limit) ? at : -1;
      },
    };
  },
});
