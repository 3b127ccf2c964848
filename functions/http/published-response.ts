import { gzipSync } from 'node:zlib';
import { entityTag, matches, publishedCacheControl } from './http-cache.ts';

/**
 * What is published, as caches may keep it; 304 where the caller has it. The edge compresses JSON, but not the other media
 * types: what may be sent compressed is.
 */
export function publishedResponse(body: string, mediaType: string, asked: Headers): Response {
  const tag = entityTag(mediaType, body);
  const isCompressed = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(asked.get('accept-encoding') ?? '');
  const headers = {
    'cache-control': publishedCacheControl,
    // Of two encodings, the bytes are not the same: a weak tag says that only what they mean is.
    etag: isCompressed ? `W/${tag}` : tag,
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  };
  if (matches(asked.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  const described = { ...headers, 'content-type': mediaType };
  return isCompressed
    ? new Response(gzipSync(body), { headers: { ...described, 'content-encoding': 'gzip' } })
    : new Response(body, { headers: described });
}
