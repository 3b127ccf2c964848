import type { TextRange } from '../../../schema/records/text-range.ts';
import { isDomain } from '../../text/domain.ts';
import { isWeekday } from '../dates/weekdays.ts';
import type { IsRegistered } from './is-registered.ts';
import { isEvent, isInstitution, isMediaLike } from './name-kinds.ts';
import { isPerson } from './person-names.ts';
import { isDemonym, isPlace } from './place-names.ts';
import { isNoPress } from './word-names.ts';

/** A source that running text names. */
export interface NarratedSource extends TextRange {
  readonly name: string;
}

const capitalised =
  /(?:[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*)(?:[\s\u00A0]+(?:(?:of|the|and|al|de|la|el|for|in|i)[\s\u00A0]+)?[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*){0,5}/uy;
const longestName = 120;

/** The source whose name begins at `at`: a known one, the longest; or words that only the press is named by. */
export function sourceAt(text: string, at: number, isRegistered: IsRegistered): NarratedSource | null {
  const run = runAt(text, at);
  if (run === null) return null;
  for (const end of wordEnds(run).toReversed()) {
    const name = run.slice(0, end);
    // Trud is no source in "Trud Sibiri".
    if (isRegistered(name) && !/^[\s\u00A0]+\p{Lu}/u.test(run.slice(end)))
      return isOther(text, at, name) ? null : { start: at, end: at + end, name };
    // "Told Reuters. Moscow waits": the stop is the sentence's.
    const stopped = name.endsWith('.') ? name.slice(0, -1) : null;
    if (stopped !== null && isRegistered(stopped)) return { start: at, end: at + stopped.length, name: stopped };
  }
  const printed = describedBefore.test(text.slice(Math.max(0, at - longestNoun), at));
  return printed || isPress(run) ? { start: at, end: at + run.length, name: run } : null;
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
  return [...run.matchAll(/[\s\u00A0]|$/gu)].map(({ index }) => index);
}

const noun =
  '(?:newspaper|daily|weekly|monthly|agency|magazine|journal|website|site|portal|outlet|channel|broadcaster|tabloid)';
const longestNoun = 24;
const describedBefore = new RegExp(`(?:^|[\\s\\u00A0])${noun}[\\s\\u00A0]+[“"«]?$`, 'iu');
const describedAfter = new RegExp(`[\\s\\u00A0]+(?:${noun}|news agency|news site)$`, 'iu');
const opener =
  /^(?:As|The|In|Yet|But|And|So|However|While|When|After|Before|For|That|Then|Today|Also|Earlier|Later)[\s\u00A0]+/u;
const farthestName = 60;

/** The source whose name ends at `end`: a known one, the longest; or words that only the press is named by. */
export function sourceBefore(text: string, end: number, isRegistered: IsRegistered): NarratedSource | null {
  const from = Math.max(0, end - farthestName);
  const window = text.slice(from, end).replace(/[\s\u00A0“”"]+$/u, '');
  for (const match of window.matchAll(/(?:^|(?<=[\s\u00A0“"(«]))[\p{Lu}\d]/gu)) {
    const name = window.slice(match.index);
    if ((from > 0 && match.index === 0) || !isRegistered(name) || endsName(window.slice(0, match.index))) continue;
    if (isOther(text, from + match.index, name)) return null;
    return { start: from + match.index, end: from + window.length, name };
  }
  return beforePlace(window, from, isRegistered) ?? unknownBefore(window, from);
}

const ofPlace = /[\s\u00A0]of[\s\u00A0]+(\p{Lu}[\p{L}’'-]*(?:[\s\u00A0]\p{Lu}[\p{L}’'-]*){0,2})$/u;

/** "The Herald of Glasgow": a known source and its city. */
function beforePlace(window: string, from: number, isRegistered: IsRegistered): NarratedSource | null {
  const match = ofPlace.exec(window);
  if (match === null || !isPlace(match[1] ?? '')) return null;
  const source = sourceBefore(window, match.index, isRegistered);
  if (source === null || !isRegistered(source.name)) return null;
  return { start: from + source.start, end: from + window.length, name: source.name };
}

// The capitalised word right before a name.
const wordBefore = /(?:^|[\s\u00A0(“"«])(\p{Lu}[\p{L}\p{M}-]*)[\s\u00A0]+[“"«]?$/u;

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** True where a capital before a name makes it the end of a longer one: the Age is no source in "New Age". */
function endsName(before: string): boolean {
  const word = wordBefore.exec(before)?.[1];
  if (word === undefined || opener.test(`${word} `) || months.test(word)) return false;
  return !(isPlace(word) || isDemonym(word) || isWeekday(word));
}

function unknownBefore(window: string, from: number): NarratedSource | null {
  const described = describedAfter.exec(window);
  const text = described ? window.slice(0, described.index) : window;
  const run =
    /(?:[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*[\s\u00A0]+(?:(?:of|de|la|i|al)[\s\u00A0]+)?){0,5}[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*$/u.exec(
      text,
    );
  if (!run || (run.index === 0 && from > 0)) return null;
  const lead = opener.exec(run[0])?.[0].length ?? 0;
  const start = run.index + lead;
  const name = text.slice(start);
  const told = described !== null || describedBefore.test(text.slice(0, start));
  return name !== '' && (told || isPress(name)) ? { start: from + start, end: from + window.length, name } : null;
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
