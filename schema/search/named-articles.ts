import { type Columns, digestOf } from './columns.ts';
import type { SegmentName } from './merge-segments.ts';

/** Articles and attempts, to be found in the columns of segments. */
export class NamedArticles {
  readonly #digests = new Map<number, number[]>();

  constructor(names: readonly SegmentName[]) {
    for (const { slug, attempt } of names) {
      const [high, low] = digestOf(slug, attempt);
      this.#digests.set(high, [...(this.#digests.get(high) ?? []), low]);
    }
  }

  /** Which articles of a segment are among them. */
  numbersIn({ digests, articles }: Pick<Columns, 'digests' | 'articles'>): number[] {
    const numbers: number[] = [];
    if (this.#digests.size === 0) return numbers;
    for (let number = 0; number < articles; number += 1) {
      const lows = this.#digests.get(digests[number * 2] ?? 0);
      if (lows?.includes(digests[number * 2 + 1] ?? 0) === true) numbers.push(number);
    }
    return numbers;
  }
}
