import type { TextRange } from '../../../schema/records/text-range.ts';
import { isDomain } from '../../text/domain.ts';
import { monthLists } from '../dates/rules/months.ts';
import { isWeekday } from '../dates/weekdays.ts';
import { isSpaceAt, isSpaceCode } from '../text/white-space.ts';
import type { IsRegistered } from './is-registered.ts';
import { isEvent, isInstitution, isMediaLike } from './name-kinds.ts';
import { hasGivenName, isPerson } from './person-names.ts';
import { isDemonym, isPlace } from './place-names.ts';
import { isNoPress } from './word-names.ts';

/** A source that running text names. */
export interface NarratedSource extends TextRange {
  readonly name: string;
}

const capitalised =
  /(?:[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*)(?:[\s\u00A0]+(?:(?:of|the|and|&|al|de|la|el|for|in|i|della|dello|delle|del|di|da|do|dos|des|du)[\s\u00A0]+)?[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*){0,5}/uy;
const longestName = 120;

/** The source whose name begins at `at`: a known one, the longest; or words that only the press is named by. */
export function sourceAt(text: string, at: number, isRegistered: IsRegistered): NarratedSource | null {
  const run = runAt(text, at);
  if (run === null) return null;
  const small = withSmallWords(text, at, isRegistered);
  if (small !== null) return small;
  for (const end of wordEnds(run).toReversed()) {
    const name = run.slice(0, end);
    // Trud is no source in "Trud Sibiri".
    if (isRegistered(name) && !goesOnWithName(text.slice(at + end, at + end + longestClause), run.slice(end)))
      return isOther(text, at, name) ? null : { start: at, end: at + end, name };
    // "Told RBC’s Mark Lund": whose a person is.
    const owner = /^(.+)[’']s$/u.exec(name)?.[1];
    if (owner !== undefined && isRegistered(owner) && !isOther(text, at, owner))
      return { start: at, end: at + owner.length, name: owner };
    // "Told Reuters. Moscow waits": the stop is the sentence's.
    const stopped = name.endsWith('.') ? name.slice(0, -1) : null;
    if (stopped !== null && isRegistered(stopped)) return { start: at, end: at + stopped.length, name: stopped };
  }
  const printed = describedBefore.test(text.slice(Math.max(0, at - longestNoun), at));
  return printed || isPress(run) ? { start: at, end: at + run.length, name: run } : null;
}

// "Večernji list", "Gazeta de Hoy", "Mladá fronta Dnes": most languages write the later words of such names small.
const smallWords =
  /\p{Lu}[\p{L}\p{M}’'-]*[\s\u00A0]+\p{Ll}[\p{L}\p{M}’'-]{2,}(?:[\s\u00A0]+\p{L}[\p{L}\p{M}’'-]*){0,2}/uy;
// "He told Russia today that": no Russia Today.
const adverbs = /^(?:today|now|live|daily|weekly|first|online|this|that|news|press)$/u;

/** A known name that goes on with a small letter. */
function withSmallWords(text: string, at: number, isRegistered: IsRegistered): NarratedSource | null {
  smallWords.lastIndex = at;
  const words = smallWords.exec(text)?.[0].split(/[\s\u00A0]+/u) ?? [];
  if (words.length < 2 || adverbs.test(words[1] ?? '')) return null;
  let end = at;
  const ends = words.map((word) => {
    end = text.indexOf(word, end) + word.length;
    return end;
  });
  for (const stop of ends.slice(1).toReversed()) {
    const name = text.slice(at, stop);
    if (isRegistered(name) && !isOther(text, at, name)) return { start: at, end: stop, name };
  }
  return null;
}

// "According to Polis Moscow was told".
const placeThatActs =
  /^[\s\u00A0]+(\p{Lu}[\p{L}’'-]+)[\s\u00A0]+(?:was|is|has|had|will|would|did|does|\p{Ll}{2,}ed)(?!\p{L})/u;
const longestClause = 60;

/** True where capitals behind a name are of a longer one; not a person of two names, or a place that does something. */
function goesOnWithName(after: string, rest: string): boolean {
  if (!/^[\s\u00A0]+\p{Lu}/u.test(rest)) return false;
  const place = placeThatActs.exec(after)?.[1];
  if (place !== undefined && isPlace(place)) return false;
  return !hasGivenName(
    rest
      .trim()
      .split(/[\s\u00A0]+/u)
      .slice(0, 2)
      .join(' '),
  );
}

/** True where a registered name means something else, and no noun before it says that it is the press. */
function isOther(text: string, start: number, name: string): boolean {
  return isNoPress(text, start, name) && !describedBefore.test(text.slice(Math.max(0, start - longestNoun), start));
}

function runAt(text: string, at: number): string | null {
  capitalised.lastIndex = 0;
  const match = capitalised.exec(text.slice(at, at + longestName));
  return match ? match[0].replace(/(?:[’']s|[.!?])$/u, '') : null;
}

/** Where the words of a run end. */
export function wordEnds(run: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < run.length; at += 1) if (isSpaceAt(run, at)) ends.push(at);
  ends.push(run.length);
  return ends;
}

/** Nouns of the press that may stand beside a name and tell what it is. */
export const nouns: ReadonlySet<string> = new Set(
  'newspaper daily weekly monthly bimonthly fortnightly agency magazine journal website site portal outlet channel broadcaster tabloid'.split(
    ' ',
  ),
);
const noun = `(?:${[...nouns].join('|')})`;
const longestNoun = 24;
// A “white paper” is none, “the Omsk paper Polis” is.
const describedBefore = new RegExp(
  `(?:^|[\\s\\u00A0])(?:${[...nouns].join('|')}|paper|station)[\\s\\u00A0]+[“"«]?$`,
  'iu',
);
const describedAfter = new RegExp(`[\\s\\u00A0]+(?:${noun}|news agency|news site)$`, 'iu');
const opener =
  /^(?:(?:Listeners|Readers|Viewers)[\s\u00A0]+(?:of|to)|An?|As|At|By|On|From|Its|One|This|Per|The|In|Yet|But|And|So|However|While|When|After|Before|For|That|Then|Today|Also|Earlier|Later|Both|Only|Even|Now|Nor|Or|Still|Once|Meanwhile|Elsewhere|Since|Yesterday|What|Where|Why|How|If|Because|Although|Though|Whereas|Until|Unlike|Like|Here|Perhaps|Thus|To|With|Not|Indeed)[\s\u00A0]+/u;
/** How much of a text before an offset a name that ends there is looked for in. */
export const farthestName = 60;

/**
 * The source whose name ends at `end`: a known one, the longest; or words that only the press is named by.
 *
 * @param startsOfNames where in a range of the text a name that `isRegistered` knows may begin that ends with it: only those are looked up
 */
export function sourceBefore(
  text: string,
  end: number,
  isRegistered: IsRegistered,
  startsOfNames: (text: string, range: TextRange) => readonly number[] = everyWord,
): NarratedSource | null {
  const from = Math.max(0, end - farthestName);
  const stop = endOfName(text, from, end);
  const starts = startsOfNames(text, { start: from, end: stop });
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const at = starts[index] ?? 0;
    if (!beginsName(text, at) || (from > 0 && at === from)) continue;
    const name = text.slice(at, stop);
    if (!isRegistered(name) || endsName(text.slice(from, at))) continue;
    return isOther(text, at, name) ? null : { start: startWithMark(text, at, stop), end: stop, name };
  }
  const window = text.slice(from, stop);
  return endsInSmallWord(window) ? null : (beforePlace(window, from, isRegistered) ?? unknownBefore(window, from));
}

/** Where a name begins with the quotation mark that it stands in: “Zerkalo” is cited whole. */
function startWithMark(text: string, start: number, end: number): number {
  return isDoubleQuote(text.charCodeAt(end)) && isDoubleQuote(text.charCodeAt(start - 1)) ? start - 1 : start;
}

/** The offsets of a range at which names may begin, the last first. */
function everyWord(text: string, { start, end }: TextRange): readonly number[] {
  const starts: number[] = [];
  for (let at = end - 1; at >= start; at -= 1) if (beginsName(text, at)) starts.push(at);
  return starts;
}

const ofPlace =
  /[\s\u00A0](?:of|in|from)[\s\u00A0]+(\p{Lu}[\p{L}’'-]*(?:[\s\u00A0](?:(?:es|de|da|do|del|la|le|el)[\s\u00A0])?\p{Lu}[\p{L}’'-]*){0,2})$/u;

/** "The Herald of Glasgow", "The Herald in Glasgow": a known source and its city. */
function beforePlace(window: string, from: number, isRegistered: IsRegistered): NarratedSource | null {
  const match = ofPlace.exec(window);
  const city = match?.[1] ?? '';
  if (match === null || !isPlace(city)) return null;
  const source = sourceBefore(window, match.index, isRegistered);
  if (source === null || !isRegistered(source.name)) return knownInCity(window, match.index, from, city, isRegistered);
  // The Guardian of Lagos is another than the Guardian.
  const name = isRegistered(`${source.name}, ${city}`) ? `${source.name} (${city})` : source.name;
  return { start: from + source.start, end: from + window.length, name };
}

/** "The Reporter of Addis Ababa": a name that sources share is known with its city alone. */
function knownInCity(
  window: string,
  stop: number,
  from: number,
  city: string,
  isRegistered: IsRegistered,
): NarratedSource | null {
  const start = startOfCapitals(window.slice(0, stop));
  if (start < 0 || (start === 0 && from > 0)) return null;
  const name = window.slice(start, stop);
  if (!isRegistered(`${name}, ${city}`)) return null;
  return { start: from + start, end: from + window.length, name: `${name} (${city})` };
}

// The capitalised word right before a name.
const wordBefore = /(?:^|[\s\u00A0([“"«*_])(\p{Lu}[\p{L}\p{M}-]*)[\s\u00A0]+[“"«]?$/u;

const twoWordsBefore = /(?:^|[\s\u00A0])(\p{Lu}[\p{L}\p{M}-]*[\s\u00A0]\p{Lu}[\p{L}\p{M}-]*)[\s\u00A0]+[“"«]?$/u;

const months: ReadonlySet<string> = new Set(Object.values(monthLists).flat());

export function isMonth(word: string): boolean {
  return months.has(word.toLowerCase());
}

/** True where a capital before a name makes it the end of a longer one: the Age is no source in "New Age". */
function endsName(before: string): boolean {
  const word = wordBefore.exec(before)?.[1];
  if (word === undefined || opener.test(`${word} `) || isPlace(word) || mayStandBeforeName(word)) return false;
  // "In Hong Kong Polis reported".
  const two = twoWordsBefore.exec(before)?.[1];
  return two === undefined || !isPlace(two);
}

// "Beirut-based", "State-run".
const compound = /-\p{Ll}{3,}$/u;

/** A capitalised word that stands before names and is no part of them: a day, a month, whose people one is, where one sits. */
export function mayStandBeforeName(word: string): boolean {
  return compound.test(word) || isWeekday(word) || isMonth(word) || isDemonym(word);
}

/** Where the words before `end` end: before white space and quotation marks. */
function endOfName(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && (isSpaceAt(text, at - 1) || isDoubleQuote(text.charCodeAt(at - 1)))) at -= 1;
  return at;
}

export function isDoubleQuote(code: number): boolean {
  return code === 34 || code === 0x201c || code === 0x201d;
}

/** True for a capital or a digit that begins a word: after white space, an opening quotation mark or parenthesis. */
function beginsName(text: string, at: number): boolean {
  if (!isCapitalAt(text, at)) return false;
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return (
    isSpaceCode(before) ||
    before === 34 ||
    before === 0x201c ||
    before === 40 ||
    before === 91 ||
    before === 0xab ||
    isEmphasis(before)
  );
}

/** "*Polis* wrote": a mark of Markdown. */
function isEmphasis(code: number): boolean {
  return code === 42 || code === 95;
}

function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return capital.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const capital = /^\p{Lu}/u;

/** True for words that end in one of small letters which is no noun of the press: no source's name ends so. */
function endsInSmallWord(words: string): boolean {
  let at = words.length;
  while (at > 0 && isSmallLetter(words.charCodeAt(at - 1))) at -= 1;
  return at < words.length && at > 0 && isSpaceAt(words, at - 1) && !nouns.has(words.slice(at));
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Small words inside a name. */
export const linkWords: ReadonlySet<string> = new Set(['of', 'de', 'la', 'i', 'al']);

/** True for one word that no name goes on before, and no noun tells of the press. */
function isWordAlone(window: string): boolean {
  const start = startOfWord(window, window.length);
  const end = endBeforeSpace(window, start);
  let before = end;
  while (before > 0 && isSmallLetter(window.charCodeAt(before - 1))) before -= 1;
  if (before === end || end === start || (before > 0 && !isNameEdge(window.charCodeAt(before - 1)))) return false;
  const word = window.slice(before, end);
  return (
    !linkWords.has(word) &&
    !nouns.has(word) &&
    !nouns.has(window.slice(start).toLowerCase()) &&
    !window.includes('.', start)
  );
}

/** True for what no word of a name holds: white space, commas and the like, brackets and double quotation marks. */
function isNameEdge(code: number): boolean {
  return (
    isSpaceCode(code) ||
    isDoubleQuote(code) ||
    code === 40 ||
    code === 41 ||
    code === 44 ||
    code === 58 ||
    code === 59 ||
    code === 91 ||
    code === 93
  );
}

function unknownBefore(window: string, from: number): NarratedSource | null {
  if (isWordAlone(window)) return null;
  const described = nouns.has(lastWord(window).toLowerCase()) ? describedAfter.exec(window) : null;
  const text = described ? window.slice(0, described.index) : window;
  const run = startOfCapitals(text);
  if (run < 0 || (run === 0 && from > 0)) return null;
  const start = run + (opener.exec(text.slice(run))?.[0].length ?? 0);
  const name = text.slice(start);
  const told = described !== null || describedBefore.test(text.slice(0, start));
  return name !== '' && (told || isPress(name)) ? { start: from + start, end: from + window.length, name } : null;
}

function lastWord(text: string): string {
  return text.slice(startOfWord(text, text.length));
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && !isNameEdge(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function endBeforeSpace(text: string, at: number): number {
  let end = at;
  while (end > 0 && isSpaceAt(text, end - 1)) end -= 1;
  return end;
}

const mostWords = 6;

/** Where the capitalised words begin that a text ends with, a small word of names before any but the first; -1 where none do. */
function startOfCapitals(text: string): number {
  let run = -1;
  let end = text.length;
  for (let words = 0; words < mostWords; words += 1) {
    const start = startOfWord(text, end);
    const capital = capitalIn(text, start, end);
    if (capital < 0) break;
    run = capital;
    end = endBeforeSpace(text, start);
    if (capital > start || end === start) break;
    const link = startOfWord(text, end);
    if (linkWords.has(text.slice(link, end))) {
      end = endBeforeSpace(text, link);
      if (end === link) break;
    }
  }
  return run;
}

/** The first capital or digit of a range; -1 where it has none. */
function capitalIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (isCapitalAt(text, at)) return at;
  return -1;
}

/** True for words that name something printed or broadcast and nothing else. */
export function isPress(name: string): boolean {
  if (isDomain(name)) return true;
  return (
    /[\s\u00A0]/.test(name) &&
    isMediaLike(name) &&
    !isPerson(name) &&
    !isInstitution(name) &&
    !isPlace(name) &&
    !isEvent(name)
  );
}
