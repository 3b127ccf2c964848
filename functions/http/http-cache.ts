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

/**
 * How caches are told of what is published and asked by GET. 304 where the caller has it: such an answer says nothing of
 * its content (RFC 9110, 15.4.5).
 */
export function publishedAnswer(
  contentType: string,
  body: Uint8Array | string,
  ifNoneMatch: string | null | undefined,
): { readonly status: 200 | 304; readonly headers: Readonly<Record<'cache-control' | 'etag', string>> } {
  const etag = entityTag(contentType, body);
  return {
    status: matches(ifNoneMatch, etag) ? 304 : 200,
    headers: { 'cache-control': publishedCacheControl, etag },
  };
}

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
