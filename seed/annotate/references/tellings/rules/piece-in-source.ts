import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { startOfPiece } from '../piece-start.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { isPeriodical, sourceAfter, titleAfterPiece } from '../told-sources.ts';

const printed =
  /[\s\u00A0]+(?:(?:\p{Ll}+ed|that appeared|broadcast|given)[\s\u00A0]+)?(in|by|from|for|of|to|on)(?=[\s\u00A0])/uy;

/** What was printed in a source: "a report in RBC", "an article published by RBC". */
export const pieceInSource = defineRule({
  name: 'piece-in-source',
  pass: 'citations',
  words: { pieces: [...lexicon.pieces, 'letter', 'remarks', 'statement', 'cover'] },
  examples: [
    ['A long {pieces} in Vedomosti blames the ice.', 'A long {pieces} in Vedomosti → Vedomosti'],
    ['A study in Nature blames the ice.', 'A study in Nature → Nature'],
    [
      'A leader in the Nation, dated May 3, blames the ice.',
      'A leader in the Nation, dated May 3 → The Nation 2017-05-03',
    ],
    ['An editorial in the Global Times blames the ice.', 'An editorial in the Global Times → Global Times'],
    ['A letter to Vedomosti on May 3 blames the ice.', 'A letter to Vedomosti on May 3 → Vedomosti 2017-05-03'],
    [
      'The ice came early, says an article published by Vedomosti last Friday.',
      'an article published by Vedomosti last Friday → Vedomosti 2017-11-17',
    ],
  ],
  counterexamples: [
    'A report in Omsk blames the ice.',
    'A report in the Nation blames the ice.',
    'A report by the Duma blames the ice.',
    'A letter to Vedomosti blames the ice.',
    'The front page of Vedomosti is torn.',
    'Pilots report in Vedomosti.',
  ],
  make(list): TellingMatcher {
    const pieces = list('pieces');
    return {
      begins: [pieces],
      read(place, token) {
        const { text, tokens } = place;
        const next = pieces.endAt(tokens, token, tokens.count);
        if (next < 0 || tokens.gap(token) === 0) return null;
        printed.lastIndex = tokens.end(next - 1);
        const leading = printed.exec(text)?.[1];
        if (leading === undefined) return null;
        const at = tokens.start(token);
        const start = startOfPiece(text, at);
        const named = start === at ? null : sourceAfter(place, printed.lastIndex);
        const source = named ?? (start < at && leading === 'in' ? titleAfterPiece(place, printed.lastIndex) : null);
        if (source === null) return null;
        return {
          start,
          end: source.end,
          source,
          dates: [],
          needsDate:
            named === null ||
            /^[ot]/u.test(leading) ||
            (!source.known && !isPeriodical(place, source) && !place.isShared(source.name)),
        };
      },
    };
  },
});
