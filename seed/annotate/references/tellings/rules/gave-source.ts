import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isKnown } from '../clauses-of-days.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const mostWordsOfObject = 5;

/** What somebody lets a known source know or gives it as words: "let RBC know", "gave RBC to understand", "offered RBC no explanation". */
export const gaveSource = defineRule({
  name: 'gave-source',
  pass: 'citations',
  words: {
    letting: ['let', 'lets', 'letting'],
    known: ['know', 'hear'],
    giving: ['gave', 'gives', 'given', 'giving', 'granted', 'grants', 'granting', 'offered', 'offers', 'offering'],
    understood: ['to understand', 'to believe'],
    words: lexicon.spokenWords,
  },
  examples: [
    ['The pilot {letting} Vedomosti know that ice came.', '{letting} Vedomosti know → Vedomosti'],
    ['The pilot let Vedomosti {known} it.', 'let Vedomosti {known} → Vedomosti'],
    ['The pilot {giving} Vedomosti to understand it.', '{giving} Vedomosti to understand → Vedomosti'],
    ['The pilot gave Vedomosti {understood} it.', 'gave Vedomosti {understood} → Vedomosti'],
    ['The pilot offered Vedomosti no new {words} for it.', 'offered Vedomosti no new {words} → Vedomosti'],
  ],
  counterexamples: [
    'The pilot let Vedomosti stay.',
    'The pilot gave Vedomosti a ferry.',
    'The pilot gave the Duma to understand it.',
    'The pilot gave Vedomosti, the paper, a ferry for his word.',
  ],
  make(list): TellingMatcher {
    const [letting, known, giving] = [list('letting'), list('known'), list('giving')];
    const [understood, words] = [list('understood'), list('words')];
    return {
      begins: [letting, giving],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const source = tokens.gap(token + 1) === 0 ? null : sourceAfter(place, tokens.end(token));
        if (!isKnown(place, source)) return null;
        const next = tokens.at(source.end);
        const told = (last: number) => ({
          start: tokens.start(token),
          end: tokens.end(last),
          source,
          dates: [],
          needsDate: false,
        });
        if (letting.has(tokens, token)) return known.has(tokens, next) ? told(next) : null;
        const end = understood.endAt(tokens, next, tokens.count);
        if (end > 0) return told(end - 1);
        for (let noun = next; noun < next + mostWordsOfObject && tokens.isWord(noun); noun += 1)
          if (words.has(tokens, noun)) return told(noun);
        return null;
      },
    };
  },
});
