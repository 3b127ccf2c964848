import lexicon from '../lexicon/dates.json' with { type: 'json' };

const weekdays: ReadonlySet<string> = new Set(lexicon.weekdays);

export function isWeekday(word: string): boolean {
  return weekdays.has(word.toLowerCase());
}

/** The day of the week that words begin with, 0 for Sunday: "Saturday 12 August"; null where they begin with none. */
export function weekdayIn(words: string): number | null {
  const [first = ''] = /^\p{L}+/u.exec(words) ?? [];
  const weekday = lexicon.daysOfWeek.indexOf(first.toLowerCase());
  return weekday < 0 ? null : weekday;
}
