import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { publisherTable } from '../../seed/publish/table.ts';
import { ingestTimeouts } from '../timeouts.ts';
import { parseConfig } from './config.ts';
import { documentReader } from './document-reader.ts';
import { type IngestOutcome, ingestObject } from './ingest-object.ts';
import { type ObjectMessage, parseMessage } from './message.ts';

const { tableName, bucketName } = parseConfig(process.env);
const table = publisherTable(new DynamoDBClient(ingestTimeouts), tableName);
const readDocument = documentReader(new S3Client(ingestTimeouts), bucketName);

/**
 * Takes in what happened to objects of the documents bucket, a message after the other. What fails is reported by itself,
 * so that the queue gives it again, and after some times to the dead-letter queue.
 */
export async function handler({ Records: records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const remainingMilliseconds = () => context.getRemainingTimeInMillis();
  const failures: string[] = [];
  for (const { messageId, body } of records) {
    try {
      const message = parseMessage(body);
      console.info({ ...message, ...(await ingest(message, remainingMilliseconds)) });
    } catch (error) {
      failures.push(messageId);
      console.error({ messageId, body, error: describe(error) });
    }
  }
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}

function ingest({ bucket, ...change }: ObjectMessage, remainingMilliseconds: () => number): Promise<IngestOutcome> {
  if (bucket !== bucketName)
    throw new Error(`The message is of the bucket ${bucket}; the documents are in ${bucketName}.`);
  return ingestObject({ table, readDocument, remainingMilliseconds }, change);
}

/** Name, message and what else it says: the code, and the line and column of a document that is none. */
function describe(error: unknown): Readonly<Record<string, unknown>> {
  return error instanceof Error ? { ...error, name: error.name, message: error.message } : { message: String(error) };
}
