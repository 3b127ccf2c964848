import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { firmForms } from '../firm-forms.ts';
import type { Telling, TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { datesInClause, datesWithin } from '../told-dates.ts';
import { sourceAfter, type ToldSource } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

const firms = firmForms(lexicon.firmDoings);
const comma = 44;
const mostWordsOfAside = 8;
const mostWordsToVerb = 6;

/** A known source that a sentence singles out for what it told: "It was RBC that, on Friday, first named him". */
export const sourceInCleft = defineRule({
  name: 'source-in-cleft',
  pass: 'citations',
  words: {
    copulas: ['was', 'is'],
    subjects: ['it'],
    relatives: ['that', 'which', 'who'],
    adverbs: lexicon.beforeVerb,
    be: ['is', 'was', 'were', 'are'],
    to: ['to', 'in', 'on'],
    telling: [...lexicon.verbs, 'told', 'spoke', 'appeared', ...verbForms(lexicon.furtherVerbs)].filter(
      (verb) => !/[\s\u00A0]/u.test(verb),
    ),
  },
  examples: [
    ['It {copulas} Vedomosti that fathomed the ice.', 'It {copulas} Vedomosti that → Vedomosti'],
    ['Ice came. {Subjects} was Vedomosti that fathomed it.', '{Subjects} was Vedomosti that → Vedomosti'],
    ['It was Vedomosti {relatives} fathomed the ice.', 'It was Vedomosti {relatives} → Vedomosti'],
    ['It was Vedomosti that, on Friday, first fathomed it.', 'It was Vedomosti that, on Friday → Vedomosti 2017-11-17'],
    ['It was Vedomosti, on Friday, which fathomed it.', 'It was Vedomosti, on Friday, which → Vedomosti 2017-11-17'],
    [
      'It was Vedomosti that fathomed, on Friday, the ice.',
      'It was Vedomosti that fathomed, on Friday → Vedomosti 2017-11-17',
    ],
    ['It was, after all, Vedomosti that fathomed the ice.', 'It was, after all, Vedomosti that → Vedomosti'],
    [
      'It was {to} Vedomosti that the pilot confirmed it.',
      'It was {to} Vedomosti that the pilot confirmed → Vedomosti',
    ],
    ['It was to Vedomosti that he {telling} of it.', 'It was to Vedomosti that he {telling} → Vedomosti'],
    [
      'It was to Vedomosti that he confirmed, on Friday, the loss.',
      'It was to Vedomosti that he confirmed, on Friday → Vedomosti 2017-11-17',
    ],
    ['It was Vedomosti that {adverbs} sold ice.'],
    ['It was Vedomosti that {be} sold.'],
  ],
  counterexamples: [
    'The pilot was Vedomosti that day.',
    'It was the Duma that fathomed the ice.',
    'It was to Vedomosti that the bank lent it.',
  ],
  make(list): TellingMatcher {
    const [copulas, subjects, relatives] = [list('copulas'), list('subjects'), list('relatives')];
    const [adverbs, be] = [list('adverbs'), list('be')];
    const [to, telling] = [list('to'), list('telling')];

    /** "It was to RBC that the party confirmed, on Friday": who told it, and the day of the verb. */
    function toldTo(
      place: TellingPlace,
      { source, start, relative }: { readonly source: ToldSource; readonly start: number; readonly relative: number },
    ): Telling | null {
      const { tokens } = place;
      for (let verb = relative + 1; verb <= relative + mostWordsToVerb && tokens.isWord(verb); verb += 1) {
        if (!telling.has(tokens, verb)) continue;
        const dated = datesInClause(place, tokens.end(verb));
        return { start, end: dated?.at ?? tokens.end(verb), source, dates: dated?.dates ?? [], needsDate: false };
      }
      return null;
    }
    return {
      begins: [copulas],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        if (!copulas.has(tokens, token) || !subjects.has(tokens, token - 1)) return null;
        // "It was, after all, RBC that".
        const first = afterAside(tokens, token + 1);
        const source = sourceAfter(place, tokens.end((to.has(tokens, first) ? first + 1 : first) - 1));
        if (source === null || !source.known || source.isActor) return null;
        const relative = afterAside(tokens, tokens.at(source.end));
        if (!relatives.has(tokens, relative)) return null;
        if (to.has(tokens, first)) return toldTo(place, { source, start: tokens.start(token - 1), relative });
        const next = afterAside(tokens, relative + 1);
        let verb = next;
        while (adverbs.has(tokens, verb)) verb += 1;
        if (tokens.kind(verb) !== kinds.lower || firms.has(tokens.slice(verb, verb + 1)) || be.has(tokens, verb))
          return null;
        const told = tokens.end(next > relative + 1 ? next - 2 : relative);
        const within = datesWithin(place, { start: source.end, end: told });
        const dated = within.length > 0 ? null : datesInClause(place, tokens.end(verb));
        return {
          start: tokens.start(token - 1),
          end: dated?.at ?? told,
          source,
          dates: dated?.dates ?? within,
          needsDate: false,
        };
      },
    };
  },
});

/** The token after words between commas that begin with one, or the token itself. */
function afterAside(tokens: Tokens, token: number): number {
  if (tokens.kind(token) !== comma) return token;
  for (let next = token + 1; next <= token + mostWordsOfAside; next += 1)
    if (tokens.kind(next) === comma && tokens.gap(next + 1) > 0) {
      // "The Monday, 14 June,": a date has a comma of its own.
      const isInDate = tokens.isNumber(next + 1);
      if (!isInDate) return next + 1;
    }
  return token;
}
