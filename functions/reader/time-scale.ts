import type { CitedDatePartsFragment } from '../../schema/client/operations.ts';

const day = 86_400_000;

/** From the first day to the last, in days since 1970. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** The days that a date covers: a month's, a year's, a range's. Null of an impossible one. */
export function extentOf({ date, until, precision }: Omit<CitedDatePartsFragment, 'text'>): Extent | null {
  const first = dayOf(date);
  const begun = dayOf(until ?? date);
  if (first === null || begun === null) return null;
  const end = new Date(begun * day);
  // The last day of what the later date begins.
  if (precision === 'MONTH') end.setUTCMonth(end.getUTCMonth() + 1, 0);
  if (precision === 'YEAR') end.setUTCFullYear(end.getUTCFullYear() + 1, 0, 0);
  return { first, last: Math.max(first, end.getTime() / day) };
}

/** The extent that holds all; null of none. */
export function extentOfAll(extents: readonly Extent[]): Extent | null {
  if (extents.length === 0) return null;
  return extents.reduce((all, { first, last }) => ({
    first: Math.min(all.first, first),
    last: Math.max(all.last, last),
  }));
}

/** `2017-11-03` */
export function dateOf(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10);
}

function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / day;
}
