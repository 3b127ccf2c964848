import type { TextRange } from '../../schema/records/text-range.ts';
import type { Group } from './citation-group.ts';
import type { PrintedReference } from './references/reference.ts';
import { mergedRanges } from './text/merged-ranges.ts';

/**
 * Where groups of a paragraph name what they cite, in order: groups in parentheses as a whole; of attributions in running text
 * the names of their sources, as who speaks may stand beside them ("As Ellen Lund told RBC on May 3").
 */
export function citedNames(text: string, groups: readonly Group[]): readonly TextRange[] {
  if (groups.every(({ placement }) => placement !== 'PHRASE')) return groups;
  return groups.flatMap((group) => (group.placement === 'PHRASE' ? namesIn(text, group) : [group]));
}

/** Names and dates, in order; the group as a whole where one of its references has no name that stands in it: "the same paper". */
function namesIn(text: string, group: Group): readonly TextRange[] {
  const names: TextRange[] = [];
  let at = group.start;
  for (const reference of group.references) {
    for (const name of namesOf(reference)) {
      const start = name === null ? -1 : text.indexOf(name, at);
      if (name === null || start < 0 || start + name.length > group.end) return [group];
      at = start + name.length;
      names.push({ start, end: at });
    }
  }
  const dates = group.references
    .flatMap((reference) => reference.dates)
    .filter(({ start, end }) => start >= group.start && end <= group.end);
  return mergedRanges([...names, ...dates]);
}

function namesOf({ cited, via }: PrintedReference): readonly (string | null)[] {
  const name = cited.kind === 'NAME' ? cited.name : null;
  return via === null ? [name] : [name, via];
}
