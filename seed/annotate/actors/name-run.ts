import { loadTitles } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import {
  arabicArticles,
  isAfterArabicWord,
  isBeforeHyphenatedName,
  isBorrowedGivenName,
  isHyphenatedSyllable,
  isInitial,
  isLeadingParticle,
  isMiddlePlace,
  isMiddleTitle,
  isNameWord,
  isParticle,
  isParticleBeforeName,
  isPlaceOfFamily,
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

// Jaber al-Mubarak al-Holm, where a Mubarak is registered
function opensArabicName({ words }: TakenWords, word: number): boolean {
  return arabicArticles.has(words.key(word)) && words.gap(word) === gaps.space && words.gap(word + 1) === gaps.hyphen;
}

// Judges Ana Koll and Ivo Holm
function isPluralTitle(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  const key = words.key(word);
  if (!key.endsWith('s') || !words.isCapital(word + 1) || words.gap(word + 1) !== gaps.space) return false;
  return !words.isPossessive(word) && loadTitles().heads.has(key.slice(0, -1));
}

/** The last word of a registered surname of two words that an Arabic article opens, or -1. */
function clanNameAt(taken: TakenWords, word: number): number {
  const { words } = taken;
  const span = taken.at(word);
  const isClan = span?.use === 'surname' && span.first === word && span.last === word + 1;
  return isClan && words.shape(word) === shapes.lower && arabicArticles.has(words.key(word)) ? span.last : -1;
}

/** The number after a name: King George Tupou V; of a generation, II, III, Jr. or Sr., after anyone's: Henry Ford II. */
function numberAfterName(taken: TakenWords, first: number, last: number): number {
  const { words } = taken;
  const number = last + 1;
  const isJunior = /^(?:jr|sr)$/.test(words.key(number)) && words.shape(number) === shapes.capital;
  if (isJunior && last > first && (words.gap(number) === gaps.space || words.gap(number) === gaps.comma)) return number;
  if (words.gap(number) !== gaps.space || !taken.isFreeCapital(number) || words.isPossessive(last)) return last;
  const isMonarch = /^(?:king|queen|pope|emperor|prince|tsar|shah)$/.test(words.key(first - 1));
  const isNumber =
    /^(?:i{2,3}|i?[vx]|vi{1,3}|xi{1,3})$/.test(words.key(number)) &&
    words.slice(number, number) === words.slice(number, number).toUpperCase();
  const isGeneration = /^i{2,3}$/.test(words.key(number));
  return (isMonarch || isGeneration) && isNumber && words.text.charCodeAt(words.end(number)) !== 46 ? number : last;
}

/** The longest run of words from `first` that may be a name, or undefined where none begins there. */
export function nameRunAt(taken: TakenWords, first: number, lexicon: Lexicon): NameRun | undefined {
  const { words } = taken;
  if (isPluralTitle(taken, first)) return undefined;
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
    // Jaber al-Mubarak al-Sabah, where an al-Sabah is registered.
    const clan = next === last + 1 ? clanNameAt(taken, next) : -1;
    if (clan > next) {
      capitals++;
      last = clan;
      break;
    }
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
      isPlaceOfFamily(taken, next, last + 1) ||
      isMiddlePlace(taken, next, first, lexicon) ||
      (taken.isFreeCapital(next) && isHyphenatedSyllable(taken, next + 1));
    const ends = !goesOn && isTakenSurname(taken, next, first, lexicon);
    if (!goesOn && !ends) break;
    if (words.gap(last + 1) !== gaps.hyphen || capitals === 0) capitals++;
    last = next;
    if (ends && !opensArabicName(taken, next + 1)) break;
  }
  while (last > first && words.shape(last) === shapes.initial) {
    if (words.gap(last) !== gaps.hyphen) capitals--;
    last--;
  }
  return { first, last: capitals > 1 ? numberAfterName(taken, first, last) : last, capitals };
}
