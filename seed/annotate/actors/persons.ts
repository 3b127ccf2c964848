import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { TakenWords } from './spans.ts';
import { noPerson } from './word-classes.ts';
import { gaps, shapes } from './words.ts';

/** A person that no registry has by these words. */
export interface GuessedPerson {
  readonly first: number;
  readonly last: number;
  /** True: a surname alone after a title or form of address. */
  readonly surnameOnly: boolean;
  /** True: the surname stands first (Wang Yi). */
  readonly surnameFirst: boolean;
  /** The title before it, folded, or empty. */
  readonly title: string;
  /** Word of the state or demonym before the title, or -1. */
  readonly ownerWord: number;
}

const particles = new Set(
  'van von de der den del della di da dos du al el bin ibn ben bint abu ul ur ud az as ash ad an ar zu la le'.split(
    ' ',
  ),
);
const longestName = 6;
// Endings of surnames from Eastern Europe to Central Asia: two capitals with such a one are a person.
const surnameEnding =
  /(?:[a-z]{2}(?:ov|ova|ev|eva|yev|yeva|sky|skiy|skyi|ski|ska|skaya|skaia|enko|chuk|yan|yants|shvili|dze|zade|zadeh|oglu|ovich|evich|vich|vic|khanov|baev|bayev|bekov|nejad|pour|zai))$/;
const chineseSurnames = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong
  xiao cheng cao yuan deng xu fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren
  fan shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan qian lei yin li qiao
  lai pang tsai kim lee park choi chung yoon moon nguyen tran pham vo phan dang bui ngo duong`.split(/\s+/),
);
const pinyin = /^(?:[bpmfdtnlgkhjqxrzcsyw]?h?(?:[aeiou]{1,3}|ü)(?:ng?|r)?){1,3}$/;
const lowerTitles = new Set([
  'president',
  'minister',
  'premier',
  'chancellor',
  'senator',
  'ambassador',
  'ayatollah',
  'sheikh',
  'imam',
]);

/** The person whose name begins at the free capital `first`, or undefined. */
export function personAt(taken: TakenWords, first: number, lexicon: Lexicon): GuessedPerson | undefined {
  const { words } = taken;
  if (!isNameWord(taken, first) && !isLeadingParticle(taken, first)) return undefined;
  let last = first;
  let capitals = words.shape[first] === shapes.lower ? 0 : 1;
  while (capitals < longestName && words.possessive[last] === 0) {
    let next = last + 1;
    while (next - last < 3 && words.joins(next) && particles.has(words.key(next)) && isParticleBeforeName(taken, next))
      next++;
    if (
      !words.joins(next) ||
      !(isNameWord(taken, next) || isInitial(taken, next) || isWordSurname(taken, next, first, lexicon))
    )
      break;
    last = next;
    capitals++;
  }
  while (last > first && words.shape[last] === shapes.initial) {
    last--;
    capitals--;
  }
  const title = titleBefore(taken, first);
  const known = holdsGivenName(taken, first, last, lexicon);
  const extended = last === first && (known || title !== 'none') ? withTakenSurname(taken, last, lexicon, known) : last;
  if (extended > last) {
    return { first, last: extended, surnameOnly: false, surnameFirst: false, title: '', ownerWord: -1 };
  }
  const surnameFirst = capitals >= 2 && capitals <= 3 && isSurnameFirst(taken, first, last);
  const result = {
    first,
    last,
    surnameFirst,
    title: title === 'none' ? '' : words.key(first - 1),
    ownerWord: ownerBeforeTitle(taken, first),
  };
  if (capitals === 1) {
    if (title !== 'address' && title !== 'capital' && !(title === 'lower' && lowerTitles.has(words.key(first - 1))))
      return undefined;
    if (words.shape[last] === shapes.initial || loadTitles().modifiers.has(words.key(last))) return undefined;
    return { ...result, surnameOnly: true };
  }
  const isEvident =
    title !== 'none' ||
    known ||
    (words.shape[first] === shapes.initial && words.shape[last] === shapes.capital && capitals === 2) ||
    surnameFirst ||
    (capitals <= 3 && surnameEnding.test(words.key(last))) ||
    (capitals <= 3 && isSpeaker(taken, last)) ||
    (capitals <= 4 && isInApposition(taken, first, last));
  if (!isEvident || capitals > 5 || isSourceName(taken, last)) return undefined;
  return { ...result, surnameOnly: false };
}

/** A capitalised word that may be part of a person's name. */
function isNameWord(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (!taken.isFreeCapital(word)) return false;
  const shape = words.shape[word];
  const key = words.key(word);
  if (shape === shapes.initial) return words.text.charCodeAt(words.end[word] ?? 0) === 46;
  if (shape === shapes.upper && key.length < 5) return false;
  return key.length >= 2 && (words.classes(word) & noPerson) === 0 && !/\d/.test(key);
}

// Stephen King: a common word is a surname right after a first name.
function isWordSurname(taken: TakenWords, word: number, first: number, { givenNames }: Lexicon): boolean {
  const { words } = taken;
  if (!taken.isFreeCapital(word) || words.gap[word] !== gaps.space || !givenNames.has(words.key(first))) return false;
  return loadVocabulary().wordSurnames.has(words.key(word)) && !taken.isFreeCapital(word + 1);
}

function isInitial(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return (
    words.shape[word] === shapes.initial &&
    words.text.charCodeAt(words.end[word] ?? 0) === 46 &&
    taken.at(word) === undefined
  );
}

// "al-Jaafari" after a title: the name begins in lower case.
function isLeadingParticle(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return (
    words.shape[word] === shapes.lower &&
    particles.has(words.key(word)) &&
    taken.at(word) === undefined &&
    words.joins(word + 1) &&
    isNameWord(taken, word + 1)
  );
}

function isParticleBeforeName(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (taken.at(word) !== undefined || words.possessive[word] === 1) return false;
  for (let next = word + 1; next < word + 3; next++) {
    if (!words.joins(next)) return false;
    if (isNameWord(taken, next)) return true;
    if (!particles.has(words.key(next))) return false;
  }
  return false;
}

// Kadri Kaan Renda: one known first name is enough, unless the words before it may begin a sentence.
function holdsGivenName({ words }: TakenWords, first: number, last: number, { givenNames }: Lexicon): boolean {
  if (givenNames.has(words.key(first))) return true;
  if (words.opens[first] === 1) return false;
  for (let word = first + 1; word < last; word++) if (givenNames.has(words.key(word))) return true;
  return false;
}

type TitleBefore = 'none' | 'address' | 'capital' | 'lower';

function titleBefore(taken: TakenWords, first: number): TitleBefore {
  const { words } = taken;
  const at = first - 1;
  if (at < 0 || taken.at(at) !== undefined || words.possessive[at] === 1) return 'none';
  const { heads, address } = loadTitles();
  const key = words.key(at);
  const isAbbreviation = address.has(key) && words.isCapital(at);
  if (isAbbreviation && (words.gap[first] === gaps.space || isStopBetween(taken, at))) return 'address';
  if (words.gap[first] !== gaps.space) return 'none';
  const isTitle =
    heads.has(key) ||
    (key.endsWith('s') && heads.has(key.slice(0, -1))) ||
    (key === 'state' && words.key(at - 1) === 'of' && words.key(at - 2) === 'secretary');
  if (!isTitle) return 'none';
  return words.isCapital(at) ? 'capital' : 'lower';
}

// "Dr. Smith"
function isStopBetween({ words }: TakenWords, at: number): boolean {
  return words.text.charCodeAt(words.end[at] ?? 0) === 46 && words.text.charCodeAt((words.end[at] ?? 0) + 1) === 32;
}

/** The demonym or state before the run of title words that stands before a name. */
function ownerBeforeTitle(taken: TakenWords, first: number): number {
  const { words } = taken;
  const { heads, modifiers } = loadTitles();
  let at = first - 1;
  for (let steps = 0; steps < 5 && at >= 0 && words.joins(at + 1); steps++, at--) {
    const span = taken.at(at);
    if (span !== undefined) return span.use === 'demonym' || span.use === 'name' ? at : -1;
    const key = words.key(at);
    if (!heads.has(key) && !modifiers.has(key) && key !== 'of' && key !== 'state') return -1;
  }
  return -1;
}

/** A first name with a taken word after it that is a surname here: Melania Trump, George Washington. */
function withTakenSurname(taken: TakenWords, last: number, _lexicon: Lexicon, known: boolean): number {
  const { words } = taken;
  const next = last + 1;
  const span = taken.at(next);
  if (!known || span === undefined || words.gap[next] !== gaps.space || words.possessive[last] === 1) return last;
  if (span.first !== next || span.last !== next) return last;
  return span.use === 'surname' || span.use === 'capital' ? next : last;
}

function isSurnameFirst({ words }: TakenWords, first: number, last: number): boolean {
  if (!chineseSurnames.has(words.key(first))) return false;
  for (let word = first + 1; word <= last; word++) {
    if (!pinyin.test(words.key(word)) && words.gap[word] !== gaps.hyphen && words.gap[word + 1] !== gaps.hyphen)
      return false;
  }
  return true;
}

function isSpeaker(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  return (
    words.gap[next] === gaps.space && words.possessive[last] === 0 && loadVocabulary().speechVerbs.has(words.key(next))
  );
}

/** ", director of …" after the name, or a title and a comma before it. */
function isInApposition({ words }: TakenWords, first: number, last: number): boolean {
  const { heads } = loadTitles();
  if (words.gap[first] === gaps.comma && heads.has(words.key(first - 1))) return true;
  if (words.gap[last + 1] !== gaps.comma || words.possessive[last] === 1) return false;
  for (let at = last + 1; at <= last + 5 && at < words.count; at++) {
    if (at > last + 1 && !words.joins(at)) return false;
    if (heads.has(words.key(at))) return true;
  }
  return false;
}

function isSourceName({ words }: TakenWords, last: number): boolean {
  return loadVocabulary().sourceNouns.has(words.key(last));
}
