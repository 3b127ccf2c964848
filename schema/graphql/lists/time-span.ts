import type { CalendarDate } from '../../records/date.ts';

/** Days of publication, both inclusive. */
export interface TimeSpan {
  readonly from?: CalendarDate | null | undefined;
  readonly to?: CalendarDate | null | undefined;
}

/** The one that a field's arguments give. */
export function timeSpanIn({ from, to }: { readonly from?: unknown; readonly to?: unknown }): TimeSpan {
  const day = (value: unknown): CalendarDate | null => (typeof value === 'string' ? value : null);
  return { from: day(from), to: day(to) };
}
