import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { DateMatcher } from '../date-rule.ts';
import { isApostrophe, isDot, isShortNumber } from '../numerals.ts';
import { monthFinder, monthLists } from './months.ts';

const widestGap = 3;

/** A day before its month: "3 November", "3rd of November", "3 de noviembre", "1er octobre", "12 d’octobre". */
export const dayFirst = defineRule({
  name: 'day-first',
  pass: 'dates',
  words: {
    ...monthLists,
    onlyWithCapital: lexicon.monthsWithCapital,
    endings: lexicon.ordinalEndings,
    of: lexicon.ofBeforeMonth,
    elided: ['d'],
  },
  examples: [
    ['Ice came (Polis, 3 {January}).', '3 {January} = 2017-01-03'],
    ['Ice came (Polis, 3 {February}).', '3 {February} = 2017-02-03'],
    ['Ice came (Polis, 3 {March}).', '3 {March} = 2017-03-03'],
    ['Ice came (Polis, 3 {April}).', '3 {April} = 2017-04-03'],
    ['Ice came (Polis, 3 {May}).', '3 {May} = 2017-05-03'],
    ['Ice came (Polis, 3 {June}).', '3 {June} = 2017-06-03'],
    ['Ice came (Polis, 3 {July}).', '3 {July} = 2017-07-03'],
    ['Ice came (Polis, 3 {August}).', '3 {August} = 2017-08-03'],
    ['Ice came (Polis, 3 {September}).', '3 {September} = 2017-09-03'],
    ['Ice came (Polis, 3 {October}).', '3 {October} = 2017-10-03'],
    ['Ice came (Polis, 3 {November}).', '3 {November} = 2017-11-03'],
    ['Ice came (Polis, 3 {December}).', '3 {December} = 2016-12-03'],
    ['Ice came (Polis, 3{endings} May).', '3{endings} May = 2017-05-03'],
    ['Ice came (Polis, 3. Mai 2016).', '3. Mai 2016 = 2016-05-03'],
    ['Ice came (Polis, 3 {of} November).', '3 {of} November = 2017-11-03'],
    ['TASS reported on 3 {onlyWithCapital} that ice had come.'],
    ['Ice came (Polis, 3 {elided}’octobre).', '3 {elided}’octobre = 2017-10-03'],
  ],
  counterexamples: ['On 3 may boats the ice lay (Polis, 2016).'],
  make(list): DateMatcher {
    const monthOf = monthFinder(list, list('onlyWithCapital'));
    const [endings, of, elided] = [list('endings'), list('of'), list('elided')];
    return {
      role: 'NUMBER',
      read(tokens, token, limit, parser) {
        if (!isShortNumber(tokens, token)) return null;
        let at = token + 1;
        if (tokens.isAdjacent(at) && (isDot(tokens, at) || endings.has(tokens, at))) at += 1;
        const gap = tokens.gap(at);
        if (gap === 0 || gap > widestGap) return null;
        if (of.has(tokens, at) && tokens.gap(at + 1) === 1) at += 1;
        else if (elided.has(tokens, at) && isApostrophe(tokens, at + 1) && tokens.isAdjacent(at + 2)) at += 2;
        const month = at < limit ? monthOf(tokens, at) : 0;
        if (month === 0) return null;
        const parts = { year: null, month, day: tokens.value(token) };
        if (at + 1 < limit && isDot(tokens, at + 1)) {
          const dotted = parser.withYear(tokens, { parts, next: at + 2 }, limit);
          if (dotted.parts.year !== null || isShortened(tokens, at)) return dotted;
        }
        return parser.withYear(tokens, { parts, next: at + 1 }, limit);
      },
    };
  },
});

const longestShortened = 4;
const wholeInFour =
  /^(?:m[aä](?:i|j|y|rs|rz|rt)|ju(?:in|n[ei]|l[iy])|ma[iy]o|maja|luty|ocak|ekim|ao[uû]t|ма[йя]|март|ию[нл][ья])$/iu;

/** True for "Feb", whose full stop is its own; that of "February" and of "May" ends the sentence. */
function isShortened(tokens: Tokens, month: number): boolean {
  return tokens.length(month) <= longestShortened && !wholeInFour.test(tokens.slice(month, month + 1));
}
