import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { DateMatcher } from '../date-rule.ts';
import { comma, endsPart, isDot, isNumberAfter, isShortNumber, isSlash, opensPart } from '../numerals.ts';

/**
 * A day of two numbers that fills its part of a reference: "23/7", "17.10"; or with a stroke begins it, before an abbreviation:
 * "4/17 NYT". The American order, but where only the other gives a month, or a full stop stands between.
 */
export const bareDay = defineRule({
  name: 'bare-day',
  pass: 'dates',
  words: {},
  examples: [
    ['Ice came (Vedomosti, 5/23).', '5/23 = 2017-05-23'],
    ['Ice came (Vedomosti, 23/5).', '23/5 = 2017-05-23'],
    ['Ice came (Vedomosti, 23.05).', '23.05 = 2017-05-23'],
    ['Ice came (23.5, Vedomosti).', '23.5 = 2017-05-23'],
    ['Ice came [4/23 TASS, 4/24 RBC].', '4/23 = 2017-04-23', '4/24 = 2017-04-24'],
  ],
  counterexamples: [
    'Vedomosti (2/3) of it is torn.',
    'Ice came (Vedomosti, 23.13).',
    'Ice came (Vedomosti, 23.5).',
    'Ice came (2/3 Tass).',
    'Ice came (of 2/3 TASS).',
    'Ice came (2/3 TASS boats).',
  ],
  make: (): DateMatcher => ({
    role: 'BARE_DAY',
    read(tokens, token, limit) {
      if (!isShortNumber(tokens, token) || token + 3 > limit || !isNumberAfter(tokens, token + 2)) return null;
      const isSlashed = isSlash(tokens, token + 1);
      if ((!isSlashed && !isDot(tokens, token + 1)) || !isShortNumber(tokens, token + 2)) return null;
      if (!isSlashed && tokens.length(token + 2) !== 2 && !isBeforeName(tokens, token)) return null;
      let next = token + 3;
      if (!isSlashed && next < limit && isDot(tokens, next)) next += 1;
      if (!endsPart(tokens, next) && !(isSlashed && opensPart(tokens, token) && isAbbreviation(tokens, next)))
        return null;
      const [first, second] = [tokens.value(token), tokens.value(token + 2)];
      const [month, day] = isSlashed && first <= 12 ? [first, second] : [second, first];
      if (month > 12 || month < 1 || day > 31 || day < 1) return null;
      return { parts: { year: null, month, day }, next };
    },
  }),
});

/** "(25.8, Yomiuri Shimbun)": a day of one digit's month stands first, before a name; 25.8 elsewhere is a number. */
function isBeforeName(tokens: Tokens, token: number): boolean {
  return opensPart(tokens, token) && tokens.kind(token + 3) === comma && tokens.isCapital(token + 4);
}

/** True for an abbreviation in capitals that ends its part of the reference: "NYT". */
function isAbbreviation(tokens: Tokens, token: number): boolean {
  return tokens.gap(token) > 0 && endsPart(tokens, token + 1) && /^\p{Lu}{2,5}$/u.test(tokens.slice(token, token + 1));
}
