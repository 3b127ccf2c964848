import type { TextRange } from '../records/text-range.ts';
import type { FoundClause } from './rank.ts';
import type { IndexedWord, SearchUnit } from './units.ts';

/**
 * What of a unit's text matches: the ranges of its words, or of a phrase from its first word to its last, in order and apart.
 */
export function highlightsOf({ words }: SearchUnit, clauses: readonly FoundClause[]): TextRange[] {
  const at = Map.groupBy(words, (word) => word.position);
  const ranges: TextRange[] = [];
  for (const run of clauses.flat()) {
    for (const first of words) {
      const last = endOfRun(at, run, first);
      if (last !== null) ranges.push({ start: first.start, end: last });
    }
  }
  return apart(ranges);
}

/** The end of the run that begins with a word; null where none does. */
function endOfRun(
  at: ReadonlyMap<number, readonly IndexedWord[]>,
  run: FoundClause[number],
  first: IndexedWord,
): number | null {
  if (run[0]?.has(first.term) !== true) return null;
  let { end } = first;
  for (const [index, terms] of run.entries()) {
    if (index === 0) continue;
    const next = at.get(first.position + index)?.find(({ term }) => terms.has(term));
    if (next === undefined) return null;
    end = Math.max(end, next.end);
  }
  return end;
}

function apart(ranges: readonly TextRange[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
