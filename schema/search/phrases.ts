import type { EncodedPostings } from './postings.ts';
import { PostingsCursor } from './postings-cursor.ts';

/** Units, ascending, and the positions of a term in each: those of a unit from its start to the next one's. */
export interface Places {
  readonly units: readonly number[];
  readonly starts: readonly number[];
  readonly positions: readonly number[];
}

export const nowhere: Places = { units: [], starts: [0], positions: [] };

/** The terms that can stand at one place of a phrase, each with its postings in pieces. */
export type PhraseSlot = readonly (readonly EncodedPostings[])[];

/** Where a phrase stands. */
export interface FoundPhrase {
  /** 1 in the place of each unit that has it, 0 elsewhere. */
  readonly holding: Uint8Array;
  /** Of each term of each slot where it stands, in every unit that has the phrase and in some that do not. */
  readonly places: readonly (readonly Places[])[];
}

/**
 * The units in which the slots of a phrase follow one another. Each slot's postings are walked through once, the rarest first:
 * positions are looked at only in units that all before had.
 *
 * @param matched how many clauses of the query each unit matches so far
 * @param least units that match fewer are of no interest
 */
export function findPhrase(slots: readonly PhraseSlot[], matched: Uint8Array, least: number): FoundPhrase {
  /** 0 in the place of each unit that is of no interest; else one more than the slots, so far all, that stand in it. */
  const met = new Uint8Array(matched.length);
  for (let unit = 0; unit < met.length; unit += 1) met[unit] = (matched[unit] ?? 0) >= least ? 1 : 0;
  const places: Places[][] = slots.map(() => []);
  const rarestFirst = slots.map((_, slot) => slot).sort((one, other) => countOf(slots[one]) - countOf(slots[other]));
  for (const [done, slot] of rarestFirst.entries()) {
    const standing = (slots[slot] ?? []).map((pieces) => placesOf(pieces, met, done + 1));
    for (const { units } of standing) for (const unit of units) met[unit] = done + 2;
    places[slot] = standing;
  }
  let ends: Places | null = null;
  for (const terms of places) {
    const next = together(terms);
    ends = ends === null ? next : following(ends, next);
  }
  // It was counted in `met`, of which nothing else is needed.
  const holding = met.fill(0);
  for (const unit of ends?.units ?? []) holding[unit] = 1;
  return { holding, places };
}

function countOf(slot: PhraseSlot | undefined): number {
  return (slot ?? []).flat().reduce((sum, { count }) => sum + count, 0);
}

/**
 * Where a term stands in units whose mark is at least so much.
 *
 * @param pieces of its postings: they follow one another
 */
function placesOf(pieces: readonly EncodedPostings[], marks: Uint8Array, least: number): Places {
  const made = { units: [] as number[], starts: [0], positions: [] as number[] };
  for (const piece of pieces) {
    const cursor = new PostingsCursor(piece);
    while (cursor.next(marks, least)) {
      cursor.takePositions(made.positions);
      made.units.push(cursor.unit);
      made.starts.push(made.positions.length);
    }
  }
  return made;
}

/** What stands in any of them. */
function together(lists: readonly Places[]): Places {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const byUnit = new Map<number, Set<number>>();
  for (const { units, starts, positions } of lists) {
    for (let index = 0; index < units.length; index += 1) {
      const unit = units[index] ?? 0;
      const known = byUnit.get(unit) ?? new Set();
      byUnit.set(unit, known);
      for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1)
        known.add(positions[place] ?? 0);
    }
  }
  const made = { units: [] as number[], starts: [0], positions: [] as number[] };
  for (const [unit, found] of [...byUnit].sort(([one], [other]) => one - other)) {
    made.units.push(unit);
    made.positions.push(...[...found].sort((one, other) => one - other));
    made.starts.push(made.positions.length);
  }
  return made;
}

/** Of the second, what stands one place behind something of the first in the same unit. */
function following(first: Places, second: Places): Places {
  const made = { units: [] as number[], starts: [0], positions: [] as number[] };
  let one = 0;
  let other = 0;
  while (one < first.units.length && other < second.units.length) {
    const [left = 0, right = 0] = [first.units[one], second.units[other]];
    if (left === right) {
      let before = first.starts[one] ?? 0;
      const end = first.starts[one + 1] ?? 0;
      for (let place = second.starts[other] ?? 0; place < (second.starts[other + 1] ?? 0); place += 1) {
        const position = second.positions[place] ?? 0;
        while (before < end && (first.positions[before] ?? 0) + 1 < position) before += 1;
        if (before < end && (first.positions[before] ?? 0) + 1 === position) made.positions.push(position);
      }
      if (made.positions.length > (made.starts.at(-1) ?? 0)) {
        made.units.push(right);
        made.starts.push(made.positions.length);
      }
    }
    if (left <= right) one += 1;
    if (right <= left) other += 1;
  }
  return made;
}
