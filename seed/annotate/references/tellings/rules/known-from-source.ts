import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { isKnown } from '../clauses-of-days.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const ends = new Set([0, 44, 46, 58, 59, 40, 41, 33, 63, 0x2014]);

/** Where one knows it from: "we know from RBC", "I have it from RBC", "this from RBC, Nov. 1". */
export const knownFromSource = defineRule({
  name: 'known-from-source',
  pass: 'citations',
  words: {
    knowers: ['we', 'one', 'you', 'i'],
    adverbs: ['also', 'now', 'already', 'only', 'can', 'could', 'may', 'all', 'do', 'have', 'had'],
    knowing: [
      'know',
      'knows',
      'knew',
      'known',
      'hear',
      'hears',
      'heard',
      'gather',
      'gathers',
      'gathered',
      'infer',
      'infers',
      'deduce',
      'glean',
      'gleaned',
      'understand',
      'understood',
      'have',
      'had',
    ],
    having: ['have it', 'has it', 'had it'],
    demonstratives: ['this', 'that', 'these', 'so much', 'that much', 'all this', 'all that'],
    from: ['from', 'through', 'via'],
  },
  examples: [
    ['Ice came, {knowers} know from Vedomosti.', 'know from Vedomosti → Vedomosti'],
    ['Ice came, we {adverbs} know from Vedomosti.', 'know from Vedomosti → Vedomosti'],
    ['Ice came, as we {knowing} from Vedomosti.', '{knowing} from Vedomosti → Vedomosti'],
    ['The pilot {having} from Vedomosti that ice came.', '{having} from Vedomosti → Vedomosti'],
    [
      'Ice came; {demonstratives} from Vedomosti, May 3.',
      '{demonstratives} from Vedomosti, May 3 → Vedomosti 2017-05-03',
    ],
    ['Ice came; this {from} Vedomosti.', 'this {from} Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'The pilots have money from Vedomosti.',
    'The pilot, known from Vedomosti, wept.',
    'Ice came, we know from the Duma.',
    'He knows that from Vedomosti no ferry leaves.',
    'We have from Vedomosti a new ferry.',
  ],
  make(list): TellingMatcher {
    const [knowers, adverbs, knowing] = [list('knowers'), list('adverbs'), list('knowing')];
    const [having, demonstratives, from] = [list('having'), list('demonstratives'), list('from')];
    return {
      begins: [knowing, having, demonstratives],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const has = having.endAt(tokens, token, tokens.count);
        const knows = has > 0 ? has : knowing.endAt(tokens, token, tokens.count);
        const isThis = knows < 0;
        const next = isThis ? demonstratives.endAt(tokens, token, tokens.count) : knows;
        if (next < 0 || !from.has(tokens, next)) return null;
        // "; this from RBC".
        if (isThis && token > 0 && !ends.has(tokens.kind(token - 1))) return null;
        const knower = adverbs.has(tokens, token - 1) ? token - 2 : token - 1;
        if (!isThis && has < 0 && !knowers.has(tokens, knower)) return null;
        const source = sourceAfter(place, tokens.end(next));
        if (!isKnown(place, source)) return null;
        const after = tokens.at(source.end);
        const isBare = isThis || /^ha(?:ve|d)$/iu.test(tokens.slice(token, next));
        if (isBare && !ends.has(tokens.kind(after)) && !(tokens.kind(after) === kinds.none)) return null;
        return { start: tokens.start(token), end: source.end, source, dates: [], needsDate: false };
      },
    };
  },
});
