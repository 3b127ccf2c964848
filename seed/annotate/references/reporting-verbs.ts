import type { TextRange } from '../../../schema/records/text-range.ts';
import { codesOf } from '../text/codes.ts';
import { isSpaceCode } from '../text/match-at.ts';

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
const firstLetter = 97;

// By first letter, a bit for each length that a verb has: most words before a capital ("the", "in") are told apart by that.
const lengthsByLetter = new Uint16Array(26);
for (const verb of verbList) {
  const letter = verb.charCodeAt(0) - firstLetter;
  lengthsByLetter[letter] = (lengthsByLetter[letter] ?? 0) | (1 << verb.length);
}

/**
 * Verbs of reporting right before a capital, a digit or "on", where a date may follow: " reported " in "RBC reported on
 * May 3". Each range begins with the white space before the verb, or before its "has", and ends with that after it.
 */
export function verbsBeforeDates(text: string): TextRange[] {
  const codes = codesOf(text);
  const found: TextRange[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const code = codes[at] ?? 0;
    if ((code > 32 && code < 160) || !isSmallLetter(codes[at - 1] ?? 0) || !isSpaceCode(code)) continue;
    let after = at + 1;
    while (isSpaceCode(codes[after] ?? 0)) after += 1;
    if (!mayBeginDate(codes, after)) continue;
    let first = at - 1;
    while (first > 0 && isSmallLetter(codes[first - 1] ?? 0)) first -= 1;
    const lengths = lengthsByLetter[(codes[first] ?? 0) - firstLetter] ?? 0;
    const length = at - first;
    if (length > 15 || (lengths & (1 << length)) === 0 || first === 0 || !isSpaceCode(codes[first - 1] ?? 0)) continue;
    if (verbSet.has(text.slice(first, at))) found.push({ start: beforeAuxiliary(text, first), end: after });
  }
  return found;
}

/** A capital, a digit, or "on". */
function mayBeginDate(codes: Uint16Array, at: number): boolean {
  const code = codes[at] ?? 0;
  if (code < 128) {
    if (code === 111) return codes[at + 1] === 110 && isSpaceCode(codes[at + 2] ?? 0);
    return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return /^\p{Lu}/u.test(String.fromCharCode(code, codes[at + 1] ?? 0));
}

const auxiliary = /[\s\u00A0](?:has|had|also) $/u;
const longestAuxiliary = 6;

function beforeAuxiliary(text: string, verb: number): number {
  const match = auxiliary.exec(text.slice(Math.max(0, verb - longestAuxiliary), verb));
  return match ? verb - match[0].length : verb - 1;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
