import type { LoneName } from './lone-names.ts';
import type { TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

// Parties are called by those who follow them, in the plural: the Liberals, the Social Democrats.
const followers = /^(?:democrats|liberals|conservatives|greens|moderates|socialists|communists|centrists|republicans)$/;
const kinds =
  /^(?:social|christian|free|national|liberal|new|young|independent|centre|center|radical|progressive|left)$/;
// "The Secretary of Labor" is of a department.
const labour = /^labou?r$/;

/** A party by its followers, after "the", or Labour, which says or does something. */
export function partyAt(taken: TakenWords, first: number): LoneName | undefined {
  const { words } = taken;
  if (words.shape(first) !== shapes.capital || words.gap(first) === gaps.hyphen) return undefined;
  if (labour.test(words.key(first)))
    return isLabour(taken, first) ? { first, last: first, kind: 'ORGANISATION' } : undefined;
  const isKind = kinds.test(words.key(first)) && words.gap(first + 1) === gaps.space && !words.isPossessive(first);
  const last = isKind ? first + 1 : first;
  if (!followers.test(words.key(last)) || words.shape(last) !== shapes.capital || taken.at(last) !== undefined)
    return undefined;
  // The Danish Liberals
  const people = taken.at(first - 1);
  const before = people?.use === 'demonym' && words.gap(first) === gaps.space ? people.first - 1 : first - 1;
  const isInParentheses = words.text[words.start(first) - 1] === '(' && words.text[words.end(last)] === ')';
  if (!isInParentheses && (words.key(before) !== 'the' || words.gap(before + 1) !== gaps.space)) return undefined;
  // The Liberals Abroad
  if (words.gap(last + 1) === gaps.hyphen || (words.gap(last + 1) === gaps.space && words.isCapital(last + 1)))
    return undefined;
  return { first, last, kind: 'ORGANISATION' };
}

// "Labour promises it", but "Labour costs more": where a sentence begins, only what persons do shows a party.
function isLabour({ words }: TakenWords, word: number): boolean {
  const next = words.key(word + 1);
  // Ana Koll (Labour)
  if (words.text[words.start(word) - 1] === '(' && words.text[words.end(word)] === ')') return true;
  if (words.isPossessive(word) || words.gap(word + 1) !== gaps.space || words.isCapital(word + 1)) return false;
  if (words.opens(word)) return /^(?:says|said|promises|promised|speaks|spoke|wants|wanted|won|lost)$/.test(next);
  return words.shape(word - 1) === shapes.lower || words.gap(word) > gaps.hyphen ? isFiniteVerb(next) : false;
}

const longestParty = 4;

/** True for "of" after a person's full name. */
function isOfPerson(taken: TakenWords, of: number): boolean {
  const person = taken.at(of - 1);
  if (taken.words.key(of) !== 'of' || person?.use !== 'person') return false;
  return person.first < person.last && !taken.words.isPossessive(person.last);
}

/** Ana Koll of the Fair Left: two capitals or more that a person is of, and no place, event or office. */
export function partyOfPerson(taken: TakenWords, first: number): LoneName | undefined {
  const { words } = taken;
  if (words.key(first - 1) !== 'the' || words.gap(first) !== gaps.space || !isOfPerson(taken, first - 2))
    return undefined;
  const noParty = classes.placeNoun | classes.event | classes.title | classes.commonAcronym;
  let last = first;
  while (words.gap(last + 1) === gaps.space && taken.isFreeCapital(last + 1) && last - first < longestParty) last++;
  if (last === first || words.isPossessive(last) || words.gap(last + 1) === gaps.hyphen) return undefined;
  if (words.gap(last + 1) === gaps.space && (words.isCapital(last + 1) || words.key(last + 1) === 'of'))
    return undefined;
  for (let word = first; word <= last; word++)
    if (words.shape(word) !== shapes.capital || (words.classes(word) & noParty) !== 0) return undefined;
  return { first, last, kind: 'ORGANISATION' };
}

// What a party or a union is named for, and no place.
const causes = new Set(
  `action unity way freedom justice truth rights right left will hope future change fatherland motherland homeland solidarity
  democracy progress renewal reform reforms dignity labour labor resistance choice voice alternative awakening conscience order
  independence equality republic nation people development`.split(/\s+/),
);
const acronym = /^\p{Lu}{3,12}$/u;
// SeaLight; but "Ana Koll of McMinnville".
const camelCase = /^(?!Mc|Mac|De|La|Le|Fitz)\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
const link = /^(?:and|of|the|for|with)$/;

/** Ana Koll, of Popular Action; Ivo Holm of UNSIT and Mia Lund of SeaLight: what a person is of and no place is called. */
export function bodyOfPerson(taken: TakenWords, first: number): LoneName | undefined {
  const { words } = taken;
  if (words.gap(first) !== gaps.space || words.gap(first - 1) > gaps.comma || !isOfPerson(taken, first - 1))
    return undefined;
  let last = first;
  for (let word = first + 1; word - first <= longestParty && words.gap(word) === gaps.space; word++) {
    if (words.isPossessive(word - 1)) break;
    if (taken.isFreeCapital(word)) last = word;
    else if (!link.test(words.key(word))) break;
  }
  if (last === first) {
    const name = words.slice(first, first);
    const isBody = (acronym.test(name) && (words.classes(first) & classes.commonAcronym) === 0) || camelCase.test(name);
    if (!isBody) return undefined;
    // CERT Estonia
    const state = words.gap(last + 1) === gaps.space && !words.isPossessive(last) ? taken.at(last + 1) : undefined;
    return { first, last: state?.isState === true && state.use === 'name' ? state.last : last, kind: 'ORGANISATION' };
  }
  for (let word = first; word <= last; word++)
    if (causes.has(words.key(word)) && words.isCapital(word)) return { first, last, kind: 'ORGANISATION' };
  return undefined;
}
