import type { LoneName } from './lone-names.ts';
import type { TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { noPerson } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// What one has in a firm, or of it.
const holdings = set('shares share stake stakes stock shareholding shareholders investors minority majority');
const offices = set('executive ceo cfo subsidiary shareholders founder boss');
// Whose work is in an office: their "at" is of an employer, not of a place.
const staff = set(
  'analysts analyst economists economist strategists strategist consultants consultant executives executive traders researchers lawyers',
);
// What only a firm has.
const belongings = set(
  'shareholders shares subsidiary subsidiaries ceo cfo turnover revenues dividend creditors bondholders',
);
// What pollsters make.
const polls = set('poll polls survey surveys');
// Who leads is of a body.
const leading = set('led headed chaired commanded');
const longestName = 4;

/** A name that nothing else has taken, in a frame that only firms stand in: "shares in Karlov", "Karlov’s chief executive", "a poll by Karlov", "Ana Koll at Karlov says". */
export function framedFirmAt(taken: TakenWords, first: number): LoneName | undefined {
  const { words } = taken;
  if (words.shape(first) !== shapes.capital || (words.classes(first) & noPerson) !== 0) return undefined;
  if (words.joins(first) && words.isCapital(first - 1)) return undefined;
  let last = first;
  while (
    last - first < longestName - 1 &&
    words.gap(last + 1) === gaps.space &&
    !words.isPossessive(last) &&
    taken.isFreeCapital(last + 1) &&
    (words.classes(last + 1) & noPerson) === 0
  )
    last++;
  return isFramed(taken, first, last) ? { first, last, kind: 'ORGANISATION' } : undefined;
}

function isFramed(taken: TakenWords, first: number, last: number): boolean {
  const { words } = taken;
  const next = words.key(last + 1);
  // Interfet, led by Ana Koll
  if (words.gap(last + 1) === gaps.comma && !words.isPossessive(last) && leading.has(next))
    return words.key(last + 2) === 'by' && taken.at(last + 3)?.use === 'person' && words.gap(first) !== gaps.comma;
  if (words.isPossessive(last))
    return belongings.has(next) || (next === 'chief' && words.key(last + 2) === 'executive') || next === 'board';
  if (words.gap(first) !== gaps.space || words.shape(first - 1) !== shapes.lower) return false;
  const noun = words.key(first - 2);
  switch (words.key(first - 1)) {
    case 'in':
      return holdings.has(noun) && noun !== 'shareholders';
    case 'of':
      return (holdings.has(noun) && noun !== 'majority' && noun !== 'minority') || isOffice(taken, first - 2);
    case 'by':
      return polls.has(noun);
    case 'at':
      return staff.has(noun) || isEmployed(taken, first - 2, last);
    default:
      return false;
  }
}

function isOffice({ words }: TakenWords, noun: number): boolean {
  const key = words.key(noun);
  return offices.has(key) && (key !== 'executive' || words.key(noun - 1) === 'chief');
}

// Ana Koll at Karlov says; but "he met Ana Koll at Karlov".
function isEmployed(taken: TakenWords, person: number, last: number): boolean {
  const { words } = taken;
  const span = taken.at(person);
  if (span?.use !== 'person' || words.isPossessive(person) || !words.opens(span.first)) return false;
  return isFiniteVerb(words.key(last + 1)) && words.gap(last + 1) === gaps.space;
}
