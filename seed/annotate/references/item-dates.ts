import type { TextRange } from '../../../schema/records/text-range.ts';
import type { DateReader } from '../dates/date-parser.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { isSpaceAt, matchAt, skipSpace } from '../text/match-at.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Reading } from './reading.ts';

/** Dates of a reference; of an issue where the periodical's own is meant ("the September 18 issue"). */
export interface DatesItem extends TextRange {
  readonly kind: 'DATES' | 'ISSUE';
  readonly dates: readonly PrintedDate[];
}

const lead =
  /(?:(?:(?:last )?(?:dated|published|broadcast|aired|posted|printed|released|issued|updated|modified|edited|reviewed|amended|revised|uploaded)|on|for|from|of|both|all|от|за|du|le|vom|am)\s(?:the\s)?|the\s)/iuy;
const issueWord = /\s{1,3}(?:issues?|editions?|number|installments?)(?!\p{L})/iuy;

/** Dates at `at` that end a part or stand before an issue; not ones that begin a name (March Post). */
export function readWholeDates({ tokens, dates: reader }: Reading, at: number, end: number): DatesItem | null {
  const { text } = tokens;
  const limit = tokens.endingAfter(end);
  const dates = reader.readDates(tokens, tokens.at(Math.max(at, matchAt(lead, text, at, end))), limit);
  const last = dates.at(-1);
  if (!last) return bareDay(tokens, reader, at, limit);
  if (last.end >= end) return { kind: 'DATES', start: at, end: last.end, dates };
  const issueEnd = matchAt(issueWord, text, last.end, end);
  if (issueEnd > 0) return { kind: 'ISSUE', start: at, end: issueEnd, dates };
  if (isLetterOrDigit(text, last.end)) return null;
  if (last.from.day === null && isSpaceAt(text, last.end)) {
    const next = skipSpace(text, last.end, end);
    if (next < end && isLetterOrDigit(text, next)) return null;
  }
  return { kind: 'DATES', start: at, end: last.end, dates };
}

/** "23/7", "17.10". */
function bareDay(tokens: Tokens, dates: DateReader, at: number, limit: number): DatesItem | null {
  const date = dates.readBareDay(tokens, tokens.at(at), limit);
  return date && { kind: 'DATES', start: at, end: date.end, dates: [date] };
}

function isLetterOrDigit(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

const hour = /^,?[\s\u00A0]{1,2}\d{1,2}[:.]\d{2}(?:[\s\u00A0]?[ap]\.?m\.?)?(?:[\s\u00A0]\p{Lu}{2,4})?$/iu;

/** What stands behind a date in parentheses: the ", 6:14 PM" of "(Nov. 30, 2019, 6:14 PM)". */
export function isHour(text: string): boolean {
  return hour.test(text);
}
