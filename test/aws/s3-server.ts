import { S3Client } from '@aws-sdk/client-s3';
import { Clock } from './loopback/clock.ts';
import { Authorization } from './loopback/iam/authorization.ts';
import { serve } from './loopback/server.ts';
import { type Bucket, Buckets } from './loopback/services/s3.ts';
import { S3Api } from './loopback/services/s3-api.ts';

export interface LocalS3 {
  readonly endpoint: string;
  readonly client: S3Client;
  /** A versioned bucket. */
  readonly bucket: Bucket;
  readonly buckets: Buckets;
  stop(): Promise<void>;
}

/** The rehearsal's S3 with one versioned bucket, in this process. */
export async function startS3(name = 'documents'): Promise<LocalS3> {
  const buckets = new Buckets(new Clock(), () => undefined);
  const bucket: Bucket = { name, versioned: true, emits: false, policy: undefined, versions: [] };
  buckets.all.set(name, bucket);
  const api = new S3Api(buckets, new Authorization());
  const { port, stop } = await serve(
    (exchange) => api.answer(exchange, undefined),
    (error) => process.stderr.write(`${String(error)}\n`),
  );
  const endpoint = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true });
  return { endpoint, client, bucket, buckets, stop };
}
