import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { TokenMatcher } from '../token-rule.ts';
import { isColon } from '../token-shapes.ts';

/** The day on which a page was looked at, which is no date of what it says. */
export const accessed = defineRule({
  name: 'accessed',
  pass: 'citations',
  words: { last: ['last'], looked: lexicon.accessed, leads: ['on', 'the'] },
  examples: [
    ['It is closed (Krai.info, {looked} May 3).', 'Krai.info, {looked} May 3 → Krai.info'],
    ['It is closed (Krai.info {last} accessed May 3).', 'Krai.info {last} accessed May 3 → Krai.info'],
    [
      'It is closed (Gornyi Vestnik, accessed {leads} 3 May 2017).',
      'Gornyi Vestnik, accessed {leads} 3 May 2017 → Gornyi Vestnik',
    ],
    ['It is closed (Gornyi Vestnik, accessed: May 3).', 'Gornyi Vestnik, accessed: May 3 → Gornyi Vestnik'],
  ],
  counterexamples: ['It is closed (Gornyi Vestnik, May 3).'],
  make(list): TokenMatcher {
    const [last, looked, leads] = [list('last'), list('looked'), list('leads')];
    return {
      reads: 'PART',
      begins: { words: [last, looked] },
      endsName: true,
      read({ tokens, dates }, { token, limit }) {
        let at = looked.endAt(tokens, last.has(tokens, token) ? token + 1 : token, limit);
        if (at < 0) return null;
        if (isColon(tokens, at)) at += 1;
        else if (tokens.gap(at) === 0) return null;
        const words = at;
        if (leads.has(tokens, at)) at += 1;
        const date = dates.readDates(tokens, at, limit).at(-1);
        return { kind: 'ACCESSED', start: tokens.start(token), end: date?.end ?? tokens.end(words - 1) };
      },
    };
  },
});
