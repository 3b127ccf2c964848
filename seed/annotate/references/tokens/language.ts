import { endsPart } from '../../dates/numerals.ts';
import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { TokenMatcher } from '../token-rule.ts';

const lengthOfLanguage = { least: 3, most: 20 } as const;

/** "In Russian", "in French", "на русском". */
export const language = defineRule({
  name: 'language',
  pass: 'citations',
  words: {
    in: ['in'],
    languages: lexicon.languages,
    endings: ['ish', 'ian', 'ese', 'bic'],
    inOther: lexicon.inLanguage,
  },
  examples: [
    ['It is closed ({in} Turkish, TASS, May 3).', '{in} Turkish, TASS, May 3 → TASS 2017-05-03'],
    ['It is closed (in {Languages}, TASS, May 3).', 'in {Languages}, TASS, May 3 → TASS 2017-05-03'],
    ['It is closed (in Krai{endings}, TASS, May 3).', 'in Krai{endings}, TASS, May 3 → TASS 2017-05-03'],
    ['It is closed ({inOther} tajik, TASS, May 3).', '{inOther} tajik, TASS, May 3 → TASS 2017-05-03'],
  ],
  counterexamples: ['It is closed (in Gornyi Vestnik, May 3).'],
  make(list): TokenMatcher {
    const [inWord, languages, inOther] = [list('in'), list('languages'), list('inOther')];
    const endings = list('endings').phrases;
    return {
      reads: 'PART',
      begins: { words: [inWord, inOther] },
      endsName: false,
      read({ tokens }, { token, limit }) {
        const next = token + 1;
        if (next >= limit || tokens.isCapital(token) || tokens.gap(next) !== 1 || !tokens.isWord(next)) return null;
        const word = tokens.slice(next, next + 1);
        const isLanguage = inWord.has(tokens, token)
          ? tokens.isCapital(next) && (languages.has(tokens, next) || endings.some((ending) => word.endsWith(ending)))
          : word.length >= lengthOfLanguage.least && word.length <= lengthOfLanguage.most;
        if (!isLanguage || !endsPart(tokens, next + 1)) return null;
        return { kind: 'DETAIL', start: tokens.start(token), end: tokens.end(next) };
      },
    };
  },
});
