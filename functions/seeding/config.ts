import * as z from 'zod';
import { revisionDaysSetting } from '../../seed/publish/revision-days-setting.ts';

const environmentSchema = z.object({
  TABLE_NAME: z.string('is missing: the name of the DynamoDB table').min(1),
  REVISION_DAYS: revisionDaysSetting,
});

/** What the seeding function reads from its environment. */
export interface SeedingConfig {
  readonly tableName: string;
  /** How long revisions that are replaced stay readable. */
  readonly revisionDays: number;
}

/** @throws Error that names every setting that is missing */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): SeedingConfig {
  const parsed = environmentSchema.safeParse({
    TABLE_NAME: environment.TABLE_NAME,
    REVISION_DAYS: environment.REVISION_DAYS,
  });
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return { tableName: parsed.data.TABLE_NAME, revisionDays: parsed.data.REVISION_DAYS };
}
