import { createHash, hash } from 'node:crypto';

/*
 * What is published is seen within a minute. Every cache counts an answer's age from when it was made (Age), so that none
 * gives one that is older than fresh + stale: 40 + 15 = 55 seconds. The other 5 are for reads that lag behind a publish,
 * and for answering.
 */
/** How long a cache gives an answer without asking, in seconds. */
const fresh = 40;
/** How long after that it may still give it while it asks. */
const stale = 15;

/** `Cache-Control` of what is published. */
export const publishedCacheControl = `public, max-age=${fresh}, s-maxage=${fresh}, stale-while-revalidate=${stale}`;

/** A strong entity tag: other bytes, or the same as another media type, have another one. */
export function entityTag(contentType: string, body: Uint8Array | string): string {
  const digest =
    typeof body === 'string'
      ? hash('sha256', `${contentType}\n${body}`, 'base64url')
      : createHash('sha256').update(`${contentType}\n`).update(body).digest('base64url');
  return `"${digest}"`;
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2): a cache that compressed the answer has made its tag a weak one. */
export function matches(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (ifNoneMatch == null) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((given) => given.trim().replace(/^W\//, '') === tag);
}
