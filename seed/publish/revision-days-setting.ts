import * as z from 'zod';
import { mostRevisionDays, revisionDaysIn } from './revision-days.ts';

/** A setting of the environment: for how many days revisions are kept. */
export const revisionDaysSetting = z
  .string()
  .optional()
  .transform((setting, context) => {
    const days = revisionDaysIn(setting);
    if (days !== null) return days;
    context.addIssue(`is "${setting}"; give a number of days, 0 to ${mostRevisionDays}`);
    return z.NEVER;
  });
