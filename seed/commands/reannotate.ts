import { type DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, type ListObjectsV2CommandOutput, S3Client } from '@aws-sdk/client-s3';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { bucketObjectFromItem } from '../../schema/table/bucket-object.ts';
import type { Item } from '../../schema/table/item.ts';
import { objectKey } from '../../schema/table/keys.ts';
import { registryPrefix } from '../corpus-registry/registry-file.ts';
import { correctedDocumentOf } from '../corrections/corrections-name.ts';
import { CallError, checkEndpoint, runCommand } from './call.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run reannotate -- --bucket NAME --queue URL [--prefix PREFIX] [--table NAME]

Annotates every document in the bucket again, after a deploy that changed the rules or a registry: sends a message for each
to the ingest queue, and ends when all are sent. Articles whose annotations changed get a new revision; nothing is written for
the others. With --table, it also reconciles a table with the bucket, for instance after a restore: objects that the table
knows of and the bucket no longer has are queued too, so that their articles are unpublished, and the bucket's registry is put
into use. Region and credentials are those of the AWS CLI.

  --bucket NAME    the documents bucket (the stack's output DocumentsBucketName)
  --queue URL      the ingest queue (the stack's output IngestQueueUrl)
  --prefix PREFIX  only documents whose keys begin with this
  --table NAME     also queue what this table knows of and the bucket no longer has; reads the whole table
  --endpoint URL   a local DynamoDB; without it, AWS
  --help           show this help

Ends with a summary line in JSON: {"documents":…,"gone":…,"queued":…,"failed":…,"seconds":…}: documents in the bucket, and objects
that it no longer has. Exits with 0 if all were queued, 1 if one could not be, 2 if the arguments are wrong.`;

const options = {
  bucket: { type: 'string' },
  queue: { type: 'string' },
  prefix: { type: 'string' },
  table: { type: 'string' },
  endpoint: { type: 'string' },
} as const;

/** Messages that one call takes. */
const batchSize = 10;
/** Documents between two lines of progress, where no terminal shows it. */
const progressEvery = 1_000;

interface Target {
  readonly bucket: string;
  readonly queue: string;
  readonly prefix: string | undefined;
}

interface KnownTable {
  readonly name: string;
  readonly client: DynamoDBClient;
}

async function queueAll({ bucket, queue, prefix = '' }: Target, table: KnownTable | null) {
  const sqs = new SQSClient();
  const summary = { documents: 0, gone: 0, queued: 0, failed: 0 };
  const there = new Set<string>();
  if (table !== null) {
    // A restored table has the registry of its time in use. Where it is the bucket's, nothing comes of this.
    const MessageBody = JSON.stringify({ reannotate: { bucket, key: registryPrefix } });
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries: [{ Id: '0', MessageBody }] }));
  }
  const send = async (keys: readonly string[], kind: 'documents' | 'gone'): Promise<void> => {
    const { Failed: failed = [] } = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: queue,
        Entries: keys.map((key, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify({ reannotate: { bucket, key } }),
        })),
      }),
    );
    for (const { Id, Message } of failed) process.stderr.write(`${keys[Number(Id)]}: not queued: ${Message}\n`);
    const before = summary.documents + summary.gone;
    summary[kind] += keys.length;
    summary.failed += failed.length;
    summary.queued += keys.length - failed.length;
    showProgress(before, before + keys.length);
  };
  for await (const keys of batchesOfKeys(bucket, prefix)) {
    if (table !== null) for (const key of keys) there.add(key);
    await send(keys, 'documents');
  }
  if (table !== null) {
    let gone: string[] = [];
    for await (const key of givingKeys(table, prefix)) {
      if (!there.has(key)) gone.push(key);
      if (gone.length < batchSize) continue;
      await send(gone, 'gone');
      gone = [];
    }
    if (gone.length > 0) await send(gone, 'gone');
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  return summary;
}

/** Keys of the objects that give an article, as the table knows them. */
async function* givingKeys({ name, client }: KnownTable, prefix: string): AsyncGenerator<string> {
  const begin = objectKey(prefix).pk;
  let startKey: Item | undefined;
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName: name,
        ConsistentRead: true,
        FilterExpression: 'begins_with(pk, :begin) AND attribute_exists(identities)',
        ExpressionAttributeValues: { ':begin': { S: begin } },
        ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
      }),
    );
    for (const item of page.Items ?? []) {
      const key = item.pk?.S?.slice(objectKey('').pk.length);
      if (key !== undefined && bucketObjectFromItem(item).identities.length > 0) yield key;
    }
    startKey = page.LastEvaluatedKey;
  } while (startKey !== undefined);
}

async function* batchesOfKeys(bucket: string, prefix: string): AsyncGenerator<string[]> {
  const s3 = new S3Client();
  let token: string | undefined;
  do {
    const page: ListObjectsV2CommandOutput = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix || undefined, ContinuationToken: token }),
    );
    const keys = (page.Contents ?? []).flatMap(({ Key }) => Key ?? []).filter(isDocument);
    for (let start = 0; start < keys.length; start += batchSize) yield keys.slice(start, start + batchSize);
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

/** Corrections are read with their documents. */
const isDocument = (key: string): boolean => correctedDocumentOf(key) === null && !key.startsWith(registryPrefix);

function showProgress(before: number, now: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${now} documents queued`);
  else if (Math.floor(now / progressEvery) > Math.floor(before / progressEvery)) {
    process.stderr.write(`${now} documents queued\n`);
  }
}

await runCommand({
  help,
  options,
  allowPositionals: false,
  run: async ({ values: { bucket, queue, prefix, table, endpoint } }) => {
    if (bucket === undefined || queue === undefined) throw new CallError('Give --bucket and --queue.');
    if (!URL.canParse(queue)) throw new CallError(`--queue takes the address of a queue, not "${queue}".`);
    checkEndpoint(endpoint);
    const began = performance.now();
    const summary = await queueAll(
      { bucket, queue, prefix },
      table === undefined ? null : { name: table, client: clientOf(endpoint) },
    );
    const seconds = Math.round(performance.now() - began) / 1000;
    process.stdout.write(`${JSON.stringify({ ...summary, seconds })}\n`);
    return summary.failed === 0 ? 0 : 1;
  },
});
