import { dot, isMarkAfter, isNumberAfter, isShortNumber } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { TokenMatcher } from '../token-rule.ts';
import { isColon } from '../token-shapes.ts';

/** "10:15 a.m.", "17.10 GMT", "1710 GMT". */
export const clockTime = defineRule({
  name: 'clock-time',
  pass: 'citations',
  words: { halves: ['am', 'pm', 'a.m', 'p.m'], zones: lexicon.timeZones },
  examples: [
    ['It is closed (10:15, TASS, May 3).', '10:15, TASS, May 3 → TASS 2017-05-03'],
    ['It is closed (10:15 {halves}, TASS, May 3).', '10:15 {halves}, TASS, May 3 → TASS 2017-05-03'],
    ['It is closed (10:15 {zones}, TASS, May 3).', '10:15 {zones}, TASS, May 3 → TASS 2017-05-03'],
    ['It is closed (TASS, 3 May, 0515 {zones}).', 'TASS, 3 May, 0515 {zones} → TASS 2017-05-03'],
  ],
  counterexamples: ['It is closed (Polis, November 3).'],
  make(list): TokenMatcher {
    const [halves, zones] = [list('halves'), list('zones')];
    const after = (tokens: Tokens, words: typeof halves, token: number, limit: number): number => {
      const end = token < limit && tokens.gap(token) <= 1 ? words.endAt(tokens, token, limit) : -1;
      return end < 0 ? token : end;
    };
    return {
      reads: 'PART',
      begins: { number: true },
      endsName: false,
      read({ tokens }, { token, limit }) {
        const zone = tokens.length(token) === 4 ? after(tokens, zones, token + 1, limit) : token + 1;
        if (zone > token + 1) return { kind: 'DETAIL', start: tokens.start(token), end: tokens.end(zone - 1) };
        if (!isShortNumber(tokens, token) || token + 3 > limit || !isNumberAfter(tokens, token + 2)) return null;
        const isMarked =
          (isColon(tokens, token + 1) && tokens.isAdjacent(token + 1)) || isMarkAfter(tokens, token + 1, dot);
        if (!isMarked || tokens.length(token + 2) !== 2) return null;
        const next = after(tokens, zones, after(tokens, halves, token + 3, limit), limit);
        if (tokens.isAdjacent(next) && (tokens.isWord(next) || tokens.isNumber(next))) return null;
        return { kind: 'DETAIL', start: tokens.start(token), end: tokens.end(next - 1) };
      },
    };
  },
});
