import type { TextRange } from '../../schema/records/text-range.ts';
import { isSpaceCode } from './text/white-space.ts';

/** One group of citations of a sentence: a pair of parentheses, a link, a run of words, or a note's marker. */
export interface CitedGroup extends TextRange {
  /** How it stands in its sentence: apart from its words, as a phrase of them ("according to …"), or as a link on them. */
  readonly placement: 'APART' | 'PHRASE' | 'LINK';
}

// What marks an item of a list, and a call of a note that stands before the sentence after its own: "-- ", "[1] ".
const openingMarks =
  /^(?:(?:--|[•‣◦▪●■·*+–—-])[\s\u00A0]+|\[\^?\d{1,3}\][\s\u00A0]*|\(?\d{1,2}[.)][\s\u00A0]+(?=\p{Lu}|[“"«]))+/u;
const longestMarks = 40;

/**
 * What each group of a sentence stands behind, in their order: the sentence from where the group before ends up to the
 * group; of a phrase that opens its stretch, what follows it; of a link, the stretch with the link. Null where no word
 * is left.
 */
export function claimsOf(text: string, sentence: TextRange, groups: readonly CitedGroup[]): (TextRange | null)[] {
  const first =
    sentence.start + (openingMarks.exec(text.slice(sentence.start, sentence.start + longestMarks))?.[0].length ?? 0);
  return groups.map((group, index) => {
    const previous = groups[index - 1]?.end ?? sentence.start;
    const from = previous > sentence.start ? skipMarks(text, previous, group.start) : first;
    const next = groups[index + 1]?.start ?? sentence.end;
    if (group.placement === 'LINK') return trimmed(text, from, Math.max(next, group.end), edgeWithStop);
    const before = trimmed(text, from, group.start, edge);
    if (group.placement === 'APART') return before;
    const tells = before === null || told.test(text.slice(group.end, group.end + longestTold));
    return (tells ? trimmed(text, skipMarks(text, group.end, next), next, edgeWithStop) : null) ?? before;
  });
}

// What an attribution is followed by where its claim comes after it: "the captain told RBC on May 3 that".
const told = /^(?:[\s\u00A0]+that[\s\u00A0]|:[\s\u00A0]|,?[\s\u00A0]+[“"«])/u;
const longestTold = 8;

// White space is one, too.
const edge = ',;:([';
const edgeWithStop = ',;:.([';
const between = ',;:.)–—-';

function skipMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isMark(text, at, between)) at += 1;
  return at;
}

function trimmed(text: string, start: number, to: number, marks: string): TextRange | null {
  let end = Math.max(start, to);
  while (end > start && isMark(text, end - 1, marks)) end -= 1;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

function isMark(text: string, at: number, marks: string): boolean {
  const code = text.charCodeAt(at);
  // Most that is asked for is a letter.
  if (code >= 97 && code <= 122) return false;
  return isSpaceCode(code) || marks.includes(text[at] ?? '');
}
