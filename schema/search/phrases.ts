import { decodeUnits, type EncodedPostings } from './postings.ts';

/** Units, ascending, and the positions in each: those of a unit from its start to the next one's. */
interface Places {
  readonly units: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly positions: ArrayLike<number>;
}

/**
 * The units in which the slots of a phrase follow one another.
 *
 * @param slots the postings of the terms that can stand at each place
 */
export function unitsWithPhrase(slots: readonly (readonly EncodedPostings[])[]): ReadonlySet<number> {
  let ends: Places | null = null;
  for (const slot of slots) {
    const next = together(slot.map(placesOf));
    ends = ends === null ? next : following(ends, next);
    if (ends.units.length === 0) break;
  }
  return new Set(Array.from(ends?.units ?? []));
}

function placesOf(encoded: EncodedPostings): Places {
  const { units, frequencies } = decodeUnits(encoded);
  const bytes = encoded.positions;
  const starts = new Uint32Array(units.length + 1);
  for (const [index, frequency] of frequencies.entries()) starts[index + 1] = (starts[index] ?? 0) + frequency;
  const positions = new Uint32Array(starts[units.length] ?? 0);
  let at = 0;
  for (let index = 0; index < units.length; index += 1) {
    let position = 0;
    const end = starts[index + 1] ?? 0;
    for (let place = starts[index] ?? 0; place < end; place += 1) {
      let step = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at] ?? 0;
        at += 1;
        step |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      position += step;
      positions[place] = position;
    }
  }
  return { units, starts, positions };
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
