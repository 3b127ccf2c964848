import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { customResource } from '../custom-resource/custom-resource.ts';
import { ingestTimeouts } from '../timeouts.ts';
import { emptyBucket } from './empty-bucket.ts';

const client = new S3Client(ingestTimeouts);
const propertiesSchema = z.object({ BucketName: z.string().min(1) });

/** Empties a bucket when its stack goes: CloudFormation deletes only empty ones. */
export const handler = customResource(async (event) => {
  const { BucketName: bucket } = propertiesSchema.parse(event.ResourceProperties);
  if (event.RequestType === 'Delete') await emptyBucket(client, bucket);
  return `empty-${bucket}`;
});
