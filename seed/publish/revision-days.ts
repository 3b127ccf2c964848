/** Days for which revisions are kept where no setting says otherwise. */
export const defaultRevisionDays = 90;
export const mostRevisionDays = 3_650;

/**
 * The number of days that a setting gives; the default where there is none, and null where it is no number of days: a whole
 * one, 0 to 3,650.
 */
export function revisionDaysIn(setting: string | undefined): number | null {
  const text = setting?.trim() ?? '';
  if (text === '') return defaultRevisionDays;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return days <= mostRevisionDays ? days : null;
}
