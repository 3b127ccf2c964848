import type { Lexicon } from './lexicon.ts';
import {
  arabicArticles,
  isAfterArabicWord,
  isBeforeHyphenatedName,
  isBorrowedGivenName,
  isHyphenatedSyllable,
  isInitial,
  isLeadingParticle,
  isMiddleTitle,
  isNameWord,
  isParticle,
  isParticleBeforeName,
  isTakenSurname,
  isWordGivenName,
  isWordSurname,
} from './name-words.ts';
import type { TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

/** Words that may be one person's name, both included. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** How many parts it has: what a hyphen joins, or an article opens (al-Masri), is one. */
  readonly capitals: number;
}

const longestName = 6;
const mostWords = 12;

/** The longest run of words from `first` that may be a name, or undefined where none begins there. */
export function nameRunAt(taken: TakenWords, first: number, lexicon: Lexicon): NameRun | undefined {
  const { words } = taken;
  const begins =
    isNameWord(taken, first, lexicon) ||
    isInitial(taken, first) ||
    isLeadingParticle(taken, first, lexicon) ||
    isBorrowedGivenName(taken, first, lexicon) ||
    isWordGivenName(taken, first) ||
    isBeforeHyphenatedName(taken, first);
  if (!begins) return undefined;
  let last = first;
  // "Al Hasakah" and "al-Jaafari" are one part.
  let capitals = arabicArticles.has(words.key(first)) ? 0 : 1;
  while (capitals < longestName && last - first < mostWords && !words.isPossessive(last)) {
    let next = last + 1;
    while (
      next - last < 4 &&
      words.joins(next) &&
      isParticle(taken, next) &&
      isParticleBeforeName(taken, next, lexicon)
    )
      next++;
    if (!words.joins(next)) break;
    if (isHyphenatedSyllable(taken, next)) {
      last = next;
      continue;
    }
    const goesOn =
      isNameWord(taken, next, lexicon) ||
      isAfterArabicWord(taken, next) ||
      isInitial(taken, next) ||
      isMiddleTitle(taken, next, first, lexicon) ||
      isWordSurname(taken, next, first, lexicon) ||
      (taken.isFreeCapital(next) && isHyphenatedSyllable(taken, next + 1));
    const ends = !goesOn && isTakenSurname(taken, next, first, lexicon);
    if (!goesOn && !ends) break;
    if (words.gap(last + 1) !== gaps.hyphen || capitals === 0) capitals++;
    last = next;
    if (ends) break;
  }
  while (last > first && words.shape(last) === shapes.initial) {
    if (words.gap(last) !== gaps.hyphen) capitals--;
    last--;
  }
  return { first, last, capitals };
}
