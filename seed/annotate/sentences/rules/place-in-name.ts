import lexicon from '../../lexicon/sentences.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { StopMatcher } from '../stop-rule.ts';

/** States and cities of America as names of papers have them: "Wash. Post", "Tex. Tribune". With a capital alone. */
export const placeInName = defineRule({
  name: 'place-in-name',
  pass: 'sentences',
  words: { places: lexicon.places },
  examples: [['It was the {Places}. Herald that asked.', 'It was the {Places}. Herald that asked.']],
  counterexamples: ['It had a fin. Herald asked.'],
  make: (list): StopMatcher => {
    const printed = new Set(list('places').phrases.map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
    return { says: 'OPENER', has: (word) => printed.has(word) };
  },
});
