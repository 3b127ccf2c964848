import type { PrintedDate } from '../../../dates/printed-date.ts';
import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { datesFollowing } from '../told-dates.ts';
import { isPeriodical, sourceAfter } from '../told-sources.ts';

// "As reported by", "in an interview with": what belongs to the words before a source.
const before = /(?:^|(?<=[\s\u00A0“"(]))(?:[Aa]s|[Ff]irst|(?:[Ii]n|[Bb]y|[Oo]n|[Tt]o) the|[Ii]n an?)[\s\u00A0]+$/u;
const longestBefore = 8;
// "In the unkind phrase of".
const beforeView =
  /(?:^|(?<=[\s\u00A0“"(]))(?:[Ii]n|[Bb]y|[Oo]n|[Tt]o|(?:[Tt]his|[Tt]hat|[Ss]uch|[Ii]t|which)[\s\u00A0](?:is|was))[\s\u00A0]the[\s\u00A0](?:[\p{Ll}-]+[\s\u00A0]){0,2}$/u;
const longestBeforeView = 40;

// What is given to a source: "in an interview on ice, given to RBC".
const spoken =
  /[\s\u00A0](?:interview|statement|remarks|comments|account|version|explanation|testimony)(?![\p{L}])[^.;:!?]*$/u;
const longestSpoken = 60;

// What comes from a source: "that figure comes from RBC".
const foundBefore =
  /[\s\u00A0](?:figure|number|estimate|claim|report|rumou?r|news|story|detail|account|information|allegation|version|count|toll|total|quotation|quote|phrase|leak|list|map|table|charge)s?[\s\u00A0]+$/u;
const longestFound = 20;

const periodAfter =
  /[\s\u00A0]+(?:(?:earlier|late|early)[\s\u00A0]+)?(?:last|this)[\s\u00A0]+(?:week|weekend|month|year)(?=[\s\u00A0])/uy;

// "“Never”, he reminded RBC, “again”".
const beforeQuotation = /^,?[\s\u00A0][“"]/u;
const adverbAfter = /[\s\u00A0]+\p{Ll}{4,}ly(?=[\s\u00A0])/uy;

/** The day after "printed", or a time that is no day: "printed yesterday by", "reported last week by". */
function printedWhen(
  place: TellingPlace,
  end: number,
): { readonly dates: readonly PrintedDate[]; readonly at: number } | null {
  const day = datesFollowing(place, end);
  if (day !== null) return day;
  // "Quoted anonymously in".
  adverbAfter.lastIndex = end;
  if (adverbAfter.test(place.text)) return { dates: [], at: adverbAfter.lastIndex };
  periodAfter.lastIndex = end;
  return periodAfter.test(place.text) ? { dates: [], at: periodAfter.lastIndex } : null;
}

const author = /[’']s(?:[\s\u00A0]\p{Lu}[\p{L}’'-]+){2,3}(?!\p{L})/uy;

/** Where "RBC’s Mark Lund" ends; where the source does if it is not followed so. */
function endWithAuthor(text: string, end: number): number {
  author.lastIndex = end;
  return author.test(text) ? author.lastIndex : end;
}

/** A source that is told something, or that something comes from: "told RBC", "seen by RBC", "in the words of RBC". */
export const toldToSource = defineRule({
  name: 'told-to-source',
  pass: 'citations',
  words: {
    leads: lexicon.told,
    // What one may do to a source, too: with a day alone.
    withDay: ['promised', 'reminded', 'cautioned'],
    views: lexicon.viewsOf,
    printed: [...lexicon.printed, 'speaking', 'appearing', 'writing'],
    prepositions: ['by', 'in', 'on'],
    given: ['granted to', 'gave'],
    origins: ['comes from', 'came from', 'stems from', 'originated with', 'originated in', 'goes back to'],
    ofActors: ['by', 'of', 'per', 'from', 'told'],
  },
  examples: [
    ['A pilot, {leads} the Harbor Gazette, blamed the ice.', '{leads} the Harbor Gazette → Harbor Gazette'],
    ['In the {views} Vedomosti, the pier is lost.', 'In the {views} Vedomosti → Vedomosti'],
    ['He is, in the unkind phrase of Vedomosti, lost.', 'in the unkind phrase of Vedomosti → Vedomosti'],
    ['The pilot told the Herald that the pier is closed.', 'told the Herald → Herald'],
    ['The pilot told The Herald that the pier is closed.', 'told The Herald → The Herald'],
    [
      'The pilot told Vedomosti’s Mark Lund on Friday that the pier is closed.',
      'told Vedomosti’s Mark Lund on Friday → Vedomosti 2017-11-17',
    ],
    ['The pilot told Vedomosti on Friday that the pier is closed.', 'told Vedomosti on Friday → Vedomosti 2017-11-17'],
    [
      'Pilots, in the view of Amnesty International, sleep.',
      'in the view of Amnesty International → Amnesty International',
    ],
    ['Deaths documented by Amnesty International rose.', 'documented by Amnesty International → Amnesty International'],
    ['Per Amnesty International, pilots sleep.', 'Per Amnesty International → Amnesty International'],
    ['Data from Amnesty International show it.', 'Data from Amnesty International → Amnesty International'],
    ['The pilot told Amnesty International that he slept.', 'told Amnesty International → Amnesty International'],
    [
      'In his first interview abroad, {given} Vedomosti on Friday, he blamed the ice.',
      '{given} Vedomosti on Friday → Vedomosti 2017-11-17',
    ],
    ['“Never,” the pilot {withDay} Vedomosti on Friday.', '{withDay} Vedomosti on Friday → Vedomosti 2017-11-17'],
    ['The pilot reminded Vedomosti, “ice came”.', 'reminded Vedomosti → Vedomosti'],
    ['As reported by Vedomosti, the pier is closed.', 'As reported by Vedomosti → Vedomosti'],
    [
      'A list {printed} on Friday by Vedomosti names the pilots.',
      '{printed} on Friday by Vedomosti → Vedomosti 2017-11-17',
    ],
    ['The pilot, {printed} anonymously in Vedomosti, wept.', '{printed} anonymously in Vedomosti → Vedomosti'],
    ['Speaking yesterday on Vedomosti, the pilot wept.', 'Speaking yesterday on Vedomosti → Vedomosti 2017-11-19'],
    ['The list was printed last week by Vedomosti.', 'printed last week by Vedomosti → Vedomosti'],
    ['The number {origins} Vedomosti.', '{origins} Vedomosti → Vedomosti'],
    [
      'A list printed yesterday {prepositions} Vedomosti names the pilots.',
      'printed yesterday {prepositions} Vedomosti → Vedomosti 2017-11-19',
    ],
  ],
  counterexamples: [
    'A letter sent to Amnesty International names the pilots.',
    'He blamed the ice. Money given to Vedomosti on Friday was lost.',
    'The pilot promised Vedomosti a ferry.',
    'The pilot reminded Vedomosti, a dull paper.',
    'The pilot comes from Vedomosti.',
    'The pilot told Brodova that the pier is closed.',
    'The pilot told the Duma that the pier is closed.',
  ],
  make(list): TellingMatcher {
    const [leads, printed, prepositions] = [list('leads'), list('printed'), list('prepositions')];
    const [views, ofActors, given, origins] = [list('views'), list('ofActors'), list('given'), list('origins')];
    const withDay = list('withDay');
    return {
      begins: [leads, views, printed, given, origins, withDay],
      read(place, token) {
        const { text, tokens } = place;
        const view = views.endAt(tokens, token, tokens.count);
        const gift = spoken.test(text.slice(Math.max(0, tokens.start(token) - longestSpoken), tokens.start(token)))
          ? given.endAt(tokens, token, tokens.count)
          : -1;
        const lead = view > 0 ? view : Math.max(gift, leads.endAt(tokens, token, tokens.count));
        const told = printed.has(tokens, token) ? printedWhen(place, tokens.end(token)) : null;
        const origin = foundBefore.test(
          text.slice(Math.max(0, tokens.start(token) - longestFound), tokens.start(token)),
        )
          ? origins.endAt(tokens, token, tokens.count)
          : -1;
        const addressed = withDay.has(tokens, token) ? token + 1 : -1;
        const next = told === null ? Math.max(lead, origin, addressed) : tokens.at(told.at) + 1;
        if (next < 0 || (told !== null && !prepositions.has(tokens, next - 1))) return null;
        const source = sourceAfter(place, tokens.end(next - 1));
        if (source === null || (source.isActor && told === null && !ofActors.has(tokens, next - 1))) return null;
        const at = tokens.start(token);
        const opens = view > 0 ? beforeView : before;
        const longest = view > 0 ? longestBeforeView : longestBefore;
        const opening = opens.exec(text.slice(Math.max(0, at - longest), at))?.[0].length ?? 0;
        if (view > 0 && opening === 0) return null;
        return {
          start: at - opening,
          end: endWithAuthor(text, source.end),
          source,
          dates: told?.dates ?? [],
          needsDate:
            (addressed > 0 && !beforeQuotation.test(text.slice(source.end, source.end + 4))) ||
            (!source.known && !isPeriodical(place, source) && !place.isShared(source.name)),
        };
      },
    };
  },
});
