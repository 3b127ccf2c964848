import lexicon from '../../lexicon/dates.json' with { type: 'json' };
import type { WordList } from '../../rules/word-list.ts';
import type { Tokens } from '../../text/tokens.ts';

/** The names of the months in the languages known, for a rule's `words`. */
export const monthLists = {
  january: lexicon.january,
  february: lexicon.february,
  march: lexicon.march,
  april: lexicon.april,
  may: lexicon.may,
  june: lexicon.june,
  july: lexicon.july,
  august: lexicon.august,
  september: lexicon.september,
  october: lexicon.october,
  november: lexicon.november,
  december: lexicon.december,
} as const;

export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/**
 * Finds the number of the month that a token names, 1 to 12; 0 where it names none.
 *
 * @param onlyWithCapital what names a month only with a capital; where it is left out, every name does
 */
export function monthFinder(
  list: (name: (typeof monthNames)[number]) => WordList,
  onlyWithCapital?: WordList,
): (tokens: Tokens, token: number) => number {
  const months: number[] = [];
  for (const [index, name] of monthNames.entries()) for (const word of list(name).first) months[word] = index + 1;
  const monthByWord = Uint8Array.from(months, (month) => month ?? 0);
  return (tokens, token) => {
    const month = monthByWord[tokens.word(token)] ?? 0;
    const isSmall = month > 0 && !tokens.isCapital(token);
    return isSmall && (onlyWithCapital?.has(tokens, token) ?? true) ? 0 : month;
  };
}
