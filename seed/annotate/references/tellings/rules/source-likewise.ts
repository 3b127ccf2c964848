import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { datesFollowing } from '../told-dates.ts';
import { endsWithPress, sourceAfter, sourceEndingWith } from '../told-sources.ts';

const opens =
  /(?:^|[.!?;:,—–][”"’')\]]*[\s\u00A0]+|(?:^|[\s\u00A0])(?:[Aa]nd|[Bb]ut|[Ii]f|[Ww]hile|[Ww]hereas|[Aa]s)[\s\u00A0]+)(?:[Tt]he[\s\u00A0]+)?[“"«*_]?$/u;
const quotes = new Set([0x201c, 34]);
const yearLength = 4;
const longestBefore = 24;
const mostWords = 2;

/** A known source of which is said, by a word that stands for another verb, that it tells the same or does not: "Le Figaro does not", "so does Bild". */
export const sourceLikewise = defineRule({
  name: 'source-likewise',
  pass: 'citations',
  words: {
    pro: ['is', 'was', 'does', 'did', 'has', 'had', 'would'],
    before: ['so', 'as', 'nor', 'neither'],
    after: [
      'not',
      'too',
      'also',
      'less so',
      'more so',
      'likewise',
      'ditto',
      'the same',
      'the opposite',
      'otherwise',
      'even less',
      'did so',
      'does so',
      'had done so',
    ],
    at: ['at'],
    prepositions: ['of', 'in', 'to', 'for', 'on', 'by'],
    quantities:
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half nearly almost about some barely over fewer more'.split(
        ' ',
      ),
  },
  examples: [
    ['TASS reported that ice came, and so {pro} Vedomosti.', 'TASS reported → TASS', 'so {pro} Vedomosti → Vedomosti'],
    [
      'TASS reported that ice came, {before} did Vedomosti.',
      'TASS reported → TASS',
      '{before} did Vedomosti → Vedomosti',
    ],
    ['TASS mentions the ice; Vedomosti {after}.', 'TASS mentions → TASS', 'Vedomosti {after} → Vedomosti'],
    [
      'TASS mentions the ice; Vedomosti did so on Friday.',
      'TASS mentions → TASS',
      'Vedomosti did so on Friday → Vedomosti 2017-11-17',
    ],
    ['TASS put the toll at six, Vedomosti {at} nine.', 'TASS put → TASS', 'Vedomosti {at} → Vedomosti'],
    [
      'TASS spoke of six piers, Vedomosti {prepositions} nine.',
      'TASS spoke of → TASS',
      'Vedomosti {prepositions} → Vedomosti',
    ],
    ['TASS spoke of six piers, Vedomosti of {quantities} eighty.', 'TASS spoke of → TASS', 'Vedomosti of → Vedomosti'],
    ['TASS mentions the ice. Vedomosti does not.', 'TASS mentions → TASS', 'Vedomosti does not → Vedomosti'],
  ],
  counterexamples: [
    'TASS spoke of piers. Vedomosti in 2016 sank.',
    'Vedomosti does not.',
    'So did Vedomosti.',
    'TASS reported that ice came to Vedomosti at nine.',
  ],
  make(list): TellingMatcher {
    const [pro, before, after, at] = [list('pro'), list('before'), list('after'), list('at')];
    const [prepositions, quantities] = [list('prepositions'), list('quantities')];

    /** "RBC spoke of six piers, TASS of nine": a preposition stands for the verb, before what is counted. */
    function isCounted({ tokens }: TellingPlace, token: number): boolean {
      if (!prepositions.has(tokens, token)) return false;
      return (
        quantities.has(tokens, token + 1) || (tokens.isNumber(token + 1) && tokens.length(token + 1) !== yearLength)
      );
    }

    /** Where the words that stand for another verb end; -1 where the clause goes on. */
    function endOfLikeness(place: TellingPlace, token: number): number {
      const { tokens } = place;
      if (isCounted(place, token)) return token + 1;
      if (at.has(tokens, token)) {
        const kind = tokens.kind(token + 1);
        return tokens.isNumber(token + 1) || kind === kinds.lower || quotes.has(kind) ? token + 1 : -1;
      }
      const whole = after.endAt(tokens, token, tokens.count);
      let next = whole < 0 && pro.has(tokens, token) ? token + 1 : token;
      const likeness = after.endAt(tokens, next, tokens.count);
      if (likeness > 0) next = likeness;
      if (next === token) return -1;
      // "Did the same on Monday".
      const goesOn = tokens.isWord(next) && tokens.gap(next) > 0;
      return goesOn && datesFollowing(place, tokens.end(next - 1)) === null ? -1 : next;
    }

    return {
      begins: [pro],
      followsName: true,
      isLast: true,
      read(place, token) {
        const { text, tokens } = place;
        if (before.has(tokens, token - 1) && pro.has(tokens, token)) {
          const source = sourceAfter(place, tokens.end(token));
          if (source === null || !source.known || source.isActor) return null;
          return { start: tokens.start(token - 1), end: source.end, source, dates: [], needsDate: false, echoes: true };
        }
        const isOther = !pro.has(tokens, token) && !at.has(tokens, token) && !after.begins(tokens, token);
        if (isOther && !isCounted(place, token)) return null;
        const next = endOfLikeness(place, token);
        if (next < 0 || next - token > mostWords + 1 || !endsWithPress(place, token - 1)) return null;
        const source = sourceEndingWith(place, token - 1);
        if (source === null || !source.known || source.isActor) return null;
        const lead = opens.exec(text.slice(Math.max(0, source.start - longestBefore), source.start))?.[0];
        if (lead === undefined || (isOther && !/[,;][\s\u00A0]/u.test(lead))) return null;
        const article = /[Tt]he[\s\u00A0]+[“"«*_]?$/u.exec(lead)?.[0].length ?? 0;
        return {
          start: source.start - article,
          end: tokens.end(next - 1),
          source,
          dates: [],
          needsDate: false,
          echoes: true,
        };
      },
    };
  },
});
