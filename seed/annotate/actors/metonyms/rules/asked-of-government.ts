import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps, shapes } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const modals = /^(?:did|does|do|will|would|can|could|may|might|must|should)$/;
const prepositions = /^(?:in|at|to|from|of|for|on|with|by|and|or|as|than|last|this|next|again)$/;
// Had Lima known; but "it had Lima hats"
const doing =
  /^(?:so|ever|never|even|been|made|taken|given|put|set|sent|said|kept|held|felt|found|come|become|had|done|gone|got|lost|won|met|paid|led|left|built|bought|sold|told|shut|cut|let|begun|\p{L}+(?:ly|ed|en|wn))$/u;
const longestPhrase = 4;

/** "What does Lima gain?", "Seldom has Lima lied": a question, or what is turned round like one, has its subject after the verb. */
export const askedOfGovernment = defineRule({
  name: 'asked-of-government',
  pass: 'entities',
  words: { states: lexicon.cityStates },
  examples: [
    ['What does Lima gain?', 'Lima = STATE peru'],
    ['So, in fact, would Lima gain.', 'Lima = STATE peru'],
    ['So fast, in fact, had Lima lied.', 'Lima = STATE peru'],
    ['Is Lima really at odds?', 'Lima = STATE peru'],
    ['How serious was Lima?', 'Lima = STATE peru'],
    ['How {states} was Lima?'],
  ],
  counterexamples: ['Where is Lima?', 'He did so in Lima.', 'Is Lima dark?'],
  make(list): MetonymMatcher {
    const states = wordsOf(list('states'));
    return ({ taken: { words }, left, first, next, after, isJoinedAfter }) => {
      if (words.gap(first) !== gaps.space) return null;
      const isFollowed = isJoinedAfter && words.shape(after) === shapes.lower && !prepositions.test(next);
      if (modals.test(left)) return isFollowed ? true : null;
      if (/^ha[sd]$/.test(left)) return isFollowed && doing.test(next) ? true : null;
      if (!/^(?:is|was)$/.test(left)) return null;
      const verb = first - 1;
      if (words.opens(verb)) return isFollowed && doing.test(next) ? true : null;
      // How serious was Lima; but "how old was Lima" and "what was Lima" ask about the city.
      for (let at = verb - 2; at >= verb - longestPhrase && at >= 0 && words.joins(at + 1); at--)
        if (words.key(at) === 'how') return !states.has(words.key(verb - 1));
      return null;
    };
  },
});
