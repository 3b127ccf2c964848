import { isDot } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { GroupMatcher } from '../group-rule.ts';
import { isOpeningQuote } from '../token-shapes.ts';

const comma = 44;
const colon = 58;

/** A signal after a comma or a colon begins the next reference: "TASS, May 3, see also EDM, May 4". That of "for background, see EDM" is its own. */
export const signalAfterComma = defineRule({
  name: 'signal-after-comma',
  pass: 'citations',
  words: { signals: lexicon.signalsAfterComma, beforeSignals: lexicon.beforeSignals, topics: lexicon.topicLeads },
  examples: [
    [
      'It is closed (Polis, May 3, see TASS, May 5).',
      'Polis, May 3 → Polis 2017-05-03',
      'see TASS, May 5 → see TASS 2017-05-05',
    ],
    [
      'It is closed (Polis, May 3, cf. TASS, May 5).',
      'Polis, May 3 → Polis 2017-05-03',
      'cf. TASS, May 5 → cf. TASS 2017-05-05',
    ],
    ['It is closed (it was not, {beforeSignals} see TASS, May 5).', 'but see TASS, May 5 → see TASS 2017-05-05'],
    ['It is closed (polis, mostly: see TASS, May 5).', 'see TASS, May 5 → see TASS 2017-05-05'],
    ['It is closed ({topics} tolls, see TASS, May 5).', '{topics} tolls, see TASS, May 5 → see TASS 2017-05-05'],
  ],
  counterexamples: ['It is closed (Polis, May 3; see TASS, May 5).'],
  make(list): GroupMatcher {
    const [signals, before, topics] = [list('signals'), list('beforeSignals'), list('topics')];
    const hasSignal = (tokens: Tokens, from: number, to: number) => {
      for (let at = from; at < to; at += 1) if (signals.has(tokens, at)) return true;
      return false;
    };
    return {
      role: 'CUT',
      isCut(tokens, from, at, limit) {
        if ((tokens.kind(at) !== comma && tokens.kind(at) !== colon) || tokens.gap(at + 1) === 0) return false;
        const signal = before.has(tokens, at + 1) ? at + 2 : at + 1;
        if (!signals.has(tokens, signal)) return false;
        let next = signal + 1;
        if (isDot(tokens, next) || tokens.kind(next) === comma) next += 1;
        if (next >= limit || tokens.gap(next) === 0) return false;
        if (!tokens.isWord(next) && !isOpeningQuote(tokens, next)) return false;
        return topics.endAt(tokens, from, at) < 0 || hasSignal(tokens, from, at);
      },
    };
  },
});
