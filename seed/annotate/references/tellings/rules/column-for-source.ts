import { defineRule } from '../../../rules/rule.ts';
import { isKnown } from '../clauses-of-days.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const mostAdjectives = 2;

/** In what piece of somebody's for a source it stands: "in his column for RBC", "in an essay for RBC". */
export const columnForSource = defineRule({
  name: 'column-for-source',
  pass: 'citations',
  words: {
    leads: ['in', 'on', 'through'],
    // Beside an article `piece-in-source` tells what is in a source.
    owners: ['his', 'her', 'their', 'my', 'our', 'another'],
    pieces: [
      'column',
      'columns',
      'op-ed',
      'essay',
      'essays',
      'article',
      'articles',
      'piece',
      'commentary',
      'editorial',
      'dispatch',
      'dispatches',
      'report',
      'reports',
      'series',
      'blog',
      'newsletter',
      'podcast',
      'reportage',
      'analysis',
      'review',
      'feature',
      'diary',
      'contribution',
      'profile',
      'memoir',
      'story',
    ],
    links: ['for', 'in'],
  },
  examples: [
    [
      'As Mark Lund laments {leads} his column for Vedomosti, ice came.',
      '{leads} his column for Vedomosti → Vedomosti',
    ],
    [
      'As Mark Lund laments in {owners} old column for Vedomosti, ice came.',
      'in {owners} old column for Vedomosti → Vedomosti',
    ],
    ['As Mark Lund laments in his {pieces} for Vedomosti, ice came.', 'in his {pieces} for Vedomosti → Vedomosti'],
    ['As Mark Lund laments in his column {links} Vedomosti, ice came.', 'in his column {links} Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'Mark Lund lost his column in Vedomosti.',
    'Mark Lund laughed in his office for Vedomosti.',
    'Mark Lund laughed in his column for the Duma.',
    'In his report on Vedomosti, Mark Lund laments the ice.',
  ],
  make(list): TellingMatcher {
    const [leads, owners, pieces, links] = [list('leads'), list('owners'), list('pieces'), list('links')];
    return {
      begins: [leads],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        if (!owners.has(tokens, token + 1)) return null;
        for (let noun = token + 2; noun <= token + 2 + mostAdjectives && tokens.isWord(noun); noun += 1) {
          const next = pieces.endAt(tokens, noun, tokens.count);
          if (next < 0) continue;
          if (!links.has(tokens, next)) return null;
          const source = sourceAfter(place, tokens.end(next));
          if (!isKnown(place, source)) return null;
          return { start: tokens.start(token), end: source.end, source, dates: [], needsDate: false };
        }
        return null;
      },
    };
  },
});
