import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import { formsOf } from '../forms-of.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** With, against, by: whom one deals with, and to whom something is said or done. */
export const capitalAddressed = defineRule({
  name: 'capital-addressed',
  pass: 'entities',
  words: {
    dealings: lexicon.dealings,
    verbs: lexicon.addressing,
    particleVerbs: lexicon.particleVerbs,
    messages: lexicon.messages,
    bowing: lexicon.bowing,
  },
  examples: [
    ['They slept {dealings} Lima.', 'Lima = STATE peru'],
    ['Ten laws {verbs} Lima.', 'Lima = STATE peru'],
    ['The odd {messages} reached Lima.', 'Lima = STATE peru'],
    ['They {bowing} an odd loan before Lima.', 'Lima = STATE peru'],
    ['Ten, says Lima.', 'Lima = STATE peru'],
    ['They {particleVerbs} off Lima.', 'Lima = STATE peru'],
    ['It annoyed Lima, and the news is worrying Lima.', 'Lima = STATE peru', 'Lima = STATE peru'],
  ],
  counterexamples: ['The note reached Lima by mule.', 'He slept in Lima.', 'They shook Lima.'],
  make(list): MetonymMatcher {
    const [dealings, messages] = [wordsOf(list('dealings')), wordsOf(list('messages'))];
    const bowing = wordsOf(list('bowing'));
    const particleVerbs = new Set([...wordsOf(list('particleVerbs'))].flatMap(formsOf));
    const verbs = new Set([...wordsOf(list('verbs'))].flatMap(formsOf));
    return (capital) => {
      const { taken, first, left, next } = capital;
      const { words } = taken;
      // They dangled a loan before Lima.
      if (left === 'before' && isNear(capital, bowing, 6)) return true;
      // The note reached Lima.
      if (/^reach(?:es|ed)?$/.test(left) && next !== 'by' && isNear(capital, messages, 3)) return true;
      if (dealings.has(left) || verbs.has(left) || sayings.test(left)) return true;
      return particles.test(left) && words.gap(first) === gaps.space && particleVerbs.has(words.key(first - 2))
        ? true
        : null;
    };
  },
});

// They bought off Lima.
const particles = /^(?:off|away|out|down|up|over|back|aside)$/;
// Ten, says Lima.
const sayings = /^(?:says?|said|insists|insisted|argues|argued|replied|retorted|claims)$/;
