import lexicon from '../lexicon/dates.json' with { type: 'json' };

const weekdays: ReadonlySet<string> = new Set(lexicon.weekdays);

export function isWeekday(word: string): boolean {
  return weekdays.has(word.toLowerCase());
}
