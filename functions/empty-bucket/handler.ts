import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { customResource } from '../custom-resource/custom-resource.ts';
import { ingestTimeouts } from '../timeouts.ts';
import { emptyBucket } from './empty-bucket.ts';

const client = new S3Client(ingestTimeouts);
const propertiesSchema = z.object({
  BucketName: z.string().min(1),
  /** Documents are deleted on an explicit word only. */
  EmptyOnDelete: z.enum(['true', 'false']).default('false'),
});

/** Empties a bucket when its stack goes and keeps no data: CloudFormation deletes only empty buckets. */
export const handler = customResource(async (event) => {
  const { BucketName: bucket, EmptyOnDelete: empty } = propertiesSchema.parse(event.ResourceProperties);
  if (event.RequestType === 'Delete' && empty === 'true') await emptyBucket(client, bucket);
  return `empty-${bucket}`;
});
