import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { TokenMatcher } from '../token-rule.ts';

const widestGap = 3;

/** Dates that end a part of a reference, or stand before an issue; not ones that begin a name (March Post). */
export const wholeDates = defineRule({
  name: 'whole-dates',
  pass: 'citations',
  words: {
    last: ['last'],
    datedBy: lexicon.datedBy,
    leads: lexicon.dateLeads,
    article: ['the'],
    issues: lexicon.issueNouns,
    weekdaysInNames: lexicon.weekdaysInNames,
  },
  examples: [
    ['It is closed (TASS, May 3).', 'TASS, May 3 → TASS 2017-05-03'],
    ['It is closed ({datedBy} May 3, TASS).', '{datedBy} May 3, TASS → TASS 2017-05-03'],
    ['It is closed (TASS {last} updated May 3).', 'TASS {last} updated May 3 → TASS 2017-05-03'],
    ['It is closed ({leads} May 3, TASS).', '{leads} May 3, TASS → TASS 2017-05-03'],
    ['It is closed (Bloody {WeekdaysInNames}, January 22; TASS, May 3).', 'TASS, May 3 → TASS 2017-05-03'],
    ['It is closed (TASS {article} 3rd of May).', 'TASS {article} 3rd of May → TASS 2017-05-03'],
    ['It is closed (see the September 18 {issues}).', 'see the September 18 {issues} → see – 2017-09-18'],
  ],
  counterexamples: ['It is closed (March Post).'],
  make(list): TokenMatcher {
    const [last, datedBy, leads, article] = [list('last'), list('datedBy'), list('leads'), list('article')];
    const [issues, weekdaysInNames] = [list('issues'), list('weekdaysInNames')];

    /** The token after what leads to a date, or `token`. */
    function endOfLead(tokens: Tokens, token: number, limit: number): number {
      let at = token;
      const verb = last.has(tokens, token) ? token + 1 : token;
      if (datedBy.has(tokens, verb)) at = verb + 1;
      else if (leads.has(tokens, token)) at = token + 1;
      else return article.has(tokens, token) && tokens.gap(token + 1) > 0 ? token + 1 : token;
      if (at >= limit || tokens.gap(at) === 0) return token;
      return article.has(tokens, at) && tokens.gap(at + 1) > 0 ? at + 1 : at;
    }

    return {
      reads: 'DATES',
      begins: { words: [last, datedBy, leads, article] },
      // "Bloody Sunday, January 22" is a name.
      endsName: ({ tokens }, { token }) => !weekdaysInNames.has(tokens, token),
      read: ({ tokens, dates }, { token, limit }) => {
        const read = dates.readDates(tokens, endOfLead(tokens, token, limit), limit);
        const date = read.at(-1);
        const start = tokens.start(token);
        if (date === undefined) {
          const bare = dates.readBareDay(tokens, token, limit);
          return bare && { kind: 'DATES', start, end: bare.end, dates: [bare] };
        }
        const { next, end } = date;
        if (next >= limit) return { kind: 'DATES', start, end, dates: read };
        const gap = tokens.gap(next);
        if (gap > 0 && gap <= widestGap && issues.has(tokens, next)) {
          return { kind: 'ISSUE', start, end: tokens.end(next), dates: read };
        }
        const goesOn = (gap === 0 || date.from.day === null) && (tokens.isWord(next) || tokens.isNumber(next));
        return goesOn ? null : { kind: 'DATES', start, end, dates: read };
      },
    };
  },
});
