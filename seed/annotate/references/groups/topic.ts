import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isOpeningQuote } from '../token-shapes.ts';
import { isParted } from './is-parted.ts';

const longestTopic = 120;
const leftParenthesis = 40;

/** What a signal is about, before it: "on the toll reform, see". */
export const topic = defineRule({
  name: 'topic-of-signal',
  pass: 'citations',
  words: { leads: lexicon.topicLeads, signals: lexicon.signalsAfterComma },
  examples: [
    [
      'It is closed ({leads} tolls, see Gornyi Vestnik, May 3).',
      '{leads} tolls, see Gornyi Vestnik, May 3 → see Gornyi Vestnik 2017-05-03',
    ],
    [
      'It is closed (on tolls, cf. Gornyi Vestnik, May 3).',
      'on tolls, cf. Gornyi Vestnik, May 3 → cf. Gornyi Vestnik 2017-05-03',
    ],
  ],
  counterexamples: ['It is closed (see Gornyi Vestnik on tolls, May 3).'],
  make(list): GroupMatcher {
    const [leads, signals] = [list('leads'), list('signals')];
    return {
      role: 'TOPIC',
      begins: [leads],
      endOf(tokens, token, limit) {
        const from = leads.endAt(tokens, token, limit);
        if (from < 0 || tokens.gap(from) === 0) return -1;
        const stop = tokens.start(token) + longestTopic;
        for (let at = token; at < limit && tokens.end(at) < stop; at += 1) {
          if (isOpeningQuote(tokens, at) || tokens.kind(at) === leftParenthesis) return -1;
          if (signals.has(tokens, at) && tokens.gap(at) > 0 && isParted(tokens, at + 1)) return at;
        }
        return -1;
      },
    };
  },
});
