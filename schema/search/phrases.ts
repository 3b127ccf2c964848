import { type EncodedPostings, unitsOf } from './postings.ts';

/** Units, ascending, and the positions in each: those of a unit from its start to the next one's. */
interface Places {
  readonly units: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly positions: ArrayLike<number>;
}

/**
 * The units in which the slots of a phrase follow one another: 1 in each such unit's place, 0 elsewhere.
 *
 * @param slots the postings of the terms that can stand at each place
 * @param matched how many clauses of the query each unit matches so far
 * @param least units that match fewer are of no interest
 */
export function unitsWithPhrase(
  slots: readonly (readonly EncodedPostings[])[],
  matched: Uint8Array,
  least: number,
): Uint8Array {
  const candidates = unitsWithAll(slots, matched, least);
  let ends: Places | null = null;
  for (const slot of slots) {
    const next = together(joined(slot.map((encoded) => placesOf(encoded, candidates, slots.length))));
    ends = ends === null ? next : following(ends, next);
    if (ends.units.length === 0) break;
  }
  const holding = new Uint8Array(matched.length);
  for (let index = 0; index < (ends?.units.length ?? 0); index += 1) holding[ends?.units[index] ?? 0] = 1;
  return holding;
}

/** How many of the slots, from the first, stand somewhere in each unit: only where all do are positions read. */
function unitsWithAll(slots: readonly (readonly EncodedPostings[])[], matched: Uint8Array, least: number): Uint8Array {
  const met = new Uint8Array(matched.length);
  for (const [done, slot] of slots.entries()) {
    for (const encoded of slot) {
      const { units } = unitsOf(encoded);
      for (let index = 0; index < units.length; index += 1) {
        const unit = units[index] ?? 0;
        if (met[unit] === done && (matched[unit] ?? 0) >= least) met[unit] = done + 1;
      }
    }
  }
  return met;
}

/** @param all what `met` says of units whose positions are wanted */
function placesOf(encoded: EncodedPostings, met: Uint8Array, all: number): Places {
  const { units, frequencies } = unitsOf(encoded);
  const bytes = encoded.positions;
  const made = { units: [] as number[], starts: [0], positions: [] as number[] };
  let at = 0;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    let left = frequencies[index] ?? 0;
    if (met[unit] !== all) {
      // The last byte of a number is below 128.
      for (; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1;
      continue;
    }
    let position = 0;
    for (; left > 0; left -= 1) {
      let step = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at] ?? 0;
        at += 1;
        step |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      position += step;
      made.positions.push(position);
    }
    made.units.push(unit);
    made.starts.push(made.positions.length);
  }
  return made;
}

/** The same with those put together that follow one another, as the pieces of a frequent term do. */
function joined(lists: readonly Places[]): readonly Places[] {
  if (lists.length === 1) return lists;
  const made: { units: number[]; starts: number[]; positions: number[] }[] = [];
  for (const { units, starts, positions } of lists) {
    if (units.length === 0) continue;
    const last = made.at(-1);
    if (last === undefined || (last.units.at(-1) ?? 0) >= (units[0] ?? 0)) {
      made.push({ units: Array.from(units), starts: Array.from(starts), positions: Array.from(positions) });
      continue;
    }
    const before = last.positions.length;
    for (let index = 0; index < units.length; index += 1) {
      last.units.push(units[index] ?? 0);
      last.starts.push(before + (starts[index + 1] ?? 0));
    }
    for (let index = 0; index < positions.length; index += 1) last.positions.push(positions[index] ?? 0);
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
