import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { isKnown } from '../clauses-of-days.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const comma = 44;
const mostWordsFromStatement = 6;

/** Where a statement was aired or printed: "a statement read out on RBC", "his sermon, carried live by RBC". */
export const statementOnSource = defineRule({
  name: 'statement-on-source',
  pass: 'citations',
  words: {
    statements: lexicon.statements,
    aired: lexicon.aired,
    // One's own statement one issues oneself.
    issued: ['issued', 'released', 'sent', 'delivered', 'distributed', 'spread', 'put out'],
    prepositions: ['on', 'by', 'in', 'over', 'via', 'through'],
    through: ['on', 'over', 'via', 'through'],
    adverbs: ['live', 'first', 'later', 'repeatedly', 'widely', 'only', 'also'],
  },
  examples: [
    ['In a {statements} read out on Vedomosti, the pilot wept.', 'read out on Vedomosti → Vedomosti'],
    ['In a statement {aired} live on Vedomosti, the pilot wept.', '{aired} live on Vedomosti → Vedomosti'],
    ['In a statement {issued} through Vedomosti, the pilot wept.', '{issued} through Vedomosti → Vedomosti'],
    ['In a sermon read out {prepositions} Vedomosti, the pilot wept.', 'read out {prepositions} Vedomosti → Vedomosti'],
    ['In a statement issued {through} Vedomosti, the pilot wept.', 'issued {through} Vedomosti → Vedomosti'],
    ['His statement, screened {adverbs} on Vedomosti, is long.', 'screened {adverbs} on Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'A ferry shown on Vedomosti sank.',
    'In a statement issued by Vedomosti, its owner wept.',
    'In a statement shown on the Duma, the pilot wept.',
  ],
  make(list): TellingMatcher {
    const [statements, aired, issued] = [list('statements'), list('aired'), list('issued')];
    const [prepositions, through, adverbs] = [list('prepositions'), list('through'), list('adverbs')];
    return {
      begins: [aired, issued],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const ofAny = aired.endAt(tokens, token, tokens.count);
        let next = ofAny > 0 ? ofAny : issued.endAt(tokens, token, tokens.count);
        if (next < 0) return null;
        if (adverbs.has(tokens, next)) next += 1;
        if (!(ofAny > 0 ? prepositions : through).has(tokens, next)) return null;
        for (let before = token - 1; before >= 0 && before > token - mostWordsFromStatement; before -= 1) {
          if (statements.has(tokens, before)) {
            const source = sourceAfter(place, tokens.end(next));
            if (!isKnown(place, source)) return null;
            return { start: tokens.start(token), end: source.end, source, dates: [], needsDate: false };
          }
          if (tokens.kind(before) !== kinds.lower && tokens.kind(before) !== comma && !tokens.isCapital(before))
            return null;
        }
        return null;
      },
    };
  },
});
