import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import { defineRule } from '../../rules/rule.ts';
import type { DateMatcher } from '../date-rule.ts';

/** A day of the week alone, on which something was told: "on Tuesday", "last Friday", "Monday evening". */
export const dayOfWeek = defineRule({
  name: 'day-of-week',
  pass: 'dates',
  words: {
    days: lexicon.daysOfWeek,
    before: lexicon.beforeDayOfWeek,
    after: ['last'],
    ofLastWeek: ['last week', 'of last week'],
    parts: lexicon.partsOfDay,
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
    return {
      role: 'RELATIVE',
      begins: [days, before],
      read(tokens, token, limit) {
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
