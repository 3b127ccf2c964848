import { PositionList } from './position-list.ts';
import type { EncodedPostings } from './postings.ts';
import { PostingsCursor } from './postings-cursor.ts';

/** The terms that can stand at one place of a phrase, each with its postings in pieces: they follow one another. */
export type PhraseSlot = readonly (readonly EncodedPostings[])[];

/** A term of a slot, as far as a unit is told of it. */
export type PhraseWord = Pick<TermWalk, 'frequencyIn'>;

/**
 * Finds the units with all words of one phrase or several. All postings are walked through once and side by side: nothing is kept
 * of what was passed.
 *
 * @param slots null stands between two phrases
 * @param matched how many clauses of the query each unit matches so far
 * @param least units that match fewer are of no interest
 * @param take is given each unit, ascending, the terms of all slots, and what looks at positions: whether the slots of each phrase
 *   follow one another
 */
export function findPhrases(
  slots: readonly (PhraseSlot | null)[],
  matched: Uint8Array,
  least: number,
  take: (unit: number, words: readonly PhraseWord[], areThere: () => boolean) => void,
): void {
  const walks = slots.map((terms) => terms?.map((pieces) => new TermWalk(pieces, matched, least)) ?? []);
  const rarestFirst = walks
    .filter((_, slot) => slots[slot] !== null)
    .sort((one, other) => countOf(one) - countOf(other));
  const words = walks.flat();
  const lists = [new PositionList(), new PositionList()] as const;
  let unit = commonUnit(rarestFirst, 0);
  const areThere = (): boolean => {
    let ends: PositionList | null = null;
    for (let slot = 0; slot < walks.length && ends?.length !== 0; slot += 1) {
      if (slots[slot] === null) {
        ends = null;
        continue;
      }
      const next: PositionList = lists[ends === lists[0] ? 1 : 0];
      next.length = 0;
      const terms = walks[slot] ?? [];
      for (let term = 0; term < terms.length; term += 1) terms[term]?.takePositions(unit, next, ends);
      if (terms.length > 1) next.sort();
      ends = next;
    }
    return ends?.length !== 0;
  };
  for (; unit < nowhere; unit = commonUnit(rarestFirst, unit + 1)) take(unit, words, areThere);
}

/** Behind every unit. Infinity would make a number that is allocated of each that may be it. */
const nowhere = 2 ** 30 - 1;

/** The next unit, from one on, in which some term of each slot stands. Counted loops: iterators are allocated. */
function commonUnit(slots: readonly (readonly TermWalk[])[], from: number): number {
  let unit = from;
  let agreeing = 0;
  for (let slot = 0; agreeing < slots.length; slot = slot + 1 < slots.length ? slot + 1 : 0) {
    let found = nowhere;
    const terms = slots[slot] ?? [];
    for (let term = 0; term < terms.length; term += 1) found = Math.min(found, terms[term]?.advance(unit) ?? nowhere);
    if (found === nowhere) return nowhere;
    agreeing = found === unit ? agreeing + 1 : 1;
    unit = found;
  }
  return unit;
}

const countOf = (terms: readonly TermWalk[]): number => terms.reduce((sum, { count }) => sum + count, 0);

/** Walks through the postings of a term, in the units that are of interest. */
class TermWalk {
  /** In how many units it stands. */
  readonly count: number;
  #unit = -1;
  #cursor: PostingsCursor | null = null;
  #next = 0;
  readonly #pieces: readonly EncodedPostings[];
  readonly #marks: Uint8Array;
  readonly #least: number;

  constructor(pieces: readonly EncodedPostings[], marks: Uint8Array, least: number) {
    this.#pieces = pieces;
    this.#marks = marks;
    this.#least = least;
    this.count = pieces.reduce((sum, { count }) => sum + count, 0);
  }

  /** Goes to the first unit that is not before one, and gives it. */
  advance(to: number): number {
    while (this.#unit < to) {
      if (this.#cursor?.next(this.#marks, this.#least) === true) {
        this.#unit = this.#cursor.unit;
        continue;
      }
      const piece = this.#pieces[this.#next];
      this.#next += 1;
      this.#cursor = piece === undefined ? null : new PostingsCursor(piece);
      if (piece === undefined) this.#unit = nowhere;
    }
    return this.#unit;
  }

  /** How often it stands in the unit at which all walks are; 0 where it is elsewhere. */
  frequencyIn(unit: number): number {
    return this.#unit === unit ? (this.#cursor?.frequency ?? 0) : 0;
  }

  takePositions(unit: number, into: PositionList, ends: PositionList | null): void {
    if (this.#unit === unit) this.#cursor?.takePositions(into, ends);
  }
}
