import lexicon from '../lexicon/dates.json' with { type: 'json' };
import { monthLists } from './rules/months.ts';

const weekdays: ReadonlySet<string> = new Set(lexicon.weekdays);
const dateWords: ReadonlySet<string> = new Set([...Object.values(monthLists).flat(), ...lexicon.seasons, ...weekdays]);

export function isWeekday(word: string): boolean {
  return weekdays.has(word.toLowerCase());
}

/** True for the name of a month, a season or a day of the week. */
export function isDateWord(word: string): boolean {
  const lower = word.toLowerCase();
  return dateWords.has(lower) || (/\P{ASCII}/u.test(lower) && dateWords.has(lower.normalize('NFC')));
}
