import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps, shapes } from '../../word-marks.ts';
import type { Words } from '../../words.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const modals = /^(?:did|does|do|will|would|can|could|may|might|must|should)$/;
const prepositions = /^(?:in|at|to|from|of|for|on|with|by|and|or|as|than|last|this|next|again)$/;
// Had Lima known; but "it had Lima hats"
const doing =
  /^(?:so|ever|never|even|been|made|taken|given|put|set|sent|said|kept|held|felt|found|come|become|had|done|gone|got|lost|won|met|paid|led|left|built|bought|sold|told|shut|cut|let|begun|\p{L}+(?:ly|ed|en|wn))$/u;
const longestPhrase = 4;
const takings = /^(?:take|takes|took|taken)$/;
const timeTaken =
  /^(?:an?|the|only|just|over|under|until|almost|nearly|less|more|\d+|two|three|four|five|six|seven|eight|nine|ten|days|weeks|months|years|decades|to|some|several|many|so|barely|all)$/;
const askings = /^(?:how|why|when|what)$/;

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
    ['Were Lima to gain, it would sleep.', 'Lima = STATE peru'],
    ['It took Lima a year to gain it.', 'Lima = STATE peru'],
    ['It would take Lima two days.', 'Lima = STATE peru'],
    ['How does Lima, in debt, gain?', 'Lima = STATE peru'],
    ['Men gain, and so, in time, does Lima.', 'Lima = STATE peru'],
    ['Men gained, and so, in time, had Lima.', 'Lima = STATE peru'],
    ['How {states} was Lima?'],
  ],
  counterexamples: ['It took Lima in two days.', 'Where is Lima?', 'He did so in Lima.', 'Is Lima dark?'],
  make(list): MetonymMatcher {
    const states = wordsOf(list('states'));
    return ({ taken: { words }, left, first, next, after, isJoinedAfter }) => {
      if (words.gap(first) !== gaps.space) return null;
      const isFollowed = isJoinedAfter && words.shape(after) === shapes.lower && !prepositions.test(next);
      // Were Lima to gain
      if (left === 'were' && isJoinedAfter && next === 'to') return true;
      // It took Lima a year to gain it; but "it took Lima in a day"
      if (takings.test(left) && isIt(words, first - 2)) return isJoinedAfter && timeTaken.test(next) ? true : null;
      if (modals.test(left)) {
        if (isFollowed) return true;
        // How does Lima, with its debts, gain? Quito gains, and so, in time, does Lima.
        if (isJoinedAfter) return null;
        return askings.test(words.key(first - 2)) || isElliptic(words, first - 1) ? true : null;
      }
      if (!isJoinedAfter && /^(?:ha[sd]|is|was)$/.test(left) && isElliptic(words, first - 1)) return true;
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

/** "It took", "it would take" */
function isIt(words: Words, word: number): boolean {
  const at = /^(?:will|would|has|had|may|might|could|only)$/.test(words.key(word)) ? word - 1 : word;
  return words.key(at) === 'it' && words.joins(word + 1);
}

/** "And so, in time, does": a verb that stands for the one before, with what says so in front of it. */
function isElliptic(words: Words, verb: number): boolean {
  for (let at = verb - 1; at > verb - 7 && words.gap(at + 1) <= gaps.comma; at--)
    if (/^(?:so|nor)$/.test(words.key(at))) return words.opens(at) || !words.joins(at) || words.key(at - 1) === 'and';
  return false;
}
