import { unpackLength } from './columns.ts';

/** The constants of BM25+ that minisearch has. */
const [k, b, d] = [1.2, 0.7, 0.5];

/** What no word counts more than, however often it stands in a unit: times its rarity. */
export const mostRepeated = d + k + 1;

/** What each packed length takes from scores: a long unit has more words. */
export function normsOf(averageLength: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, packed) => k * (1 - b + b * (unpackLength(packed) / averageLength)));
}

/** What a word counts that stands in so many of all units. */
export const rarityOf = (units: number, frequency: number): number =>
  Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));

/** What a word counts that stands so often in a unit: more than once, but less than as often. */
export const repeated = (times: number, norm: number): number => d + (times * (k + 1)) / (times + norm);

/** Sums are rounded, each in another order: what is this little below a score may be that score. */
const rounding = 1e-9;
const never = 2 ** 31 - 1;
/** Of each packed length: it need not be there at all. */
export const notNeeded = new Int32Array(256);

/**
 * How often a word has to stand in a unit, by the unit's packed length, so that it adds as much to the score as is missing.
 *
 * @param room for 256 numbers
 */
export function neededTimes(rarity: number, missing: number, norms: Float64Array, room: Int32Array): Int32Array {
  const wanted = missing / rarity - d - rounding;
  if (wanted <= 0) return notNeeded;
  if (wanted >= k + 1) return room.fill(never);
  const share = wanted / (k + 1 - wanted);
  for (let packed = 0; packed < room.length; packed += 1) {
    room[packed] = Math.min(Math.ceil(share * (norms[packed] ?? 0) - rounding), never);
  }
  return room;
}
