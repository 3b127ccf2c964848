import type { GlossYoga } from './graphql/yoga.ts';
import type { Reader } from './reader/reader.ts';

const apiPaths = new Set(['/graphql', '/health']);

/** The API at its own paths, the reader everywhere else. */
export function createSite(yoga: GlossYoga, reader: Reader): (request: Request) => Response | Promise<Response> {
  return (request) => (apiPaths.has(new URL(request.url).pathname) ? yoga.fetch(request) : reader(request));
}
