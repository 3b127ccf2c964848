import type { TextRange } from '../../../schema/records/text-range.ts';

// Ranges in order: neither their starts nor their ends go back from one to the next.

/** The index of the first range that ends after an offset; their number where none does. By bisection. */
export function indexEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where one of the ranges, in order, shares text with a range. */
export function overlapsAny(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  const nearest = ranges[indexEndingAfter(ranges, start)];
  return nearest !== undefined && nearest.start < end;
}

/** Those of the ranges, in order, that lie within a range. */
export function rangesWithin<T extends TextRange>(ranges: readonly T[], { start, end }: TextRange): T[] {
  const within: T[] = [];
  for (let index = indexEndingAfter(ranges, start); ; index += 1) {
    const range = ranges[index];
    if (range === undefined || range.start >= end) return within;
    if (range.start >= start && range.end <= end) within.push(range);
  }
}
