import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { startOfPiece } from '../piece-start.ts';
import { ownerOf } from '../subjects.ts';
import type { TellingMatcher } from '../telling-rule.ts';

/** What a source printed, with a date: "a RBC dispatch of May 3", "RBC’s Saturday editorial". */
export const pieceOfSource = defineRule({
  name: 'piece-of-source',
  pass: 'citations',
  words: { pieces: lexicon.pieces },
  examples: [
    ['A Vedomosti dispatch of May 3 blames the ice.', 'A Vedomosti dispatch of May 3 → Vedomosti 2017-05-03'],
    ['Vedomosti’s Saturday {pieces} was short.', 'Vedomosti’s Saturday {pieces} → Vedomosti 2017-11-18'],
  ],
  counterexamples: ['Vedomosti’s editorial was short.', 'The pilot’s report of May 3 was short.'],
  make(list): TellingMatcher {
    const pieces = list('pieces');
    return {
      begins: [pieces],
      read(place, token) {
        const { text, tokens } = place;
        const next = pieces.endAt(tokens, token, tokens.count);
        const told = next < 0 || tokens.gap(token) === 0 ? null : ownerOf(place, token);
        return told && { ...told, start: startOfPiece(text, told.start), end: tokens.end(next - 1), needsDate: true };
      },
    };
  },
});
