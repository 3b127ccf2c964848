import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { checkSize, decodeDocument } from '../../seed/annotate/document/decode.ts';

/**
 * Reads documents of a bucket as they are now. Needs `s3:ListBucket` too: without it, S3 calls an object that is gone a
 * forbidden one. What is read throws a DocumentError where it is no text of at most 1 MB.
 */
export function documentReader(client: S3Client, bucket: string): (key: string) => Promise<string | null> {
  return async (key) => {
    try {
      const { Body: body, ContentLength: bytes } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key }),
      );
      checkSize(bytes ?? 0);
      return decodeDocument((await body?.transformToByteArray()) ?? new Uint8Array());
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
}
