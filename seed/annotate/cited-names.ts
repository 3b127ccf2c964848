import type { TextRange } from '../../schema/records/text-range.ts';
import type { Group } from './citation-group.ts';
import type { PrintedReference } from './references/reference.ts';
import type { Link } from './text/links.ts';
import { mergedRanges } from './text/merged-ranges.ts';

/**
 * Where a paragraph names what it cites, in order: groups in parentheses as a whole; of attributions in running text, and of the
 * words of links, the names of their sources, as who speaks may stand beside them ("As Ellen Lund told RBC on May 3",
 * "[Ellen Lund resigned](https://…)"). The title of a work is no words of the text.
 */
export function citedNames(text: string, groups: readonly Group[], links: readonly Link[]): readonly TextRange[] {
  if (groups.length + links.length === 0) return [];
  const names = groups.flatMap((group) => {
    if (group.placement === 'PHRASE') return namesIn(text, group) ?? [group];
    if (group.placement === 'LINK') return namesIn(text, group) ?? [];
    return [...nameBefore(text, group), group];
  });
  return mergedRanges([...names, ...links.flatMap((link) => addressesOf(text, link))]);
}

const farthestName = 80;

/** The source's name before a date that stands alone in parentheses: "The Namibian (April 17)". */
function nameBefore(text: string, { start, references: [reference] }: Group): readonly TextRange[] {
  if (reference?.rule !== 'date-after-source' || reference.cited.kind !== 'NAME') return [];
  const { name } = reference.cited;
  const at = text.lastIndexOf(name, start - name.length);
  return at < 0 || start - at > farthestName ? [] : [{ start: at, end: at + name.length }];
}

/** What of a link is not words of the text: its address, and a title, which leads to a work. */
function addressesOf(text: string, { start, end, label, image }: Link): readonly TextRange[] {
  const words = label === null || image ? '' : text.slice(label.start, label.end);
  if (label === null || words === '' || isTitle(words) || letters.test(words)) return [{ start, end }];
  return [
    { start, end: label.start },
    { start: label.end, end },
  ].filter((range) => range.start < range.end);
}

const fewestWords = 3;

// "[SMH](https://www.smh.com.au/…)" is short for the site.
const letters = /^\p{Lu}{2,6}$/u;

/** True for words of which most begin with a capital, articles and the like apart: "How the North Was Lost". */
function isTitle(label: string): boolean {
  const words = label.match(/\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= fewestWords && capitals.length * 4 >= words.length * 3;
}

/** Names and dates, in order; null where one of its references has no name that stands in it: "the same paper". */
function namesIn(text: string, group: Group): readonly TextRange[] | null {
  const names: TextRange[] = [];
  let at = group.start;
  for (const reference of group.references) {
    for (const name of namesOf(reference)) {
      const start = name === null ? -1 : text.indexOf(name, at);
      if (name === null || start < 0 || start + name.length > group.end) return null;
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
