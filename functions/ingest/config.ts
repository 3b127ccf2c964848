import * as z from 'zod';

const environmentSchema = z.object({
  TABLE_NAME: z.string('is missing: the name of the DynamoDB table').min(1),
  BUCKET_NAME: z.string('is missing: the name of the documents bucket').min(1),
});

/** What the ingest function reads from its environment, once. */
export interface IngestConfig {
  readonly tableName: string;
  readonly bucketName: string;
}

/** @throws Error that names every setting that is missing */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): IngestConfig {
  const parsed = environmentSchema.safeParse({
    TABLE_NAME: environment.TABLE_NAME,
    BUCKET_NAME: environment.BUCKET_NAME,
  });
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return { tableName: parsed.data.TABLE_NAME, bucketName: parsed.data.BUCKET_NAME };
}
