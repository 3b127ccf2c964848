import type { TextRange } from '../../../schema/records/text-range.ts';
import { isSpaceCode } from '../text/white-space.ts';
import type { ClaimContext } from './claim-rule.ts';

// White space is one, too.
const edge = ',;:([';
const edgeWithStop = ',;:.([';
const between = ',;:.)–—-';

/** The words between the group before and this one; null where there are none. */
export function wordsBefore({ text, group, start }: ClaimContext): TextRange | null {
  return trimmed(text, start, group.start, edge);
}

/** The words from `start` up to the group after this one; null where there are none. */
export function wordsFrom({ text, group, end }: ClaimContext, start: number): TextRange | null {
  return trimmed(text, start, Math.max(end, group.end), edgeWithStop);
}

/** Where words go on after a group, at most at `to`. */
export function skipMarks(text: string, from: number, to: number): number {
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
