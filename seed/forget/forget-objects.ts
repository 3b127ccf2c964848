import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { annotate } from '../annotate/annotate.ts';
import { correctedDocumentOf } from '../corrections/corrections-name.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import { identityOf, withoutDay } from '../publish/identity.ts';
import { DocumentError } from '../source-document/document-error.ts';
import type { Forgotten } from './forget-articles.ts';

interface Version {
  readonly versionId: string;
  readonly isCurrent: boolean;
  readonly isMarker: boolean;
}

export interface ForgottenObjects {
  /** Versions deleted, delete markers not counted. */
  readonly versions: number;
  /** Whether the bucket has no version of a key any more but delete markers. */
  readonly isGone: (key: string) => boolean;
}

/**
 * Deletes every version of the documents bucket that holds one of the articles: the current version of an object that gives it,
 * and every noncurrent one, of whatever key, whose text gives it. Each noncurrent version is read and annotated. The corrections of a
 * document quote it, and go with it. An object
 * whose current version goes is deleted first, so that no older version takes its place and is published.
 *
 * @param pageSize of listings; S3's own 1,000 without it
 */
export async function forgetObjects(
  client: S3Client,
  bucket: string,
  { identities, givingKeys }: Forgotten,
  pageSize?: number,
): Promise<ForgottenObjects> {
  const kept = new Set<string>();
  let deleted = 0;
  const remove = (Key: string, VersionId?: string) =>
    client.send(new DeleteObjectCommand({ Bucket: bucket, Key, ...(VersionId === undefined ? {} : { VersionId }) }));
  /** Of a document, the versions that were forgotten. Listings are in order of keys: it comes before its corrections. */
  const forgottenOf = new Map<string, readonly Version[]>();
  for (const [key, versions] of await versionsOf(client, bucket, pageSize)) {
    const forgotten: Version[] = [];
    const document = correctedDocumentOf(key);
    for (const version of versions) {
      if (version.isMarker) continue;
      if (document !== null) {
        if (isQuoting(version, forgottenOf.get(document) ?? [])) forgotten.push(version);
        continue;
      }
      if (version.isCurrent && !givingKeys.has(key)) continue;
      const identity = await identityAt(client, bucket, key, version.versionId);
      if (identity !== null && isAmong(identities, identity)) forgotten.push(version);
    }
    forgottenOf.set(key, forgotten);
    if (forgotten.some(({ isCurrent }) => isCurrent)) await remove(key);
    for (const { versionId } of forgotten) await remove(key, versionId);
    deleted += forgotten.length;
    if (versions.some((version) => !version.isMarker && !forgotten.includes(version))) kept.add(key);
    else if (forgotten.length > 0)
      for (const { versionId } of await markersOf(client, bucket, key)) await remove(key, versionId);
  }
  return { versions: deleted, isGone: (key) => !kept.has(key) };
}

/** Corrections quote their document. The current ones may be of a later text under the same key, which stays. */
function isQuoting({ isCurrent }: Version, forgotten: readonly Version[]): boolean {
  return isCurrent ? forgotten.some((version) => version.isCurrent) : forgotten.length > 0;
}

/** An article of an earlier build has an identity without a day: of such a one, the versions of every day go. */
function isAmong(identities: ReadonlySet<string>, identity: string): boolean {
  return identities.has(identity) || identities.has(withoutDay(identity));
}

/** What a version's text gives; null where it gives none, or is no document. */
async function identityAt(client: S3Client, bucket: string, key: string, versionId: string): Promise<string | null> {
  const { Body: body, ContentType: contentType } = await client.send(
    new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
  );
  const bytes = (await body?.transformToByteArray()) ?? new Uint8Array();
  try {
    const document = await readSourceDocument(bytes, { name: key, contentType: contentType ?? null });
    return identityOf(annotate(document).article);
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

async function versionsOf(
  client: S3Client,
  bucket: string,
  pageSize: number | undefined,
  prefix?: string,
): Promise<Map<string, Version[]>> {
  const found = new Map<string, Version[]>();
  let next: { readonly KeyMarker: string | undefined; readonly VersionIdMarker: string | undefined } | null = null;
  do {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, MaxKeys: pageSize, ...next }),
    );
    const listed = [
      ...(page.Versions ?? []).map((version) => ({ ...version, isMarker: false })),
      ...(page.DeleteMarkers ?? []).map((marker) => ({ ...marker, isMarker: true })),
    ];
    for (const { Key: key, VersionId: versionId = 'null', IsLatest: isCurrent = false, isMarker } of listed) {
      if (key === undefined) continue;
      const version = { versionId, isCurrent, isMarker };
      const known = found.get(key);
      if (known === undefined) found.set(key, [version]);
      else known.push(version);
    }
    next =
      page.IsTruncated === true ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : null;
  } while (next !== null);
  return found;
}

async function markersOf(client: S3Client, bucket: string, key: string): Promise<readonly Version[]> {
  const versions = await versionsOf(client, bucket, undefined, key);
  return (versions.get(key) ?? []).filter(({ isMarker }) => isMarker);
}
