/** Numbers that look random and are the same for the same seed on every machine. */
export class Random {
  #state: number;

  /** A stream of its own for every pair of integers. */
  constructor(seed: number, stream: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35);
    // Streams that lie side by side begin alike.
    for (let skipped = 0; skipped < 4; skipped += 1) this.#next();
  }

  /** From 0, to below 1 (mulberry32). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  pick<Value>(values: readonly Value[]): Value {
    return at(values, this.integer(0, values.length - 1));
  }

  /** The value of rank n is n times rarer than the first, as names are in texts (Zipf). */
  pickByRank<Value>(values: readonly Value[]): Value {
    const total = values.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
    let left = this.#next() * total;
    const index = values.findIndex((_, rank) => {
      left -= 1 / (rank + 1);
      return left < 0;
    });
    return at(values, index === -1 ? values.length - 1 : index);
  }

  /** `count` different values (all, where there are fewer), the frequent ones first in `values`. */
  sampleByRank<Value>(values: readonly Value[], count: number): Value[] {
    const chosen = new Set<Value>();
    while (chosen.size < Math.min(count, values.length)) chosen.add(this.pickByRank(values));
    return [...chosen];
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no value ${index} of ${values.length}.`);
  return value;
}
