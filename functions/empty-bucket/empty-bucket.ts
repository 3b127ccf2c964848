import { DeleteObjectsCommand, ListObjectVersionsCommand, NoSuchBucket, type S3Client } from '@aws-sdk/client-s3';

/**
 * Deletes every version and every delete marker of a bucket; one that is gone is empty.
 *
 * @throws Error that names the first object that cannot be deleted
 */
export async function emptyBucket(client: S3Client, bucket: string): Promise<void> {
  try {
    for (;;) {
      const { Versions: versions = [], DeleteMarkers: markers = [] } = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket }),
      );
      const found = [...versions, ...markers].map(({ Key, VersionId }) => ({ Key, VersionId }));
      if (found.length === 0) return;
      const { Errors: errors = [] } = await client.send(
        new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: found, Quiet: true } }),
      );
      const [error] = errors;
      if (error !== undefined) throw new Error(`${error.Key} cannot be deleted from ${bucket}: ${error.Message}`);
    }
  } catch (error) {
    if (!(error instanceof NoSuchBucket)) throw error;
  }
}
