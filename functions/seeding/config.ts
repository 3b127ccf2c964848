import * as z from 'zod';

const environmentSchema = z.object({ TABLE_NAME: z.string('is missing: the name of the DynamoDB table').min(1) });

/** What the seeding function reads from its environment. */
export interface SeedingConfig {
  readonly tableName: string;
}

/** @throws Error that names every setting that is missing */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): SeedingConfig {
  const parsed = environmentSchema.safeParse({ TABLE_NAME: environment.TABLE_NAME });
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return { tableName: parsed.data.TABLE_NAME };
}
