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

/** Days that stand together on a scale, and from which share of its width to which. */
export interface Stretch extends Extent {
  readonly from: number;
  readonly to: number;
}

/** In order; between two of them time is left out. */
export type Scale = readonly Stretch[];

/** What is left out stands for so much of the width, and each stretch for so much at least. */
export const breakWidth = 0.1;
const narrowest = 0.12;
const mostBreaks = 2;

/**
 * A scale for all extents, on which a few that are far from the others do not cram those together: time without any is left out
 * where it is most of what the scale would show, and what stands between has width as it has extents. Null of no extent.
 */
export function scaleOf(extents: readonly Extent[]): Scale | null {
  const all = extentOfAll(extents);
  if (all === null) return null;
  const gaps: Extent[] = [];
  let end = all.first;
  for (const { first, last } of extents.toSorted((one, other) => one.first - other.first)) {
    gaps.push({ first: end, last: first });
    end = Math.max(end, last);
  }
  let shown = all.last - all.first;
  const isMost = ({ first, last }: Extent): boolean => {
    if (last - first < 30 || (last - first) * 2 < shown) return false;
    shown -= last - first;
    return true;
  };
  const left = gaps
    .sort((one, other) => other.last - other.first - (one.last - one.first))
    .slice(0, mostBreaks)
    .filter(isMost)
    .sort((one, other) => one.first - other.first);
  const rest = 1 - left.length * (breakWidth + narrowest) - narrowest;
  let from = 0;
  return [all.first, ...left.map(({ last }) => last)].map((first, index): Stretch => {
    const last = left[index]?.first ?? all.last;
    const own = extents.filter((extent) => extent.first >= first && extent.last <= last);
    const stretch = { first, last, from, to: from + narrowest + (own.length / extents.length) * rest };
    from = stretch.to + breakWidth;
    return stretch;
  });
}

/** Where a day of one of its stretches stands, as a share of the width; the middle of a stretch of one day. */
export function shareOf(scale: Scale, day: number): number {
  const stretch = scale.findLast(({ first }) => first <= day) ?? scale[0];
  if (stretch === undefined) return 0;
  const { first, last, from, to } = stretch;
  return from + (first === last ? 0.5 : (day - first) / (last - first)) * (to - from);
}

/** `2017-11-03` */
export function dateOf(days: number): string {
  return new Date(days * day).toISOString().slice(0, 10);
}

/** The one year that all of it is of; null of several. */
export function yearOf({ first, last }: Extent): string | null {
  const year = dateOf(first).slice(0, 4);
  return dateOf(last).startsWith(year) ? year : null;
}

function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / day;
}
