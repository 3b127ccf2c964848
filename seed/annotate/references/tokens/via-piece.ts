import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { TokenMatcher } from '../token-rule.ts';
import { isOpeningQuote, withPlurals } from '../token-shapes.ts';

const longestName = 60;
// What a name does not hold: , : ; ( )
const stops = new Set([44, 58, 59, 40, 41]);
const apostrophes = new Set([0x27, 0x2019]);

/** "Quoting a TASS report": what the source before took it from, by a piece of its own. */
export const viaPiece = defineRule({
  name: 'via-piece',
  pass: 'citations',
  words: {
    leads: lexicon.viaOfPiece,
    articles: lexicon.articlesOfPiece,
    adjectives: lexicon.adjectivesOfPiece,
    pieces: withPlurals(lexicon.piecesOfSource),
  },
  examples: [
    [
      'It is closed (TASS, May 5, {leads} a Vedomosti report).',
      'TASS, May 5, {leads} a Vedomosti report → TASS 2017-05-05 via vedomosti',
    ],
    [
      'It is closed (TASS, May 5, referring to {articles} Vedomosti report).',
      'TASS, May 5, referring to {articles} Vedomosti report → TASS 2017-05-05 via vedomosti',
    ],
    [
      'It is closed (TASS, May 5, quoting an {adjectives} Vedomosti report).',
      'TASS, May 5, quoting an {adjectives} Vedomosti report → TASS 2017-05-05 via vedomosti',
    ],
    [
      'It is closed (TASS, May 5, quoting its Vedomosti {pieces}).',
      'TASS, May 5, quoting its Vedomosti {pieces} → TASS 2017-05-05 via vedomosti',
    ],
  ],
  counterexamples: ['It is closed (TASS, May 5, quoting a harbor spokesman).'],
  make(list): TokenMatcher {
    const [leads, articles, adjectives, pieces] = [list('leads'), list('articles'), list('adjectives'), list('pieces')];

    function endOfLead(tokens: Tokens, token: number, limit: number): number {
      const lead = leads.endAt(tokens, token, limit);
      if (lead < 0 || tokens.gap(lead) === 0 || !articles.has(tokens, lead)) return -1;
      const at = lead + 1 < limit && adjectives.has(tokens, lead + 1) ? lead + 2 : lead + 1;
      return at < limit && tokens.gap(at) > 0 && (tokens.isCapital(at) || isOpeningQuote(tokens, at)) ? at : -1;
    }

    return {
      reads: 'PART',
      begins: { words: [leads] },
      endsName: true,
      read({ tokens }, { token, limit }) {
        const from = endOfLead(tokens, token, limit);
        if (from < 0) return null;
        const start = tokens.start(from);
        for (let at = from + 1; at < limit && !stops.has(tokens.kind(at)); at += 1) {
          if (tokens.end(at - 1) - start > longestName) return null;
          const end = tokens.gap(at) > 0 ? pieces.endAt(tokens, at, limit) : -1;
          if (end > 0)
            return {
              kind: 'VIA',
              start: tokens.start(token),
              end: tokens.end(end - 1),
              name: { start, end: endOfOwner(tokens, at) },
            };
        }
        return null;
      },
    };
  },
});

/** The end of the words before `piece`, without their ’s. */
function endOfOwner(tokens: Tokens, piece: number): number {
  const last = piece - 1;
  if (apostrophes.has(tokens.kind(last))) return tokens.end(last - 1);
  const possessive = tokens.length(last) === 1 && tokens.text[tokens.start(last)] === 's' && tokens.isAdjacent(last);
  return possessive && apostrophes.has(tokens.kind(last - 1)) ? tokens.end(last - 2) : tokens.end(last);
}
