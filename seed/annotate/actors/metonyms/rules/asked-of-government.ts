import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

const auxiliaries = /^(?:did|does|do|has|had|will|would|can|could|may|might|must|should)$/;
const longestPhrase = 4;

/** "What does Lima gain?", "How serious was Lima?": a question, or what is turned round like one, has its subject after the verb. */
export const askedOfGovernment = defineRule({
  name: 'asked-of-government',
  pass: 'entities',
  words: {
    questions: lexicon.questions,
    negations: lexicon.negations,
    states: lexicon.cityStates,
    fronted: lexicon.fronted,
  },
  examples: [
    ['{Questions} does Lima gain?', 'Lima = STATE peru'],
    ['He slept; {negations} did Lima gain.', 'Lima = STATE peru'],
    ['Not {fronted} late in May did Lima gain.', 'Lima = STATE peru'],
    ['Will Lima gain?', 'Lima = STATE peru'],
    ['How serious was Lima?', 'Lima = STATE peru'],
    ['How {states} was Lima?'],
  ],
  counterexamples: ['Where is Lima?', 'He did so in Lima.'],
  make(list): MetonymMatcher {
    const [questions, negations] = [wordsOf(list('questions')), wordsOf(list('negations'))];
    const [states, fronted] = [wordsOf(list('states')), wordsOf(list('fronted'))];
    return ({ taken: { words }, left, first }) => {
      const verb = first - 1;
      const isCopula = left === 'is' || left === 'was';
      if (!isCopula && !auxiliaries.test(left)) return null;
      if (words.gap(first) !== gaps.space) return null;
      if (!isCopula && (words.opens(verb) || negations.has(words.key(verb - 1)))) return true;
      for (let at = verb - 1; at >= verb - longestPhrase && at >= 0 && words.joins(at + 1); at--) {
        // Not until March did Lima agree
        if (left === 'did' && fronted.has(words.key(at))) return true;
        if (!questions.has(words.key(at))) continue;
        if (!isCopula) return true;
        // How serious was Lima; but "how old was Lima" and "what was Lima" ask about the city.
        return words.key(at) === 'how' && at < verb - 1 ? !states.has(words.key(verb - 1)) : null;
      }
      return null;
    };
  },
});
