import { createHash } from 'node:crypto';

/** How long a cache may give an answer without asking: what is published is seen by everyone after this, in seconds. */
const maximumAge = 60;

/** `Cache-Control` of what is published. */
export const publishedCacheControl = `public, max-age=${maximumAge}`;

/** A strong entity tag: other bytes, or the same as another media type, have another one. */
export function entityTag(contentType: string, body: Uint8Array | string): string {
  return `"${createHash('sha256').update(contentType).update('\n').update(body).digest('base64url')}"`;
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2): a cache that compressed the answer has made its tag a weak one. */
export function matches(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((given) => given.trim().replace(/^W\//, '') === tag);
}
