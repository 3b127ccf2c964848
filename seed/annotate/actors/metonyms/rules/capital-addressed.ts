import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { type MetonymMatcher, wordsOf } from '../metonym-rule.ts';

/** With, against, by: whom one deals with, and to whom something is said or done. */
export const capitalAddressed = defineRule({
  name: 'capital-addressed',
  pass: 'entities',
  words: { dealings: lexicon.dealings, verbs: lexicon.addressing },
  examples: [
    ['They slept {dealings} Lima.', 'Lima = STATE peru'],
    ['The law may {verbs} Lima.', 'Lima = STATE peru'],
    ['Ten, says Lima.', 'Lima = STATE peru'],
    ['They sounded out Lima.', 'Lima = STATE peru'],
    ['It annoyed Lima, and the news is worrying Lima.', 'Lima = STATE peru', 'Lima = STATE peru'],
  ],
  counterexamples: ['He slept in Lima.', 'They shook Lima.'],
  make(list): MetonymMatcher {
    const dealings = wordsOf(list('dealings'));
    const verbs = new Set([...wordsOf(list('verbs'))].flatMap(formsOf));
    return ({ taken: { words }, first, left }) => {
      if (dealings.has(left) || verbs.has(left) || sayings.test(left)) return true;
      return left === 'out' && /^sound(?:s|ed|ing)?$/.test(words.key(first - 2)) ? true : null;
    };
  },
});

// Ten, says Lima.
const sayings = /^(?:says?|said|insists|insisted|argues|argued|replied|retorted|claims)$/;

const irregular: Readonly<Record<string, readonly string[]>> = {
  tell: ['told'],
  lead: ['led'],
  hurt: ['hurt'],
  let: ['let'],
  pay: ['paid'],
  bind: ['bound'],
  upset: ['upset'],
  catch: ['caught'],
};

/** tell, tells, telling, told; defy, defies, defied */
function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const soft = verb.replace(/([^aeiou])y$/, '$1i');
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : stem;
  return [
    verb,
    /(?:s|sh|ch|x|z)$|[^aeiou]y$/.test(verb) ? `${soft}es` : `${verb}s`,
    ...[stem, doubled, soft].flatMap((base) => [`${base}ed`, `${base}ing`]),
    `${verb}ing`,
    ...(irregular[verb] ?? []),
  ];
}
