import type { TextRange } from '../../../schema/records/text-range.ts';
import { isSpaceAt, isSpaceCode } from '../text/white-space.ts';

const verbs =
  'added adds alleged announce announced announces argue argued argues calculated calculates call called calls ' +
  'carried carries cautioned cautions cite cited cites claim claimed claims compared compares concluded concludes confirm ' +
  'confirmed confirms counted counts described describes detailed details disclosed discloses editorialized estimated ' +
  'estimates explained explains found identified identifies insisted insists listed lists maintained maintains mentioned ' +
  'mentions note noted notes observe observed observes predicted printed prints predicts published publishes put puts quote quoted quotes ' +
  'ran recalled recalls reckoned reckons remarked remarks replied replies report reported reports revealed reveals runs said ' +
  'say says speculated speculates state stated states suggested suggests suspected suspects told warn warned warns write ' +
  'writes wrote';

const verbList = verbs.split(' ');

/** Verbs by which a source tells something, as the alternatives of a pattern: plain words, which V8 makes a tree of. */
export const reportingVerb = verbList.join('|');

const verbSet = new Set(verbList);

/** True for a word that is one of them: "reported". */
export function isReportingVerb(word: string): boolean {
  return verbSet.has(word);
}

/**
 * The verb of reporting right before `end`: " reported " in "RBC reported on May 3". The range begins with the white space
 * before the verb, or before its "has", and ends with that after it. Null where there is none.
 */
export function verbBefore(text: string, end: number): TextRange | null {
  const word = wordBefore(text, end);
  if (word === null || word.marked || !isSpaceAt(text, word.start - 1)) return null;
  if (!isReportingVerb(text.slice(word.start, word.end))) return null;
  return { start: beforeAuxiliary(text, word.start), end };
}

const auxiliary = /[\s\u00A0](?:(?:has|had)(?: already| also| since| previously)?|also|already) $/u;
const longestAuxiliary = 20;

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
