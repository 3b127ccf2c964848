import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Of the media types that CloudFront compresses, those that an API or a page has. */
const compressed = new Set([
  'application/javascript',
  'application/json',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/xml',
]);

/** As CloudFront compresses what it caches; a strong entity tag becomes a weak one, for the bytes are others. */
export function compress(answer: StoredAnswer, accepted: string): StoredAnswer {
  const { status, headers, body } = answer;
  const mediaType = (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const encoding = accepted.split(',')[0] ?? '';
  const fits = body.byteLength >= 1_000 && body.byteLength <= 10_000_000;
  const isEncoded = headers['content-encoding'] !== undefined;
  if (encoding === '' || ![200, 403, 404].includes(status) || !fits || isEncoded || !compressed.has(mediaType))
    return answer;
  const { 'content-length': _, etag, ...others } = headers;
  return {
    status,
    headers: {
      ...others,
      'content-encoding': encoding,
      ...(etag !== undefined && { etag: etag.startsWith('W/') ? etag : `W/${etag}` }),
    },
    body: encoding === 'br' ? brotliCompressSync(body) : gzipSync(body),
  };
}
