import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { endOfQuotation } from '../../text/quotes.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isColon, isDashMark } from '../token-shapes.ts';

export const label = defineRule({
  name: 'label',
  pass: 'citations',
  words: { labels: lexicon.labels, leadsToTitle: lexicon.leadsToTitle },
  examples: [
    ['It is closed ({Labels}: Gornyi Vestnik, May 3).', '{Labels}: Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    [
      'It is closed ({LeadsToTitle} “The Pier,” Gornyi Vestnik, May 3).',
      '{LeadsToTitle} “The Pier,” Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03',
    ],
  ],
  counterexamples: ['It is closed (Gornyi Vestnik, May 3).'],
  make(list): GroupMatcher {
    const labels = list('labels');
    const leads = list('leadsToTitle');
    return {
      role: 'LABEL',
      begins: [labels, leads],
      endOf: (tokens, token, limit) => {
        const title = leads.endAt(tokens, token, limit);
        if (title > 0)
          return title < limit && endOfQuotation(tokens.text, tokens.start(title), tokens.end(limit - 1)) > 0
            ? title
            : -1;
        if (!labels.has(tokens, token) || token + 1 >= limit) return -1;
        return isColon(tokens, token + 1) || isDashMark(tokens, token + 1) ? token + 2 : -1;
      },
    };
  },
});
