import type { TextRange } from '../../../schema/records/text-range.ts';

/** In code units; ranges of prose are shorter, mostly. */
const blockLength = 256;

/** Ranges of a text that are added in any order and found by place, each in time that does not grow with their number. */
export class RangeIndex {
  /** By number of block, the ranges that reach from it, into it or through it. */
  readonly #blocks = new Map<number, TextRange[]>();

  constructor(ranges: readonly TextRange[] = []) {
    for (const range of ranges) this.add(range);
  }

  add(range: TextRange): void {
    for (let block = blockOf(range.start); block <= blockOf(range.end); block += 1) {
      const held = this.#blocks.get(block);
      if (held === undefined) this.#blocks.set(block, [range]);
      else held.push(range);
    }
  }

  /** True where a range shares text with one that was added. */
  overlaps({ start, end }: TextRange): boolean {
    for (let block = blockOf(start); block <= blockOf(end); block += 1) {
      if (this.#blocks.get(block)?.some((range) => range.start < end && start < range.end) === true) return true;
    }
    return false;
  }

  /** Where the last range ends that ends at an offset or before; -1 where none does. */
  lastEndUpTo(offset: number): number {
    let last = -1;
    for (let block = blockOf(offset); block >= 0 && last < 0; block -= 1) {
      for (const { end } of this.#blocks.get(block) ?? []) if (end <= offset && end > last) last = end;
    }
    return last;
  }
}

function blockOf(offset: number): number {
  return Math.floor(offset / blockLength);
}
