import type { CalendarDate, Published } from '../records/date.ts';

/** The one day on which an article appeared, where that is stated or given; null where it is inferred, or no single day. */
export function knownDay({ earliest, earliestBasis, latest }: Published): CalendarDate | null {
  const isKnown = earliestBasis === 'STATED' || earliestBasis === 'GIVEN';
  return isKnown && latest === earliest ? earliest : null;
}
