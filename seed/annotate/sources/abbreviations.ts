import type { TextRange } from '../../../schema/records/text-range.ts';
import { loadGivenNames } from '../../registries/vocabulary.ts';
import words from '../lexicon/periodicals.json' with { type: 'json' };
import { isSpaceAt } from '../text/white-space.ts';

// Law reviews set names in small capitals, which plain text has as capitals: AM. J. INT'L L.
const wordByAbbreviation: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([short, word]) => [
    [short, word],
    [short.toUpperCase(), word],
  ]),
);
// Also the initials of people's names, so only what is registered is looked for under them.
const compass: ReadonlyMap<string, string> = new Map([
  ['N.', 'North'],
  ['E.', 'East'],
  ['S.', 'South'],
  ['W.', 'West'],
]);
const plural = /^\p{L}{2}.*s$/iu;
// Initials printed as one: "L.J.", "N.Y.U.".
const initials = /^(?:\p{Lu}\.){2,}$/u;
const longestName = 100;

/** False for a name that `spelledOut` gives nothing for, told by its first word with a full stop at its end. */
export function mayBeAbbreviated(name: string): boolean {
  if (!name.includes('.') || name.length > longestName) return false;
  const printed = withoutBrackets(name);
  for (let stop = printed.indexOf('.'); stop >= 0; stop = printed.indexOf('.', stop + 1)) {
    const shortened = isShortened(printed, stop);
    if (shortened !== null) return shortened;
  }
  return true;
}

/**
 * Whether the word that the full stop at `stop` ends is one that is known to be shortened; null where it ends none.
 *
 * @param end where the words end
 */
export function isShortened(text: string, stop: number, end = text.length): boolean | null {
  if (stop + 1 < end && !isSpaceAt(text, stop + 1)) return null;
  let start = stop;
  while (start > 0 && !isSpaceAt(text, start - 1) && !isOpeningMark(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, stop + 1);
  return wholeWord(word) !== undefined || initials.test(word) || compass.has(word);
}

function isOpeningMark(code: number): boolean {
  return code === 34 || code === 40 || code === 0xab || code === 0x201c;
}

/** Without what stands in brackets, and the white space before it. By hand: this is asked of every name with a full stop. */
function withoutBrackets(printed: string): string {
  let kept = '';
  let from = 0;
  for (let at = 0; at < printed.length; at += 1) {
    if (!isOpeningBracket(printed.charCodeAt(at))) continue;
    let close = at + 1;
    while (close < printed.length && !isClosingBracket(printed.charCodeAt(close))) close += 1;
    if (close === printed.length) break;
    let end = at;
    while (end > from && isSpaceAt(printed, end - 1)) end -= 1;
    kept += printed.slice(from, end);
    from = close + 1;
    at = close;
  }
  return from === 0 ? printed : kept + printed.slice(from);
}

function isOpeningBracket(code: number): boolean {
  return code === 40 || code === 91;
}

function isClosingBracket(code: number): boolean {
  return code === 41 || code === 93;
}

function wholeWord(short: string): string | undefined {
  const printed = short.endsWith('.') ? short.slice(0, -1) : short;
  const word = printed.includes('’') ? printed.replaceAll('’', "'") : printed;
  return wordByAbbreviation.get(word) ?? ofSeveral(word);
}

/** "Auditor-Gen.": two words of which the second is shortened. */
function ofTwo(part: string): string | undefined {
  const hyphen = part.indexOf('-');
  const second = hyphen > 0 ? wholeWord(part.slice(hyphen + 1)) : undefined;
  return second === undefined || !part.endsWith('.') ? undefined : `${part.slice(0, hyphen)}-${second}`;
}

/** "Reps.", "CTRS.": the plural of what is shortened. */
function ofSeveral(word: string): string | undefined {
  const one = plural.test(word) ? wordByAbbreviation.get(word.slice(0, -1)) : undefined;
  return one === undefined || one.endsWith('s') ? one : `${one.replace(/(?<=[^aeiou])y$/u, 'ie')}s`;
}

/** "South China Morning Post" of "S. China Morning Post", in whole words as `spelledOut` has them; null for what begins otherwise. */
export function withCompassPoint(printed: string): string | null {
  const word = compass.get(printed.slice(0, 2));
  if (word === undefined || !isSpaceAt(printed, 2)) return null;
  const whole = word + printed.slice(2);
  return spelledOut(whole) ?? whole;
}

// "A. J. Marsh", "R. Holm", "J. Holm-Lund": but "J. Democracy" is a journal.
const initialed =
  /^(?:(?:\p{Lu}\.[\s\u00A0]?){2,3}|(?![JLQ])\p{Lu}\.[\s\u00A0])\p{Lu}\p{Ll}+$|^(?:\p{Lu}\.[\s\u00A0]?){1,3}\p{Lu}\p{L}*-\p{Lu}[\p{L}’'-]+$/u;
// "John J. Mearsheimer"
const middle = /^(\p{Lu}\p{Ll}+)(?:[\s\u00A0]\p{Lu}\.)+[\s\u00A0]\p{Lu}[\p{L}’'-]+$/u;

/** "A. J. Marsh": a person's name, whatever its initials shorten elsewhere. */
export function isInitialed(name: string): boolean {
  if (initialed.test(name)) return true;
  const given = middle.exec(name)?.[1];
  return given !== undefined && loadGivenNames().has(given.toLowerCase());
}

/**
 * An abbreviated name of a periodical in whole words and without brackets, by what American legal citation shortens (The Bluebook, tables 6, 10
 * and 13): "Am. J. Int'l L." is the American Journal of International Law. Null where nothing is abbreviated, or a word is
 * that this does not know.
 */
export function spelledOut(printed: string): string | null {
  if (printed.length > longestName || !/\p{L}(?:\.|[’']\p{L})/u.test(printed)) return null;
  const bare = withoutBrackets(printed).trim();
  if (isInitialed(bare)) return null;
  // "La Nación (Arg.)" is no paper of Louisiana's. In capitals what is shortened may have lost its stop.
  if (/\p{Ll}/u.test(bare) && !/\p{L}(?:\.|[’']\p{L})/u.test(bare)) return null;
  const parts = bare.split(/[\s\u00A0]+/u).flatMap(initialsApart);
  const isInCapitals = !/\p{Ll}/u.test(printed);
  let shortened = false;
  const whole: string[] = [];
  for (const part of parts) {
    if (part === '&') {
      whole.push('and');
      continue;
    }
    const word = wholeWord(part) ?? ofTwo(part);
    if (word === undefined && /\.$|\p{L}[’']\p{L}/u.test(part) && !initials.test(part)) return null;
    shortened ||= word !== undefined;
    whole.push(word ?? (isInCapitals ? uncapitalised(part) : part));
  }
  return shortened ? withOf(whole).join(' ') : null;
}

/** "L.J." as "L." and "J.", which are words; "U.S." and "N.Y." as they are. */
function initialsApart(part: string): readonly string[] {
  if (!initials.test(part) || wholeWord(part) !== undefined) return [part];
  const letters = part.split(/(?<=\.)/u);
  return letters.every((letter) => wholeWord(letter) !== undefined) ? letters : [part];
}

const goesOn = /[\s\u00A0]+[\p{Lu}&(]/uy;
const abbreviation = /(?<![\p{L}.’'])\p{Lu}[\p{L}’']{0,11}$/u;
const longestWord = 14;

/** The abbreviations of periodicals in a text, with their full stops, in order. */
export function abbreviationsIn(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    goesOn.lastIndex = dot + 1;
    if (!isSpaceAt(text, dot + 1) || !goesOn.test(text)) continue;
    const word = abbreviation.exec(text.slice(Math.max(0, dot - longestWord), dot))?.[0];
    if (word !== undefined && wholeWord(word) !== undefined) found.push({ start: dot - word.length, end: dot + 1 });
  }
  return found;
}

/** WORLD as World; what may be an acronym stays. */
function uncapitalised(word: string): string {
  if (small.has(word.toLowerCase())) return word.toLowerCase();
  return word.length > longestAcronym ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

const longestAcronym = 3;

// "Journal of International Law", but "Law Journal", "Journal on Energy".
const small = new Set(['of', 'on', 'for', 'in', 'and', 'the']);

/** "Journal International Law": the "of" that is left out after Journal, Review and Yearbook. */
function withOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    const takesOf =
      (word === 'Journal' || word === 'Review' || word === 'Yearbook') && next !== undefined && !small.has(next);
    return takesOf ? [word, 'of'] : [word];
  });
}
