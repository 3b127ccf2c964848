import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { isPeriodical, sourceAfter } from '../told-sources.ts';

const marks = new Set([0x2c, 0x201d, 0x22, 0x2019, 0x27, 0xbb]);

/** A verb before its subject, which stands after a comma or a quotation: "“It is closed,” says RBC". */
export const verbBeforeSource = defineRule({
  name: 'verb-before-source',
  pass: 'citations',
  // A source that one tells something is told.
  words: { verbs: lexicon.verbs.filter((verb) => verb !== 'tells') },
  examples: [
    ['The pier is closed, {verbs} Vedomosti.', '{verbs} Vedomosti → Vedomosti'],
    ['“The pier is closed,” said Vedomosti on Friday.', 'said Vedomosti on Friday → Vedomosti 2017-11-17'],
  ],
  counterexamples: ['The pilot says Vedomosti lies on his desk.'],
  make(list): TellingMatcher {
    const verbs = list('verbs');
    return {
      begins: [verbs],
      read(place, token) {
        const { tokens } = place;
        if (!marks.has(tokens.kind(token - 1)) || tokens.gap(token) === 0) return null;
        const next = verbs.endAt(tokens, token, tokens.count);
        const source = next < 0 ? null : sourceAfter(place, tokens.end(next - 1));
        if (source === null) return null;
        const needsDate = !source.known && !isPeriodical(place, source);
        return { start: tokens.start(token), end: source.end, source, dates: [], needsDate };
      },
    };
  },
});
