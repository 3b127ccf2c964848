import { comma, dot, isMarkAfter, isNumberAfter } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { TokenMatcher } from '../token-rule.ts';
import { isColon, isDashMark, isPause } from '../token-shapes.ts';

const widestGap = 2;
const mostNumbers = 6;
const longestNumber = 7;
const longestSeriesNumber = 5;
const slash = 47;
const longestFurther = { joined: 5, listed: 3 } as const;
const closing = new Set([comma, dot, 59, 58, 41, 93]);

/** A page, number or volume: "p. 4", "pp. 12–15", "Vol. 3". */
export const locator = defineRule({
  name: 'locator',
  pass: 'citations',
  words: { locators: lexicon.locators, series: lexicon.series, titleNumber: ['number'] },
  examples: [
    ['Ice (Pristan, {locators} 4, May 2016) came.', 'Pristan, {locators} 4, May 2016 → Pristan 2016-05'],
    ['Ice (Pristan, {series} 4, May 2016) came.', 'Pristan, {series} 4, May 2016 → Pristan 2016-05'],
    [
      'It is closed (Harbor Study {TitleNumber} 3, May 3).',
      'Harbor Study {TitleNumber} 3, May 3 → Harbor Study {TitleNumber} 3 2017-05-03',
    ],
  ],
  counterexamples: ['It is closed (Gornyi Vestnik, May 3).'],
  make(list): TokenMatcher {
    const [locators, series, titleNumber] = [list('locators'), list('series'), list('titleNumber')];

    /** The token of the number after a word for what is numbered; -1 where none stands there. */
    function numberAfter(tokens: Tokens, word: number, limit: number): number {
      if (word < 0) return -1;
      const at = word < limit && isPause(tokens, word) && tokens.kind(word) !== comma ? word + 1 : word;
      return at < limit && tokens.gap(at) <= widestGap && tokens.isNumber(at) ? at : -1;
    }

    /** The number of a volume or an issue. */
    function seriesNumber(tokens: Tokens, token: number, limit: number): number {
      const number = numberAfter(tokens, series.endAt(tokens, token, limit), limit);
      if (number < 0 || tokens.length(number) > longestSeriesNumber) return -1;
      return tokens.isAdjacent(number + 1) && tokens.isWord(number + 1) ? -1 : number;
    }

    return {
      reads: 'PART',
      begins: { words: [locators, series], marks: '№' },
      // "Harbor Study Number 3": a number in words after another word, with no mark, is a title's.
      endsName: ({ tokens }, { token, limit }) =>
        seriesNumber(tokens, token, limit) > 0 && !(titleNumber.has(tokens, token) && tokens.gap(token + 1) > 0),
      read({ tokens }, { token, limit }) {
        const word = Math.max(locators.endAt(tokens, token, limit), series.endAt(tokens, token, limit));
        const number = numberAfter(tokens, word, limit);
        if (number < 0) return null;
        const kind = seriesNumber(tokens, token, limit) > 0 ? 'SERIES' : 'LOCATOR';
        return { kind, start: tokens.start(token), end: tokens.end(endOfNumbers(tokens, number, limit) - 1) };
      },
    };
  },
});

/** The token after a number, with its letters and the numbers that go on with it: "12a", "12–15", "4, 7". */
function endOfNumbers(tokens: Tokens, number: number, limit: number): number {
  let at = number + 1;
  while (
    at < limit &&
    tokens.isAdjacent(at) &&
    (tokens.isWord(at) || tokens.isNumber(at)) &&
    tokens.end(at) - tokens.start(number) <= longestNumber
  )
    at += 1;
  for (let more = 0; more < mostNumbers && at + 1 < limit; more += 1) {
    const isJoined = (isDashMark(tokens, at) || tokens.kind(at) === slash) && tokens.kind(at) !== 0x2014;
    const next = at + 1;
    if (!tokens.isAdjacent(at) || tokens.gap(next) > 1 || !tokens.isNumber(next)) break;
    if (isJoined && tokens.length(next) <= longestFurther.joined) at = next + 1;
    else if (
      isMarkAfter(tokens, at, comma) &&
      tokens.length(next) <= longestFurther.listed &&
      isClosed(tokens, next + 1)
    )
      at = next + 1;
    else break;
  }
  return at;
}

function isClosed(tokens: Tokens, token: number): boolean {
  return token >= tokens.count || closing.has(tokens.kind(token));
}

/** True for "7:12" and "7, no. 3": a volume before its page or number. */
export function isBeforePage(tokens: Tokens, token: number): boolean {
  return isColon(tokens, token) && tokens.isAdjacent(token) && isNumberAfter(tokens, token + 1);
}
