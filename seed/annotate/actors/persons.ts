import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import { standsAfterOffice } from './apposition.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameRun, nameRunAt } from './name-run.ts';
import { isWordGivenName } from './name-words.ts';
import { isOfLedGroup, isPersonHere } from './person-context.ts';
import { isKunya, isPersonByItself } from './person-shape.ts';
import { introducesSurname, ownerBeforeTitle, type TitleBefore, titleBefore } from './person-titles.ts';
import { isNameOfThing, namesPlace } from './place-evidence.ts';
import type { TakenWords } from './spans.ts';
import { isSurnameFirst } from './surname-first.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes, noPerson } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

/** A person that no registry has by these words. */
export interface GuessedPerson {
  readonly first: number;
  readonly last: number;
  /** True: the surname stands first (Wang Yi). */
  readonly surnameFirst: boolean;
  /** The title before it, folded, or empty. */
  readonly title: string;
  /** Word of the state or demonym before the title, or -1. */
  readonly ownerWord: number;
  /**
   * How the text shows it: `name` by the words themselves or a title, `surname` one word after a title, `context` by what
   * stands around, `none` not by itself, `place` that it is none.
   */
  readonly shownBy: 'name' | 'surname' | 'context' | 'none' | 'place';
}

const mostCapitals = 5;
const articles = new Set(['la', 'las', 'les', 'los', 'il']);
const roleEnding = /(?:er|or|ist|ian|man|woman|ant|ent|ate|ive|eer|ess|ing|ed|ee)s?$/;

/** The words at the free capital `first` that may be a person's name, or undefined. */
export function personAt(taken: TakenWords, start: number, lexicon: Lexicon): GuessedPerson | undefined {
  const { words } = taken;
  const longest = nameRunAt(taken, start, lexicon);
  if (longest === undefined) return undefined;
  const run = withoutWordsBefore(taken, longest, lexicon);
  const { first, last, capitals } = run;
  if (isItemOfOutline(taken, run)) return undefined;
  const title = titleBefore(taken, first);
  const guess = {
    first,
    last,
    surnameFirst: isSurnameFirst(taken, run),
    title: title === 'none' ? '' : words.key(first - 1),
    ownerWord: ownerBeforeTitle(taken, first),
  };
  if (capitals === 1) return oneWord(taken, run, guess, title, lexicon);
  // La Nación
  if (capitals === 2 && articles.has(words.key(first)) && words.joins(last)) return undefined;
  if (capitals > mostCapitals || loadVocabulary().sourceNouns.has(words.key(last))) return undefined;
  return { ...guess, shownBy: shownBy(taken, run, guess, title, lexicon) };
}

/** "A. Ridex" and nothing else: the letter numbers a heading. */
function isItemOfOutline({ words }: TakenWords, { first, last }: NameRun): boolean {
  return first === 0 && last === words.count - 1 && last === 1 && /^[a-h]$/.test(words.key(first));
}

function shownBy(
  taken: TakenWords,
  run: NameRun,
  { surnameFirst }: { surnameFirst: boolean },
  title: TitleBefore,
  lexicon: Lexicon,
): GuessedPerson['shownBy'] {
  const borrowed = taken.at(run.first) !== undefined && taken.at(run.first)?.use !== 'surname';
  if (title !== 'none') return 'name';
  if (standsAfterOffice(taken, run)) return 'context';
  if (isNameOfThing(taken, run)) return 'place';
  if (surnameFirst) return 'name';
  if (!borrowed && isPersonByItself(taken, run, lexicon)) return 'name';
  if (isWordGivenName(taken, run.first) && isNamedByWord(taken, run)) return 'name';
  if (borrowed && isNamedLikePlace(taken, run, lexicon)) return 'name';
  if (run.capitals === 2 && isOfLedGroup(taken, run)) return 'name';
  if (namesPlace(taken, run)) return 'place';
  return run.capitals <= 4 && isPersonHere(taken, run) ? 'context' : 'none';
}

/** Chad Mercer, Sydney Blane: a place's name that is a first name, too, before one word that names nothing else. */
function isNamedLikePlace(taken: TakenWords, run: NameRun, lexicon: Lexicon): boolean {
  const { words } = taken;
  const { first, last, capitals } = run;
  if (!lexicon.borrowedGivenNames.has(words.key(first)) || namesPlace(taken, run)) return false;
  // India Inc.
  if ((words.classes(last) & classes.companySuffix) !== 0) return false;
  // Santiago Ramón y Cajal
  const isLong = capitals > 2 && capitals <= 4 && holdsNameInside(taken, run, lexicon);
  if (!isLong && (capitals !== 2 || last !== first + 1 || words.shape(last) !== shapes.capital)) return false;
  const before = words.joins(first) ? words.key(first - 1) : '';
  if (before === 'the' || before === 'a' || before === 'an') return false;
  return words.isPossessive(last) || words.gap(last + 1) !== gaps.space || !words.isCapital(last + 1);
}

// Ranks and addresses of persons alone: a "Director Germany" is for a country.
const ranks =
  /^(?:admiral|captain|colonel|major|sergeant|lieutenant|commander|brigadier|marshal|general|professor|judge|senator|congress(?:wo)?man|rabbi|inspector|detective|mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|adm|sgt|brig|sen|rev|reverend)$/;

/** Admiral Togo, Mr Jordan: a state's name right after a rank is a surname. But "Consul General Japan". */
export function titledLikeStateAt(taken: TakenWords, word: number): GuessedPerson | undefined {
  const { words } = taken;
  const span = taken.at(word);
  if (span?.use !== 'name' || !span.isState || span.first !== span.last) return undefined;
  if (words.shape(word) !== shapes.capital || words.gap(word + 1) === gaps.hyphen) return undefined;
  if (!words.isPossessive(word) && words.gap(word + 1) === gaps.space && words.isCapital(word + 1)) return undefined;
  const title = titleBefore(taken, word);
  const key = words.key(word - 1);
  if ((title !== 'address' && title !== 'capital') || !ranks.test(key)) return undefined;
  if (key === 'general' && words.isCapital(word - 2) && words.joins(word - 1) && !ranks.test(words.key(word - 2)))
    return undefined;
  return { first: word, last: word, surnameFirst: false, title: key, ownerWord: -1, shownBy: 'surname' };
}

/** A first name that is a word, where it begins no sentence or what follows shows a subject: Will Power said. */
function isNamedByWord(taken: TakenWords, run: NameRun): boolean {
  const { words } = taken;
  if (namesPlace(taken, run)) return false;
  if (!words.opens(run.first)) return true;
  const next = words.key(run.last + 1);
  return (
    words.isPossessive(run.last) ||
    (words.gap(run.last + 1) === gaps.space &&
      (isFiniteVerb(next) || (next === 'of' && taken.at(run.last)?.isState === true)))
  );
}

function holdsNameInside({ words }: TakenWords, { first, last }: NameRun, { givenNames }: Lexicon): boolean {
  for (let word = first + 1; word < last; word++) if (givenNames.has(words.key(word))) return true;
  return false;
}

function oneWord(
  taken: TakenWords,
  { first, last }: NameRun,
  guess: Omit<GuessedPerson, 'shownBy'>,
  title: TitleBefore,
  lexicon: Lexicon,
): GuessedPerson | undefined {
  const { words } = taken;
  // Karekin II: the name stands first, and by itself later.
  const number = last + 1;
  if (
    isRegnal(taken, number) &&
    (lexicon.givenNames.has(words.key(first)) || isPersonHere(taken, { first, last: number, capitals: 2 }))
  )
    return { ...guess, last: number, surnameFirst: true, shownBy: 'name' };
  const isKnown = lexicon.givenNames.has(words.key(first)) || isWordGivenName(taken, first);
  const isNamed = isKnown || isIntroduced(taken, first, title) || isBeforeKnownSurname(taken, first);
  const extended = isNamed ? withTakenSurname(taken, last) : last;
  if (extended > last) return { ...guess, last: extended, title: '', ownerWord: -1, shownBy: 'name' };
  if (isKin(taken, first) && words.shape(last) === shapes.capital) return { ...guess, title: '', shownBy: 'surname' };
  const isShown =
    standsAfterOffice(taken, { first, last, capitals: 1 }) || isOfTrade(taken, first) || isCalled(taken, first);
  if ((!introducesSurname(taken, first, title) && !isShown) || isShip(taken, first)) return undefined;
  if (words.shape(last) === shapes.initial || loadTitles().modifiers.has(words.key(last))) return undefined;
  return { ...guess, shownBy: 'surname' };
}

// "The musician Smockey", "the Burmese monk Wirathu"
function isOfTrade(taken: TakenWords, first: number): boolean {
  const { words } = taken;
  if (words.gap(first) !== gaps.space || words.shape(first - 1) !== shapes.lower || !words.joins(first - 1))
    return false;
  if (words.shape(first) !== shapes.capital || !trades.test(words.key(first - 1))) return false;
  const people = taken.at(first - 2);
  return words.key(first - 2) === 'the' || people?.use === 'demonym';
}

// Of those whose work is their name, and no brand's or firm's.
const trades =
  /^(?:musician|singer|rapper|actor|actress|poet|novelist|painter|composer|cleric|monk|priest|nun|hermit|playwright|filmmaker|comedian|photographer|philosopher|striker|midfielder|goalkeeper|boxer|sprinter|footballer|blogger|activist|dissident|warlord)$/;

// A minister called Diella; but "a party called Tisza"
function isCalled({ words }: TakenWords, first: number): boolean {
  if (words.gap(first) !== gaps.space || !/^(?:called|named|nicknamed)$/.test(words.key(first - 1))) return false;
  if (words.shape(first) !== shapes.capital || words.shape(first - 2) !== shapes.lower) return false;
  const noun = words.key(first - 2);
  return (
    loadTitles().heads.has(noun) ||
    loadVocabulary().personNouns.has(noun) ||
    /^(?:man|woman|boy|girl|teenager|child|baby|infant)$/.test(noun)
  );
}

function isRegnal(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (words.gap(word) !== gaps.space || words.shape(word) !== shapes.upper || !taken.isFreeCapital(word)) return false;
  return /^(?:ii|iii|iv|vi{1,3}|ix|xi{1,3}|xiv|xv|xvi{0,3})$/.test(words.key(word));
}

const kin = new Set(
  'brother sister wife husband son daughter mother father uncle aunt cousin nephew niece widow grandson grandfather grandmother fiancee girlfriend boyfriend'.split(
    ' ',
  ),
);
const owners = new Set('his her my our their your whose s'.split(' '));

/** "Her brother Tunde": one word is a name after a word of kinship that has an owner. */
function isKin({ words }: TakenWords, first: number): boolean {
  // His sister, Aleema, was there.
  const isBetweenCommas =
    words.gap(first) === gaps.comma && words.gap(first + 1) >= gaps.comma && !words.isPossessive(first);
  if ((words.gap(first) !== gaps.space && !isBetweenCommas) || !kin.has(words.key(first - 1))) return false;
  if (words.shape(first - 1) !== shapes.lower) return false;
  if (words.isCapital(first + 1) && words.gap(first + 1) === gaps.space) return false;
  return owners.has(words.key(first - 2)) || words.isPossessive(first - 2);
}

// The Admiral Kuznetsov
function isShip({ words }: TakenWords, first: number): boolean {
  const title = words.key(first - 1);
  return (title === 'admiral' || title === 'marshal') && words.isCapital(first - 1) && words.key(first - 2) === 'the';
}

/**
 * The name without what stands before it in capitals: "Crisis Management Christos Stylianides" after a list of what a
 * commissioner is for, "Ambassador-at-Large David Saperstein".
 */
function withoutWordsBefore(taken: TakenWords, run: NameRun, { givenNames }: Lexicon): NameRun {
  const { words } = taken;
  const { first, last, capitals } = run;
  if (capitals < 3 || givenNames.has(words.key(first)) || isKunya(words.key(first))) return run;
  // Magistrate Catalina Díaz: a role that begins a sentence.
  const isNameNext = givenNames.has(words.key(first + 1)) || isKunya(words.key(first + 1));
  if (words.opens(first) && isNameNext && roleEnding.test(words.key(first)))
    return { first: first + 1, last, capitals: capitals - 1 };
  if (!words.joins(first)) return run;
  const before = words.key(first - 1);
  const isList = before === 'and' || before === 'for' || before === 'of' || words.isCapital(first - 1);
  if (!isList && words.gap(first) !== gaps.hyphen) return run;
  for (let word = first + 1; word < last; word++) {
    // K. A. Holm: the initials are of the name.
    if (!givenNames.has(words.key(word)) || words.shape(word) === shapes.initial || words.gap(word) !== gaps.space)
      continue;
    return { first: word, last, capitals: capitals - (word - first) };
  }
  return run;
}

// What stands before a surname in the same way at the beginning of a sentence: Embattled Trump.
const adjectiveEnding = /(?:ed|ing|ant|ent|ous|ful|ive|al|less|ish|ic|ly|ary|able|ible)$/;

/** Cherie Blair: a capital that is no other word, right before a surname that the registry knows, is another's first name. */
function isBeforeKnownSurname(taken: TakenWords, first: number): boolean {
  const { words } = taken;
  const span = taken.at(first + 1);
  if (span?.use !== 'surname' || words.shape(first) !== shapes.capital || words.key(first).length < 3) return false;
  if ((words.classes(first) & noPerson) !== 0) return false;
  return !words.opens(first) || !adjectiveEnding.test(words.key(first));
}

/** "The singer Zadie London": what the noun before a name says of it. */
function isIntroduced({ words }: TakenWords, first: number, title: TitleBefore): boolean {
  if (title === 'lower' || title === 'address') return true;
  return words.gap(first) === gaps.space && loadVocabulary().personNouns.has(words.key(first - 1));
}

/** A first name with a taken word after it that is a surname here: Melania Trump, George Washington. */
function withTakenSurname(taken: TakenWords, last: number): number {
  const { words } = taken;
  const next = last + 1;
  const span = taken.at(next);
  if (span === undefined || words.gap(next) !== gaps.space || words.isPossessive(last)) return last;
  if (span.first !== next || span.last !== next) return last;
  // After a strike on Izmail Bucharest agreed.
  if (span.use === 'capital' && /^(?:in|on|at|near|off|outside|around)$/.test(words.key(last - 1)) && words.joins(last))
    return last;
  return span.use === 'surname' || span.use === 'capital' || span.use === 'place' ? next : last;
}
