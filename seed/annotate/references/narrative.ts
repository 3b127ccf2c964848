import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { readDates } from '../dates/read-date.ts';
import { isMediaLike, isPerson } from './name-kinds.ts';
import type { PrintedReference } from './reference.ts';
import type { IsRegistered } from './source-names.ts';

const reportingVerb =
  'reports?|reported|writes?|wrote|calls?|called|notes?|noted|says?|said|states?|stated|claims?|claimed|argues?|argued|observes?|observed|announced?|announces|quotes?|quoted|cites?|cited|publishe[sd]|published|carried|carries|ran|runs|revealed|reveals|suggests|suggested|describe[sd]|warns?|warned|confirms?|confirmed|alleged|disclosed|editorialized|told';

const attribution =
  /\b[Aa]ccording to[\s\u00A0]+(?:an? |the |its )?(?:\p{Ll}[\p{L}-]{1,20} (?:in|by|from|of|on) (?:the )?)?/gu;
const reportedOn = new RegExp(
  `[\\s\\u00A0](?:has |had |also )?(?:${reportingVerb})[\\s\\u00A0]+(?=on[\\s\\u00A0]|[\\p{Lu}\\d])`,
  'gu',
);
const beforeDate =
  /,?[\s\u00A0]+(?:(?:report|article|dispatch|story|broadcast|interview)[\s\u00A0]+)?(?:on|of|from|dated)[\s\u00A0]+|,?[\s\u00A0]+/iuy;
const capitalised =
  /(?:[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*)(?:[\s\u00A0]+(?:(?:of|the|and|al|de|la|el|for|in)[\s\u00A0]+)?[\p{Lu}\d][^\s\u00A0,;:()[\]“”"]*){0,5}/uy;

/** References that running text makes: "according to RBC on May 3", "RBC reported on May 3". One pass. */
export function findAttributions(text: string, isRegistered: IsRegistered): PrintedReference[] {
  const found = [...accordingTo(text, isRegistered), ...reported(text, isRegistered)].sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((reference) => {
    const apart = reference.start >= end;
    if (apart) end = reference.end;
    return apart;
  });
}

function accordingTo(text: string, isRegistered: IsRegistered): PrintedReference[] {
  return [...text.matchAll(attribution)].flatMap((match) => {
    const start = match.index + match[0].length;
    const source = sourceAt(text, start, isRegistered);
    if (!source) return [];
    const read = datesAfter(text, source.end);
    return read ? [narrated(match.index, read.end, source.name, read.dates)] : [];
  });
}

const longestSubject = 60;

function reported(text: string, isRegistered: IsRegistered): PrintedReference[] {
  return [...text.matchAll(reportedOn)].flatMap((match) => {
    const after = match.index + match[0].length;
    const read = datesAfter(text, after - 1);
    const date = read?.dates[0]?.from;
    if (!read || !date || date.month === null) return [];
    const source = sourceBefore(text, match.index, isRegistered);
    return source ? [narrated(source.start, read.end, source.name, read.dates)] : [];
  });
}

function narrated(start: number, end: number, name: string, dates: readonly PrintedDate[]): PrintedReference {
  return { start, end, signal: 'NONE', cited: { kind: 'NAME', name }, via: null, dates, url: null };
}

const furthestDate = 40;

function datesAfter(text: string, at: number): { dates: readonly PrintedDate[]; end: number } | null {
  beforeDate.lastIndex = at;
  const gap = beforeDate.exec(text);
  if (!gap) return null;
  const start = at + gap[0].length;
  const dates = readDates(text, start, Math.min(text.length, start + furthestDate));
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || first.from.month === null || /[\p{L}\d]/u.test(text[last.end] ?? '')) return null;
  return { dates, end: last.end };
}

interface NarratedSource extends TextRange {
  readonly name: string;
}

/** The source whose name begins at `at`: a known one, the longest; or words that only the press is named by. */
function sourceAt(text: string, at: number, isRegistered: IsRegistered): NarratedSource | null {
  const run = runAt(text, at);
  if (run === null) return null;
  for (const end of wordEnds(run).toReversed()) {
    const name = run.slice(0, end);
    if (isRegistered(name)) return { start: at, end: at + end, name };
  }
  return isMediaLike(run) && !isPerson(run) ? { start: at, end: at + run.length, name: run } : null;
}

function runAt(text: string, at: number): string | null {
  capitalised.lastIndex = at;
  const window = text.slice(at, at + 120);
  capitalised.lastIndex = 0;
  const match = capitalised.exec(window);
  return match ? match[0].replace(/(?:[’']s|[.!?])$/u, '') : null;
}

function wordEnds(run: string): number[] {
  return [...run.matchAll(/[\s\u00A0]|$/gu)].map(({ index }) => index);
}

/** The known source whose name ends at `end`, the longest. */
function sourceBefore(text: string, end: number, isRegistered: IsRegistered): NarratedSource | null {
  const from = Math.max(0, end - longestSubject);
  const window = text.slice(from, end).replace(/[\s\u00A0“”"]+$/u, '');
  for (const match of window.matchAll(/(?:^|(?<=[\s\u00A0“"(«]))[\p{Lu}\d]/gu)) {
    const name = window.slice(match.index);
    if ((from > 0 && match.index === 0) || !isRegistered(name)) continue;
    return { start: from + match.index, end: from + window.length, name };
  }
  return null;
}

const subjectVerb = new RegExp(
  `^(?:[’']s[\\s\\u00A0][\\p{L} ]{0,40})?,?[\\s\\u00A0]+(?:has |had |also |recently ){0,2}(?:${reportingVerb})(?![\\p{L}])`,
  'iu',
);
const introduction =
  /(?:according to|told|as reported by|reported by|interview (?:with|to|for|in)|an? (?:article|op-ed|report|interview|column|editorial|commentary) (?:in|by|for|with))[\s\u00A0]+(?:the |daily |newspaper )?/giu;

/**
 * The source that a date alone in parentheses belongs to: named right before it, the subject of its sentence before a verb
 * of reporting, or one that the sentence says it follows. `sentence` is the sentence's text up to the parenthesis.
 */
export function sourceOfDate(sentence: string, isRegistered: IsRegistered): string | null {
  const adjacent = sourceBefore(sentence, sentence.length, isRegistered);
  if (adjacent) return adjacent.name;
  const opening = /^[“"«‘]?(?:As |The |In |Yet |But |However, )?/u.exec(sentence)?.[0].length ?? 0;
  for (const start of opening > 0 ? [opening, 0] : [0]) {
    const subject = subjectAt(sentence, start, isRegistered);
    if (subject !== null) return subject;
  }
  for (const match of sentence.matchAll(introduction)) {
    const source = sourceAt(sentence, match.index + match[0].length, isRegistered);
    if (source) return source.name;
  }
  return null;
}

const longestSubjectWords = 6;

function subjectAt(sentence: string, start: number, isRegistered: IsRegistered): string | null {
  const window = sentence.slice(start, start + 120);
  const ends = wordEnds(window).slice(0, longestSubjectWords);
  for (const end of ends.toReversed()) {
    const name = window.slice(0, end).replace(/,$/, '');
    if (/^[\p{Lu}\d]/u.test(name) && isRegistered(name) && subjectVerb.test(window.slice(name.length))) return name;
  }
  return null;
}
