import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameRun } from './name-run.ts';
import { arabicArticles, isHyphenatedPair, isHyphenatedSyllable, isInitial } from './name-words.ts';
import { namesPlace } from './place-evidence.ts';
import type { TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

// Endings of surnames from Eastern Europe to Central Asia: two capitals with such a one are a person.
const surnameEnding =
  /(?:[a-z]{2}(?:ov|ova|ev|eva|yev|yeva|sky|skiy|skyi|ski|ska|skaya|skaia|enko|chuk|yan|yants|shvili|dze|zade|zadeh|oglu|ovich|evich|vich|vic|khanov|baev|bayev|bekov|nejad|pour|zai)|[a-z]{3}ian)$/;

/** True for the first word of a name like Abu Omar. */
export function isKunya(key: string): boolean {
  return key === 'abu' || key === 'umm';
}

/** True where the words themselves show a person. */
export function isPersonByItself(taken: TakenWords, run: NameRun, lexicon: Lexicon): boolean {
  const { words } = taken;
  const { first, last, capitals } = run;
  if (capitals < 2) return false;
  if (holdsGivenName(taken, run, lexicon) && !isPlacedIn(taken, run)) return true;
  // Hyun-woo Baek
  if (capitals === 2 && isHyphenatedSyllable(taken, first + 1) && last === first + 2) return true;
  if (capitals === 2 && last === first + 2 && isHyphenatedPair(taken, first) && !namesPlace(taken, run)) return true;
  // K. Holm, K. P. Ana Holm
  const most = isInitial(taken, first + 1) ? 4 : 3;
  if (isInitial(taken, first) && words.shape(last) === shapes.capital && capitals <= most) return true;
  if (capitals <= 3 && surnameEnding.test(words.key(last))) return true;
  if (isKunya(words.key(first)) && words.isCapital(first) && !namesPlace(taken, run))
    return capitals > 2 || arabicArticles.has(words.key(last - 1));
  return holdsArticle(taken, run) && !namesPlace(taken, run);
}

// Kadri Kaan Renda: one known first name is enough, unless the words before it may begin a sentence.
// Novi Sad and Nova Gorica are no persons, though Novi and Nova are first names.
function holdsGivenName({ words }: TakenWords, { first, last }: NameRun, { givenNames }: Lexicon): boolean {
  if (loadVocabulary().placeHeads.has(words.key(first))) return false;
  if (givenNames.has(words.key(first))) return true;
  if (words.opens(first)) return false;
  for (let word = first + 1; word < last; word++) if (givenNames.has(words.key(word))) return true;
  return false;
}

// in Mato Grosso
function isPlacedIn({ words }: TakenWords, { first, last, capitals }: NameRun): boolean {
  const before = words.joins(first) ? words.key(first - 1) : '';
  // swore in, faith in
  if (
    before === 'in' &&
    /^(?:sw(?:ore|orn)|brought|called|faith|trust|confidence|belie(?:f|ves?|ved)|interest|confided)$/.test(
      words.key(first - 2),
    )
  )
    return false;
  return capitals === 2 && !words.isPossessive(last) && (before === 'in' || before === 'near' || before === 'outside');
}

// Nasr al-Hariri, but not Bab al-Hawa.
function holdsArticle(taken: TakenWords, { first, last }: NameRun): boolean {
  const { words } = taken;
  if (words.shape(first) === shapes.lower) return false;
  for (let word = first + 1; word < last; word++) {
    if (arabicArticles.has(words.key(word)) && words.gap(word + 1) === gaps.hyphen && words.gap(word) === gaps.space)
      return true;
  }
  return false;
}
