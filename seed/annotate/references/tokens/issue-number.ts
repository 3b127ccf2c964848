import { comma, dot, isMarkAfter } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { isMediaLike } from '../name-kinds.ts';
import type { TokenMatcher } from '../token-rule.ts';

const longestNumber = 5;
const hash = 35;
const ends = new Set([comma, 59, 40]);

/** "Gornyi Vestnik No. 33", where the words before the number are a paper's. */
export const issueNumber = defineRule({
  name: 'issue-number',
  pass: 'citations',
  words: { numbers: lexicon.issueNumbers },
  examples: [
    [
      'It is closed (Gornyi Vestnik {numbers} 33, May 3).',
      'Gornyi Vestnik {numbers} 33, May 3 → Gornyi Vestnik 2017-05-03',
    ],
    ['It is closed (Gornyi Vestnik #33, May 3).', 'Gornyi Vestnik #33, May 3 → Gornyi Vestnik 2017-05-03'],
  ],
  counterexamples: ['It is closed (Pier No. 33, May 3).'],
  make(list): TokenMatcher {
    const numbers = list('numbers');
    return {
      reads: 'PART',
      begins: { words: [numbers], marks: '#№' },
      endsName: ({ isRegistered }, { nameBefore }) => isRegistered(nameBefore) || isMediaLike(nameBefore),
      read({ tokens }, { token, limit, nameBefore }) {
        if (nameBefore === '') return null;
        const word = tokens.kind(token) === hash ? token + 1 : numbers.endAt(tokens, token, limit);
        if (word < 0) return null;
        const at = isMarkAfter(tokens, word, dot) ? word + 1 : word;
        if (at >= limit || !tokens.isNumber(at) || tokens.gap(at) > 1 || tokens.length(at) > longestNumber) return null;
        const next = at + 1;
        if (next < tokens.count && (tokens.gap(next) > 2 || !ends.has(tokens.kind(next)))) return null;
        return { kind: 'LOCATOR', start: tokens.start(token), end: tokens.end(at) };
      },
    };
  },
});
