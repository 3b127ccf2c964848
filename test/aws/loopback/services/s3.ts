import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { PolicyDocument } from '../iam/roles.ts';

export interface ObjectVersion {
  readonly versionId: string;
  readonly key: string;
  /** null for a delete marker. */
  readonly body: Buffer | null;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly modified: Date;
}

export interface Bucket {
  readonly name: string;
  versioned: boolean;
  /** Whether its events go to EventBridge. */
  emits: boolean;
  policy: PolicyDocument | undefined;
  /** Oldest first. */
  versions: ObjectVersion[];
}

/** What S3 tells EventBridge of a change. */
export interface ObjectEvent {
  readonly detailType: 'Object Created' | 'Object Deleted';
  readonly bucket: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** S3's buckets, with versions, delete markers and an event of each change. */
export class Buckets {
  readonly all = new Map<string, Bucket>();
  readonly #clock: Clock;
  readonly #emit: (event: ObjectEvent) => void;
  #sequence = 0;

  constructor(clock: Clock, emit: (event: ObjectEvent) => void) {
    this.#clock = clock;
    this.#emit = emit;
  }

  /** @throws where there is none */
  named(name: string): Bucket {
    const bucket = this.all.get(name);
    if (bucket === undefined) throw new Error(`There is no bucket ${name}.`);
    return bucket;
  }

  put(
    bucket: Bucket,
    key: string,
    body: Buffer,
    {
      contentType = 'binary/octet-stream',
      metadata = {},
    }: Partial<Pick<ObjectVersion, 'contentType' | 'metadata'>> = {},
  ): ObjectVersion {
    const version = this.#version(bucket, key, body, contentType, metadata);
    this.#report(bucket, 'Object Created', {
      object: { key, size: body.byteLength, etag: version.etag, 'version-id': version.versionId },
      reason: 'PutObject',
    });
    return version;
  }

  /** Without a version id a versioned bucket keeps what it has and adds a marker. */
  delete(bucket: Bucket, key: string, versionId: string | null): ObjectVersion | undefined {
    if (versionId === null && bucket.versioned) {
      const marker = this.#version(bucket, key, null, '', {});
      this.#report(bucket, 'Object Deleted', {
        object: { key, 'version-id': marker.versionId },
        reason: 'DeleteObject',
        'deletion-type': 'Delete Marker Created',
      });
      return marker;
    }
    const gone = bucket.versions.find(
      (version) => version.key === key && (versionId === null || version.versionId === versionId),
    );
    bucket.versions = bucket.versions.filter((version) => version !== gone);
    if (gone !== undefined)
      this.#report(bucket, 'Object Deleted', {
        object: { key, ...(bucket.versioned && { 'version-id': gone.versionId }) },
        reason: 'DeleteObject',
        'deletion-type': 'Permanently Deleted',
      });
    return gone;
  }

  /** The version of an id, or the latest one, be it a marker. */
  version(bucket: Bucket, key: string, versionId: string | null = null): ObjectVersion | undefined {
    return bucket.versions.findLast(
      (version) => version.key === key && (versionId === null || version.versionId === versionId),
    );
  }

  /** The latest versions that are no markers, by key. */
  latest(bucket: Bucket): ObjectVersion[] {
    const latest = new Map(bucket.versions.map((version) => [version.key, version]));
    return [...latest.values()].filter(({ body }) => body !== null).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #version(
    bucket: Bucket,
    key: string,
    body: Buffer | null,
    contentType: string,
    metadata: Readonly<Record<string, string>>,
  ): ObjectVersion {
    const etag = createHash('md5')
      .update(body ?? '')
      .digest('hex');
    const versionId = bucket.versioned ? randomBytes(16).toString('base64url') : 'null';
    const version = { versionId, key, body, contentType, metadata, etag, modified: new Date(this.#clock.now()) };
    if (!bucket.versioned) bucket.versions = bucket.versions.filter((other) => other.key !== key);
    bucket.versions.push(version);
    return version;
  }

  #report(
    bucket: Bucket,
    detailType: ObjectEvent['detailType'],
    { object, ...more }: { object: Record<string, unknown> } & Record<string, unknown>,
  ): void {
    if (!bucket.emits) return;
    this.#sequence += 1;
    const sequencer = `0067${this.#sequence.toString(16).toUpperCase().padStart(14, '0')}`;
    this.#emit({
      detailType,
      bucket: bucket.name,
      detail: {
        version: '0',
        bucket: { name: bucket.name },
        object: { ...object, sequencer },
        'request-id': randomUUID().slice(0, 16).toUpperCase(),
        requester: '123456789012',
        'source-ip-address': '192.0.2.1',
        ...more,
      },
    });
  }
}
