import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { publisherTable } from '../../seed/publish/table.ts';
import { ingestTimeouts } from '../timeouts.ts';
import { parseConfig } from './config.ts';
import { objectOf } from './dead-letter.ts';
import { documentReader, keyLister, textReader } from './document-reader.ts';
import { failureOf } from './failure.ts';
import { type MessageDependencies, processMessage } from './process-message.ts';

const { tableName, bucketName, queueUrl, deadLetterQueueUrl, revisionDays } = parseConfig(process.env);
const table = publisherTable(new DynamoDBClient(ingestTimeouts), tableName, revisionDays);
const s3 = new S3Client(ingestTimeouts);
const readDocument = documentReader(s3, bucketName);
const readText = textReader(s3, bucketName);
const listKeys = keyLister(s3, bucketName);
const sqs = new SQSClient({ ...ingestTimeouts, useQueueUrlAsEndpoint: false });

async function sendDeadLetter(MessageBody: string): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl: deadLetterQueueUrl, MessageBody }));
}

/** Puts up to ten messages into the ingest queue. */
async function enqueue(bodies: readonly string[]): Promise<void> {
  const { Failed: failed = [] } = await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: queueUrl,
      Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
    }),
  );
  if (failed.length > 0) throw new Error(`${failed.length} messages were not queued: ${failed[0]?.Message}`);
}

/**
 * Processes what happened to objects of the documents bucket, a message after the other. What has to come again is reported
 * as failed; everything else is done, or in the dead-letter queue.
 */
export async function handler({ Records: records }: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const remainingMilliseconds = () => context.getRemainingTimeInMillis();
  const dependencies = {
    table,
    readDocument,
    readCorrectionsText: readText,
    readRegistryText: readText,
    listKeys,
    enqueue,
    remainingMilliseconds,
    bucket: bucketName,
    sendDeadLetter,
  };
  const failed: string[] = [];
  for (const record of records) if (!(await processRecord(dependencies, record))) failed.push(record.messageId);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** False where the message has to come again. */
async function processRecord(dependencies: MessageDependencies, record: SQSRecord): Promise<boolean> {
  const { messageId, receiptHandle, body, attributes } = record;
  const receiveCount = Number(attributes.ApproximateReceiveCount);
  const result = await processMessage(dependencies, { body, receiveCount });
  if (result.state === 'PROCESSED') {
    console.info({ key: result.key, ...result.outcome });
    return true;
  }
  console.error({ state: result.state, messageId, receiveCount, ...objectOf(body), error: describe(result.error) });
  if (result.state === 'FAILED') await comeAgain(receiptHandle, result.delaySeconds);
  return result.state !== 'FAILED';
}

/** Without it a message comes again when its visibility timeout ends, which is long. */
async function comeAgain(ReceiptHandle: string, VisibilityTimeout: number): Promise<void> {
  try {
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout }));
  } catch (error) {
    console.warn({ message: 'The message will be redelivered later than it could be.', error: describe(error) });
  }
}

function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof AggregateError) return { ...failureOf(error), errors: error.errors.map(describe) };
  return { ...(error instanceof Error ? { name: error.name } : {}), ...failureOf(error) };
}
