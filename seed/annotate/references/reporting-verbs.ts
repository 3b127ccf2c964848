import type { TextRange } from '../../../schema/records/text-range.ts';
import { isSpaceAt, isSpaceCode } from '../text/match-at.ts';

const verbs =
  'alleged announce announced announces argue argued argues call called calls carried carries cite cited ' +
  'cites claim claimed claims compared compares confirm confirmed confirms described describes disclosed editorialized note ' +
  'noted notes observe observed observes published publishes quote quoted quotes ran report reported reports ' +
  'revealed reveals runs said say says state stated states suggested suggests told warn warned warns write ' +
  'writes wrote';

const verbList = verbs.split(' ');

/** Verbs by which a source tells something, as the alternatives of a pattern: plain words, which V8 makes a tree of. */
export const reportingVerb = verbList.join('|');

const verbSet = new Set(verbList);

// "October 3", "Monday, March 6": so many words may stand before the first digit of a date.
const mostWordsOfDate = 3;
const spacedDigit = /[\s\u00A0]\d/g;

/**
 * Verbs of reporting right before what may be a date: " reported " in "RBC reported on May 3". Each range begins with the
 * white space before the verb, or before its "has", and ends with that after it. Looked for from the digits, which are
 * few; a month without one is as likely a name ("told May").
 */
export function verbsBeforeDates(text: string): TextRange[] {
  const found: TextRange[] = [];
  spacedDigit.lastIndex = 0;
  while (spacedDigit.test(text)) {
    const verb = verbBefore(text, spacedDigit.lastIndex - 1);
    if (verb !== null) found.push(verb);
  }
  return found;
}

/** The verb before the capitalised words and the "on" that lead to the digit at `digit`; null where there is none. */
function verbBefore(text: string, digit: number): TextRange | null {
  let after = digit;
  let word = wordBefore(text, after);
  for (let words = 0; word !== null && !isSmallLetter(text.charCodeAt(word.start)); words += 1) {
    if (words === mostWordsOfDate) return null;
    after = word.start;
    word = wordBefore(text, after);
  }
  if (word !== null && !word.marked && text.slice(word.start, word.end) === 'on') {
    after = word.start;
    word = wordBefore(text, after);
  }
  if (word === null || word.marked || !isSpaceAt(text, word.start - 1)) return null;
  if (!verbSet.has(text.slice(word.start, word.end))) return null;
  return { start: beforeAuxiliary(text, word.start), end: after };
}

const auxiliary = /[\s\u00A0](?:has|had|also) $/u;
const longestAuxiliary = 6;

function beforeAuxiliary(text: string, verb: number): number {
  const match = auxiliary.exec(text.slice(Math.max(0, verb - longestAuxiliary), verb));
  return match ? verb - match[0].length : verb - 1;
}

/** The word that white space parts from `at`; `marked` where a comma or full stop stands after it. */
function wordBefore(text: string, at: number): (TextRange & { readonly marked: boolean }) | null {
  let gap = at;
  while (gap > 0 && isSpaceAt(text, gap - 1)) gap -= 1;
  let end = gap;
  while (end > 0 && isMark(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return gap === at || start === end ? null : { start, end, marked: end < gap };
}

function isMark(code: number): boolean {
  return code === 44 || code === 46;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Letters from a to z, and whatever is no mark of ASCII nor white space. */
function isLetter(code: number): boolean {
  return isSmallLetter(code | 32) || (code >= 0xc0 && !isSpaceCode(code));
}
