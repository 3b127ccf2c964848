/** Places of what belongs together in two lists; null on one side where the other has nothing like it. */
export type Pair = readonly [before: number | null, after: number | null];

/** The most pairs that are compared each with each; above this, patience diff. */
const mostPairs = 250_000;

/** So many pairs of two lists `align` compares at most. */
export function pairsCompared(before: number, after: number): number {
  return Math.min(mostPairs, before * after);
}

/**
 * Aligns two lists by equal values, in the order of both: by their longest common subsequence where they are short, and else by
 * the values that each has once (patience diff), so that it takes time in proportion to longer lists.
 */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const addRange = (low: number, high: number, otherLow: number, otherHigh: number): void => {
    let [start, otherStart, end, otherEnd] = [low, otherLow, high, otherHigh];
    while (start < end && otherStart < otherEnd && before[start] === after[otherStart])
      pairs.push([start++, otherStart++]);
    let same = 0;
    while (end > start && otherEnd > otherStart && before[end - 1] === after[otherEnd - 1]) {
      end -= 1;
      otherEnd -= 1;
      same += 1;
    }
    const isShort = (end - start) * (otherEnd - otherStart) <= mostPairs;
    const anchors = (isShort ? commonSubsequence : onceInEach)(
      before.slice(start, end),
      after.slice(otherStart, otherEnd),
    );
    let [at, otherAt] = [start, otherStart];
    for (const [one, other] of [...anchors, [end - start, otherEnd - otherStart] as const]) {
      if (isShort || anchors.length === 0) {
        for (let index = at; index < start + one; index += 1) pairs.push([index, null]);
        for (let index = otherAt; index < otherStart + other; index += 1) pairs.push([null, index]);
      } else addRange(at, start + one, otherAt, otherStart + other);
      if (one < end - start && other < otherEnd - otherStart) pairs.push([start + one, otherStart + other]);
      [at, otherAt] = [start + one + 1, otherStart + other + 1];
    }
    for (let index = 0; index < same; index += 1) pairs.push([end + index, otherEnd + index]);
  };
  addRange(0, before.length, 0, after.length);
  return pairs;
}

function commonSubsequence(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (before[row] === after[column]) found.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/** Values that each of the lists has once, as many as come in the same order in both. */
function onceInEach(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const places = placesOfUnique(after);
  const shared = [...placesOfUnique(before)].flatMap(([value, one]) => {
    const other = places.get(value);
    return other === undefined ? [] : [[one, other] as const];
  });
  // The longest ascending run, by the last of each length and what came before it.
  const last: number[] = [];
  const previous: number[] = [];
  shared.forEach(([, other], index) => {
    let [low, high] = [0, last.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shared[last[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (last[low - 1] ?? -1);
    last[low] = index;
  });
  const found: (readonly [number, number])[] = [];
  for (let index = last.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = shared[index];
    if (pair !== undefined) found.push(pair);
  }
  return found.reverse();
}

function placesOfUnique(values: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, value] of values.entries()) places.set(value, places.has(value) ? -1 : index);
  return new Map([...places].filter(([, place]) => place >= 0));
}
