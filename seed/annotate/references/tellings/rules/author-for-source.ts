import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { isKnown } from '../clauses-of-days.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

const before = new Set([0x2c, 0x201d, 0x22, 0x2019, 0x27, 0xbb]);
const inName = new Set([39, 0x2019, 45, 46]);
const mostWordsOfName = 5;
// "Mohammed bin Salman", "Ana de la Cruz".
const particles = new Set(['de', 'la', 'bin', 'al', 'von', 'van', 'del', 'da', 'der', 'ben']);

/** Who tells it in a source, after the verb: "relates Mark Lund for RBC", "writes Mark Lund of RBC". */
export const authorForSource = defineRule({
  name: 'author-for-source',
  pass: 'citations',
  words: {
    verbs: [
      ...lexicon.verbs.filter((verb) => !verb.includes(' ')),
      ...verbForms(lexicon.furtherVerbs.filter((verb) => !verb.includes(' '))),
    ],
    links: ['for', 'in', 'on'],
    // Of whom one says no more than what they say, "of" tells where they belong, and not where it stands.
    writing: ['writes', 'wrote', 'reports', 'reported', 'relates', 'related', 'recounts', 'recounted', 'narrates'],
    ofSource: ['of', 'at', 'from'],
  },
  examples: [
    ['Ice came, {verbs} Mark Lund for Vedomosti.', '{verbs} Mark Lund for Vedomosti → Vedomosti'],
    ['Ice came, relates Mark Lund {links} Vedomosti.', 'relates Mark Lund {links} Vedomosti → Vedomosti'],
    ['Ice came, {writing} Mark Lund of Vedomosti.', '{writing} Mark Lund of Vedomosti → Vedomosti'],
    ['Ice came, writes Mark Lund {ofSource} Vedomosti.', 'writes Mark Lund {ofSource} Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'Ice came, said Mark Lund of Vedomosti.',
    'Ice came, relates Mark Lund for the Duma.',
    'Ice came, relates the pilot for Vedomosti.',
    'Pilots reports Mark Lund for Vedomosti.',
  ],
  make(list): TellingMatcher {
    const [verbs, links, writing, ofSource] = [list('verbs'), list('links'), list('writing'), list('ofSource')];
    return {
      begins: [verbs, writing],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        if (!before.has(tokens.kind(token - 1)) || tokens.gap(token) === 0) return null;
        const next = endOfPerson(tokens, token + 1);
        if (next < 0) return null;
        const isLinked = verbs.has(tokens, token) && links.has(tokens, next);
        if (!isLinked && !(writing.has(tokens, token) && ofSource.has(tokens, next))) return null;
        const source = sourceAfter(place, tokens.end(next));
        if (!isKnown(place, source)) return null;
        return { start: tokens.start(token), end: source.end, source, dates: [], needsDate: false };
      },
    };
  },
});

/** The token after the capitals that a person is named by; -1 where none stand there. */
function endOfPerson(tokens: Tokens, first: number): number {
  if (!tokens.isCapital(first)) return -1;
  let token = first;
  for (let words = 0; words < mostWordsOfName; ) {
    if (tokens.isCapital(token)) words += 1;
    else if (
      !(tokens.kind(token) === kinds.lower ? particles.has(tokens.slice(token, token + 1)) : isInName(tokens, token))
    )
      break;
    token += 1;
  }
  return token;
}

function isInName(tokens: Tokens, token: number): boolean {
  return inName.has(tokens.kind(token)) && tokens.isAdjacent(token);
}
