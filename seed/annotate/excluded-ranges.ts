import type { TextRange } from '../../schema/records/text-range.ts';
import type { Group } from './paragraph.ts';

/** Groups with their parentheses, and links, in order and without overlap: nothing in them is a mention. */
export function excludedRanges(groups: readonly Group[], links: readonly TextRange[]): readonly TextRange[] {
  if (links.length === 0) return groups;
  const sorted = [...groups, ...links].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const ranges: { start: number; end: number }[] = [];
  for (const range of sorted) {
    const last = ranges.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return ranges;
}
