import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import type { TokenMatcher } from '../token-rule.ts';

/** The source that the one before it took it from: "via TASS", "as first reported by the TASS". */
export const via = defineRule({
  name: 'via',
  pass: 'citations',
  words: {
    short: lexicon.via,
    phrases: lexicon.viaPhrases,
    participles: lexicon.viaParticiples,
    prepositions: lexicon.viaPrepositions,
    as: ['as'],
    first: ['first'],
    article: ['the'],
  },
  examples: [
    ['It is closed (Polis {short} Interfax, May 3).', 'Polis {short} Interfax, May 3 → Polis 2017-05-03 via interfax'],
    [
      'It is closed (Polis, May 3, {phrases} Interfax).',
      'Polis, May 3, {phrases} Interfax → Polis 2017-05-03 via interfax',
    ],
    [
      'It is closed (Polis, May 3, {participles} in Interfax).',
      'Polis, May 3, {participles} in Interfax → Polis 2017-05-03 via interfax',
    ],
    [
      'It is closed (Polis, May 3, quoted {prepositions} Interfax).',
      'Polis, May 3, quoted {prepositions} Interfax → Polis 2017-05-03 via interfax',
    ],
    ['It is closed ({as} quoted by Interfax, May 3).', '{as} quoted by Interfax, May 3 → Interfax 2017-05-03'],
    ['It is closed ({first} quoted by Interfax, May 3).', '{first} quoted by Interfax, May 3 → Interfax 2017-05-03'],
    [
      'It is closed (Polis, May 3, via {article} Interfax).',
      'Polis, May 3, via {article} Interfax → Polis 2017-05-03 via interfax',
    ],
  ],
  counterexamples: [
    'It is closed (Polis, May 3, quoting a harbor spokesman).',
    'It is closed (Per Brodov, TASS, May 3).',
  ],
  make(list): TokenMatcher {
    const [short, phrases, participles] = [list('short'), list('phrases'), list('participles')];
    const [prepositions, as, first, article] = [list('prepositions'), list('as'), list('first'), list('article')];

    function endOfLead(tokens: Tokens, token: number, limit: number): number {
      // Per is a name too.
      if (short.has(tokens, token)) return tokens.isCapital(token) ? -1 : token + 1;
      const phrase = phrases.endAt(tokens, token, limit);
      if (phrase > 0) return phrase;
      let at = as.has(tokens, token) ? token + 1 : token;
      if (first.has(tokens, at)) at += 1;
      return participles.has(tokens, at) && prepositions.has(tokens, at + 1) ? at + 2 : -1;
    }

    return {
      reads: 'PART',
      begins: { words: [short, phrases, participles, as, first] },
      endsName: true,
      read(context, { token, limit }) {
        const { tokens } = context;
        let at = endOfLead(tokens, token, limit);
        if (at < 0 || at >= limit || tokens.gap(at) === 0) return null;
        if (article.has(tokens, at) && !tokens.isCapital(at) && tokens.gap(at + 1) > 0) at += 1;
        if (at >= limit || !beginsName(tokens, at)) return null;
        const name = { start: tokens.start(at), end: context.references.endOfName(context, at, limit) };
        return { kind: 'VIA', ...name, name };
      },
    };
  },
});

const joints = new Set([0x2d, 0x2019, 0x27]);

/** A capital, a mark, or small letters that a name may begin with: al-Bilad, l’Aurore, eHarborNews. */
function beginsName(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind(token);
  if (kind === kinds.number) return false;
  if (kind !== kinds.lower) return true;
  if (tokens.length(token) === 1) return joints.has(tokens.kind(token + 1)) && tokens.isAdjacent(token + 1);
  return (
    /^.\p{Lu}/u.test(tokens.text.slice(tokens.start(token), tokens.start(token) + 3)) ||
    !/^\p{Ll}/u.test(tokens.text.slice(tokens.start(token), tokens.start(token) + 2))
  );
}
