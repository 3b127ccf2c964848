import { mostRevisionDays, revisionDaysIn } from '../publish/revision-days.ts';
import { CallError } from './call.ts';

/**
 * The number of days that `--revision-days` gives; the default without it.
 *
 * @throws CallError
 */
export function revisionDaysOption(value: string | undefined): number {
  const days = revisionDaysIn(value);
  if (days !== null) return days;
  throw new CallError(`--revision-days takes a number of days, 0 to ${mostRevisionDays}, not "${value}".`);
}
