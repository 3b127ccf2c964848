import { loadVocabulary } from '../../registries/vocabulary.ts';
import { clubAt, namedClubAt } from './clubs.ts';
import { takeDefiningAcronyms } from './defined-names.ts';
import { describedOrganisationAt } from './described-organisations.ts';
import type { DocumentEntities } from './document-entities.ts';
import { isNamedAsFirm } from './firms.ts';
import { firmByTradeAt } from './firms-by-trade.ts';
import type { NamedText } from './institutions.ts';
import type { Lexicon } from './lexicon.ts';
import { bodyOfStateAt, memberBodyAt, sectionOf } from './member-bodies.ts';
import {
  carrierAfterAir,
  type GuessedOrganisation,
  membershipAt,
  openedGroupAt,
  openedOrganisationAt,
  organisationAt,
  rallyAt,
  unitedCitizensAt,
} from './organisations.ts';
import { panelAt } from './panels.ts';
import { type GuessedPerson, personAt, titledLikeStateAt } from './persons.ts';
import type { TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

/** A text's words with its number in the document: the place of its first word. */
export interface PlacedText extends NamedText {
  readonly start: number;
}

/** Takes organisations by the shape of their names, and takes note of the registered ones. */
export function takeOrganisations(
  { taken, names, start }: PlacedText,
  lexicon: Lexicon,
  entities: DocumentEntities,
): void {
  const { words } = taken;
  for (const word of words.capitals) {
    const isTaken = taken.at(word) !== undefined;
    const guess = isTaken ? unitedCitizensAt(taken, word) : organisationFrom(taken, word, lexicon);
    if (guess === undefined) continue;
    taken.claim({
      first: guess.first,
      last: guess.last,
      use: 'organisation',
      actor: entities.introduceOrganisation(guess.name, guess.kind, start + guess.first, guess.affiliation),
      kind: 'NAME',
      isState: false,
    });
  }
  takeDefiningAcronyms(taken, lexicon, entities, start);
  for (const span of names) {
    if (span.use === 'name' && !span.isState && span.actor !== null)
      entities.introduceRegistered(span.actor, start + span.first);
  }
}

function organisationFrom(taken: TakenWords, word: number, lexicon: Lexicon): GuessedOrganisation | undefined {
  const guess = bodyFrom(taken, word, lexicon);
  return guess && (sectionOf(taken, guess) ?? guess);
}

function bodyFrom(taken: TakenWords, word: number, lexicon: Lexicon): GuessedOrganisation | undefined {
  return (
    openedGroupAt(taken, word) ??
    panelAt(taken, word) ??
    organisationAt(taken, word, lexicon) ??
    memberBodyAt(taken, word) ??
    bodyOfStateAt(taken, word, lexicon) ??
    membershipAt(taken, word) ??
    rallyAt(taken, word) ??
    firmByTradeAt(taken, word) ??
    openedOrganisationAt(taken, word) ??
    carrierAfterAir(taken, word) ??
    namedClubAt(taken, word) ??
    clubAt(taken, word) ??
    describedOrganisationAt(taken, word)
  );
}

/** Takes persons in all texts: first whom a name shows, then whom the context does, then who is listed with them. */
export function takePersons(texts: readonly PlacedText[], lexicon: Lexicon, entities: DocumentEntities): void {
  const titled: [PlacedText, GuessedPerson][] = [];
  const named: [PlacedText, GuessedPerson][] = [];
  const open: [PlacedText, GuessedPerson][] = [];
  const places = new Set<string>();
  const firms = new Set<string>();
  const isFirm = ({ taken }: PlacedText, guess: GuessedPerson) => firms.size > 0 && firms.has(keyOf(taken, guess));
  const take = (text: PlacedText, guess: GuessedPerson) =>
    (isFirm(text, guess) ? takeFirm : takeNamed)(text, guess, entities);
  for (const text of texts) {
    for (const guess of guessesIn(text.taken, lexicon)) {
      if (guess.shownBy === 'surname') titled.push([text, guess]);
      else if (guess.shownBy === 'name') named.push([text, guess]);
      else if (guess.shownBy === 'place') places.add(keyOf(text.taken, guess));
      else open.push([text, guess]);
    }
  }
  for (const [text, guess] of [...named, ...open]) {
    if (isNamedAsFirm(text.taken, guess)) firms.add(keyOf(text.taken, guess));
  }
  for (const [text, guess] of named) {
    if (guess.title !== '' || !places.has(keyOf(text.taken, guess))) take(text, guess);
  }
  let alone: ReadonlySet<string> | undefined;
  const undecided = open.filter(([text, guess]) => {
    if (places.has(keyOf(text.taken, guess))) return false;
    let isShown = guess.shownBy === 'context' || isFirm(text, guess);
    if (!isShown && mayHaveSurname(text.taken, guess)) {
      alone ??= wordsAlone(texts);
      isShown = alone.has(text.taken.words.key(guess.last)) && !alone.has(text.taken.words.key(guess.first));
    }
    if (isShown) take(text, guess);
    return !isShown;
  });
  for (const [text, guess] of undecided)
    if (isListedAfter(text.taken, guess, entities)) takeNamed(text, guess, entities);
  for (const [text, guess] of undecided.toReversed()) {
    if (!isPersonsAlready(text.taken, guess) && isListedBefore(text.taken, guess, entities))
      takeNamed(text, guess, entities);
  }
  for (const [text, guess] of titled) takeTitledSurname(text, guess, entities);
}

/** True for two plain words without an article. */
function mayHaveSurname({ words }: TakenWords, { first, last }: GuessedPerson): boolean {
  if (last !== first + 1 || words.gap(last) !== gaps.space) return false;
  const isPlain = (word: number) => words.classes(word) === 0 && /^\p{Lu}[\p{Ll}’'-]+$/u.test(words.slice(word, word));
  // Normally Holm argued
  if (words.opens(first) || /ly$/.test(words.key(first))) return false;
  return isPlain(first) && isPlain(last) && !/^(?:the|an?)$/.test(words.key(first - 1));
}

/** Folded words that say something by themselves ("Holm argued"): a surname that a full name elsewhere explains. */
function wordsAlone(texts: readonly PlacedText[]): ReadonlySet<string> {
  const alone = new Set<string>();
  const { speechVerbs } = loadVocabulary();
  for (const { taken } of texts) {
    const { words } = taken;
    for (const word of words.capitals) {
      if (words.shape(word) !== shapes.capital || !taken.isFreeCapital(word) || words.classes(word) !== 0) continue;
      if (words.joins(word) && words.key(word - 1) === 'the') continue;
      if (words.joins(word) && words.isCapital(word - 1) && !words.opens(word - 1)) continue;
      if (words.isCapital(word + 1) && words.joins(word + 1) && !words.isPossessive(word)) continue;
      if (words.gap(word + 1) === gaps.space && speechVerbs.has(words.key(word + 1))) alone.add(words.key(word));
    }
  }
  return alone;
}

function guessesIn(taken: TakenWords, lexicon: Lexicon): GuessedPerson[] {
  const { words } = taken;
  const guesses: GuessedPerson[] = [];
  let done = -1;
  for (const word of words.capitals) {
    if (word <= done) continue;
    // "Minister al-Jaafari": the name begins before its capital.
    const isInside =
      words.gap(word) === gaps.hyphen && words.shape(word - 1) === shapes.lower && taken.at(word - 1) === undefined;
    const guess =
      (isInside ? personAt(taken, word - 1, lexicon) : undefined) ??
      personAt(taken, word, lexicon) ??
      titledLikeStateAt(taken, word);
    if (guess === undefined) continue;
    guesses.push(guess);
    done = guess.last;
  }
  return guesses;
}

function keyOf({ words }: TakenWords, { first, last }: GuessedPerson): string {
  let key = words.key(first);
  for (let word = first + 1; word <= last; word++) key += ` ${words.key(word)}`;
  return key;
}

function takeNamed(
  { taken, start }: PlacedText,
  { first, last, surnameFirst }: GuessedPerson,
  entities: DocumentEntities,
): void {
  const { words } = taken;
  const name = words.slice(first, last).replace(/\s+/g, ' ').replace(/- /g, '-');
  const actor = entities.introduceNamed(name, surnameFirst, start + first);
  taken.claim({ first, last, use: 'person', actor, kind: 'NAME', isState: false });
}

/** A firm that bears the name of a person or of two: no surname stands for it. */
function takeFirm({ taken, start }: PlacedText, { first, last }: GuessedPerson, entities: DocumentEntities): void {
  const name = taken.words.slice(first, last).replace(/\s+/g, ' ');
  const actor = entities.introduceOrganisation(name, 'ORGANISATION', start + first);
  taken.claim({ first, last, use: 'organisation', actor, kind: 'NAME', isState: false });
}

function takeTitledSurname({ taken, start }: PlacedText, guess: GuessedPerson, entities: DocumentEntities): void {
  const owner = taken.at(guess.ownerWord)?.actor ?? null;
  const actor = entities.titled(taken.words.slice(guess.first, guess.last), guess.title, owner, start + guess.first);
  taken.claim({ first: guess.first, last: guess.last, use: 'person', actor, kind: 'NAME', isState: false });
}

// A place's name may be a first name; a person's is taken.
function isPersonsAlready(taken: TakenWords, { first, last }: GuessedPerson): boolean {
  for (let word = first; word <= last; word++) if (taken.at(word)?.use === 'person') return true;
  return false;
}

/** "Samira Khalil and Nazem Hammadi": a name in a list with a person's. */
function isListedAfter(taken: TakenWords, { first }: GuessedPerson, entities: DocumentEntities): boolean {
  const { words } = taken;
  const isAnd = words.key(first - 1) === 'and' && words.gap(first) === gaps.space;
  if (!isAnd && words.gap(first) !== gaps.comma) return false;
  const before = isAnd ? first - 2 : first - 1;
  if (isAnd && words.gap(first - 1) > gaps.comma) return false;
  return isPerson(taken, before, entities);
}

function isListedBefore(taken: TakenWords, { last }: GuessedPerson, entities: DocumentEntities): boolean {
  const { words } = taken;
  const next = last + 1;
  if (words.isPossessive(last)) return false;
  if (words.gap(next) === gaps.comma && words.isCapital(next)) return isPerson(taken, next, entities);
  const isAnd = words.key(next) === 'and' && words.gap(next) <= gaps.comma;
  return isAnd && words.gap(next + 1) === gaps.space && isPerson(taken, next + 1, entities);
}

function isPerson(taken: TakenWords, word: number, entities: DocumentEntities): boolean {
  const span = taken.at(word);
  if (span === undefined || span.actor === null || span.first === span.last) return false;
  return (span.use === 'person' || span.use === 'name') && entities.record(span.actor)?.kind === 'PERSON';
}
