import { gzipSync } from 'node:zlib';
import { entityTag, matches, publishedCacheControl } from '../http/http-cache.ts';
import type { Asset } from './assets/assets.ts';
import type { Redirect } from './page.ts';

/** What a request is answered with, before what the request knows already is left out. */
export interface Answer {
  readonly status: number;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

const security = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export function pageAnswer(status: number, body: string): Answer {
  return {
    status,
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': status === 200 ? publishedCacheControl : 'no-store',
      ...security,
    },
  };
}

/** Found, for now: after a new revision it may be elsewhere. */
export function redirectAnswer({ location }: Redirect): Answer {
  return { status: 302, body: '', headers: { location, 'cache-control': publishedCacheControl } };
}

/** A page of another version may ask for an asset by its old name: it gets today's, but may not keep it. */
export function assetAnswer({ address, type, body }: Asset, pathname: string): Answer {
  return {
    status: 200,
    body,
    headers: {
      'content-type': type,
      'cache-control': address === pathname ? 'public, max-age=31536000, immutable' : 'no-store',
      ...security,
    },
  };
}

/** Characters of a page that goes out compressed: of what Lambda hands on, 6 MB as JSON, the page of a long report is more. */
const longPage = 1_000_000;
// Not where its weight is none: `gzip;q=0` (RFC 9110, 12.4.2).
const gzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/** The response: without its body where the request has it, or asks for none. */
export function responseOf({ status, body, headers: given }: Answer, { method, headers: asked }: Request): Response {
  if (status !== 200) return new Response(method === 'HEAD' ? null : body, { status, headers: given });
  const isLong = body.length > longPage;
  const headers = isLong ? { ...given, vary: 'Accept-Encoding' } : given;
  const etag = entityTag(headers['content-type'] ?? '', body);
  if (matches(asked.get('if-none-match'), etag)) {
    const { 'content-type': _, ...rest } = headers;
    return new Response(null, { status: 304, headers: { ...rest, etag } });
  }
  if (isLong && gzip.test(asked.get('accept-encoding') ?? '')) {
    const compressed = { ...headers, etag: `W/${etag}`, 'content-encoding': 'gzip' };
    return new Response(method === 'HEAD' ? null : gzipSync(body), { status, headers: compressed });
  }
  return new Response(method === 'HEAD' ? null : body, { status, headers: { ...headers, etag } });
}
