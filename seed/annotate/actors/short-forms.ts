import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { DocumentEntities } from './document-entities.ts';
import { framedFirmAt } from './framed-firms.ts';
import { acronymAt, companyAt, type LoneName } from './lone-names.ts';
import { meansOrganisation } from './names-that-are-words.ts';
import { bodyOfPerson, partyAt, partyOfPerson } from './parties.ts';
import { titleBefore } from './person-titles.ts';
import { namesPlaceOrEvent } from './place-evidence.ts';
import type { Span, TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

/**
 * Takes surnames, short forms and acronyms of actors that the document has introduced, and names by themselves.
 *
 * @param namesakes folded names of states that only persons bear in the document
 */
export function takeShortForms(
  taken: TakenWords,
  entities: DocumentEntities,
  start: number,
  namesakes: ReadonlySet<string>,
): void {
  const { words } = taken;
  for (const word of words.capitals) {
    if (taken.at(word) !== undefined && !isNamesakeOfPlace(taken, word, entities, namesakes)) continue;
    const span =
      shortFormAt(taken, word, entities, start) ??
      surnameAt(taken, word, entities, start) ??
      givenNameAt(taken, word, entities) ??
      wordNameAt(taken, word, entities) ??
      loneNameAt(taken, word, entities, start);
    if (span !== undefined) taken.claim(span);
  }
}

// Ms. Jordan, where a Keisha Jordan is spoken of.
function isNamesakeOfPlace(
  taken: TakenWords,
  word: number,
  entities: DocumentEntities,
  namesakes: ReadonlySet<string>,
): boolean {
  const { words } = taken;
  const span = taken.at(word);
  const isPlace = span?.use === 'place' || span?.use === 'capital' || (span?.use === 'name' && span.isState);
  if (!isPlace || span.first !== span.last || !entities.isSurname(words.key(word))) return false;
  if (titleBefore(taken, word) !== 'none' || namesakes.has(words.key(word))) return true;
  return words.gap(word + 1) === gaps.space && loadVocabulary().speechVerbs.has(words.key(word + 1));
}

function organisation(first: number, last: number, actor: string): Span {
  return { first, last, use: 'organisation', actor, kind: 'NAME', isState: false };
}

function shortFormAt(taken: TakenWords, first: number, entities: DocumentEntities, start: number): Span | undefined {
  const { words } = taken;
  let form = words.key(first);
  if (!entities.beginsShortForm(form)) return undefined;
  let found: Span | undefined;
  for (let last = first; last < first + 8 && last < words.count; last++) {
    if (last > first) {
      if (!words.joins(last) || words.isPossessive(last - 1) || taken.at(last) !== undefined) break;
      form += ` ${words.key(last)}`;
    }
    const actor = entities.byShortForm(form, start + first);
    if (actor !== undefined && words.isCapital(last) && isShortFormHere(taken, first, last))
      found = organisation(first, last, actor);
  }
  return found;
}

// One common word stands for the whole only as "the Coalition"; an acronym and a longer form by themselves.
function isShortFormHere(taken: TakenWords, first: number, last: number): boolean {
  const { words } = taken;
  if (goesOn(taken, last)) return false;
  if (last > first || words.shape(first) === shapes.upper || words.gap(first + 1) === gaps.hyphen) return true;
  if (/\d/.test(words.key(first))) return false;
  const before = words.key(first - 1);
  if ((words.classes(first) & organizationHeads) !== 0) return before === 'the' && words.joins(first);
  if (words.opens(first)) return words.classes(first) === 0 && isSubjectOrOwner(taken, first);
  return !placePrepositions.has(before) && !isPlaceOf(taken, first);
}

function isSubjectOrOwner({ words }: TakenWords, word: number): boolean {
  return words.isPossessive(word) || (words.gap(word + 1) === gaps.space && isFiniteVerb(words.key(word + 1)));
}

// The port of Piraeus, though a Piraeus Bank is spoken of.
function isPlaceOf({ words }: TakenWords, word: number): boolean {
  return words.key(word - 1) === 'of' && (words.classes(word - 2) & classes.placeNoun) !== 0;
}

const placePrepositions = new Set('in near at outside around across'.split(' '));
const nameLinks = new Set(['of', 'for', 'on', 'against']);

/** True where the name goes on after `last`, and is another's: the Center for a New Order. */
function goesOn(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (words.isPossessive(last) || !words.joins(next)) return false;
  if (taken.isFreeCapital(next) && words.gap(next) === gaps.space)
    return (words.classes(next) & organizationHeads) !== 0;
  if (!nameLinks.has(words.key(next))) return false;
  const object = words.key(next + 1) === 'the' || words.key(next + 1) === 'a' ? next + 2 : next + 1;
  if (!words.joins(object)) return false;
  const span = taken.at(object);
  return taken.isFreeCapital(object) || (span?.use === 'name' && words.key(next) === 'of');
}

function surnameAt(taken: TakenWords, word: number, entities: DocumentEntities, start: number): Span | undefined {
  const { words } = taken;
  const key = words.key(word);
  if (!entities.isSurname(key) || !isSurnameHere(taken, word)) return undefined;
  const person = entities.bySurname(key, start + word);
  if (person === undefined) return undefined;
  const first = firstOfSurname(taken, word, person.words);
  const last = lastOfSurname(taken, word, person.words);
  return { first, last, use: 'person', actor: person.slug, kind: 'NAME', isState: false };
}

/** Hirut, of Hirut Bekele: a first name by itself, where it is no other word, and what follows a sentence's first word shows a person. */
function givenNameAt(taken: TakenWords, word: number, entities: DocumentEntities): Span | undefined {
  const { words } = taken;
  if (words.classes(word) !== 0 || words.shape(word) !== shapes.capital || words.length(word) < shortestGivenName)
    return undefined;
  const person = entities.byGivenName(words.key(word));
  if (person === undefined || !isSurnameHere(taken, word) || isBesideCapital(taken, word) || isQuoted(taken, word))
    return undefined;
  if (words.opens(word) && !words.isPossessive(word) && !isFiniteVerb(words.key(word + 1))) return undefined;
  return { first: word, last: word, use: 'person', actor: person.slug, kind: 'NAME', isState: false };
}

const shortestGivenName = 4;

// 'Never' is a word that is spoken of.
function isQuoted({ words }: TakenWords, word: number): boolean {
  return /^['‘’“"«]$/u.test(words.text[words.start(word) - 1] ?? '');
}

function isBesideCapital({ words }: TakenWords, word: number): boolean {
  const isAfter = words.joins(word) && words.isCapital(word - 1) && !words.opens(word - 1);
  return isAfter || (words.isCapital(word + 1) && words.joins(word + 1) && !words.isPossessive(word));
}

/** Le Drian, De Mistura, Peña Nieto: the words of the full name that stand before its last one. */
function firstOfSurname(taken: TakenWords, word: number, full: readonly string[]): number {
  const { words } = taken;
  let first = word;
  let rest = full.lastIndexOf(words.key(word));
  while (
    rest > 1 &&
    words.joins(first) &&
    taken.at(first - 1) === undefined &&
    words.key(first - 1) === full[rest - 1]
  ) {
    if (words.isPossessive(first - 1)) break;
    first--;
    rest--;
  }
  return first;
}

/** Ortega y Gasset: where the first of two surnames is found, the second after it. */
function lastOfSurname(taken: TakenWords, word: number, full: readonly string[]): number {
  const { words } = taken;
  const rest = full.slice(full.lastIndexOf(words.key(word)) + 1);
  const isSame = (key: string, index: number) =>
    words.key(word + 1 + index) === key &&
    words.joins(word + 1 + index) &&
    !words.isPossessive(word + index) &&
    taken.at(word + 1 + index) === undefined;
  return rest.length > 0 && rest.every(isSame) ? word + rest.length : word;
}

function isSurnameHere(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (words.opens(word) && loadVocabulary().sentenceOpeners.has(words.key(word))) return false;
  if (words.shape(word) === shapes.upper && words.key(word).length < 4) return false;
  // Mazar-e Sharif
  if (
    /^[ei]$/.test(words.key(word - 1)) &&
    words.shape(word - 1) === shapes.lower &&
    words.gap(word - 1) === gaps.hyphen
  )
    return false;
  // Sheikh Ahmed, though an al-Sheikh is spoken of.
  const isTitle = (words.classes(word) & classes.title) !== 0 && words.gap(word) !== gaps.hyphen;
  if (isTitle && words.isCapital(word + 1) && words.gap(word + 1) === gaps.space) return false;
  return !namesPlaceOrEvent(taken, word);
}

function wordNameAt(taken: TakenWords, word: number, entities: DocumentEntities): Span | undefined {
  const actor = entities.namedByWord(taken.words.lexeme(word));
  return actor !== undefined && meansOrganisation(taken, word) ? organisation(word, word, actor) : undefined;
}

function loneNameAt(taken: TakenWords, word: number, entities: DocumentEntities, start: number): Span | undefined {
  const { words } = taken;
  const lone =
    withoutPress(taken, acronymAt(taken, word), entities) ??
    companyAt(taken, word) ??
    framedFirmAt(taken, word) ??
    partyAt(taken, word) ??
    partyOfPerson(taken, word) ??
    bodyOfPerson(taken, word) ??
    institutionAt(taken, word);
  if (lone === undefined) return undefined;
  const name = words.slice(lone.first, lone.last).replace(/\s+/g, ' ');
  return organisation(lone.first, lone.last, entities.introduceOrganisation(name, lone.kind, start + word));
}

/** RBC is a paper, not a body that the article speaks of. */
function withoutPress(
  { words }: TakenWords,
  lone: LoneName | undefined,
  entities: DocumentEntities,
): LoneName | undefined {
  return lone !== undefined && entities.isPress(words.slice(lone.first, lone.last)) ? undefined : lone;
}

function institutionAt(taken: TakenWords, word: number): LoneName | undefined {
  const bits = taken.words.classes(word);
  if ((bits & classes.bareInstitution) === 0 || !isBareInstitution(taken, word)) return undefined;
  return { first: word, last: word, kind: (bits & classes.groupHead) !== 0 ? 'GROUP' : 'ORGANISATION' };
}

// "the Coalition", "Coalition forces", "Congress": capitalised within a sentence, and no part of a longer name.
function isBareInstitution(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (words.shape(word) !== shapes.capital || goesOn(taken, word)) return false;
  if (words.gap(word + 1) === gaps.space && words.isCapital(word + 1)) return false;
  if (words.key(word) === 'opposition' && words.key(word - 2) === 'of') return false;
  const isJoined = words.joins(word);
  if (isJoined && words.isCapital(word - 1) && !words.opens(word - 1)) return false;
  if (isJoined && (words.key(word - 1) === 'the' || words.key(word - 1) === 'led')) return true;
  const isMass = words.key(word) === 'congress' || words.key(word) === 'parliament' || words.key(word) === 'coalition';
  if (!isMass) return false;
  if (!words.opens(word)) return true;
  const next = adverbs.has(words.key(word + 1)) ? word + 2 : word + 1;
  const verb = words.key(next);
  return (
    words.gap(next) === gaps.space &&
    (loadVocabulary().personVerbs.has(verb) || auxiliaries.has(verb) || isFiniteVerb(verb))
  );
}

// Congress twice refused; Congress had not been asked.
const adverbs = new Set('twice also then never later soon again still now first once always often'.split(' '));
const auxiliaries = new Set('had has have may might will would did does could can must should was is'.split(' '));
