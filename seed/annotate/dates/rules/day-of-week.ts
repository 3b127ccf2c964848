import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { DateMatcher, RelativeRead } from '../date-rule.ts';

/**
 * A day of the week alone, on which something was told: "on Tuesday", "last Friday", "Monday evening"; by the day that the
 * text spoke of last: "that Tuesday", "on the Monday", "the Friday before".
 */
export const dayOfWeek = defineRule({
  name: 'day-of-week',
  pass: 'dates',
  words: {
    days: lexicon.daysOfWeek,
    before: lexicon.beforeDayOfWeek,
    after: ['last'],
    ofLastWeek: ['last week', 'of last week'],
    parts: lexicon.partsOfDay,
    that: lexicon.thatDayOfWeek,
    the: lexicon.theDayOfWeek,
    following: lexicon.nextDayOfWeek,
    previous: lexicon.previousDayOfWeek,
    afterIt: lexicon.afterDayOfWeek,
    beforeIt: lexicon.earlierThanDayOfWeek,
  },
  examples: [
    ['Vedomosti reported on Monday that ice came.', 'Monday = 2017-11-20'],
    ['Vedomosti reported on Tuesday that ice came.', 'Tuesday = 2017-11-14'],
    ['Vedomosti reported on Wednesday that ice came.', 'Wednesday = 2017-11-15'],
    ['Vedomosti reported on Thursday that ice came.', 'Thursday = 2017-11-16'],
    ['Vedomosti reported on Friday that ice came.', 'Friday = 2017-11-17'],
    ['Vedomosti reported on Saturday that ice came.', 'Saturday = 2017-11-18'],
    ['Vedomosti reported on Sunday that ice came.', 'Sunday = 2017-11-19'],
    ['Vedomosti reported {before} Friday that ice came.', '{before} Friday = 2017-11-17'],
    ['Vedomosti reported on Friday {after} that ice came.', 'Friday {after} = 2017-11-17'],
    ['Vedomosti reported on Friday {ofLastWeek} that ice came.', 'Friday {ofLastWeek} = 2017-11-17'],
    ['Vedomosti reported on Sunday {parts} that ice came.', 'Sunday {parts} = 2017-11-19'],
    ['On Saturday Vedomosti reported that ice came.', 'Saturday = 2017-11-18'],
    ['Vedomosti, on Friday, reported that ice came.', 'Friday = 2017-11-17'],
    ['The pilot told Vedomosti on Friday that ice came.', 'Friday = 2017-11-17'],
    ['The ferry sank on May 3. {That} Friday TASS reported it.', '{That} Friday = 2017-05-05'],
    ['The ferry sank on May 3. TASS reported it on {the} Tuesday.', '{the} Tuesday = 2017-05-09'],
    ['The ferry sank on May 3. {Following} Wednesday TASS reported it.', '{Following} Wednesday = 2017-05-10'],
    ['The ferry sank on May 3. {Previous} Wednesday TASS reported that ice came.', '{Previous} Wednesday = 2017-04-26'],
    ['The ferry sank on May 3. On the Friday {afterIt} TASS reported it.', 'the Friday {afterIt} = 2017-05-05'],
    [
      'The ferry sank on May 3. The Friday {beforeIt} TASS reported that ice came.',
      'The Friday {beforeIt} = 2017-04-28',
    ],
    [
      'TASS reported on May 3 that ice came. That Tuesday Vedomosti reported it.',
      'May 3 = 2017-05-03',
      'That Tuesday = 2017-05-02',
    ],
  ],
  counterexamples: [
    'Vedomosti reported last Sunday that ice came.',
    'Ice came on Friday, Vedomosti reported.',
    'Vedomosti reported that ice came on Friday.',
    'Vedomosti reported on Friday’s ice.',
    'Vedomosti reported on Monday closures of the ferry.',
  ],
  make(list): DateMatcher {
    const [days, before, after, parts] = [list('days'), list('before'), list('after'), list('parts')];
    const ofLastWeek = list('ofLastWeek');
    const spoken = [
      [list('that'), 'NEAREST'],
      [list('following'), 'AFTER'],
      [list('previous'), 'BEFORE'],
      [list('the'), 'FROM'],
    ] as const;
    const [afterIt, beforeIt] = [list('afterIt'), list('beforeIt')];

    /** "That Tuesday", "the Friday before". */
    function readSpoken(tokens: Tokens, token: number, limit: number): RelativeRead | null {
      for (const [words, direction] of spoken) {
        const at = words.endAt(tokens, token, limit);
        if (at < 0 || at >= limit || !days.has(tokens, at) || !tokens.isCapital(at)) continue;
        const weekday = lexicon.daysOfWeek.indexOf(tokens.slice(at, at + 1).toLowerCase());
        const isNext = tokens.gap(at + 1) === 1 && at + 1 < limit;
        const day = { from: 'WEEK_SPOKEN', weekday } as const;
        if (direction === 'FROM' && isNext && afterIt.has(tokens, at + 1))
          return { day: { ...day, direction: 'AFTER' }, next: at + 2 };
        if (direction === 'FROM' && isNext && beforeIt.has(tokens, at + 1))
          return { day: { ...day, direction: 'BEFORE' }, next: at + 2 };
        return { day: { ...day, direction }, next: isNext && parts.has(tokens, at + 1) ? at + 2 : at + 1 };
      }
      return null;
    }
    return {
      role: 'RELATIVE',
      begins: [days, before, ...spoken.map(([words]) => words)],
      read(tokens, token, limit) {
        if (!days.has(tokens, token)) {
          const day = readSpoken(tokens, token, limit);
          if (day !== null) return day;
        }
        const lead = before.endAt(tokens, token, limit);
        const at = lead < 0 ? token : lead;
        if (at >= limit || !days.has(tokens, at) || !tokens.isCapital(at)) return null;
        const isLast = lead > 0 && tokens.slice(token, lead).toLowerCase() === 'last';
        const weekday = lexicon.daysOfWeek.indexOf(tokens.slice(at, at + 1).toLowerCase());
        const week = tokens.gap(at + 1) === 1 ? ofLastWeek.endAt(tokens, at + 1, limit) : -1;
        if (week > 0) return { day: { from: 'WEEK', weekday, last: false, ofLastWeek: true }, next: week };
        const trailing = tokens.gap(at + 1) === 1 ? after.endAt(tokens, at + 1, limit) : -1;
        const part = tokens.gap(at + 1) === 1 && at + 1 < limit && parts.has(tokens, at + 1) ? at + 2 : -1;
        const day = { from: 'WEEK', weekday, last: isLast || trailing > 0 } as const;
        return { day, next: Math.max(at + 1, trailing, part) };
      },
    };
  },
});
