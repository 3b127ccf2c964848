import { loadGivenNames, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import { titleBefore } from './person-titles.ts';
import type { TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes, noPerson } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const particles = new Set(
  'van von de der den del della di da do dos das du arap al el bin ibn ben bint abu ul ur ud ol od oz az as ash ad an ar at zu la le ter ten graf ceu dia wa ole uulu kyzy oglu'.split(
    ' ',
  ),
);
// Between the two surnames of one person: Ramón y Cajal, Eça e Queirós, Puig i Cadafalch.
const surnameLinks = new Set(['y', 'e', 'i']);
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
// Endings of English abstract nouns, which are no names.
const abstractEnding = /^\p{L}{4,}(?:tion|sion|ment|ness|ity|ism|logy|able|ible|ance|ence)s?$/u;
// The second syllable of a given name from East Asia: Geun-hye, Ing-wen, Kyo-ahn.
const syllable = /^[bcdfghjklmnpqrstwxyz]{0,3}[aeiou]{1,3}(?:ng|hn|[hklmnprt])?$/;
// Two of a Thai surname, after a first name: Chan-ocha.
const twoSyllables = /^[aeiou][bcdfghjklmnpqrstvwxz]{1,2}[aiou]$/;
const compoundEnds = new Set('run man in on to up off at by no so made like wide era'.split(' '));
/** The article before an Arabic name, as it is printed before one letter or another. */
export const arabicArticles = new Set('al el ad ar as ash an az at ol ul od oz'.split(' '));

/** A capitalised word that may be part of a person's name. */
export function isNameWord(taken: TakenWords, word: number, lexicon: Lexicon): boolean {
  const { words } = taken;
  if (!taken.isFreeCapital(word)) return false;
  const shape = words.shape(word);
  const key = words.key(word);
  if (shape === shapes.initial) return false;
  // MS. HARF, in a transcript
  if (shape === shapes.upper && key.length < 5 && (key.length < 4 || titleBefore(taken, word) !== 'address'))
    return false;
  if (key.length < 2 || /\d/.test(key)) return false;
  // New Year’s Eve
  if (key === 'eve' && words.joins(word) && /^(?:year|christmas|year's|years)$/.test(words.key(word - 1))) return false;
  const bits = isSurnameSen(taken, word) || isNameInside(taken, word, lexicon) ? 0 : words.classes(word);
  if ((bits & noPerson) === 0) return !abstractEnding.test(key) || lexicon.givenNames.has(key);
  // Christian Schmidt, May Ling Chen: a word that is a first name too, before a plain name.
  return (bits & (noPerson & ~classes.notName)) === 0 && isFirstNameHere(taken, word, lexicon);
}

const titlesInNames = new Set(['shah', 'sultan', 'imam']);

/** Mohammed Shah Rahimi: between a first name and another name it is no title. */
function isNameInside({ words }: TakenWords, word: number, { givenNames }: Lexicon): boolean {
  if (!titlesInNames.has(words.key(word)) || words.shape(word) !== shapes.capital) return false;
  if (words.gap(word) !== gaps.space || words.gap(word + 1) !== gaps.space) return false;
  return words.isCapital(word - 1) && givenNames.has(words.key(word - 1)) && words.isCapital(word + 1);
}

/** Hun Sen, Amartya Sen: no senator without a stop, and nobody comes after. */
function isSurnameSen({ words }: TakenWords, word: number): boolean {
  if (words.key(word) !== 'sen' || words.shape(word) !== shapes.capital || words.opens(word)) return false;
  if (words.gap(word) !== gaps.space || !words.isCapital(word - 1)) return false;
  return (
    words.text.charCodeAt(words.end(word)) !== 46 && !(words.gap(word + 1) === gaps.space && words.isCapital(word + 1))
  );
}

function isFirstNameHere(taken: TakenWords, word: number, { givenNames }: Lexicon): boolean {
  const { words } = taken;
  const next = word + 1;
  if (!givenNames.has(words.key(word)) || isArticle(words.key(word - 1))) return false;
  // On 14 March Bassirou Holm left.
  if (words.shape(word - 1) === shapes.number && words.gap(word) === gaps.space) return false;
  // Christian Holm agreed: at the beginning of a sentence what follows has to show a subject.
  const isDouble = words.gap(next + 1) === gaps.hyphen && words.isCapital(next + 1);
  const isDescribed =
    words.gap(next + 1) === gaps.comma && /^(?:an?|the|who|whose|whom|born)$/.test(words.key(next + 1));
  // Christian Holm, Ana Koll and Ivo Lund
  const isListed =
    words.gap(next + 1) === gaps.comma && words.isCapital(next + 1) && givenNames.has(words.key(next + 1));
  const isSubject = isDescribed || isListed || isFiniteVerb(words.key(next + 1));
  if (words.opens(word) && !isDouble && !words.isPossessive(next) && !isSubject) return false;
  return (
    taken.isFreeCapital(next) &&
    words.gap(next) === gaps.space &&
    !words.isPossessive(word) &&
    (words.classes(next) & noPerson) === 0
  );
}

const months = new Set(['april', 'may', 'june', 'august']);
// What stands before the name of a month: "in May Hassan resigned" is of no May Hassan.
const beforeMonths = new Set(
  'in since until till by of last next this early late mid from to during before after through between on every'.split(
    ' ',
  ),
);

/** A word or a month that is a first name before a capital: Will Power, May Summers, Hunter Biden. */
export function isWordGivenName(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if ((words.classes(word) & classes.wordGivenName) === 0) return false;
  if (words.shape(word) !== shapes.capital || words.isPossessive(word)) return false;
  const key = words.key(word);
  const { wordSurnames } = loadVocabulary();
  const next = word + 1;
  if (words.gap(next) !== gaps.space || words.shape(next) !== shapes.capital) return false;
  const span = taken.at(next);
  // Dawn Holland; but "Will France agree?"
  const isState = span?.isState === true && wordSurnames.has(words.key(next)) && !months.has(key) && key !== 'will';
  if (span !== undefined && ((span.use !== 'surname' && !isState) || span.last !== next)) return false;
  if ((words.classes(next) & noPerson) !== 0 && !wordSurnames.has(words.key(next))) return false;
  if (words.opens(word) || !words.joins(word)) return true;
  const before = words.key(word - 1);
  if (isArticle(before)) return false;
  return !months.has(key) || !(beforeMonths.has(before) || words.shape(word - 1) === shapes.number);
}

function isArticle(key: string): boolean {
  return key === 'the' || key === 'a' || key === 'an';
}

/** True for "K." and "J.D." */
export function isInitial(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (taken.at(word) !== undefined) return false;
  const start = words.start(word);
  const end = words.end(word);
  if (words.shape(word) === shapes.initial) return words.text.charCodeAt(end) === 46;
  return words.shape(word) === shapes.upper && end - start <= 6 && words.text.charCodeAt(start + 1) === 46;
}

export function isParticle({ words }: TakenWords, word: number): boolean {
  if (words.shape(word) !== shapes.lower) return false;
  // Rahman at-Tayib; but "Ana Koll at Karlov"
  if (words.key(word) === 'at' && words.gap(word + 1) !== gaps.hyphen) return false;
  return particles.has(words.key(word)) || isSurnameLink(words.key(word));
}

export function isSurnameLink(key: string): boolean {
  return surnameLinks.has(key);
}

// Ismet Sheikh Hassan
export function isMiddleTitle(taken: TakenWords, word: number, first: number, lexicon: Lexicon): boolean {
  const { words } = taken;
  const key = words.key(word);
  if ((key !== 'sheikh' && key !== 'haji' && key !== 'sayyid') || !lexicon.givenNames.has(words.key(first)))
    return false;
  return taken.isFreeCapital(word) && words.gap(word) === gaps.space && isNameWord(taken, word + 1, lexicon);
}

/** Juan Orlando Hernández: between a first name and a surname a town is a first name, where it may be one. */
export function isMiddlePlace(taken: TakenWords, word: number, first: number, lexicon: Lexicon): boolean {
  const { words } = taken;
  const span = taken.at(word);
  if ((span?.use !== 'place' && span?.use !== 'capital') || span.first !== span.last || first !== word - 1)
    return false;
  if (!lexicon.givenNames.has(words.key(first)) || !lexicon.borrowedGivenNames.has(words.key(word))) return false;
  if (words.gap(word) !== gaps.space || words.gap(word + 1) !== gaps.space || words.isPossessive(word)) return false;
  return isNameWord(taken, word + 1, lexicon);
}

// Stephen King, Keisha Jordan, Dawn French: a common word, a state's name or its demonym is a surname right after a first name.
export function isWordSurname(
  taken: TakenWords,
  word: number,
  first: number,
  { givenNames, surnames }: Lexicon,
): boolean {
  const { words } = taken;
  if (!words.isCapital(word) || words.gap(word) !== gaps.space) return false;
  const isGiven = givenNames.has(words.key(first));
  const span = taken.at(word);
  const isState = span?.isState === true && span.use === 'name' && span.first === span.last;
  const isCertain = isGiven && isState && words.shape(word) === shapes.capital && mayOpenName(taken, first);
  // Kwame Ghana Boateng
  if (taken.isFreeCapital(word + 1) && words.gap(word + 1) <= gaps.hyphen && !generations.has(words.key(word + 1)))
    return (
      isCertain && words.gap(word + 1) === gaps.space && words.classes(word + 1) === 0 && !words.isPossessive(word)
    );
  if (isCertain) return true;
  if (!surnames.has(words.key(word))) return false;
  // Hamilton Jordan
  const isPlace =
    isState && taken.at(first) !== undefined && taken.at(first)?.last === first && mayOpenName(taken, first);
  if (!isGiven && !isPlace && !isWordGivenName(taken, first)) return false;
  return span === undefined || isState || (span.first === span.last && span.use === 'demonym' && span.isState);
}

const beforeTopics = new Set(
  'under after without for with by since before like to against told in at from between near of beyond'.split(' '),
);

/** "Lucas Brazil"; but "Under Saddam Iraq", "after Ahmed Sudan": what is spoken of stands before the state. */
function mayOpenName({ words }: TakenWords, first: number): boolean {
  return words.opens(first) || !words.joins(first) || !beforeTopics.has(words.key(first - 1));
}

// Hashim al-Sheikh, Abu Muslim, Khalid bin Sultan: a word that is a name there.
export function isAfterArabicWord(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (!taken.isFreeCapital(word) || words.shape(word) !== shapes.capital) return false;
  const before = words.key(word - 1);
  if (words.gap(word) === gaps.hyphen)
    return arabicArticles.has(before) && (words.shape(word - 1) === shapes.lower || before === 'al');
  if (words.gap(word) !== gaps.space) return false;
  if (before === 'bin' || before === 'ibn' || before === 'bint') return words.shape(word - 1) === shapes.lower;
  return (before === 'abu' || before === 'umm') && words.isCapital(word - 1);
}

/**
 * The last word where it is a registered surname after a first name (Melania Trump), or anything after an article: Abdul-Malik
 * al-Houthi, Abu Hamza al-Iraqi; or a city, as a second surname.
 */
export function isTakenSurname(taken: TakenWords, word: number, first: number, { givenNames }: Lexicon): boolean {
  const { words } = taken;
  const span = taken.at(word);
  if (span === undefined || span.first !== word || span.last !== word || !words.isCapital(word)) return false;
  if (words.gap(word) === gaps.hyphen) return arabicArticles.has(words.key(word - 1)) && words.isCapital(word - 2);
  if (words.gap(word) !== gaps.space || !givenNames.has(words.key(first))) return false;
  // Samuel Doria Medina: a city is the second surname.
  const isSecond = word > first + 1 && words.gap(word - 1) === gaps.space && taken.isFreeCapital(word - 1);
  return span.use === 'surname' || (isSecond && span.use === 'place' && words.shape(word) === shapes.capital);
}

/** A city or a state before a plain name: Austin Tice, Israel Katz; where it is no first name, too, the context has to show a person. */
export function isBorrowedGivenName(taken: TakenWords, word: number, lexicon: Lexicon): boolean {
  const { words } = taken;
  const span = taken.at(word);
  if (span === undefined || span.first !== span.last || words.isPossessive(word)) return false;
  // Fidan Ibrahim, though a Fidan is known by the surname.
  if (span.use === 'surname') {
    return (
      lexicon.givenNames.has(words.key(word)) &&
      words.gap(word + 1) === gaps.space &&
      (isNameWord(taken, word + 1, lexicon) || isWordSurname(taken, word + 1, word, lexicon))
    );
  }
  const isState = span.use === 'name' && span.isState;
  // In the Maldives Mohamed Holm left; but "the Chad Mercer case".
  const hasArticle = isState && words.joins(word) && words.key(word - 1) === 'the';
  if (hasArticle && lexicon.givenNames.has(words.key(word + 1))) return false;
  return (
    (isState || span.use === 'place' || span.use === 'capital') &&
    words.shape(word) === shapes.capital &&
    words.gap(word + 1) === gaps.space &&
    (isNameWord(taken, word + 1, lexicon) || isWordSurname(taken, word + 1, word, lexicon))
  );
}

// "Park Jae-sung", "Low Taek-jho": the name after it shows what it is.
export function isBeforeHyphenatedName(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return (
    taken.isFreeCapital(word) &&
    words.gap(word + 1) === gaps.space &&
    taken.isFreeCapital(word + 1) &&
    isHyphenatedSyllable(taken, word + 2)
  );
}

/** Lip-Bu Tan: two syllables with a hyphen, each with a capital, before a surname. */
export function isHyphenatedPair({ words }: TakenWords, first: number): boolean {
  return (
    words.gap(first + 1) === gaps.hyphen &&
    [first, first + 1].every((word) => words.shape(word) === shapes.capital && syllable.test(words.key(word)))
  );
}

/** True for "hye" in "Geun-hye". */
export function isHyphenatedSyllable(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  const key = words.key(word);
  return (
    words.gap(word) === gaps.hyphen &&
    words.shape(word) === shapes.lower &&
    taken.at(word) === undefined &&
    words.shape(word - 1) === shapes.capital &&
    words.key(word - 1).length <= 6 &&
    (syllable.test(key) || (twoSyllables.test(key) && taken.isFreeCapital(word - 2))) &&
    !compoundEnds.has(key) &&
    words.gap(word + 1) !== gaps.hyphen
  );
}

// "al-Jaafari" after a title: the name begins in lower case.
export function isLeadingParticle(taken: TakenWords, word: number, lexicon: Lexicon): boolean {
  const { words } = taken;
  return (
    words.shape(word) === shapes.lower &&
    particles.has(words.key(word)) &&
    taken.at(word) === undefined &&
    words.joins(word + 1) &&
    isNameWord(taken, word + 1, lexicon)
  );
}

/** Leila de Lima: what a family is of, after a first name and a particle. But "San José de Costa Rica". */
export function isPlaceOfFamily(taken: TakenWords, word: number, particle: number): boolean {
  const { words } = taken;
  const span = taken.at(word);
  if (span?.first !== word || span.last !== word || words.shape(word) !== shapes.capital) return false;
  if (words.gap(word) !== gaps.space || !/^(?:de|da|do|dos|di|del|van|von)$/.test(words.key(word - 1))) return false;
  const given = particle - 1;
  if (words.joins(given) && words.isCapital(given - 1)) return false;
  const isPlace = span.use === 'capital' || span.use === 'place' || (span.use === 'name' && span.isState);
  return isPlace && taken.isFreeCapital(given) && loadGivenNames().has(words.key(given));
}

export function isParticleBeforeName(taken: TakenWords, word: number, lexicon: Lexicon): boolean {
  const { words } = taken;
  if (taken.at(word) !== undefined || words.isPossessive(word)) return false;
  for (let next = word + 1; next < word + 4; next++) {
    if (!words.joins(next)) return false;
    if (isNameWord(taken, next, lexicon) || isAfterArabicWord(taken, next)) return true;
    if (isPlaceOfFamily(taken, next, word)) return true;
    if (words.gap(next) === gaps.hyphen && words.isCapital(next)) return taken.at(next)?.first === taken.at(next)?.last;
    if (!isParticle(taken, next)) return false;
  }
  return false;
}
