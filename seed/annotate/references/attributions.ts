import type { PrintedDate } from '../dates/printed-date.ts';
import { readDates } from '../dates/read-date.ts';
import { sourceAt, sourceBefore } from './press-names.ts';
import type { PrintedReference } from './reference.ts';
import { verbsBeforeDates } from './reporting-verbs.ts';
import type { IsRegistered } from './source-names.ts';

const according = 'ccording to';
const attribution =
  /\b[Aa]ccording to[\s\u00A0]+(?:an? |the |its )?(?:(?:article|report|editorial|interview|dispatch|newspaper|daily|weekly|agency|website|story|post|\p{Ll}[\p{L}-]{1,20} (?:in|by|from|of|on)) (?:(?:in|by|from|of|on) )?(?:the )?){0,2}/uy;
const beforeDate =
  /,?[\s\u00A0]+(?:(?:report|article|dispatch|story|broadcast|interview)[\s\u00A0]+)?(?:on|of|from|dated)[\s\u00A0]+|,?[\s\u00A0]+/iuy;

/** References that running text makes: "according to RBC on May 3", "RBC reported on May 3". One pass. */
export function findAttributions(text: string, isRegistered: IsRegistered): PrintedReference[] {
  const found = [...accordingTo(text, isRegistered), ...reported(text, isRegistered)];
  if (found.length < 2) return found;
  let end = 0;
  found.sort((a, b) => a.start - b.start);
  return found.filter((reference) => {
    const apart = reference.start >= end;
    if (apart) end = reference.end;
    return apart;
  });
}

function accordingTo(text: string, isRegistered: IsRegistered): PrintedReference[] {
  const found: PrintedReference[] = [];
  for (let at = text.indexOf(according); at >= 0; at = text.indexOf(according, at + according.length)) {
    attribution.lastIndex = at - 1;
    const match = attribution.exec(text);
    const source = match ? sourceAt(text, attribution.lastIndex, isRegistered) : null;
    const read = source ? datesAfter(text, source.end) : null;
    if (source && read) found.push(narrated(at - 1, read.end, source.name, read.dates));
  }
  return found;
}

function reported(text: string, isRegistered: IsRegistered): PrintedReference[] {
  return verbsBeforeDates(text).flatMap(({ start, end }) => {
    const read = datesAfter(text, end - 1);
    const date = read?.dates[0]?.from;
    if (!read || !date || date.month === null) return [];
    const source = sourceBefore(text, start, isRegistered);
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
