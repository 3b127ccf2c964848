import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { endsPossessive, possessorEnding } from '../subjects.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { datesAt } from '../told-dates.ts';
import { isPeriodical, sourceEndingWith, sourceOfItsIssue } from '../told-sources.ts';

const comma = 44;
// Where a clause begins: what stands after is its subject.
const opens =
  /(?:^|[.!?;:,—–][”"’)\]]*[\s\u00A0]+|(?:^|[.,;—][\s\u00A0]+)(?:[Aa]nd|[Bb]ut|[Yy]et)[\s\u00A0]+|[\s\u00A0](?:but|while|whereas|although|though|that|when|where|as|because|since|[Ii]n)[\s\u00A0]+)(?:(?:[Tt]he|\p{Lu}[\p{L}-]+[’']s)[\s\u00A0]+)?[“"«*_]?$/u;
const owned =
  /(?:^|[\s\u00A0])(?:of|at|for|by|with|from|(?<![,;:][\s\u00A0])and|than|like|via|to)[\s\u00A0]+(?:[Tt]he[\s\u00A0]+)?[“"«*_]?$/u;
const longestBefore = 24;
const article = /(?:^|(?<=[\s\u00A0“"(]))[Tt]he[\s\u00A0]+[“"«*_]?$/u;
const passives = new Set(['is', 'was', 'were', 'are', 'has', 'had', 'been', 'being', 'also', 'itself']);
const mostPassives = 3;

/**
 * A known source and the day on which it told something, whatever it did: "The Times of May 3", "RBC, on May 3, led with the
 * ice". Not what it did or suffered as a firm.
 */
export const sourceOfDay = defineRule({
  name: 'source-of-day',
  pass: 'citations',
  words: { prepositions: lexicon.issueOf, ofIssue: ['of', 'dated', 'for'], firmVerbs: lexicon.firmVerbs },
  examples: [
    [
      'Vedomosti {prepositions} May 3 shivered at the ice, and pilots laughed.',
      'Vedomosti {prepositions} May 3 → Vedomosti 2017-05-03',
    ],
    ['Vedomosti, on May 3, shivered at the ice, and pilots laughed.', 'Vedomosti, on May 3 → Vedomosti 2017-05-03'],
    [
      'The pilot tore up the Vedomosti {ofIssue} May 3 and laughed.',
      'the Vedomosti {ofIssue} May 3 → Vedomosti 2017-05-03',
    ],
    [
      'Moscow’s Vedomosti, on May 3, shivered at the ice, and pilots laughed.',
      'Vedomosti, on May 3 → Vedomosti 2017-05-03',
    ],
    ['Vedomosti on May 3 {firmVerbs} a pier, and pilots laughed.'],
    ['The pilot has it, and Vedomosti slept. He kept its issue of May 3.', 'its issue of May 3 → Vedomosti 2017-05-03'],
    [
      'TASS has it, and Vedomosti’s of May 3 shivered, and pilots laughed.',
      'TASS has it → TASS',
      'Vedomosti’s of May 3 → Vedomosti 2017-05-03',
    ],
  ],
  counterexamples: [
    'The pilot bought Vedomosti on May 3.',
    'The owner of Vedomosti of May 3 left.',
    'Vedomosti, on May 3, was closed.',
    'The Duma of May 3 was quiet.',
  ],
  make(list): TellingMatcher {
    const [prepositions, ofIssue, firmVerbs] = [list('prepositions'), list('ofIssue'), list('firmVerbs')];

    /** True for what a firm does or suffers: "was closed", "has moved". */
    function actsAsFirm(tokens: Tokens, token: number): boolean {
      let verb = token;
      let isPassive = false;
      for (let count = 0; count < mostPassives && passives.has(tokens.slice(verb, verb + 1)); count += 1, verb += 1)
        isPassive ||= !/^h|^also|^itself/u.test(tokens.slice(verb, verb + 1));
      if (tokens.kind(verb) !== kinds.lower) return false;
      return (
        firmVerbs.has(tokens, verb) || (isPassive && /(?:ed|en|t|wn|ld|ght|de)$/u.test(tokens.slice(verb, verb + 1)))
      );
    }

    function read(place: TellingPlace, token: number) {
      const { text, tokens } = place;
      let first = token + 1;
      const isArticle = tokens.slice(first, first + 1) === 'the';
      if (
        !isArticle &&
        !tokens.isNumber(first) &&
        !tokens.isCapital(first) &&
        !place.dates.mayBeginRelative(tokens, first)
      )
        return null;
      const { dates } = place;
      if (
        isArticle
          ? !tokens.isNumber(first + 1) && !dates.mayBeginRelative(tokens, first + 1) && datesAt(place, first) === null
          : !dates.mayBegin(tokens, first) && !dates.mayBeginRelative(tokens, first)
      )
        return null;
      const hasComma = tokens.kind(token - 1) === comma;
      // "TASS’s of May 3".
      const isOwned = ofIssue.has(tokens, token) && endsPossessive(tokens, token - 1);
      const source = isOwned
        ? possessorEnding(place, token - 1)
        : (sourceOfItsIssue(place, token - 1) ?? sourceEndingWith(place, hasComma ? token - 2 : token - 1));
      if (source === null || source.isActor || !(source.known || isPeriodical(place, source))) return null;
      if (tokens.slice(first, first + 1) === 'the' && tokens.isNumber(first + 1) && datesAt(place, first) === null)
        first += 1;
      const day = datesAt(place, first);
      if (day === null || day.dates.some(({ from, relative }) => from.day === null && relative === undefined))
        return null;
      const before = text.slice(Math.max(0, source.start - longestBefore), source.start);
      const isIssue = !hasComma && ofIssue.has(tokens, token);
      if (isIssue ? owned.test(before) : !opens.test(before)) return null;
      const closes = tokens.kind(day.next) === comma;
      if (hasComma && !closes && tokens.isWord(day.next)) return null;
      if (!isIssue && actsAsFirm(tokens, hasComma || closes ? day.next + 1 : day.next)) return null;
      const start = source.start - (article.exec(before)?.[0].length ?? 0);
      return { start, end: day.at, source, dates: day.dates, needsDate: true };
    }

    return { begins: [prepositions], isLast: true, read };
  },
});
