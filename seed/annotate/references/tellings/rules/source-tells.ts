import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { subjectOf } from '../subjects.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { isPeriodical } from '../told-sources.ts';

// "The BBC said it would move": what a source says of itself is no report.
const ofItself = /^(?:[\s\u00A0]+that)?[\s\u00A0]+(?:it|its|itself|they|their)(?!\p{L})/u;
// "When RBC reported it.": what was told stands elsewhere.
const ofSomething = /^[\s\u00A0]+(?:it|this|that|them|nothing)[.,;:!?]/u;
const longestObject = 12;
const hyphen = 45;
const farthestBefore = 16;
const farthestAfter = 8;
// "Time reported to the court": no source tells so.
const toSomebody = /^[\s\u00A0]+to[\s\u00A0]/u;

/**
 * A source before a verb of telling, whatever stands between them: "Nikkei, the Japanese daily, has also reported". Of verbs
 * that may say something else of it, those with a date: "Vedomosti, in its May 3 issue, lists".
 */
export const sourceTells = defineRule({
  name: 'source-tells',
  pass: 'citations',
  words: {
    verbs: lexicon.verbs,
    verbsWithDate: lexicon.verbsWithDate,
    ofItself: ['said', 'says'],
    adverbs: lexicon.beforeVerb,
    own: [...lexicon.pieces, ...lexicon.holders],
    asides: lexicon.asides,
  },
  examples: [
    ['Vedomosti {verbs} that the pier is closed.', 'Vedomosti {verbs} → Vedomosti'],
    ['Vedomosti {adverbs} reported that the pier is closed.', 'Vedomosti {adverbs} reported → Vedomosti'],
    ['Vedomosti’s {own} said that the pier is closed.', 'Vedomosti’s {own} said → Vedomosti'],
    [
      'Vedomosti, {asides} others, more or less, reported that the pier is closed.',
      'Vedomosti, {asides} others, more or less, reported → Vedomosti',
    ],
    [
      'Vedomosti, the Moscow daily, reported that the pier is closed.',
      'Vedomosti, the Moscow daily, reported → Vedomosti',
    ],
    ['La Prensa reported that the pier is closed.', 'La Prensa reported → La Prensa'],
    [
      'On Friday the Omsk Gazette wrote that the pier is closed.',
      'On Friday the Omsk Gazette wrote → Omsk Gazette 2017-11-17',
    ],
    [
      'Vedomosti on the 3rd of May wrote that the pier is closed.',
      'Vedomosti on the 3rd of May wrote → Vedomosti 2017-05-03',
    ],
    [
      'Vedomosti, on Friday, {verbsWithDate} what the ice broke.',
      'Vedomosti, on Friday, {verbsWithDate} → Vedomosti 2017-11-17',
    ],
    ['Vedomosti {ofItself} it would move.'],
  ],
  counterexamples: [
    'Vedomosti has six owners.',
    'The owner of Vedomosti, on May 3, listed six piers.',
    'The owner of Vedomosti reported that the pier is closed.',
    'The pier is closed. When Vedomosti reported it, a ferry sank.',
    'The Annual Report says that the pier is closed.',
    'Vedomosti-reported tolls rose.',
  ],
  make(list): TellingMatcher {
    const [verbs, verbsWithDate, ofItselfVerbs] = [list('verbs'), list('verbsWithDate'), list('ofItself')];
    const words = { adverbs: list('adverbs'), own: list('own'), asides: list('asides') };

    /** "Had" near a date, but for "had written", whose verb is the next word. */
    function endOfVerbWithDate(place: TellingPlace, token: number): number {
      const { tokens } = place;
      if (!verbsWithDate.has(tokens, token) || verbs.has(tokens, token + 1)) return -1;
      for (let near = token - farthestBefore; near <= token + farthestAfter; near += 1)
        if (place.dates.hintsAtDay(tokens, near)) return token + 1;
      return -1;
    }

    return {
      begins: [verbs, verbsWithDate],
      read(place, token) {
        const { text, tokens } = place;
        if (tokens.kind(token) !== kinds.lower || tokens.gap(token) === 0) return null;
        const known = verbs.endAt(tokens, token, tokens.count);
        const next = known < 0 ? endOfVerbWithDate(place, token) : known;
        if (next < 0 || tokens.kind(next) === hyphen) return null;
        const told = subjectOf(place, token, words);
        if (told === null) return null;
        const end = tokens.end(next - 1);
        const object = text.slice(end, end + longestObject);
        if (ofItselfVerbs.has(tokens, token) && ofItself.test(object)) return null;
        const { source, start, dates } = told;
        return {
          start,
          end,
          source,
          dates,
          needsDate:
            known < 0 ||
            ofSomething.test(object) ||
            toSomebody.test(object) ||
            (!source.known && !isPeriodical(place, source)),
        };
      },
    };
  },
});
