import { arnOf } from '../account.ts';
import { AwsError, notImitated } from '../aws-error.ts';
import { type Answer, type Exchange, header } from '../exchange.ts';
import type { Authorization } from '../iam/authorization.ts';
import type { Role } from '../iam/roles.ts';
import { element } from '../xml.ts';
import type { Bucket, Buckets, ObjectVersion } from './s3.ts';

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** S3's REST interface, path-style. */
export class S3Api {
  readonly #buckets: Buckets;
  readonly #authorization: Authorization;

  constructor(buckets: Buckets, authorization: Authorization) {
    this.#buckets = buckets;
    this.#authorization = authorization;
  }

  async answer(exchange: Exchange, role: Role | undefined): Promise<Answer> {
    try {
      return await this.#perform(exchange, role);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const body = `<?xml version="1.0"?>${element('Error', { Code: s3Code(error), Message: error.message })}`;
      return { status: error.status, headers: { 'content-type': 'application/xml' }, body };
    }
  }

  async #perform(exchange: Exchange, role: Role | undefined): Promise<Answer> {
    const { method, url } = exchange;
    const [, bucketName = '', ...path] = url.pathname.split('/');
    const key = path.map(decodeURIComponent).join('/');
    const bucket = this.#buckets.all.get(bucketName);
    if (bucket === undefined) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
    if (key === '') return this.#onBucket(exchange, bucket, role);
    const versionId = url.searchParams.get('versionId');
    const allow = (action: string) => this.#allow(role, action, bucket, `/${key}`);
    switch (method) {
      case 'PUT': {
        await allow('s3:PutObject');
        if (header(exchange.headers, 'x-amz-copy-source') !== null) throw notImitated("S3's CopyObject");
        const version = this.#buckets.put(bucket, key, objectBody(exchange), {
          contentType: header(exchange.headers, 'content-type') ?? 'binary/octet-stream',
          metadata: metadataOf(exchange),
        });
        return { status: 200, headers: objectHeaders(bucket, version) };
      }
      case 'GET':
      case 'HEAD': {
        await allow(versionId === null ? 's3:GetObject' : 's3:GetObjectVersion');
        return this.#get(bucket, key, versionId, role);
      }
      case 'DELETE': {
        await allow(versionId === null ? 's3:DeleteObject' : 's3:DeleteObjectVersion');
        const version = this.#buckets.delete(bucket, key, versionId);
        const isMarker = version?.body === null;
        return {
          status: 204,
          headers: isMarker ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId } : {},
        };
      }
      default:
        throw notImitated(`S3's ${method} of an object`);
    }
  }

  async #get(bucket: Bucket, key: string, versionId: string | null, role: Role | undefined): Promise<Answer> {
    const version = this.#buckets.version(bucket, key, versionId);
    if (version === undefined || version.body === null) {
      // Whoever may not list is not told that there is nothing.
      await this.#allow(role, 's3:ListBucket', bucket);
      const code = versionId === null ? 'NoSuchKey' : 'NoSuchVersion';
      throw new AwsError(code, 'The specified key does not exist.', 404);
    }
    return {
      status: 200,
      headers: {
        ...objectHeaders(bucket, version),
        'content-type': version.contentType,
        'content-length': String(version.body.byteLength),
        'last-modified': version.modified.toUTCString(),
        ...Object.fromEntries(Object.entries(version.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
      },
      body: version.body,
    };
  }

  async #onBucket({ method, url, body }: Exchange, bucket: Bucket, role: Role | undefined): Promise<Answer> {
    const allow = (action: string) => this.#allow(role, action, bucket);
    const xml = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'application/xml' }, body });
    const query = url.searchParams;
    if (method === 'GET' && query.has('location')) {
      await allow('s3:GetBucketLocation');
      return xml(`<LocationConstraint ${namespace}>eu-central-1</LocationConstraint>`);
    }
    if (method === 'GET' && query.has('encryption'))
      throw new AwsError('ServerSideEncryptionConfigurationNotFoundError', 'None.', 404);
    if (method === 'GET' && query.get('list-type') === '2') {
      await allow('s3:ListBucket');
      return xml(listing(bucket, this.#buckets.latest(bucket), query));
    }
    if (method === 'GET' && query.has('versions')) {
      await allow('s3:ListBucketVersions');
      return xml(versionsListing(bucket, query));
    }
    if (method === 'POST' && query.has('delete')) {
      const results: string[] = [];
      for (const { key, versionId } of objectsToDelete(body.toString())) {
        const action = versionId === null ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
        const denied = await this.#allow(role, action, bucket, `/${key}`).catch((error: unknown) => error);
        if (denied instanceof AwsError)
          results.push(element('Error', { Key: key, Code: s3Code(denied), Message: denied.message }));
        else if (denied !== undefined) throw denied;
        else this.#buckets.delete(bucket, key, versionId);
      }
      return xml(`<DeleteResult ${namespace}>${results.join('')}</DeleteResult>`);
    }
    if (method === 'HEAD') return { status: 200 };
    throw notImitated(`S3's ${method} of a bucket with ${url.search || 'no query'}`);
  }

  async #allow(role: Role | undefined, action: string, bucket: Bucket, path = ''): Promise<void> {
    if (role === undefined) return;
    await this.#authorization.check(role, { action, resource: arnOf('s3', `${bucket.name}${path}`) }, bucket.policy);
  }
}

const s3Code = ({ code }: AwsError): string => (code === 'AccessDeniedException' ? 'AccessDenied' : code);

const objectHeaders = (bucket: Bucket, { etag, versionId }: ObjectVersion): Record<string, string> => ({
  etag: `"${etag}"`,
  ...(bucket.versioned && { 'x-amz-version-id': versionId }),
});

const metadataOf = ({ headers }: Exchange): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('x-amz-meta-'))
      .map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]),
  );

/** The body without the framing that SDKs put around it where they send a checksum after it. */
function objectBody({ headers, body }: Exchange): Buffer {
  if (!(header(headers, 'content-encoding') ?? '').includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  for (let position = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', position);
    const length = Number.parseInt(body.subarray(position, lineEnd).toString(), 16);
    if (!(length > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    position = lineEnd + 2 + length + 2;
  }
}

/** One page, of 1,000 keys at most; the token is the last key of the page before. */
function listing(bucket: Bucket, objects: readonly ObjectVersion[], query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const limit = Number(query.get('max-keys') ?? 1000);
  const found = objects.filter(({ key }) => key.startsWith(prefix) && key > after);
  const page = found.slice(0, limit);
  const truncated = found.length > page.length;
  const contents = page.map(({ key, modified, etag, body }) =>
    element('Contents', {
      Key: key,
      LastModified: modified,
      ETag: `"${etag}"`,
      Size: body?.byteLength,
      StorageClass: 'STANDARD',
    }),
  );
  const head = { Name: bucket.name, Prefix: prefix, KeyCount: page.length, MaxKeys: limit, IsTruncated: truncated };
  const next = truncated ? { NextContinuationToken: page.at(-1)?.key } : {};
  return `<ListBucketResult ${namespace}>${Object.entries({ ...head, ...next })
    .map(([name, value]) => element(name, value))
    .join('')}${contents.join('')}</ListBucketResult>`;
}

/** One page, of 1,000 versions at most, by key, the newest first; the next begins after the version that the page names. */
function versionsListing(bucket: Bucket, query: URLSearchParams): string {
  const latest = new Map(bucket.versions.map((version) => [version.key, version.versionId]));
  const prefix = query.get('prefix') ?? '';
  const all = [...bucket.versions]
    .reverse()
    .filter(({ key }) => key.startsWith(prefix))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const isMarked = ({ key, versionId }: ObjectVersion): boolean =>
    key === query.get('key-marker') && versionId === query.get('version-id-marker');
  const from = all.findIndex(isMarked) + 1;
  const page = all.slice(from, from + Number(query.get('max-keys') ?? 1000));
  const last = page.at(-1);
  const isTruncated = last !== undefined && last !== all.at(-1);
  const next = isTruncated ? { NextKeyMarker: last.key, NextVersionIdMarker: last.versionId } : {};
  const entries = page.map(({ key, versionId, body, modified }) => {
    const entry = { Key: key, VersionId: versionId, IsLatest: latest.get(key) === versionId, LastModified: modified };
    return element(body === null ? 'DeleteMarker' : 'Version', entry);
  });
  return `<ListVersionsResult ${namespace}>${Object.entries({ Name: bucket.name, IsTruncated: isTruncated, ...next })
    .map(([name, value]) => element(name, value))
    .join('')}${entries.join('')}</ListVersionsResult>`;
}

/** The objects that a DeleteObjects call names. */
function objectsToDelete(xml: string): { key: string; versionId: string | null }[] {
  const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name] ?? '');
  return [...xml.matchAll(/<Object>(.*?)<\/Object>/gs)].map(([, inner = '']) => ({
    key: plain(inner.match(/<Key>(.*?)<\/Key>/s)?.[1] ?? ''),
    versionId: inner.match(/<VersionId>(.*?)<\/VersionId>/)?.[1] ?? null,
  }));
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
