import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { goesOnWith } from '../objects.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const comma = 44;
const clauseEnds = new Set([0, 46, 33, 63, 59, 58, 0x2014]);
const apostrophes = new Set([39, 0x2019]);
const mostWords = 14;
const mostWordsToSeeming = 4;

/** Whose view a clause tells, before it: "For RBC, the summit was a failure". Of a firm one says what a sale means for it. */
export const forSource = defineRule({
  name: 'for-source',
  pass: 'citations',
  words: {
    leads: ['for', 'to'],
    articles: ['the', 'this', 'that'],
    matters: [
      'matter',
      'question',
      'answer',
      'lesson',
      'explanation',
      'reason',
      'culprit',
      'danger',
      'conclusion',
      'affair',
      'weak',
      'real',
      'main',
    ],
    crews: [
      'crew',
      'team',
      'correspondent',
      'reporter',
      'reporters',
      'critic',
      'cartoonist',
      'columnist',
      'man',
      'woman',
    ],
    seeming: ['looks', 'looked', 'seems', 'seemed', 'sounds', 'sounded', 'smells', 'smelled', 'smacks'],
    ofFirms: [...lexicon.ofFirms, 'sale', 'jobs', 'readers', 'staff', 'price'],
  },
  examples: [
    ['{Leads} Vedomosti, the pier is a ruin.', '{Leads} Vedomosti → Vedomosti'],
    ['For Vedomosti, this means fewer {ofFirms}.'],
    ['To Vedomosti’s {crews}, filming ice, it is a ruin.', 'To Vedomosti’s {crews} → Vedomosti'],
    ['To Vedomosti it {seeming} like a ruin.', 'To Vedomosti → Vedomosti'],
    ['For Vedomosti {articles} matter is simple.', 'For Vedomosti → Vedomosti'],
    ['For Vedomosti the {matters} is simple.', 'For Vedomosti → Vedomosti'],
  ],
  counterexamples: ['The pilot works for Vedomosti, the Moscow daily.', 'For Vedomosti the pilot wrote twice.'],
  make(list): TellingMatcher {
    const [leads, ofFirms] = [list('leads'), list('ofFirms')];
    const [articles, matters] = [list('articles'), list('matters')];
    const [crews, seeming] = [list('crews'), list('seeming')];
    return {
      begins: [leads],
      read(place, token) {
        const { tokens } = place;
        if (token > 0 && !clauseEnds.has(tokens.kind(token - 1))) return null;
        if (!leads.has(tokens, token) || tokens.gap(token + 1) === 0) return null;
        const source = sourceAfter(place, tokens.end(token));
        if (source === null || !source.known || source.isActor) return null;
        const after = tokens.at(source.end);
        const isOfCrew = apostrophes.has(tokens.kind(after)) && crews.has(tokens, after + 2);
        const next = isOfCrew ? after + 3 : after;
        const isMatter =
          (articles.has(tokens, next) && matters.has(tokens, next + 1)) ||
          (tokens.isWord(next) && goesOnWith(tokens, next + 1, seeming, mostWordsToSeeming));
        if (!isMatter && tokens.kind(next) !== comma) return null;
        if (goesOnWith(tokens, next + 1, ofFirms, mostWords)) return null;
        return { start: tokens.start(token), end: tokens.end(next - 1), source, dates: [], needsDate: false };
      },
    };
  },
});
