import lexicon from '../../../lexicon/dates.json' with { type: 'json' };
import { defineRule, type Example } from '../../../rules/rule.ts';
import type { Tokens } from '../../../text/tokens.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const apostrophes = new Set([0x27, 0x2019]);
const longestDay = 16;

/** False where no word after the one at a token is a possessive that may end the day. */
function mayOwn(tokens: Tokens, token: number): boolean {
  for (let next = token + 1; next <= token + longestDay; next += 1) if (apostrophes.has(tokens.kind(next))) return true;
  return false;
}

const possessive = /[’']s(?=[\s\u00A0])/uy;

const edition =
  /[\s\u00A0](?:(?:edition|issue|number)[\s\u00A0]of|(?:post|report|article|editorial|column|interview|story|piece|dispatch|commentary|analysis|leader|broadcast|bulletin)[\s\u00A0](?:in|on|of|by|from))/uy;

/** Where "edition of" ends, or the offset itself. */
function endOfEdition(text: string, at: number): number {
  edition.lastIndex = at;
  return edition.test(text) ? edition.lastIndex : at;
}

/** What a source printed on a day that owns it: "yesterday’s Guardian". */
export const issueOfDay = defineRule({
  name: 'issue-of-day',
  pass: 'citations',
  words: {
    days: lexicon.daysOfWeek,
    others: ['yesterday', 'today', 'this', 'last', 'next'],
    articles: ['the', 'that'],
  },
  examples: [
    ...[
      ['Monday', 20],
      ['Tuesday', 14],
      ['Wednesday', 15],
      ['Thursday', 16],
      ['Friday', 17],
      ['Saturday', 18],
      ['Sunday', 19],
    ].map(
      ([day, date]): Example => [`The map is in ${day}’s Vedomosti.`, `${day}’s Vedomosti → Vedomosti 2017-11-${date}`],
    ),
    ['The map is in yesterday’s Vedomosti.', 'yesterday’s Vedomosti → Vedomosti 2017-11-19'],
    ['The map is in today’s Vedomosti.', 'today’s Vedomosti → Vedomosti 2017-11-20'],
    ['The map is in this morning’s Vedomosti.', 'this morning’s Vedomosti → Vedomosti 2017-11-20'],
    [
      'Ice came on May 3. The map is in {articles} same day’s Vedomosti.',
      '{articles} same day’s Vedomosti → Vedomosti 2017-05-03',
    ],
    [
      'Ice came on May 3. The map is in that day’s edition of Vedomosti.',
      'that day’s edition of Vedomosti → Vedomosti 2017-05-03',
    ],
    ['Yesterday’s post on Vedomosti shows the map.', 'Yesterday’s post on Vedomosti → Vedomosti 2017-11-19'],
    ['Ice came on May 3. Next morning’s Vedomosti has the map.', 'Next morning’s Vedomosti → Vedomosti 2017-05-04'],
    ['The map is in last Friday’s Vedomosti.', 'last Friday’s Vedomosti → Vedomosti 2017-11-17'],
  ],
  counterexamples: ['Yesterday’s storm broke the pier.', 'Yesterday’s Duma was quiet.'],
  make(list): TellingMatcher {
    const [days, others, articles] = [list('days'), list('others'), list('articles')];
    return {
      begins: [days, others, articles],
      read(place, token) {
        if (!mayOwn(place.tokens, token)) return null;
        const day = place.dates.readRelativeDay(place.tokens, token, place.tokens.count);
        possessive.lastIndex = day?.end ?? 0;
        const source =
          day !== null && possessive.test(place.text)
            ? sourceAfter(place, endOfEdition(place.text, possessive.lastIndex))
            : null;
        if (day === null || source === null) return null;
        return { start: day.start, end: source.end, source, dates: [day], needsDate: true };
      },
    };
  },
});
