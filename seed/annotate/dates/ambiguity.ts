import type { CalendarDate } from '../../../schema/records/date.ts';

/** What to say of a date of two numbers below 13, and what decided how it was read; null for any other date. */
export function ambiguityOf(printed: string, date: CalendarDate | null): string | null {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?$/.exec(printed) ?? [];
  if (date === null || first === undefined || second === undefined || first === second) return null;
  if (Number(first) > 12 || Number(second) > 12) return null;
  const order =
    Number(date.slice(5, 7)) === Number(first)
      ? 'the month was taken to stand first, as American papers write'
      : 'the day was taken to stand first, as in other dates of the document';
  return `"${printed}" may be of two days; ${order}, which makes it ${date}.`;
}
