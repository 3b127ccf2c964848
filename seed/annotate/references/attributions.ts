import type { PrintedDate } from '../dates/printed-date.ts';
import { readDates } from '../dates/read-date.ts';
import { sourceAt, sourceBefore } from './press-names.ts';
import type { PrintedReference } from './reference.ts';
import { reportingVerb } from './reporting-verbs.ts';
import type { IsRegistered } from './source-names.ts';

const attribution =
  /\b[Aa]ccording to[\s\u00A0]+(?:an? |the |its )?(?:(?:article|report|editorial|interview|dispatch|newspaper|daily|weekly|agency|website|story|post|\p{Ll}[\p{L}-]{1,20} (?:in|by|from|of|on)) (?:(?:in|by|from|of|on) )?(?:the )?){0,2}/gu;
const reportedOn = new RegExp(
  `[\\s\\u00A0](?:has |had |also )?(?:${reportingVerb})[\\s\\u00A0]+(?=on[\\s\\u00A0]|[\\p{Lu}\\d])`,
  'gu',
);
const beforeDate =
  /,?[\s\u00A0]+(?:(?:report|article|dispatch|story|broadcast|interview)[\s\u00A0]+)?(?:on|of|from|dated)[\s\u00A0]+|,?[\s\u00A0]+/iuy;

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
