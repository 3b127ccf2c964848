import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { datesFollowing } from '../told-dates.ts';
import { isPeriodical, sourceAfter } from '../told-sources.ts';

// "As reported by", "in an interview with": what belongs to the words before a source.
const before = /(?:^|(?<=[\s\u00A0“"(]))(?:[Aa]s|[Ff]irst|[Ii]n the|[Ii]n an?)[\s\u00A0]+$/u;
const longestBefore = 8;

/** A source that is told something, or that something comes from: "told RBC", "seen by RBC", "in the words of RBC". */
export const toldToSource = defineRule({
  name: 'told-to-source',
  pass: 'citations',
  words: { leads: lexicon.told, printed: lexicon.printed, prepositions: ['by', 'in', 'on'] },
  examples: [
    ['A pilot, {leads} Vedomosti, blamed the ice.', '{leads} Vedomosti → Vedomosti'],
    ['The pilot told the Herald that the pier is closed.', 'told the Herald → Herald'],
    ['The pilot told The Herald that the pier is closed.', 'told The Herald → The Herald'],
    ['The pilot told Vedomosti on Friday that the pier is closed.', 'told Vedomosti on Friday → Vedomosti 2017-11-17'],
    ['As reported by Vedomosti, the pier is closed.', 'As reported by Vedomosti → Vedomosti'],
    [
      'A list {printed} on Friday by Vedomosti names the pilots.',
      '{printed} on Friday by Vedomosti → Vedomosti 2017-11-17',
    ],
    [
      'A list printed yesterday {prepositions} Vedomosti names the pilots.',
      'printed yesterday {prepositions} Vedomosti → Vedomosti 2017-11-19',
    ],
  ],
  counterexamples: [
    'The pilot told Brodova that the pier is closed.',
    'The pilot told the Duma that the pier is closed.',
  ],
  make(list): TellingMatcher {
    const [leads, printed, prepositions] = [list('leads'), list('printed'), list('prepositions')];
    return {
      begins: [leads, printed],
      read(place, token) {
        const { text, tokens } = place;
        const lead = leads.endAt(tokens, token, tokens.count);
        const told = printed.has(tokens, token) ? datesFollowing(place, tokens.end(token)) : null;
        const next = told === null ? lead : tokens.at(told.at) + 1;
        if (next < 0 || (told !== null && !prepositions.has(tokens, next - 1))) return null;
        const source = sourceAfter(place, tokens.end(next - 1));
        if (source === null) return null;
        const at = tokens.start(token);
        const opening = before.exec(text.slice(Math.max(0, at - longestBefore), at))?.[0].length ?? 0;
        return {
          start: at - opening,
          end: source.end,
          source,
          dates: told?.dates ?? [],
          needsDate: !source.known && !isPeriodical(place, source) && !place.isShared(source.name),
        };
      },
    };
  },
});
