import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { goesOnWith } from '../objects.ts';
import { subjectOf } from '../subjects.ts';
import type { TellingMatcher } from '../telling-rule.ts';

const mostDegrees = 4;
const mostWordsAfter = 4;

/** A known source that is said to be sure of something, or not: "RBC is less sure", "RBC remained unimpressed". */
export const sourceIsSure = defineRule({
  name: 'source-is-sure',
  pass: 'citations',
  words: {
    stances: lexicon.stances,
    degrees: lexicon.degrees,
    copulas: lexicon.copulas,
    adverbs: lexicon.beforeVerb,
    own: [...lexicon.holders],
    asides: lexicon.asides,
    experts: lexicon.experts,
    ofItself: ['to', 'its', 'itself'],
  },
  examples: [
    ['Vedomosti is {stances}.', 'Vedomosti is {stances} → Vedomosti'],
    ['Vedomosti was {degrees} sure.', 'Vedomosti was {degrees} sure → Vedomosti'],
    ['Vedomosti {copulas} unimpressed.', 'Vedomosti {copulas} unimpressed → Vedomosti'],
    ['Vedomosti {adverbs} remained unimpressed.', 'Vedomosti {adverbs} remained unimpressed → Vedomosti'],
    ['Vedomosti’s {own} was unimpressed.', 'Vedomosti’s {own} was unimpressed → Vedomosti'],
    [
      'Vedomosti, {asides} others, more or less, was unimpressed.',
      'Vedomosti, {asides} others, more or less, was unimpressed → Vedomosti',
    ],
    ['{experts} at Vedomosti were unimpressed.', '{experts} at Vedomosti were unimpressed → Vedomosti'],
    ['Vedomosti is sure {ofItself} sell.'],
  ],
  counterexamples: [
    'Vedomosti is profitable.',
    'Vedomosti is certain to close.',
    'Vedomosti is optimistic about its future.',
  ],
  make(list): TellingMatcher {
    const [stances, degrees, copulas, ofItself] = [list('stances'), list('degrees'), list('copulas'), list('ofItself')];
    const words = { adverbs: list('adverbs'), own: list('own'), asides: list('asides'), experts: list('experts') };
    return {
      begins: [stances],
      read(place, token) {
        const { tokens } = place;
        let copula = token - 1;
        for (let count = 0; count < mostDegrees && degrees.has(tokens, copula); count += 1) copula -= 1;
        if (!copulas.has(tokens, copula) || tokens.gap(copula) === 0) return null;
        if (goesOnWith(tokens, token + 1, ofItself, mostWordsAfter)) return null;
        const told = subjectOf(place, copula, words);
        if (told === null || !told.source.known) return null;
        return { ...told, end: tokens.end(token), needsDate: false };
      },
    };
  },
});
