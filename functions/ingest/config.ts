import * as z from 'zod';
import { revisionDaysSetting } from '../../seed/publish/revision-days-setting.ts';

const environmentSchema = z.object({
  TABLE_NAME: z.string('is missing: the name of the DynamoDB table').min(1),
  BUCKET_NAME: z.string('is missing: the name of the documents bucket').min(1),
  QUEUE_URL: z.string('is missing: the URL of the ingest queue').min(1),
  DEAD_LETTER_QUEUE_URL: z.string('is missing: the URL of the dead-letter queue').min(1),
  REVISION_DAYS: revisionDaysSetting,
});

/** What the ingest function reads from its environment, once. */
export interface IngestConfig {
  readonly tableName: string;
  readonly bucketName: string;
  readonly queueUrl: string;
  readonly deadLetterQueueUrl: string;
  /** How long revisions that are replaced stay readable. */
  readonly revisionDays: number;
}

/** @throws Error that names every setting that is missing */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): IngestConfig {
  const parsed = environmentSchema.safeParse({
    TABLE_NAME: environment.TABLE_NAME,
    BUCKET_NAME: environment.BUCKET_NAME,
    QUEUE_URL: environment.QUEUE_URL,
    DEAD_LETTER_QUEUE_URL: environment.DEAD_LETTER_QUEUE_URL,
    REVISION_DAYS: environment.REVISION_DAYS,
  });
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { TABLE_NAME, BUCKET_NAME, QUEUE_URL, DEAD_LETTER_QUEUE_URL, REVISION_DAYS } = parsed.data;
  return {
    tableName: TABLE_NAME,
    bucketName: BUCKET_NAME,
    queueUrl: QUEUE_URL,
    deadLetterQueueUrl: DEAD_LETTER_QUEUE_URL,
    revisionDays: REVISION_DAYS,
  };
}
