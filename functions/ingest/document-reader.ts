import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { checkFileSize } from '../../seed/formats/document-limits.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import type { SourceDocument } from '../../seed/source-document/source-document.ts';

/**
 * Reads documents of a bucket as they are now, each in the form that its key's ending, its content type or its first bytes
 * tell. Needs `s3:ListBucket` too: without it, S3 calls an object that is gone a forbidden one. What is read throws a
 * DocumentError where it is no document, or larger than one may be.
 */
export function documentReader(client: S3Client, bucket: string): (key: string) => Promise<SourceDocument | null> {
  return async (key) => {
    try {
      const {
        Body: body,
        ContentLength: bytes,
        ContentType: contentType,
      } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      checkFileSize(bytes ?? 0);
      const content = (await body?.transformToByteArray()) ?? new Uint8Array();
      return await readSourceDocument(content, { name: key, contentType: contentType ?? null });
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
}

/** Reads the text of objects of a bucket that hold corrections or a part of the registry, as they are now; null where there is none. */
export function textReader(client: S3Client, bucket: string): (key: string) => Promise<string | null> {
  return async (key) => {
    try {
      const { Body: body, ContentLength: bytes } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key }),
      );
      checkFileSize(bytes ?? 0);
      return (await body?.transformToString('utf-8')) ?? '';
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
}

/** A page of the keys of a bucket that begin with a prefix, in their order, after a key; `isLast` where no more follow. */
export function keyLister(
  client: S3Client,
  bucket: string,
): (prefix: string, after: string | null) => Promise<{ readonly keys: readonly string[]; readonly isLast: boolean }> {
  return async (prefix, after) => {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...(after === null ? {} : { StartAfter: after }) }),
    );
    const keys = (page.Contents ?? []).flatMap(({ Key: key }) => key ?? []);
    return { keys, isLast: page.IsTruncated !== true };
  };
}
