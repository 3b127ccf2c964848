import { loadCountries } from '../../registries/countries.ts';
import type { Lexicon, NameUse, RegisteredName } from './lexicon.ts';
import { isInitial } from './name-words.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const particles = new Set(['de', 'bin', 'von', 'van']);
// Words in lower case that may begin a name: the West, al-Qaeda, de Gaulle.
const openers = new Set(['the', 'al', 'el', 'ad', 'ar', 'as', 'ash', 'an', ...particles]);
const longestOpener = 3;
// von der Leyen
const innerParticles = new Set(['der', 'la']);

/** Takes the longest registered name at each word, from left to right; gives the spans in order. */
export function takeRegisteredNames(taken: TakenWords, lexicon: Lexicon): readonly Span[] {
  const { names } = lexicon;
  const { words } = taken;
  const spans: Span[] = [];
  for (const capital of words.capitals) {
    if (taken.at(capital) !== undefined) continue;
    // 10 Downing Street
    const word =
      words.shape(capital - 1) === shapes.number && words.joins(capital) && names.longest(words, capital - 1)
        ? capital - 1
        : capital;
    let found =
      word > 0 &&
      words.shape(word - 1) === shapes.lower &&
      words.length(word - 1) <= longestOpener &&
      words.joins(word) &&
      taken.at(word - 1) === undefined &&
      openers.has(words.key(word - 1))
        ? names.longest(words, word - 1)
        : words.shape(word - 2) === shapes.lower && innerParticles.has(words.key(word - 1)) && words.joins(word - 1)
          ? names.longest(words, word - 2)
          : undefined;
    if (found === undefined || found.last < word) found = names.longest(words, word);
    // The West Bank, though the West has a name, too.
    if (found !== undefined && found.first < word && goesOnAfterWest(taken, found.last))
      found = names.longest(words, word);
    if (found === undefined) continue;
    const { use, actor, state } = found.value;
    if (use === 'word') continue;
    // The West Nile Union: a direction before a capital is part of a name.
    if (goesOnAfterWest(taken, found.last)) continue;
    if (use === 'demonym' && isPrefixed(taken, found.first)) continue;
    if (
      (use === 'demonym' || use === 'combining' || use === 'name') &&
      isMarkedOtherwise(taken, found, found.value, lexicon)
    )
      continue;
    // US$5 million
    if (words.text.charCodeAt(words.end(found.last)) === 36) continue;
    // Franco by itself is a first name.
    if (use === 'combining' && (words.gap(found.last + 1) !== gaps.hyphen || isOfOldPeople(taken, found.last + 1)))
      continue;
    if (isShouted(taken, found.first, found.last)) continue;
    if (use === 'surname' && (isInCompound(taken, found.first) || endsSurname(taken, found.first))) continue;
    const isPerson = actor?.kind === 'PERSON';
    if (isPerson && particles.has(words.key(found.first)) && followsFirstName(taken, found.first, lexicon)) continue;
    if (actor !== null && lacksPossessive(taken, found, actor.name)) continue;
    if (isPerson && isOfNextGeneration(taken, found.last)) continue;
    const initials = isPerson && actor !== null ? initialsOf(taken, found.first, actor.name) : 0;
    const whole: Span = {
      first: found.first - initials,
      last: found.last,
      use,
      actor: actor?.slug ?? null,
      kind: kindOf(use),
      isState: actor?.kind === 'STATE',
    };
    for (const span of state === null ? [whole] : partsOf(taken, whole, state, actor?.affiliation ?? null)) {
      taken.take(span);
      spans.push(span);
    }
  }
  return spans;
}

const mostInitials = 3;
// "It was class A. Merkel taught it": the letter is of what is numbered.
const numbered =
  /^(?:annex|appendix|block|case|category|class|exhibit|figure|grade|group|hepatitis|level|option|part|phase|plan|point|schedule|section|serie|stage|table|team|tier|type|vitamin)$/;
// "Yu. V. Andropov", "Zh. Alferov"
const twoLetters = /^\p{Lu}\p{Ll}$/u;

/** How many initials of a person's name stand right before the surname: "V. V. Putin"; 0 for those of another. */
function initialsOf(taken: TakenWords, first: number, name: string): number {
  const { words } = taken;
  let at = first;
  while (first - at < mostInitials && words.gap(at) !== gaps.comma) {
    const isShort = isInitial(taken, at - 1) || isStopped(taken, at - 1);
    if (!isShort) break;
    at--;
  }
  if (at === first || (words.joins(at) && numbered.test(words.key(at - 1)))) return 0;
  return words.key(at).startsWith(name.charAt(0).toLowerCase()) ? first - at : 0;
}

function isStopped(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return (
    taken.isFreeCapital(word) &&
    twoLetters.test(words.slice(word, word)) &&
    words.text.charCodeAt(words.end(word)) === 46
  );
}

/** Donald Trump Jr. is another than Donald Trump; who is registered so is taken with it. */
function isOfNextGeneration({ words }: TakenWords, last: number): boolean {
  const next = last + 1;
  if (words.isPossessive(last) || !/^(?:jr|junior)$/.test(words.key(next)) || !words.isCapital(next)) return false;
  return words.gap(next) === gaps.space || words.gap(next) === gaps.comma;
}

function goesOnAfterWest({ words }: TakenWords, last: number): boolean {
  return words.key(last) === 'west' && words.isCapital(last + 1) && words.gap(last + 1) === gaps.space;
}

/** The government of a state is a mention apart from the state's: Russian and Government. */
function partsOf(
  { words }: TakenWords,
  body: Span,
  { use, words: count }: NonNullable<RegisteredName['state']>,
  actor: string | null,
): readonly Span[] {
  const state = { use, actor, kind: kindOf(use), isState: true };
  if (count > 0) {
    const last = body.first + count - 1;
    return [
      { ...state, first: body.first, last },
      { ...body, first: last + 1 },
    ];
  }
  const first = body.last + count + 1;
  const of = words.key(first - 1) === 'the' ? first - 2 : first - 1;
  return [
    { ...body, last: of - 1 },
    { ...state, first, last: body.last },
  ];
}

function kindOf(use: NameUse): 'NAME' | 'DEMONYM' | 'METONYM' {
  if (use === 'demonym' || use === 'combining') return 'DEMONYM';
  return use === 'seat' || use === 'capital' ? 'METONYM' : 'NAME';
}

const foreignLetter = /[^\p{ASCII}’‘ʿʾ]/u;

/**
 * Germán is no German, nor Jordán Jordan: with an accent that English does not print, a demonym, or a state's name that
 * persons bear too, is another word.
 */
function isMarkedOtherwise(
  { words }: TakenWords,
  { first, last }: { first: number; last: number },
  { use, actor }: RegisteredName,
  { givenNames, borrowedGivenNames, surnames }: Lexicon,
): boolean {
  if (first !== last || actor?.kind !== 'STATE') return false;
  const printed = words.slice(first, last);
  if (!foreignLetter.test(printed)) return false;
  const key = words.key(first);
  if (use === 'name' && !surnames.has(key) && !givenNames.has(key) && !borrowedGivenNames.has(key)) return false;
  return !markedForms().has(printed.replace(/s$/, ''));
}

let marked: ReadonlySet<string> | undefined;

/** The names and demonyms of states that are printed with accents in English: Burkinabè. */
function markedForms(): ReadonlySet<string> {
  marked ??= new Set(
    loadCountries()
      .flatMap(({ names, demonyms }) => [...names, ...demonyms])
      .filter((form) => foreignLetter.test(form))
      .map((form) => form.replace(/s$/, '')),
  );
  return marked;
}

// Anglo-Saxon, Indo-European, Finno-Ugric: of peoples and families of languages.
function isOfOldPeople({ words }: TakenWords, word: number): boolean {
  return /^(?:saxons?|europeans?|aryans?|romans?|normans?|gothic|ugric|catholics?|iranic|arabian)$/.test(
    words.key(word),
  );
}

const prefixes = new Set(['inter', 'intra', 'pan', 'trans', 'all', 'post', 'pre', 'un', 'judeo', 'proto']);

// Inter-American is of no state, nor is post-Soviet.
function isPrefixed({ words }: TakenWords, word: number): boolean {
  return words.gap(word) === gaps.hyphen && prefixes.has(words.key(word - 1));
}

const compounds = new Set(['abdul', 'abdel', 'abd', 'abu', 'umm', 'bin', 'ben', 'ibn']);

// Abdul-Ghani is another than Ghani.
function isInCompound({ words }: TakenWords, word: number): boolean {
  return words.joins(word) && words.isCapital(word - 1) && compounds.has(words.key(word - 1));
}

// Heiko von der Leyen is another than von der Leyen; but "Chancellor von Holm", "Then de Gaulle left".
function followsFirstName({ words }: TakenWords, particle: number, { givenNames }: Lexicon): boolean {
  const before = particle - 1;
  if (words.shape(particle) !== shapes.lower || words.gap(particle) !== gaps.space || !words.isCapital(before))
    return false;
  if (words.isPossessive(before)) return false;
  if (givenNames.has(words.key(before))) return true;
  return !words.opens(before) && (words.classes(before) & (classes.title | classes.modifier)) === 0;
}

const prefixesOfPersons = new Set('pro anti post pre ex non never neo mid then'.split(' '));

// Nkosazana Dlamini-Zuma is another than Zuma; but "the Holm-Zuma talks" are of two, and "Pro-Zuma" of one.
function endsSurname(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  const before = word - 1;
  if (words.gap(word) !== gaps.hyphen || !taken.isFreeCapital(before) || words.shape(before) !== shapes.capital)
    return false;
  return !prefixesOfPersons.has(words.key(before)) && !(words.joins(before) && words.key(before - 1) === 'the');
}

const possessive = /[’']s$/u;

/** Moody alone is not Moody’s, whose name is a possessive. */
function lacksPossessive(
  { words }: TakenWords,
  { first, last }: { first: number; last: number },
  name: string,
): boolean {
  return (
    possessive.test(name) && !words.isPossessive(last) && words.slice(first, last) === name.replace(possessive, '')
  );
}

const pronouns = new Set(['us', 'who', 'is', 'it']);

// "LET US GO": in a line of capitals US is as likely the pronoun.
function isShouted({ words }: TakenWords, first: number, last: number): boolean {
  if (first !== last || !pronouns.has(words.key(first)) || words.text[words.start(first) + 1] === '.') return false;
  if (!words.hasLower) return true;
  if (words.gap(first) !== gaps.space || words.gap(last + 1) !== gaps.space) return false;
  return (
    isLongUpper(words.shape(first - 1), words.key(first - 1)) && isLongUpper(words.shape(last + 1), words.key(last + 1))
  );
}

function isLongUpper(shape: number | undefined, key: string): boolean {
  return shape === shapes.upper && key.length > 1;
}
