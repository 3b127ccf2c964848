import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { isKnown } from '../clauses-of-days.ts';
import { withDayOfClause } from '../day-of-clause.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';
import { airingForms, answeringForms, judgingForms, speechForms, standsAlone, verbBehind } from '../verbs-of-speech.ts';

const station = /(?:^|[\s\u00A0])(?:channel|fm|news|radio|television|tv|voice)(?![\p{L}])/iu;

/** What somebody says by a known source: "retorted by way of RBC", "scolded both through RBC", "declared over Radio Free Europe". */
export const saidThroughSource = defineRule({
  name: 'said-through-source',
  pass: 'citations',
  words: {
    through: ['through', 'via', 'by way of', 'by means of'],
    // What is on the air is said over it; what is printed one quarrels over.
    onAir: ['on', 'over'],
    verbs: speechForms,
    answering: answeringForms.filter((form) => !speechForms.includes(form)),
    judging: judgingForms.filter((form) => !speechForms.includes(form) && !answeringForms.includes(form)),
    airing: airingForms,
    takingOn: lexicon.takingOn,
  },
  examples: [
    ['The pilot {verbs} through Vedomosti on Friday.', '{verbs} through Vedomosti on Friday → Vedomosti 2017-11-17'],
    ['The pilots {judging} him through Vedomosti.', '{judging} him through Vedomosti → Vedomosti'],
    ['The pilots {answering} through Vedomosti.', '{answering} through Vedomosti → Vedomosti'],
    ['The pilots {airing} it on Fox News.', '{airing} it on Fox News → Fox News'],
    ['The pilot retorted {through} Vedomosti that ice came.', 'retorted {through} Vedomosti → Vedomosti'],
    ['The pilot repeated it {onAir} Fox News.', 'repeated it {onAir} Fox News → Fox News'],
    ['The pilot repeated a {takingOn} on Fox News.'],
  ],
  counterexamples: [
    'The pilot sold the pier through Vedomosti.',
    'The pilot said he sold the pier through Vedomosti.',
    'The pilot said it over Vedomosti.',
    'The pilot explained it through Vedomosti shareholders.',
    'The pilot said it through the Duma.',
  ],
  make(list): TellingMatcher {
    const [through, onAir] = [list('through'), list('onAir')];
    const [verbs, judging, takingOn] = [list('verbs'), list('judging'), list('takingOn')];
    const [answering, airing] = [list('answering'), list('airing')];

    return {
      begins: [through, onAir],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        if (tokens.gap(token) === 0 || tokens.kind(token - 1) === kinds.none) return null;
        const isOnAir = onAir.has(tokens, token);
        const next = isOnAir ? token + 1 : through.endAt(tokens, token, tokens.count);
        if (next < 0 || (isOnAir && takingOn.has(tokens, token - 1))) return null;
        // "Scolded them over RBC": what for.
        const behind = (isOnAir ? [airing] : [verbs, answering, judging]).map((each) =>
          verbBehind(tokens, token, each),
        );
        const verb = Math.max(...behind);
        const source = verb < 0 ? null : sourceAfter(place, tokens.end(next - 1));
        if (!isKnown(place, source) || (isOnAir && !station.test(place.text.slice(source.start, source.end))))
          return null;
        if (!standsAlone(tokens, tokens.at(source.end))) return null;
        return withDayOfClause(place, {
          start: tokens.start(verb),
          end: source.end,
          source,
          dates: [],
          needsDate: false,
        });
      },
    };
  },
});
