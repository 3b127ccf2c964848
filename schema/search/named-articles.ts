import { type Columns, digestOf } from './columns.ts';
import type { SegmentName } from './merge-segments.ts';

/** Bits of a digest that tell most articles from those that are named, before any list is asked. A power of two. */
const marks = 4_096;

/** Articles and attempts, to be found in the columns of segments. */
export class NamedArticles {
  readonly #digests = new Map<number, number[]>();
  readonly #marked = new Uint8Array(marks);

  constructor(names: readonly SegmentName[]) {
    for (const { slug, attempt } of names) {
      const [high, low] = digestOf(slug, attempt);
      this.#digests.set(high, [...(this.#digests.get(high) ?? []), low]);
      this.#marked[high % marks] = 1;
    }
  }

  /** Which articles of a segment are among them. */
  numbersIn({ digests, articles }: Pick<Columns, 'digests' | 'articles'>): number[] {
    const numbers: number[] = [];
    if (this.#digests.size === 0) return numbers;
    for (let number = 0; number < articles; number += 1) {
      const high = digests[number * 2] ?? 0;
      if (this.#marked[high % marks] === 0) continue;
      if (this.#digests.get(high)?.includes(digests[number * 2 + 1] ?? 0) === true) numbers.push(number);
    }
    return numbers;
  }
}
