import { parseArgs } from 'node:util';
import { ListObjectsV2Command, type ListObjectsV2CommandOutput, S3Client } from '@aws-sdk/client-s3';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

const help = `Usage: npm run reannotate -- --bucket NAME --queue URL [--prefix PREFIX]

Annotates every document of the bucket again, after a deploy that changed the rules or a registry: sends a message for each
to the ingest queue, and ends when all are sent. An article whose annotations changed becomes its next revision; for the
others nothing is written. Region and credentials are those of the AWS CLI.

  --bucket NAME    the documents bucket (the stack's output DocumentsBucketName)
  --queue URL      the ingest queue (the stack's output IngestQueueUrl)
  --prefix PREFIX  only the documents whose keys begin so
  --help           this text

Ends with a summary line in JSON: {"documents":…,"queued":…,"failed":…,"seconds":…}. Exits 0 when every document was queued,
1 when one could not be, 2 on a wrong call.`;

const options = {
  bucket: { type: 'string' },
  queue: { type: 'string' },
  prefix: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Messages that one call takes. */
const batchSize = 10;
/** Documents between two lines of progress, where no terminal shows it. */
const progressEvery = 1_000;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') return refuse(call);
  const { bucket, queue, prefix, help: wanted } = call.values;
  if (wanted) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (bucket === undefined || queue === undefined) return refuse('Give --bucket and --queue.');
  if (!URL.canParse(queue)) return refuse(`--queue takes the address of a queue, not "${queue}".`);
  const began = performance.now();
  try {
    const summary = await queueAll({ bucket, queue, prefix });
    const seconds = Math.round(performance.now() - began) / 1000;
    process.stdout.write(`${JSON.stringify({ ...summary, seconds })}\n`);
    return summary.failed === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

interface Target {
  readonly bucket: string;
  readonly queue: string;
  readonly prefix: string | undefined;
}

async function queueAll({ bucket, queue, prefix }: Target) {
  const sqs = new SQSClient();
  const summary = { documents: 0, queued: 0, failed: 0 };
  for await (const keys of batchesOfKeys(bucket, prefix)) {
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
    const before = summary.documents;
    summary.documents += keys.length;
    summary.failed += failed.length;
    summary.queued += keys.length - failed.length;
    showProgress(before, summary.documents);
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  return summary;
}

async function* batchesOfKeys(bucket: string, prefix: string | undefined): AsyncGenerator<string[]> {
  const s3 = new S3Client();
  let token: string | undefined;
  do {
    const page: ListObjectsV2CommandOutput = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    const keys = (page.Contents ?? []).flatMap(({ Key }) => Key ?? []);
    for (let start = 0; start < keys.length; start += batchSize) yield keys.slice(start, start + batchSize);
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

function showProgress(before: number, now: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${now} documents queued`);
  else if (Math.floor(now / progressEvery) > Math.floor(before / progressEvery)) {
    process.stderr.write(`${now} documents queued\n`);
  }
}

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n\n${help}\n`);
  return 2;
}
