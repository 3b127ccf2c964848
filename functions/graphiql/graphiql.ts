import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedCacheControl } from '../http/http-cache.ts';
import { answerTypes, preferredType } from '../http/media-type.ts';
import { apiPaths } from '../http/paths.ts';

/** Answers what is GraphiQL's; null for everything else. */
export type GraphiQL = (request: Request) => Response | null;

/** The page, among the files. */
export const pageName = 'index.html';

const path = '/graphiql';

/** Where a file is served. */
export const addressOf = (file: string): string => `${path}/${file}`;

const fileAddress = new RegExp(`^${path}/([a-z]+(?:-[a-z]+)*-[0-9a-f]{16}\\.(?:js|css|ico))$`);

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
};

/** The editor makes styles as it runs and has its icons in its style sheet; nothing comes from elsewhere. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A worker obeys the policy that it comes with. */
const filePolicy = "default-src 'none'";

/**
 * GraphiQL: its page at `/graphiql`, and at `/graphql` for a browser that asks nothing; its files below, for ever.
 *
 * @param read a file of `graphiqlFiles`, gzipped, by its name; null where there is none
 */
export function createGraphiQL(read: (name: string) => Uint8Array<ArrayBuffer> | null): GraphiQL {
  return (request) => {
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    const isPage = pathname === path || (apiPaths.has(pathname) && search === '' && prefersPage(request));
    const name = isPage ? pageName : fileAddress.exec(pathname)?.[1];
    const file = name === undefined ? null : read(name);
    if (name === undefined || file === null) return null;
    return new Response(file, {
      headers: {
        'content-type': contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-security-policy': isPage ? pagePolicy : filePolicy,
        'cache-control': isPage ? publishedCacheControl : 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        ...(isPage ? { vary: 'Accept' } : {}),
      },
    });
  };
}

/** As browsers do; who takes JSON as gladly gets JSON. */
function prefersPage({ headers }: Request): boolean {
  return preferredType(headers.get('accept'), [...answerTypes, 'text/html']) === 'text/html';
}

/** Reads from a folder that holds `graphiqlFiles`. */
export function filesIn(directory: string): (name: string) => Uint8Array<ArrayBuffer> | null {
  return (name) => {
    try {
      return readFileSync(join(directory, name));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  };
}
