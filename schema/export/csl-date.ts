import type { CSLDate } from '@citation-js/core';
import type { CalendarDate, CitedDate, DatePrecision, Published } from '../records/date.ts';

/** Numbers of a CSL date, no more of them than are known: [2017, 11, 3], [2017, 11], [2017]. */
type DateParts = [number] | [number, number] | [number, number, number];

/** CSL-JSON, date-variable: `date-parts` holds one date or the two ends of a range; what is no date stays as printed. */
export function cslDateOf({ date, until, text, precision }: CitedDate): CSLDate {
  if (date === null) return { literal: text };
  const from = partsOf(date, precision);
  return { 'date-parts': until === null ? [from] : [from, partsOf(until, precision)] };
}

/**
 * When an article appeared: the day where it is known, else the year, `circa` where the year was only concluded from what
 * the text speaks of.
 */
export function cslDateOfPublished(published: Published): CSLDate {
  const { yearBasis, earliest, latest } = published;
  const parts = partsOf(earliest, earliest === latest ? 'DAY' : 'YEAR');
  const concluded = yearBasis === 'FROM_CITATIONS' || yearBasis === 'FROM_TEXT';
  return { 'date-parts': [parts], ...(concluded ? { circa: true } : {}) };
}

/**
 * The end of a range, and `circa`, as a line of an item's note: Zotero drops both from `issued` when it imports an item, and
 * citation processors read the date from such a line. Empty for a date that arrives whole.
 */
export function issuedLineOf({ 'date-parts': ends, circa }: CSLDate): string {
  if (!ends || (ends.length < 2 && !circa)) return '';
  const dates = ends.map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join('-'));
  return `\nissued: ${dates.join('/')}${circa ? '~' : ''}`;
}

function partsOf(date: CalendarDate, precision: DatePrecision): DateParts {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (precision === 'YEAR') return [year];
  return precision === 'MONTH' ? [year, month] : [year, month, day];
}
